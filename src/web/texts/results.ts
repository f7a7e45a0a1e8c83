import type { Sort } from '../../search/engine.ts';
import type { Note } from '../../search/query.ts';
import { count, english, vietnamese } from './numbers.ts';

/** The list of results, above it and below it. */
export type ResultsTexts = {
  total(count: number, query: string): string;
  /** No article has all the words. */
  totalPartial(count: number, query: string): string;
  everything(count: number): string;
  found(count: number): string;
  pageOf(page: number, pages: number): string;
  /** How the query was read. */
  note(note: Note): string;
  partialSome: string;
  partialAll: string;
  missing: string;
  standIn: string;
  emptyArticle: string;
  inferred: string;
  otherReports: (count: number) => string;
  order: string;
  sorts: Record<Sort, string>;
  perPage: string;
  /** Before the links to a search as a feed and as files. */
  takeAway: string;
  pages: string;
  previous: string;
  next: string;
  pageNumber(page: number): string;
  /** At the end of what one can page to, and the ways on from there; days are as typed, "24.11.2023". */
  reach(reach: number): string;
  byNewest: string;
  byOldest: string;
  onwards: Record<'from' | 'to', (day: string) => string>;
  undated(count: number): string;
  beyondLast(page: number, pages: number): string;
  toLastPage: string;
};

const vi: ResultsTexts = {
  total: (count, query) => `${vietnamese.format(count)} bài có ${query}`,
  totalPartial: (count, query) => `${vietnamese.format(count)} bài gần với ${query}`,
  everything: (count) => `${vietnamese.format(count)} bài, mới nhất trước`,
  found: (count) => `${vietnamese.format(count)} bài`,
  pageOf: (page, pages) => `trang ${vietnamese.format(page)}/${vietnamese.format(pages)}`,
  note: (note) => {
    switch (note.code) {
      case 'nothing-to-search':
        return 'Không có chữ hay số nào để tìm nên mọi bài được liệt kê.';
      case 'too-long':
        return `Câu tìm quá dài: chỉ ${vietnamese.format(note.syllables)} âm tiết đầu được dùng.`;
      case 'some-without-accents':
        return 'Từ gõ không dấu được tìm với mọi dấu; từ gõ có dấu được tìm đúng như gõ.';
      case 'abbreviation':
        return `${note.short} cũng là “${note.long}”, theo ${vietnamese.format(note.articles)} bài.`;
      case 'quote-without-pair':
        return 'Có dấu ngoặc kép không đủ cặp: phần ấy được tìm như các từ rời.';
      case 'question-words':
        return `Không tìm theo những từ chỉ để hỏi: ${note.words}. Muốn tìm đúng chúng, hãy đặt trong ngoặc kép.`;
    }
  },
  partialSome: 'Ít bài có đủ các từ. Tiếp sau là những bài gần nhất; mỗi bài như vậy ghi rõ từ còn thiếu.',
  partialAll: 'Không bài nào trên trang này có đủ các từ. Dưới đây là những bài gần nhất; mỗi bài ghi rõ từ còn thiếu.',
  missing: 'thiếu:',
  standIn: 'trang gốc không in tiêu đề; đây là những chữ đầu bài',
  emptyArticle: 'Bài không có chữ',
  inferred: 'suy ra',
  otherReports: (count) => `và ${vietnamese.format(count)} báo khác`,
  order: 'Xếp theo',
  sorts: { relevance: 'liên quan nhất', newest: 'mới nhất', oldest: 'cũ nhất' },
  perPage: 'Mỗi trang',
  takeAway: 'Xuất kết quả này',
  pages: 'Các trang kết quả',
  previous: 'Trang trước',
  next: 'Trang sau',
  pageNumber: (page) => `Trang ${vietnamese.format(page)}`,
  reach: (reach) =>
    `Mỗi lần tìm lật được ${vietnamese.format(reach)} kết quả. Có thể thêm bộ lọc, tải cả về ở cuối trang, hoặc xem tiếp:`,
  byNewest: 'xếp từ mới đến cũ',
  byOldest: 'xếp từ cũ đến mới',
  onwards: { from: (day) => `các bài từ ngày ${day} trở đi`, to: (day) => `các bài từ ngày ${day} trở về trước` },
  undated: (count) => `${vietnamese.format(count)} bài không rõ ngày`,
  beyondLast: (page, pages) =>
    `Không có trang ${vietnamese.format(page)}: kết quả này chỉ có ${vietnamese.format(pages)} trang.`,
  toLastPage: 'Đến trang cuối',
};

const en: ResultsTexts = {
  total: (n, query) => `${count(n, 'article')} with ${query}`,
  totalPartial: (n, query) => `${count(n, 'article')} close to ${query}`,
  everything: (n) => `${count(n, 'article')}, newest first`,
  found: (n) => count(n, 'article'),
  pageOf: (page, pages) => `page ${english.format(page)} of ${english.format(pages)}`,
  note: (note) => {
    switch (note.code) {
      case 'nothing-to-search':
        return 'There is neither a letter nor a digit to search for, so every article is listed.';
      case 'too-long':
        return `The query is too long; only its first ${english.format(note.syllables)} syllables are searched.`;
      case 'some-without-accents':
        return 'Words typed without accents match every accent; words typed with accents match exactly.';
      case 'abbreviation': {
        const say = note.articles === 1 ? 'says' : 'say';
        return `${note.short} is also “${note.long}”, as ${count(note.articles, 'article')} ${say}.`;
      }
      case 'quote-without-pair':
        return 'A quotation mark has no pair, so what follows it is searched as separate words.';
      case 'question-words':
        return `Words that only ask are not searched: ${note.words}. To search them too, put them in quotation marks.`;
    }
  },
  partialSome: 'Few articles have all the words, so the closest others follow; each says what it lacks.',
  partialAll: 'No article on this page has all the words. These are the closest; each says what it lacks.',
  missing: 'lacks:',
  standIn: 'the page prints no headline; these are its first words',
  emptyArticle: 'Article without words',
  inferred: 'inferred',
  otherReports: (count) => `and ${english.format(count)} other ${count === 1 ? 'report' : 'reports'}`,
  order: 'Sort by',
  sorts: { relevance: 'best match', newest: 'newest', oldest: 'oldest' },
  perPage: 'Per page',
  takeAway: 'Export these results',
  pages: 'Pages of results',
  previous: 'Previous page',
  next: 'Next page',
  pageNumber: (page) => `Page ${english.format(page)}`,
  reach: (reach) =>
    `One search can be paged to its ${english.format(reach)}th result. Add a filter, download all of it below, or read on:`,
  byNewest: 'in order, newest first',
  byOldest: 'in order, oldest first',
  onwards: { from: (day) => `articles of ${day} and later`, to: (day) => `articles of ${day} and earlier` },
  undated: (n) => `${count(n, 'article')} of unknown date`,
  beyondLast: (page, pages) => `There is no page ${english.format(page)}: these results have ${count(pages, 'page')}.`,
  toLastPage: 'To the last page',
};

export const resultsTexts = { vi, en };
