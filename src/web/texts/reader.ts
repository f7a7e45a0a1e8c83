import type { Evidence, Field, Reason } from '../../article.ts';
import { count, english, vietnamese } from './numbers.ts';

/** An article, its page as scraped, and its story. */
export type ReaderTexts = {
  originalOf(source: string): string;
  /** The link to an article without the search one came from, to be sent. */
  permalink: string;
  backToSearch: string;
  highlightOff: string;
  highlightOn: string;
  previousHit: string;
  nextHit: string;
  captions: string;
  /** Of a table in an article, which may have to be scrolled. */
  table: string;
  noParagraphs: string;
  cited: string;
  tags: string;
  facts: string;
  factsHint: string;
  fieldNames: Record<Field, string>;
  evidence: Record<Evidence, string>;
  removed: string;
  removedNone: string;
  removedHint(count: number): string;
  reasons: Record<Reason, string>;
  line(line: number): string;
  related: string;
  /** Over the other reports of an article's story, and the link to its page. */
  sameStory: string;
  sameStoryHint: string;
  /** Than the article that is read; negative for earlier, shorter. */
  later(days: number): string;
  longer(words: number): string;
  toStory: string;
  story: string;
  reports: (count: number, sources: number) => string;
  words: (count: number) => string;
  overTime: string;
  scraped: string;
  toScraped: string;
  scrapedHint: string;
  scrapedNone: string;
  scrapedElsewhere: string;
  fetched(moment: string): string;
};

const vi: ReaderTexts = {
  originalOf: (source) => `Đọc trên ${source}`,
  permalink: 'Liên kết để gửi',
  backToSearch: 'Về kết quả tìm',
  highlightOff: 'Tắt tô màu từ tìm',
  highlightOn: 'Tô màu từ tìm',
  previousHit: 'Bài trước',
  nextHit: 'Bài sau',
  captions: 'Chú thích ảnh',
  table: 'Bảng trong bài',
  noParagraphs: 'Trang này chỉ có tiêu đề và chú thích, không có thân bài.',
  cited: 'Văn bản được nhắc đến',
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
    `${vietnamese.format(count)} mẩu trên trang gốc không thuộc bài báo. Ô tìm không tìm trong các mẩu này.`,
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
  line: (line) => `dòng ${vietnamese.format(line)}`,
  related: 'Bài liên quan',
  sameStory: 'Báo khác viết về sự kiện này',
  sameStoryHint: 'Chữ gạch chân là chữ tiêu đề bài này không có. Ngày và độ dài so với bài này.',
  later: (days) =>
    days === 0 ? 'cùng ngày' : `${days > 0 ? 'sau' : 'trước'} ${vietnamese.format(Math.abs(days))} ngày`,
  longer: (words) =>
    words === 0 ? 'dài bằng nhau' : `${words > 0 ? 'dài' : 'ngắn'} hơn ${vietnamese.format(Math.abs(words))} chữ`,
  toStory: 'Xem toàn bộ sự kiện',
  story: 'Sự kiện',
  reports: (count, sources) => `${vietnamese.format(count)} bài của ${vietnamese.format(sources)} báo, theo thời gian`,
  words: (count) => `${vietnamese.format(count)} chữ`,
  overTime: 'Theo thời gian',
  scraped: 'Trang như đã thu thập',
  toScraped: 'Xem nguyên trang như đã thu thập',
  scrapedHint: 'Chữ đậm màu là phần giữ lại; chữ xám là phần đã lược bỏ, kèm lý do.',
  scrapedNone: 'Kho không còn giữ trang gốc của bài này. Các mẩu đã lược bỏ vẫn ghi đủ ở trang bài.',
  scrapedElsewhere: 'Mẩu không còn nằm nguyên chỗ',
  fetched: (moment) => `Thu thập lúc ${moment}.`,
};

const en: ReaderTexts = {
  originalOf: (source) => `Read it on ${source}`,
  permalink: 'Link to share',
  backToSearch: 'Back to the results',
  highlightOff: 'Turn highlighting off',
  highlightOn: 'Highlight the words',
  previousHit: 'Previous article',
  nextHit: 'Next article',
  captions: 'Picture captions',
  table: 'Table in the article',
  noParagraphs: 'This page has a title and captions only, no body.',
  cited: 'Cited documents',
  tags: 'Tags',
  facts: 'Where each fact was read',
  factsHint: 'What the page does not tell is left open, never guessed.',
  fieldNames: {
    url: 'Address',
    source: 'Source',
    title: 'Title',
    lead: 'Lead',
    published: 'Published',
    authors: 'Author',
    section: 'Section',
    topic: 'Topic',
    tags: 'Tags',
    captions: 'Captions',
    paragraphs: 'Paragraphs',
  },
  evidence: {
    text: 'read in the page’s text',
    markup: 'read in the page’s markup',
    manifest: 'told by the record that came with the page',
    address: 'read in the page’s address',
    feed: 'told by the newspaper’s feed; the page does not print it',
    template: 'inferred from the page’s template; the page does not print it',
    hand: 'corrected by hand',
  },
  removed: 'Taken out',
  removedNone: 'Nothing was taken out of this page.',
  removedHint: (n) =>
    `${count(n, 'piece')} of the page ${n === 1 ? 'is' : 'are'} not part of the article and not searched.`,
  reasons: {
    related: 'other news',
    comments: 'comments',
    navigation: 'navigation',
    share: 'share buttons',
    tags: 'tag line',
    clock: 'the page’s clock',
    counter: 'counter',
    player: 'player',
    duplicate: 'repeated',
    dateline: 'date line',
    byline: 'byline',
    'source-line': 'source line',
    advertisement: 'advertisement',
    footer: 'page footer',
    stray: 'stray piece',
    hand: 'taken out by hand',
    template: 'site’s template',
  },
  line: (line) => `line ${english.format(line)}`,
  related: 'Related articles',
  sameStory: 'Other reports of the same event',
  sameStoryHint: 'Underlined words are not in this article’s title. Dates and lengths are compared with this article.',
  later: (days) => (days === 0 ? 'the same day' : `${count(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`),
  longer: (words) =>
    words === 0 ? 'as long' : `${count(Math.abs(words), 'syllable')} ${words > 0 ? 'longer' : 'shorter'}`,
  toStory: 'The whole story',
  story: 'Story',
  reports: (count, sources) =>
    `${english.format(count)} ${count === 1 ? 'report' : 'reports'} by ${english.format(sources)} ${sources === 1 ? 'paper' : 'papers'}, in the order of time`,
  words: (count) => `${english.format(count)} syllables`,
  overTime: 'Over time',
  scraped: 'The page as scraped',
  toScraped: 'See the whole page as scraped',
  scrapedHint: 'Dark text was kept; grey text was taken out, with the reason.',
  scrapedNone: 'The page as scraped is no longer held. What was taken out is listed with the article.',
  scrapedElsewhere: 'Pieces that do not stand in one place',
  fetched: (moment) => `Fetched ${moment}.`,
};

export const readerTexts = { vi, en };
