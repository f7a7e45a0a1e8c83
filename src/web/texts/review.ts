/** The press review. */
export type ReviewTexts = {
  review: {
    name: string;
    /** Of a review that has no title of its own. */
    title: string;
    titleLabel: string;
    dateLabel: string;
    headingLabel: string;
    noteLabel: string;
    pick: string;
    added: string;
    taken: string;
    empty: string;
    addHeading: string;
    save: string;
    /** What the buttons of an entry do. */
    moves: Record<'heading' | 'first' | 'up' | 'down' | 'remove', string>;
    toView: string;
    toPaper: string;
    where: string;
    edit: string;
    print: string;
    download: string;
    /** Copies the address of the page, which holds the review. */
    copy: string;
    copied: string;
    leads: string;
    whole: string;
    gone: string;
    unreadable: string;
    tooLong: string;
    replaces: string;
    /** Of a link that opens beside the page, without script. */
    newTab: string;
    /** Beside the buttons, when what was typed is kept in the browser, or in the address of a review that was sent. */
    kept: string;
    keptInAddress: string;
  };
};

const vi: ReviewTexts = {
  review: {
    name: 'Bản điểm báo',
    title: 'Điểm báo',
    titleLabel: 'Tên bản',
    dateLabel: 'Ngày',
    headingLabel: 'Đề mục',
    noteLabel: 'Lời dẫn',
    pick: 'Đưa vào bản điểm báo',
    added: 'Đã đưa vào bản điểm báo.',
    taken: 'Đã bỏ khỏi bản điểm báo.',
    empty: 'Chưa có bài nào. Khi tìm và đọc, bấm “Bản điểm báo” cạnh mỗi bài để đưa bài vào đây.',
    addHeading: 'Thêm đề mục',
    save: 'Lưu',
    moves: {
      heading: 'Thêm đề mục ở trên',
      first: 'Đưa lên đầu',
      up: 'Đưa lên',
      down: 'Đưa xuống',
      remove: 'Bỏ khỏi bản',
    },
    toView: 'Xem để in, gửi, tải về →',
    toPaper: 'Lưu và xem để in, gửi, tải về →',
    where: 'Bản này chỉ nằm trong trình duyệt này. Địa chỉ của trang xem chứa trọn bản, nên gửi địa chỉ là gửi cả bản.',
    edit: 'Sửa',
    print: 'In',
    download: 'Tải về',
    copy: 'Chép địa chỉ để gửi',
    copied: 'Đã chép.',
    leads: 'Chỉ sa-pô',
    whole: 'Toàn văn',
    gone: 'Bài này không còn trong kho',
    unreadable: 'Địa chỉ của bản điểm báo bị thiếu hoặc sai ký tự. Hãy xin lại địa chỉ đầy đủ.',
    tooLong: 'Bản này quá dài để trình duyệt giữ hết. Hãy tải về, hoặc chia làm hai bản.',
    newTab: '(mở ở thẻ mới)',
    kept: 'Đã lưu.',
    keptInAddress: 'Đã ghi vào địa chỉ của trang.',
    replaces: 'Đây là bản được gửi đến. Bấm “Lưu” thì bản này thay bản đang giữ trong trình duyệt.',
  },
};

const en: ReviewTexts = {
  review: {
    name: 'Press review',
    title: 'Review of the press',
    titleLabel: 'Title',
    dateLabel: 'Date',
    headingLabel: 'Heading',
    noteLabel: 'Your line',
    pick: 'Put into the press review',
    added: 'Put into the press review.',
    taken: 'Taken out of the press review.',
    empty: 'No article yet. While searching and reading, press “Press review” beside an article to put it here.',
    addHeading: 'Add a heading',
    save: 'Save',
    moves: {
      heading: 'Add a heading above',
      first: 'Move to the top',
      up: 'Move up',
      down: 'Move down',
      remove: 'Take out',
    },
    toView: 'View to print, send, download →',
    toPaper: 'Save and view to print, send, download →',
    where:
      'This review is kept in this browser alone. The address of its view holds all of it: to send that is to send the review.',
    edit: 'Edit',
    print: 'Print',
    download: 'Download',
    copy: 'Copy the address to send',
    copied: 'Copied.',
    leads: 'Leads only',
    whole: 'Whole texts',
    gone: 'This article is no longer in the archive',
    unreadable: 'The address of the press review is cut short or mistyped. Ask for the whole address.',
    tooLong: 'This review is too long for the browser to keep. Download it, or make two of it.',
    newTab: '(opens in a new tab)',
    kept: 'Saved.',
    keptInAddress: 'Kept in this page’s address.',
    replaces: 'This review was sent to you. Saving it replaces the one that this browser keeps.',
  },
};

export const reviewTexts = { vi, en };
