import { english, vietnamese } from './numbers.ts';

/** What became of an article over time. */
export type HistoryTexts = {
  /** What became of an article over time. Moments are printed ones. */
  history: {
    /** On the article: when it was first read, and when it was first read otherwise. */
    told(first: string, changes: string[]): string;
    toVersions: string;
    gone(since: string): string;
    versions: string;
    hint: string;
    none: string;
    first(read: string): string;
    changed(number: number, read: string): string;
    /** Lead and paragraphs. */
    text: string;
    unchanged(paragraphs: number): string;
    /** Read out before and after words that were put in or taken out. */
    added: string;
    removed: string;
    ends: string;
    whole: string;
  };
};

const vi: HistoryTexts = {
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
    unchanged: (paragraphs) => `(${vietnamese.format(paragraphs)} đoạn không đổi)`,
    added: '[thêm:',
    removed: '[bỏ:',
    ends: ']',
    whole: 'Toàn văn bản này',
  },
};

const en: HistoryTexts = {
  history: {
    told: (first, changes) =>
      `The newspaper has changed this article. First read ${first}; found changed ${changes.join('; ')}.`,
    toVersions: 'See what changed',
    gone: (since) => `The newspaper has taken the page down, as seen ${since}. Below is what was read before.`,
    versions: 'Versions of the article',
    hint: 'Underlined words were put in by the newspaper, struck words taken out. The times are those of reading, not of the change.',
    none: 'The article has not been seen to change since it was first read.',
    first: (read) => `First version, read ${read}`,
    changed: (number, read) => `Version ${number}, read ${read}`,
    text: 'Text',
    unchanged: (paragraphs) =>
      `(${paragraphs === 1 ? 'one paragraph' : `${english.format(paragraphs)} paragraphs`} unchanged)`,
    added: '[put in:',
    removed: '[taken out:',
    ends: ']',
    whole: 'The whole text of this version',
  },
};

export const historyTexts = { vi, en };
