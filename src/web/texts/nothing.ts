/** Where nothing is found, and how to search. */
export type NothingTexts = {
  nothing(query: string): string;
  nothingAtAll: string;
  /** The heading of an archive without articles, and how to fill it. */
  nothingYet: string;
  nothingHeld: string;
  didYouMean: string;
  loosen: string;
  /** Where nothing that could be left off would find anything. */
  tryOther: string;
  withoutFilter(label: string): string;
  withoutAnyFilter: string;
  withoutQuotes: string;
  withoutAccents: string;
  withoutExclusion: string;
  help: string;
  helpRows: { typed: string; finds: string }[];
};

const vi: NothingTexts = {
  nothing: (query) => `Không tìm thấy bài nào có ${query}`,
  nothingAtAll: 'Không có bài nào hợp với bộ lọc',
  nothingYet: 'Chưa có bài nào',
  nothingHeld: 'Hãy nạp trang báo bằng lệnh npm run ingest.',
  didYouMean: 'Có phải bạn tìm',
  loosen: 'Có thể nới điều kiện tìm:',
  tryOther: 'Hãy thử ít từ hơn, từ khác, hoặc gõ không dấu.',
  withoutFilter: (label) => `Bỏ lọc ${label}`,
  withoutAnyFilter: 'Bỏ mọi bộ lọc',
  withoutQuotes: 'Tìm các từ rời, không cần đúng cụm từ',
  withoutAccents: 'Tìm các từ này với mọi dấu',
  withoutExclusion: 'Không loại trừ từ nào',
  help: 'Cách gõ câu tìm',
  helpRows: [
    { typed: 'đối ngoại nhân dân', finds: 'bài có đủ các từ này; các từ càng sát nhau, bài càng đứng trước' },
    { typed: 'doi ngoai', finds: 'gõ không dấu thì tìm với mọi dấu' },
    { typed: '"đối ngoại nhân dân"', finds: 'đúng cụm từ này' },
    { typed: 'hữu nghị -du lịch', finds: 'không có từ đứng sau dấu trừ' },
    { typed: 'Lào OR Campuchia', finds: 'một trong hai' },
    { typed: 'tiêu đề:"hữu nghị"', finds: 'chỉ trong tiêu đề' },
    { typed: 'nguồn:baohatinh tác giả:"Thu Hà"', finds: 'theo nguồn, theo tác giả' },
    { typed: '12-CT/TW', finds: 'bài nhắc đến văn bản này' },
  ],
};

const en: NothingTexts = {
  nothing: (query) => `No article has ${query}`,
  nothingAtAll: 'No article fits the filters',
  nothingYet: 'There are no articles yet',
  nothingHeld: 'Ingest pages with npm run ingest.',
  didYouMean: 'Did you mean',
  loosen: 'You could loosen the search:',
  tryOther: 'Try fewer words, other words, or words without accents.',
  withoutFilter: (label) => `Remove ${label}`,
  withoutAnyFilter: 'Remove every filter',
  withoutQuotes: 'Search the words apart, not the exact phrase',
  withoutAccents: 'Search these words with any accents',
  withoutExclusion: 'Exclude nothing',
  help: 'How to search',
  helpRows: [
    { typed: 'đối ngoại nhân dân', finds: 'articles with all these words; those with them close together come first' },
    { typed: 'doi ngoai', finds: 'typed without accents, every accent matches' },
    { typed: '"đối ngoại nhân dân"', finds: 'exactly this phrase' },
    { typed: 'hữu nghị -du lịch', finds: 'without the word after the minus' },
    { typed: 'Lào OR Campuchia', finds: 'either' },
    { typed: 'title:"hữu nghị"', finds: 'in the title alone' },
    { typed: 'source:baohatinh author:"Thu Hà"', finds: 'by source, by author' },
    { typed: '12-CT/TW', finds: 'articles that cite this document' },
  ],
};

export const nothingTexts = { vi, en };
