import type { Deed } from '../../archive/archive.ts';
import type { Added } from '../../editor.ts';

/** The editor’s hand. */
export type EditorTexts = {
  /** The editor's hand. */
  editor: {
    /** On the article: which fields were corrected. */
    byHand(fields: string[]): string;
    title: string;
    signInHint: string;
    token: string;
    wrong: string;
    signIn: string;
    signOut: string;
    hint: string;
    deleted: string;
    deletedNone: string;
    restore: string;
    log: string;
    logNone: string;
    actions: Record<Deed['action'], string>;
    edit: string;
    editHint: string;
    sourceHint: string;
    authorsHint: string;
    tagsHint: string;
    /** What the page says of a field that is corrected. */
    original(value: string): string;
    save: string;
    delete: string;
    deleteHint: string;
    why: string;
    retry: string;
    /** A page that an editor adds, and what became of it. */
    add: {
      title: string;
      hint: string;
      content: string;
      name: string;
      open: string;
      told: Record<Exclude<Added['kind'], 'refused'>, string>;
      refused(reason: string): string;
      wrong: Record<'url' | 'date' | 'nothing', string>;
    };
    /** Blocks of a page that are put back into its article or taken out of it. */
    blocks: {
      title: string;
      hint: string;
      'put-back': string;
      'take-out': string;
      /** Beside a paragraph that was put back. */
      putBack: string;
      /** Before the text of a block that was moved and is no longer on the page. */
      lostPutBack: string;
      lostTakenOut: string;
      /** A block that was to be moved, and is not there. */
      missing(text: string): string;
      /** On the article: what was moved. */
      moved(putBack: string[], takenOut: string[]): string;
    };
  };
};

const vi: EditorTexts = {
  editor: {
    byHand: (fields) => `Kho này đã sửa tay: ${fields.join(', ')}.`,
    title: 'Biên tập',
    signInHint: 'Trang này dành cho người giữ kho. Mã là giá trị ADMIN_TOKEN của máy chủ.',
    token: 'Mã biên tập',
    wrong: 'Mã không đúng.',
    signIn: 'Vào',
    signOut: 'Ra',
    hint: 'Mọi việc sửa tay được giữ qua các lần nạp lại và được ghi dưới đây. Mở một bài rồi bấm “Sửa tay” để sửa hoặc gỡ bài.',
    deleted: 'Bài đã gỡ',
    deletedNone: 'Chưa gỡ bài nào.',
    restore: 'Đưa lại vào kho',
    log: 'Nhật ký',
    logNone: 'Chưa sửa tay việc gì.',
    actions: {
      correct: 'sửa',
      'put-back': 'đưa lại mẩu',
      'take-out': 'lấy ra mẩu',
      add: 'thêm',
      delete: 'gỡ',
      restore: 'đưa lại',
      retry: 'thử lại',
      move: 'đổi mã bài',
    },
    edit: 'Sửa tay',
    editHint: 'Ô để trống nghĩa là không rõ. Giá trị của trang gốc vẫn được giữ; gõ lại đúng giá trị ấy là bỏ sửa tay.',
    sourceHint: 'Tên báo, rồi tên miền trong ngoặc: Báo Sông Hiến (baosonghien.example)',
    authorsHint: 'Mỗi người một dòng, vai trò trong ngoặc: Lý Văn Páo (Ảnh)',
    tagsHint: 'Mỗi từ khóa một dòng',
    original: (value) => (value === '' ? 'Trang gốc không ghi.' : `Trang gốc: ${value}`),
    save: 'Lưu',
    delete: 'Gỡ bài khỏi kho',
    deleteHint: 'Bài đã gỡ không trở lại dù báo hay thư mục còn đưa, cho đến khi được đưa lại ở trang Biên tập.',
    why: 'Lý do',
    retry: 'Thử lại',
    add: {
      title: 'Thêm một trang',
      hint: 'Gõ địa chỉ để máy chủ đi lấy trang, hoặc dán chữ hay mã HTML của trang.',
      content: 'Nội dung dán vào (chữ hoặc HTML)',
      name: 'Tên gọi của trang dán vào',
      open: 'Mở xem',
      told: {
        new: 'Đã thêm bài mới.',
        changed: 'Bài đã có trong kho; trang này là bản khác của bài.',
        unchanged: 'Bài đã có trong kho, không có gì mới.',
        quarantined: 'Trang vào khu cách ly vì không đọc ra được bài báo; lý do ghi ở đó.',
        dropped: 'Trang này từng được lấy và đã hết hạn giữ, không lấy lại.',
        late: 'Trang không trả lời kịp; hãy thử lại sau.',
      },
      refused: (reason) => `Không lấy được trang: ${reason}.`,
      wrong: {
        url: 'Địa chỉ phải bắt đầu bằng http:// hoặc https://.',
        date: 'Không hiểu ngày đăng: viết 2023, 11/2023 hoặc 24.11.2023.',
        nothing: 'Hãy gõ địa chỉ hoặc dán nội dung.',
      },
    },
    blocks: {
      title: 'Các mẩu của trang',
      hint: 'Mẩu bị lược nhầm thì đưa lại vào bài, mẩu lọt vào thì lấy ra. Kho nhớ theo chữ của mẩu, nên giữ được qua các bản sau của trang.',
      'put-back': 'Đưa lại vào bài',
      'take-out': 'Lấy ra khỏi bài',
      putBack: 'đưa lại bằng tay',
      lostPutBack: 'Mẩu đã đưa lại bằng tay, nay không còn trên trang:',
      lostTakenOut: 'Đoạn đã lấy ra bằng tay, nay không còn trên trang:',
      missing: (text) => `Không thấy mẩu “${text.slice(0, 80)}” để chuyển; có thể trang vừa đổi.`,
      moved: (putBack, takenOut) =>
        [
          ...putBack.map((text) => `Đưa lại: “${text.slice(0, 80)}”.`),
          ...takenOut.map((text) => `Lấy ra: “${text.slice(0, 80)}”.`),
        ].join(' '),
    },
  },
};

const en: EditorTexts = {
  editor: {
    byHand: (fields) => `Corrected by hand in this archive: ${fields.join(', ')}.`,
    title: 'Editing',
    signInHint: 'This page is for whoever keeps the archive. The token is what ADMIN_TOKEN is on the server.',
    token: 'Token',
    wrong: 'That is not the token.',
    signIn: 'Sign in',
    signOut: 'Sign out',
    hint: 'Whatever is done by hand outlives every run, and is logged below. Open an article and press “Correct by hand” to correct or delete it.',
    deleted: 'Deleted articles',
    deletedNone: 'No article was deleted.',
    restore: 'Put back',
    log: 'Log',
    logNone: 'Nothing was done by hand.',
    actions: {
      correct: 'corrected',
      'put-back': 'put a block back in',
      'take-out': 'took a block out of',
      add: 'added',
      delete: 'deleted',
      restore: 'put back',
      retry: 'tried again',
      move: 'moved',
    },
    edit: 'Correct by hand',
    editHint: 'An empty box means unknown. What the page says is kept; to type it again takes the correction back.',
    sourceHint: 'The newspaper, then its host in brackets: Báo Sông Hiến (baosonghien.example)',
    authorsHint: 'One a line, the role in brackets: Lý Văn Páo (Ảnh)',
    tagsHint: 'One a line',
    original: (value) => (value === '' ? 'The page does not say.' : `On the page: ${value}`),
    save: 'Save',
    delete: 'Delete the article',
    deleteHint:
      'A deleted article does not come back, whatever feeds or folders bring, until it is put back on the page “Editing”.',
    why: 'Reason',
    retry: 'Try again',
    add: {
      title: 'Add a page',
      hint: 'Give an address for the server to fetch, or paste the page’s text or HTML.',
      content: 'Pasted content (text or HTML)',
      name: 'What to call the pasted page',
      open: 'Open',
      told: {
        new: 'A new article was added.',
        changed: 'The article was held; this page is another version of it.',
        unchanged: 'The article was held, and nothing is new.',
        quarantined: 'The page is in quarantine, for no article could be read from it; the reason stands there.',
        dropped: 'The page was taken in before, its time is over, and it is not taken in again.',
        late: 'The page did not answer in time; try again later.',
      },
      refused: (reason) => `The page could not be fetched: ${reason}.`,
      wrong: {
        url: 'An address begins with http:// or https://.',
        date: 'That is no date: write 2023, 11/2023 or 24.11.2023.',
        nothing: 'Give an address, or paste something.',
      },
    },
    blocks: {
      title: 'Blocks of the page',
      hint: 'Put back what was wrongly removed, take out what slipped in. It is kept by the block’s text, and so holds for later versions of the page.',
      'put-back': 'Put back',
      'take-out': 'Take out',
      putBack: 'put back by hand',
      lostPutBack: 'Put back by hand, and no longer on the page:',
      lostTakenOut: 'Taken out by hand, and no longer on the page:',
      missing: (text) => `There is no block “${text.slice(0, 80)}” to move; the page may have just changed.`,
      moved: (putBack, takenOut) =>
        [
          ...putBack.map((text) => `Put back: “${text.slice(0, 80)}”.`),
          ...takenOut.map((text) => `Taken out: “${text.slice(0, 80)}”.`),
        ].join(' '),
    },
  },
};

export const editorTexts = { vi, en };
