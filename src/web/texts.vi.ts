import { inVietnamese } from '../faults/vietnamese.ts';
import type { Texts } from './texts.ts';

const number = new Intl.NumberFormat('vi-VN');

export const vi: Texts = {
  language: 'vi',
  ownName: 'Tiếng Việt',
  number: (value) => number.format(value),
  date: ({ year, month, day, time }) => {
    if (!month) return year;
    if (!day) return `tháng ${Number(month)}/${year}`;
    return time ? `${day}/${month}/${year}, ${time}` : `${day}/${month}/${year}`;
  },
  noDate: 'không rõ ngày',
  noSource: 'không rõ nguồn',

  site: 'Điểm Báo',
  tagline: 'tìm và đọc báo Việt',
  description:
    'Tìm trong các báo Việt, lọc theo nguồn, ngày, chuyên mục và văn bản được nhắc đến, đọc bài đã làm sạch, làm bản điểm báo.',
  skip: 'Đến nội dung chính',
  home: 'Trang chủ',
  toSources: 'Nguồn tin',
  preferences: {
    theme: 'Giao diện',
    themes: { auto: 'Theo máy', light: 'Sáng', dark: 'Tối' },
    type: 'Cỡ chữ',
    types: { small: 'Nhỏ', normal: 'Vừa', large: 'Lớn' },
  },
  shortcuts: 'Phím tắt',
  close: 'Đóng',
  shortcutList: [
    { keys: '/', does: 'gõ vào ô tìm' },
    { keys: 'j', does: 'bài sau' },
    { keys: 'k', does: 'bài trước' },
    { keys: 'Enter', does: 'mở bài đang chọn' },
    { keys: 'b', does: 'đưa bài vào bản điểm báo, hoặc bỏ ra' },
    { keys: '?', does: 'hiện bảng này' },
  ],

  box: {
    label: 'Tìm trong các báo',
    placeholder: 'Từ, “cụm từ”, số văn bản…',
    button: 'Tìm',
  },
  suggestionsName: 'Gợi ý',
  suggestions: 'gợi ý, bấm mũi tên xuống để chọn.',
  total: (count, query) => `${number.format(count)} bài có ${query}`,
  totalPartial: (count, query) => `${number.format(count)} bài gần với ${query}`,
  everything: (count) => `${number.format(count)} bài, mới nhất trước`,
  pageOf: (page, pages) => `trang ${number.format(page)}/${number.format(pages)}`,
  note: (note) => {
    switch (note.code) {
      case 'nothing-to-search':
        return 'Không có chữ hay số nào để tìm nên mọi bài được liệt kê.';
      case 'too-long':
        return `Câu tìm quá dài: chỉ ${number.format(note.syllables)} âm tiết đầu được dùng.`;
      case 'some-without-accents':
        return 'Từ gõ không dấu được tìm với mọi dấu; từ gõ có dấu được tìm đúng như gõ.';
      case 'abbreviation':
        return `${note.short} cũng là “${note.long}”, theo ${number.format(note.articles)} bài.`;
      case 'quote-without-pair':
        return 'Có dấu ngoặc kép không đủ cặp: phần ấy được tìm như các từ rời.';
    }
  },
  partialSome: 'Ít bài có đủ các từ. Tiếp sau là những bài gần nhất; mỗi bài như vậy ghi rõ từ còn thiếu.',
  partialAll: 'Không bài nào trên trang này có đủ các từ. Dưới đây là những bài gần nhất; mỗi bài ghi rõ từ còn thiếu.',
  missing: 'thiếu:',
  standIn: 'trang gốc không in tiêu đề; đây là những chữ đầu bài',
  emptyArticle: 'Bài không có chữ',
  inferred: 'suy ra',

  filters: 'Bộ lọc',
  filtersInForce: 'Đang lọc theo',
  removeFilter: (label) => `Bỏ lọc ${label}`,
  clearFilters: 'Xóa tất cả',
  facetNames: {
    source: 'Nguồn',
    year: 'Năm',
    month: 'Tháng',
    section: 'Chuyên mục',
    topic: 'Chủ đề',
    author: 'Tác giả',
    cited: 'Văn bản được nhắc đến',
  },
  chipNames: {
    source: 'Nguồn',
    year: 'Năm',
    month: 'Tháng',
    section: 'Chuyên mục',
    topic: 'Chủ đề',
    author: 'Tác giả',
    cited: 'Văn bản',
    from: 'Từ',
    to: 'Đến',
  },
  yearAndMonth: 'Năm, tháng',
  month: (month) => `Tháng ${Number(month)}`,
  filterList: 'Lọc danh sách',
  showMore: (count) => `Xem thêm ${number.format(count)}`,
  toResults: (count) => `Xem ${number.format(count)} bài`,
  byHand: 'Khoảng ngày',
  from: 'Từ',
  to: 'Đến',
  apply: 'Lọc theo ngày',
  dateHint: 'Ví dụ: 2023, 11/2023 hoặc 24.11.2023',
  badDate: (value) => `Không hiểu ngày “${value}”. Hãy gõ 2023, 11/2023 hoặc 24.11.2023.`,
  backwards: 'Ngày đầu đứng sau ngày cuối nên chưa lọc theo ngày. Hãy đổi chỗ hai ngày.',
  problem: (problem) => {
    const { field, value } = problem;
    switch (problem.kind) {
      case 'choice':
        return `Địa chỉ ghi ${field} là “${value}”, chỉ có thể là ${problem.choices.join(', ')}; đã dùng mặc định.`;
      case 'number':
        return `Địa chỉ ghi ${field} là “${value}”, phải là số nguyên từ ${problem.least} đến ${number.format(problem.most)}; đã dùng mặc định.`;
      case 'year':
        return `“${value}” không phải năm (cần dạng 2023); đã bỏ qua.`;
      case 'month':
        return `“${value}” không phải tháng (cần dạng 2023-11); đã bỏ qua.`;
      case 'length':
        return field === 'q'
          ? `Câu tìm quá dài; chỉ tìm theo ${number.format(problem.most)} ký tự đầu.`
          : `“${value}” dài hơn ${number.format(problem.most)} ký tự; đã bỏ qua.`;
      case 'many':
        return `Chỉ lọc được theo ${number.format(problem.most)} giá trị của ${field}; đã bỏ qua “${value}”.`;
      case 'reach':
        return `Chỉ lật được đến trang ${number.format(problem.most)}. Hãy thu hẹp câu tìm.`;
    }
  },

  order: 'Xếp theo',
  sorts: { relevance: 'liên quan nhất', newest: 'mới nhất', oldest: 'cũ nhất' },
  perPage: 'Mỗi trang',
  takeAway: 'Xuất kết quả này',
  pages: 'Các trang kết quả',
  previous: 'Trang trước',
  next: 'Trang sau',
  pageNumber: (page) => `Trang ${number.format(page)}`,
  reach: (reach) =>
    `Mỗi lần tìm lật được ${number.format(reach)} kết quả. Có thể thêm bộ lọc, tải cả về ở cuối trang, hoặc xem tiếp:`,
  byNewest: 'xếp từ mới đến cũ',
  byOldest: 'xếp từ cũ đến mới',
  onwards: { from: (day) => `các bài từ ngày ${day} trở đi`, to: (day) => `các bài từ ngày ${day} trở về trước` },
  undated: (count) => `${number.format(count)} bài không rõ ngày`,
  beyondLast: (page, pages) =>
    `Không có trang ${number.format(page)}: kết quả này chỉ có ${number.format(pages)} trang.`,
  toLastPage: 'Đến trang cuối',

  nothing: (query) => `Không tìm thấy bài nào có ${query}`,
  nothingAtAll: 'Không có bài nào hợp với bộ lọc',
  nothingHeld: 'Chưa có bài nào. Hãy nạp trang báo bằng lệnh npm run ingest.',
  didYouMean: 'Có phải bạn tìm',
  loosen: 'Có thể nới điều kiện tìm:',
  withoutFilter: (label) => `Bỏ lọc ${label}`,
  withoutAnyFilter: 'Bỏ mọi bộ lọc',
  withoutQuotes: 'Tìm các từ rời, không cần đúng cụm từ',
  withoutAccents: 'Tìm các từ này với mọi dấu',
  withoutExclusion: 'Không loại trừ từ nào',
  found: (count) => `${number.format(count)} bài`,
  help: 'Cách gõ câu tìm',
  helpRows: [
    { typed: 'đối ngoại nhân dân', finds: 'bài có đủ các từ này; các từ càng sát nhau, bài càng đứng trước' },
    { typed: 'doi ngoai', finds: 'gõ không dấu thì tìm với mọi dấu' },
    { typed: '"đối ngoại nhân dân"', finds: 'đúng cụm từ này' },
    { typed: 'biển đảo -du lịch', finds: 'không có từ đứng sau dấu trừ' },
    { typed: 'Lào OR Campuchia', finds: 'một trong hai' },
    { typed: 'tiêu đề:"cựu chiến binh"', finds: 'chỉ trong tiêu đề' },
    { typed: 'nguồn:baohatinh tác giả:"Thu Hà"', finds: 'theo nguồn, theo tác giả' },
    { typed: '12-CT/TW', finds: 'bài nhắc đến văn bản này' },
  ],

  originalOf: (source) => `Đọc trên ${source}`,
  permalink: 'Liên kết để gửi',
  backToSearch: 'Về kết quả tìm',
  highlightOff: 'Tắt tô màu từ tìm',
  highlightOn: 'Tô màu từ tìm',
  previousHit: 'Bài trước',
  nextHit: 'Bài sau',
  captions: 'Chú thích ảnh',
  cited: 'Văn bản được nhắc đến',
  document: 'Văn bản',
  documentNames: 'Các tên gọi trong bài báo',
  documentMayBeSeveral:
    'Số văn bản đánh lại từ đầu sau mỗi kỳ đại hội hoặc mỗi năm, nên các bài dưới đây có thể nói về những văn bản khác nhau cùng số.',
  documentIssued: (date, place) =>
    [place && `của ${place}`, date && `ngày ${date}`].filter(Boolean).join(', ') || 'không rõ ngày',
  documentIssuedBy: (telling, of) => `theo ${number.format(telling)} trong ${number.format(of)} bài`,
  documentsApart: (count) =>
    `Theo ngày hoặc nơi ban hành mà các bài nêu, có ${number.format(count)} văn bản cùng mang số này.`,
  documentAlsoDated: (dates) => `Có bài ghi ngày ${dates.join(', ')}.`,
  documentEither: 'Không nói rõ văn bản nào',
  documentEitherHint: 'Những bài này không nêu đủ ngày hay nơi ban hành, nên có thể nói về bất kỳ văn bản nào ở trên.',
  citing: (count) => `${number.format(count)} bài nhắc đến`,
  citingNewest: 'Bài nhắc đến, mới nhất trước',
  citedTogether: 'Thường được nhắc cùng',
  overTime: 'Theo thời gian',
  tags: 'Từ khóa',
  facts: 'Căn cứ của từng thông tin',
  factsHint: 'Thông tin nào trang gốc không cho biết thì để trống, không đoán.',
  fieldNames: {
    url: 'Địa chỉ',
    source: 'Nguồn',
    title: 'Tiêu đề',
    lead: 'Sa-pô',
    published: 'Ngày đăng',
    authors: 'Tác giả',
    section: 'Chuyên mục',
    topic: 'Chủ đề',
    tags: 'Từ khóa',
    captions: 'Chú thích ảnh',
    paragraphs: 'Các đoạn',
  },
  evidence: {
    text: 'đọc trong chữ của trang',
    markup: 'đọc trong mã của trang',
    manifest: 'theo danh mục đi kèm trang',
    address: 'đọc từ địa chỉ của trang',
    feed: 'theo RSS của báo, trang không ghi',
    template: 'suy ra từ khuôn mẫu của trang, trang không ghi',
    hand: 'sửa tay',
  },
  removed: 'Đã lược bỏ',
  removedNone: 'Không có gì bị lược bỏ khỏi trang này.',
  removedHint: (count) =>
    `${number.format(count)} mẩu trên trang gốc không thuộc bài báo. Ô tìm không tìm trong các mẩu này.`,
  reasons: {
    related: 'tin khác',
    comments: 'bình luận',
    navigation: 'điều hướng',
    share: 'nút chia sẻ',
    tags: 'nhãn từ khóa',
    clock: 'đồng hồ của trang',
    counter: 'số đếm',
    player: 'trình phát',
    duplicate: 'lặp lại',
    dateline: 'dòng ngày đăng',
    byline: 'dòng tác giả',
    'source-line': 'dòng nguồn',
    advertisement: 'quảng cáo',
    footer: 'chân trang',
    stray: 'mẩu lạc',
    hand: 'bỏ bằng tay',
    template: 'khuôn của trang',
  },
  line: (line) => `dòng ${number.format(line)}`,
  history: {
    told: (first, changes) => `Báo đã sửa bài này. Thu thập lần đầu ${first}; thấy bản sửa ${changes.join('; ')}.`,
    toVersions: 'Xem chỗ sửa',
    gone: (since) => `Trang gốc không còn trên báo từ ${since}. Nội dung dưới đây là bản đã thu thập.`,
    versions: 'Các bản của bài',
    hint: 'Chữ gạch chân là chữ báo thêm vào, chữ gạch ngang là chữ báo bỏ đi. Giờ ghi ở đây là giờ thu thập, không phải giờ báo sửa.',
    none: 'Từ khi được thu thập, bài này chưa thấy báo sửa.',
    first: (read) => `Bản đầu, đọc ${read}`,
    changed: (number, read) => `Bản ${number}, đọc ${read}`,
    text: 'Nội dung',
    unchanged: (paragraphs) => `(${number.format(paragraphs)} đoạn không đổi)`,
    added: '[thêm:',
    removed: '[bỏ:',
    ends: ']',
    whole: 'Toàn văn bản này',
  },
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
  related: 'Bài liên quan',
  sameStory: 'Báo khác viết về sự kiện này',
  toStory: 'Xem toàn bộ sự kiện',
  story: 'Sự kiện',
  reports: (count, sources) => `${number.format(count)} bài của ${number.format(sources)} báo, theo thời gian`,
  otherReports: (count) => `và ${number.format(count)} báo khác`,
  words: (count) => `${number.format(count)} chữ`,
  scraped: 'Trang như đã thu thập',
  toScraped: 'Xem nguyên trang như đã thu thập',
  scrapedHint: 'Chữ đậm màu là phần giữ lại; chữ xám là phần đã lược bỏ, kèm lý do.',
  scrapedNone: 'Kho không còn giữ trang gốc của bài này. Các mẩu đã lược bỏ vẫn ghi đủ ở trang bài.',
  scrapedElsewhere: 'Mẩu không còn nằm nguyên chỗ',
  table: 'Bảng trong bài',
  fetched: (moment) => `Thu thập lúc ${moment}.`,
  noParagraphs: 'Trang này chỉ có tiêu đề và chú thích, không có thân bài.',

  sourcesTitle: 'Nguồn tin và các lần nạp',
  scheduleTitle: 'Nguồn nạp theo lịch',
  schedule: {
    name: 'Nguồn',
    when: 'Lịch (cron)',
    next: 'Lần tới',
    last: 'Lần gần nhất',
    weeks: 'Bài mới theo tuần',
    running: 'đang chạy',
    never: 'chưa chạy',
    none: 'Chưa có nguồn nào được hẹn giờ. Khai báo trong config/sources.',
  },
  alarm: {
    failing: (runs, since, reason) =>
      `Không lấy được tin từ ${since}${runs > 1 ? ` (${number.format(runs)} lần liền)` : ''}: ${reason}.`,
    overdue: (last) => `Quá hạn: từ ${last} không ai nạp nguồn này. Xem lại tiến trình chạy theo lịch.`,
    silent: (days, habit) =>
      `Im ắng: ${number.format(days)} ngày không có bài mới, trong khi thường có ${number.format(habit)} bài mỗi tuần.`,
    quiet: (articles, habit) =>
      `Ít tin hẳn: bảy ngày qua chỉ có ${number.format(articles)} bài mới, thường là ${number.format(habit)} bài mỗi tuần.`,
    unreadable: (quarantined, articles) =>
      `Trang của báo này có lẽ đã đổi: bảy ngày qua ${number.format(quarantined)} trang bị cách ly, chỉ ${number.format(articles)} trang thành bài.`,
  },
  runsTitle: 'Các lần nạp gần đây',
  runsNone: 'Chưa có lần nạp nào. Nạp trang báo bằng lệnh npm run ingest.',
  run: { source: 'Nguồn', started: 'Bắt đầu', took: 'Mất', read: 'Đã đọc', result: 'Kết quả' },
  runResult: (run) => {
    const parts = [
      run.new && `${number.format(run.new)} bài mới`,
      run.changed && `${number.format(run.changed)} bài đã sửa`,
      run.unchanged && `${number.format(run.unchanged)} bài không đổi`,
      run.quarantined && `${number.format(run.quarantined)} trang bị cách ly`,
      run.gone && `${number.format(run.gone)} bài không còn trên báo`,
      run.dropped && `${number.format(run.dropped)} trang đã bỏ theo hạn giữ`,
    ].filter(Boolean);
    return parts.length ? parts.join(', ') : 'không có trang nào';
  },
  runUnfinished: 'chưa xong, hoặc đã bị ngắt giữa chừng (lần sau sẽ làm tiếp)',
  fault: inVietnamese,
  runFailed: (error) => `không chạy được: ${error}`,
  problems: (count) => `${number.format(count)} đầu vào không đọc được`,
  learnt: {
    title: 'Khuôn trang đã học',
    none: 'Chưa học được gì. Khi một nguồn có nhiều bài, những mẩu lặp lại trên các bài không liên quan sẽ hiện ở đây.',
    hint: 'Những mẩu nguồn in trên nhiều bài không liên quan đến nhau, nên không thuộc bài nào. Các lần nạp sau bỏ chúng ra; npm run reindex bỏ chúng khỏi cả những bài đã có.',
    more: (total, shown) => `${number.format(shown)} trong ${number.format(total)} nguồn được liệt kê.`,
    blocks: (count) => `${number.format(count)} mẩu`,
    found: (pages, of) => `có trên ${number.format(pages)} trong ${number.format(of)} bài đã xem`,
    since: (moment) => `học từ ${moment}`,
  },
  quarantineTitle: 'Trang bị cách ly',
  quarantineNone: 'Không có trang nào bị cách ly.',
  quarantineTotal: (count, shown) =>
    shown < count
      ? `${number.format(count)} trang, ${number.format(shown)} trang mới nhất dưới đây.`
      : `${number.format(count)} trang.`,
  quarantineHint:
    'Trang chưa thành bài được giữ ở đây cùng lý do. Thử lại bằng lệnh npm run ingest -- --retry-quarantine; npm run reindex cũng thử lại tất cả.',
  quarantineLook: 'Xem trang',
  quarantinedTitle: 'Trang bị cách ly',
  quarantineDownload: (bytes) => `Tải nguyên trang (${number.format(Math.ceil(bytes / 1024))} kB)`,
  quarantineBinary: 'Trang này không phải văn bản nên không xem ở đây được.',
  quarantineCut: 'Chỉ hiện phần đầu; tải về để xem hết.',
  tries: (count) => `đã thử ${number.format(count)} lần`,
  seconds: (seconds) =>
    seconds < 60
      ? `${number.format(seconds)} giây`
      : `${number.format(Math.floor(seconds / 60))} phút ${seconds % 60} giây`,

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

  deleted: {
    title: 'Bài đã được gỡ khỏi kho',
    text: (at) => `Người giữ kho đã gỡ bài này ngày ${at}.`,
  },
  notFound: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã gõ sai, hoặc bài đã được gỡ khỏi kho.',
  },
  unavailable: {
    title: 'Tạm thời không tìm được',
    text: (engine) =>
      `${engine} không trả lời. Trang sẽ tự hoạt động lại khi ${engine} trả lời; không cần làm gì thêm.`,
    again: 'Thử lại',
  },
  broken: {
    title: 'Chương trình gặp lỗi',
    text: 'Lỗi đã được ghi lại. Hãy thử lại, hoặc bắt đầu một lần tìm mới.',
  },
  tooMany: { title: 'Quá nhiều yêu cầu', text: 'Hãy đợi một phút rồi thử lại.' },
  forbidden: { title: 'Không nhận biểu mẫu này', text: 'Biểu mẫu được gửi từ một trang khác.' },
  badRequest: { title: 'Địa chỉ không đọc được', text: 'Địa chỉ có ký tự sai. Hãy bắt đầu một lần tìm mới.' },
};
