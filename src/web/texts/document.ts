import { count, english, vietnamese } from './numbers.ts';

/** The page of a cited document. */
export type DocumentTexts = {
  document: string;
  documentNames: string;
  documentMayBeSeveral: string;
  /** When and where a document was issued, as the articles say. */
  documentIssued(date: string | null, place: string | null): string;
  documentIssuedBy(telling: number, of: number): string;
  /** Several documents bear the number. */
  documentsApart(count: number): string;
  /** Other dates that articles print for the same document. */
  documentAlsoDated(dates: string[]): string;
  documentEither: string;
  documentEitherHint: string;
  /** How many articles cite it. */
  citing(count: number): string;
  citingNewest: string;
  citedTogether: string;
};

const vi: DocumentTexts = {
  document: 'Văn bản',
  documentNames: 'Các tên gọi trong bài báo',
  documentMayBeSeveral:
    'Số văn bản đánh lại từ đầu sau mỗi kỳ đại hội hoặc mỗi năm, nên các bài dưới đây có thể nói về những văn bản khác nhau cùng số.',
  documentIssued: (date, place) =>
    [place && `của ${place}`, date && `ngày ${date}`].filter(Boolean).join(', ') || 'không rõ ngày',
  documentIssuedBy: (telling, of) => `theo ${vietnamese.format(telling)} trong ${vietnamese.format(of)} bài`,
  documentsApart: (count) =>
    `Theo ngày hoặc nơi ban hành mà các bài nêu, có ${vietnamese.format(count)} văn bản cùng mang số này.`,
  documentAlsoDated: (dates) => `Có bài ghi ngày ${dates.join(', ')}.`,
  documentEither: 'Không nói rõ văn bản nào',
  documentEitherHint: 'Những bài này không nêu đủ ngày hay nơi ban hành, nên có thể nói về bất kỳ văn bản nào ở trên.',
  citing: (count) => `${vietnamese.format(count)} bài nhắc đến`,
  citingNewest: 'Bài nhắc đến, mới nhất trước',
  citedTogether: 'Thường được nhắc cùng',
};

const en: DocumentTexts = {
  document: 'Document',
  documentNames: 'Its names in the articles',
  documentMayBeSeveral:
    'Numbering starts again with every congress or every year, so the articles below may mean different documents of one number.',
  documentIssued: (date, place) =>
    [place && `of ${place}`, date && `of ${date}`].filter(Boolean).join(', ') || 'of unknown date',
  documentIssuedBy: (telling, of) =>
    `as ${english.format(telling)} of ${count(of, 'article')} ${telling === 1 ? 'says' : 'say'}`,
  documentsApart: (n) =>
    `By the dates or places of issue that the articles tell, ${english.format(n)} documents bear this number.`,
  documentAlsoDated: (dates) => `Some articles print ${dates.join(', ')}.`,
  documentEither: 'Not told which',
  documentEitherHint: 'These articles tell too little of date or place, so each may mean any of the documents above.',
  citing: (n) => `${count(n, 'article')} ${n === 1 ? 'cites' : 'cite'} it`,
  citingNewest: 'Articles that cite it, newest first',
  citedTogether: 'Often cited along with it',
};

export const documentTexts = { vi, en };
