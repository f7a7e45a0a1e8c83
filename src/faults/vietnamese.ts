import { type Fault, type FaultWords, type FileKind, type JsonKind, say } from './fault.ts';

const number = new Intl.NumberFormat('vi');
const megabytes = (bytes: number) => `${number.format(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;

const systems: Record<string, string> = {
  EACCES: 'không có quyền, hãy cho người dùng này đọc',
  EPERM: 'không có quyền, hãy cho người dùng này đọc',
  ENOENT: 'không có ở đó',
  ELOOP: 'liên kết trỏ vào chính nó, hãy bỏ đi',
};
const system = (said: string) => (said in systems ? `${systems[said]} (${said})` : said);

const files: Record<FileKind, string> = {
  pdf: 'văn bản PDF',
  png: 'ảnh PNG',
  jpeg: 'ảnh JPEG',
  gif: 'ảnh GIF',
  webp: 'ảnh WebP hoặc tệp âm thanh',
  zip: 'tệp nén ZIP (hoặc tệp Word, Excel, OpenDocument)',
  gzip: 'tệp nén gzip',
  'old-office': 'tệp Word hoặc Excel cũ',
  rar: 'tệp nén RAR',
  '7-zip': 'tệp nén 7-Zip',
  rtf: 'văn bản RTF',
  sqlite: 'cơ sở dữ liệu SQLite',
  program: 'tệp chương trình',
  mp3: 'tệp MP3',
  video: 'tệp video',
};

const jsonKinds: Record<JsonKind, string> = {
  null: 'null',
  list: 'danh sách',
  object: 'đối tượng',
  string: 'chuỗi',
  number: 'số',
  boolean: 'giá trị đúng/sai',
};

const kinds = '.txt, .html, .jsonl, .warc hoặc .wet, ba loại sau có thể kèm .gz';
const aSource = 'tên miền, tên báo, hoặc {"host": "…", "name": "…"}';
const wanted = (field: string) => ({
  string: `chuỗi: "${field}": "…"`,
  strings: `danh sách chuỗi: "${field.replace(/\[\d+\]$/, '')}": ["…"]`,
  source: aSource,
  authors: 'danh sách tên hoặc {"name": "…", "role": "…"}',
});
const units = { records: 'bản ghi', pages: 'trang' };

const vietnamese: FaultWords = {
  'cannot-read': (told) => `không đọc được: ${system(told.system)}`,
  'cannot-read-path': (told) => `không đọc được: ${system(told.system)}; xem lại đường dẫn`,
  'cannot-read-folder': (told) => `không đọc được thư mục: ${system(told.system)}`,
  'broke-off': (told) =>
    `không đọc được: ${system(told.system)}; ${number.format(told.kept)} ${units[told.unit]} ở trước đã nạp`,
  'gzip-truncated': ({ kept, unit }) =>
    `tệp gzip bị cụt giữa chừng; ${number.format(kept)} ${units[unit]} ở trước đã nạp; hãy tải hoặc nén lại`,
  'not-gzip': (told) =>
    `không phải tệp gzip nguyên vẹn (${system(told.system)}); ${number.format(told.kept)} ${units[told.unit]} ở trước đã nạp; hãy tải hoặc nén lại, hoặc bỏ đuôi .gz nếu tệp không nén`,
  'empty-file': () => 'tệp rỗng; hãy tải lại trang',
  'empty-lines': () => 'tệp rỗng; tệp JSON Lines có mỗi dòng một đối tượng JSON',
  'no-pages-in-folder': () => `thư mục không có trang nào (${kinds})`,
  'unknown-name': ({ name }) => `${name} không thuộc các loại ${kinds}; hãy đặt lại tên`,
  'too-long': ({ bytes, limit, packed }) =>
    `dài ${megabytes(bytes)}${packed ? ' khi chưa bung nén' : ''}, quá hạn mức ${megabytes(limit)} mỗi trang; hãy tách thành từng trang, mỗi trang một tệp hoặc một dòng`,
  'utf-16-lines': () => 'tệp là UTF-16; JSON Lines phải là UTF-8, hãy lưu lại',
  'no-warc-records': () => 'không có bản ghi WARC nào; hãy đặt đúng tên nếu là loại tệp khác',
  'no-pages-in-warc': ({ records }) =>
    `trong ${number.format(records)} bản ghi không có trang nào (HTML hoặc văn bản, trả lời 200)`,
  'record-truncated': () => 'tệp bị cụt giữa bản ghi này; hãy tải lại',
  'manifest-broken': (told) =>
    `${system(told.system)}; hãy viết dưới dạng CSV với các cột path,url,source,fetched; các dòng ở trước vẫn được dùng`,
  'manifest-path': () => 'dòng không có path; dòng đầu phải ghi tên cột path,url,source,fetched',
  'manifest-address': ({ value }) =>
    `“${value}” không phải địa chỉ; hãy viết đủ: https://… (trang được đọc mà không có địa chỉ)`,
  'manifest-time': ({ value }) =>
    `“${value}” không phải thời điểm; hãy viết như 2023-11-29T11:11:00+07:00 (trang được đọc mà không có nó)`,
  'manifest-missing': (told) =>
    `dòng ghi ${told.path}: ${system(told.system)}; hãy sửa đường dẫn, tính từ thư mục của bảng kê`,

  'other-file': ({ kind }) => `đây là ${files[kind]}; hãy đưa trang dưới dạng văn bản hoặc HTML`,
  binary: ({ found }) =>
    `đây là tệp nhị phân (có ${found === 'zeros' ? 'byte 0' : 'ký tự điều khiển'}); hãy đưa trang dưới dạng văn bản hoặc HTML`,
  'not-text': () => 'không phải UTF-8, UTF-16 hay Windows-1258; hãy lưu lại bằng UTF-8',
  'broken-utf-8': ({ places, characters }) =>
    `${number.format(places)} chỗ trong ${number.format(characters)} ký tự không phải UTF-8, nhiều quá nên không đọc được; hãy lưu lại từ bản gốc bằng UTF-8`,
  'font-encoding': ({ font }) =>
    `gõ bằng bảng mã phông ${font}, chưa đọc được; hãy chuyển sang Unicode trước (công cụ của UniKey làm được)`,
  blank: () => 'chỉ có khoảng trắng',

  'not-json': ({ said }) => `không phải JSON: ${said}; mỗi dòng phải là một đối tượng JSON trọn vẹn`,
  'not-an-object': ({ kind }) => `là ${jsonKinds[kind]}; mỗi dòng phải là một đối tượng JSON`,
  'wrong-field': (told) =>
    `trường "${told.field}" là ${jsonKinds[told.kind]}; hãy viết là ${wanted(told.field)[told.wanted]}`,
  'field-address': ({ value }) => `trường "url" ("${value}") không phải địa chỉ; hãy viết đủ: "https://…"`,
  'field-host': ({ value }) => `trường "source.host" ("${value}") không phải tên miền; hãy viết là ${aSource}`,
  'field-time': ({ value }) =>
    `trường "fetched" ("${value}") không phải thời điểm; hãy viết như 2023-11-29T11:11:00+07:00`,
  'field-date': ({ value }) =>
    `trường "published" ("${value}") không phải ngày; hãy viết 2023, 2023-11, 2023-11-29 hoặc 2023-11-29T11:11:00+07:00`,
  'no-content': ({ fields }) =>
    `không có nội dung: "text", "html" và "paragraphs" đều thiếu hoặc rỗng; các trường hiện có: ${fields.map((field) => `"${field}"`).join(', ') || 'không trường nào'}`,

  'error-page': () => 'trang báo lỗi của website, không phải bài báo',
  'robot-check': () => 'trang kiểm tra người máy hoặc đòi bật script, cookie; không phải bài báo',
  paywall: () => 'trang thu phí: trên trang không có nội dung bài',
  'search-results': () => 'trang kết quả tìm kiếm, không phải bài báo',
  'nothing-seen': () => 'trên trang không hiện nội dung nào',
  'list-of-articles': () => 'trang danh sách các bài khác, không phải bài báo',
  gallery: () => 'trang ảnh: chỉ có chú thích, không có bài',
  'no-running-text': () => 'không có đoạn văn nào, không phải bài báo',
  'not-vietnamese': () => 'không phải tiếng Việt',
  'cleaner-slow': ({ seconds }) => `làm sạch quá ${number.format(seconds)} giây: xin báo lỗi kèm trang này`,
  'cleaner-failed': ({ said }) =>
    `bộ làm sạch gặp lỗi (${said}), đây là lỗi của chương trình: xin báo lại kèm trang này`,

  'not-http': ({ address }) => `${address} không phải địa chỉ http hay https`,
  'too-many-redirects': ({ most }) => `bị chuyển hướng quá ${most} lần`,
  'robots-forbid': ({ host }) => `robots.txt của ${host} đề nghị không đọc trang này`,
  'robots-unreadable': ({ because }) => `không đọc được robots.txt: ${inVietnamese(because)}`,
  gone: ({ status }) => `trang không còn (${status})`,
  'gone-to-front': ({ to }) => `trang không còn: địa chỉ của bài dẫn về trang chủ ${to}`,
  'bad-status': ({ status }) => `máy chủ trả lời ${status}`,
  'status-again': ({ status, tries }) => `máy chủ trả lời ${status}, đã thử ${tries} lần; lần nạp sau thử lại`,
  'network-again': ({ said, tries }) => `lỗi mạng (${said}), đã thử ${tries} lần; lần nạp sau thử lại`,
  'asks-to-wait': ({ status, seconds }) =>
    `máy chủ trả lời ${status} và đề nghị chờ ${number.format(seconds)} giây; lần nạp sau thử lại`,
  'private-address': ({ host, address }) =>
    `${host} nằm ở ${address}, không phải địa chỉ công cộng; một trang có thể khiến máy chủ đọc mạng nội bộ. Nếu đúng ý, ghi địa chỉ vào FETCH_PRIVATE`,
  'body-too-large': ({ limit }) => `quá ${megabytes(limit)} sau khi bung nén`,
  'too-slow': ({ seconds }) => `mất quá ${number.format(seconds)} giây; lần nạp sau thử lại`,
  'unknown-host': () => 'không tìm thấy máy chủ; xem lại địa chỉ',
  'not-fetched': ({ said }) => `không tải được: ${said}`,
  'wrong-type': ({ type }) => `là ${type}, không phải HTML hay văn bản`,
  'unchanged-unasked': () => 'máy chủ nói trang không đổi dù không được hỏi',
  'no-list': () => 'không phải RSS, cũng không phải sơ đồ trang',
  'lists-nothing': () => 'danh sách không có bài nào',
  'lists-too-deep': ({ depth }) => `danh sách lồng nhau sâu quá ${depth} tầng`,

  interrupted: () => 'bị ngắt giữa chừng; lần nạp sau làm tiếp từ đây',
  'reindex-interrupted': () => 'bị ngắt giữa chừng; chỉ mục đang dùng vẫn như cũ',
  'engine-away': ({ engine, said }) => `${engine} không trả lời: ${said}`,
  failed: ({ said }) => said,
  said: ({ text }) => text,
};

/** For the Vietnamese pages. */
export function inVietnamese(fault: Fault): string {
  return say(vietnamese, fault);
}
