import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueTyped } from '../src/search/documents.ts';
import { issuesIn, type Said } from '../src/search/issues.ts';
import { toldApart } from '../src/web/document-issues.ts';
import { article } from './articles.ts';

const told = (number: string, ...paragraphs: string[]) =>
  issuesIn(article('e1', { paragraphs }), number).map(({ date, place }) => [date, place]);

describe('what an article says of a cited document', () => {
  it.each([
    'Chỉ thị số 12-CT/TW, ngày 5/1/2022 của Ban Bí thư',
    'Chỉ thị 12-CT/TW (05.01.2022) về đối ngoại',
    'Chỉ thị số 12 - CT/TW ngày 05-01-2022',
    'Chỉ thị 12-CT/T.Ư ban hành ngày 5 tháng 1 năm 2022',
    'Chỉ thị 12-CT/TW của Ban Bí thư ký ngày 5/1/2022',
    'Chỉ thị 12-CT/TW, ngày 5/1/2022. Sau đó Chỉ thị 12-CT/TW được phổ biến.',
  ])('is its date, however it is printed: %s', (text) => {
    expect(told('12-CT/TW', text)).toEqual([['2022-01-05', null]]);
  });

  it.each([
    'Chỉ thị 12-CT/TW của Ban Bí thư về việc sơ kết đến ngày 5/1/2022',
    'Chỉ thị 12-CT/TW có hiệu lực. Ngày 5/1/2022 tỉnh họp.',
    'Chỉ thị 12-CT/TW ngày 31/2/2022',
    'Sáng 5/1/2022, tỉnh quán triệt Chỉ thị 12-CT/TW.',
    'Chỉ thị 112-CT/TW ngày 5/1/2022',
  ])('is no other date of the sentence: %s', (text) => {
    expect(told('12-CT/TW', text)).toEqual([[null, null]]);
  });

  it.each([
    ['Quyết định số 12/QĐ-UBND ngày 3/4/2021 của UBND tỉnh Hà Tĩnh về', 'tỉnh Hà Tĩnh'],
    ['Quyết định 12/QĐ-UBND của Chủ tịch UBND thành phố Huế Nguyễn Văn A', 'thành phố Huế'],
    ['UBND tỉnh Thừa Thiên Huế vừa ban hành Quyết định số 12/QĐ-UBND.', 'tỉnh Thừa Thiên Huế'],
    ['Quyết định 12/QĐ-UBND của Ủy ban nhân dân huyện Hương Khê', 'huyện Hương Khê'],
    ['Quyết định 12/QĐ-UBND của UBND TP.HCM', 'thành phố Hồ Chí Minh'],
  ])('is the place whose office it is: %s', (text, place) => {
    expect(told('12/QĐ-UBND', text).map(([, own]) => own)).toEqual([place]);
  });

  it('is the place of a party committee, and none where the number needs none or the text tells none', () => {
    expect(told('05-NQ/TU', 'Nghị quyết 05-NQ/TU của Ban Thường vụ Tỉnh ủy Lạng Sơn')).toEqual([
      [null, 'tỉnh Lạng Sơn'],
    ]);
    expect(told('12/QĐ-UBND', 'Quyết định 12/QĐ-UBND của UBND tỉnh')).toEqual([[null, null]]);
    expect(told('12-CT/TW', 'UBND tỉnh Hà Tĩnh ra Chỉ thị 12-CT/TW')).toEqual([[null, null]]);
  });

  it('is put together from several sentences, unless they tell of two documents', () => {
    const place = 'Quyết định 12/QĐ-UBND của UBND tỉnh Hà Tĩnh.';
    expect(told('12/QĐ-UBND', place, 'Theo Quyết định 12/QĐ-UBND ngày 3/4/2021.')).toEqual([
      ['2021-04-03', 'tỉnh Hà Tĩnh'],
    ]);
    expect(told('12-CT/TW', 'Chỉ thị 12-CT/TW ngày 5/1/2022 thay Chỉ thị 12-CT/TW ngày 3/7/2016.')).toEqual([
      ['2022-01-05', null],
      ['2016-07-03', null],
    ]);
  });
});

it('whatever a record calls a cited document, and whatever its text, it is read without an error', () => {
  const odd = fc.string({ unit: 'grapheme', maxLength: 80 });
  fc.assert(
    fc.property(odd, odd, odd, (number, before, after) => {
      const found = told(number, `${before}${number}${after}`, `${number} ngày 5/1/2022`);
      expect(found.length).toBe(number.length > 60 ? 0 : Math.max(1, found.length));
    }),
  );
});

describe('the documents of one number', () => {
  const said = (
    number: string,
    date: string | null,
    place: string | null,
    articles: number,
  ): Said & { number: string } => ({
    number,
    date,
    place,
    articles,
  });

  it('are told apart by the year, the dates of one year being one document’s', () => {
    const { documents, either } = toldApart([
      said('12-CT/TW', '2022-01-05', null, 9),
      said('12-CT/TW', '2022-01-15', null, 1),
      said('12-CT/TW', '2016-07-03', null, 2),
      said('12-CT/TW', null, null, 5),
    ]);
    expect(documents.map(({ date, said: own }) => [date, own.length])).toEqual([
      ['2022-01-05', 2],
      ['2016-07-03', 1],
    ]);
    expect(either.map(({ articles }) => articles)).toEqual([5]);
  });

  it('are told apart by the place; what fits one alone is that one’s, what fits several may be either', () => {
    const number = '12/QĐ-UBND';
    const { documents, either } = toldApart([
      said(number, '2021-04-03', 'tỉnh Hà Tĩnh', 3),
      said(number, '2021-04-03', 'tỉnh Lạng Sơn', 2),
      said(number, '2021-04-03', null, 4),
      said(number, null, 'tỉnh Lạng Sơn', 1),
      said(number, '2021-05-01', null, 1),
      said(number, null, 'thành phố Huế', 1),
    ]);
    expect(documents.map(({ date, place, said: own }) => [date, place, own.length])).toEqual([
      ['2021-05-01', null, 1],
      ['2021-04-03', 'tỉnh Hà Tĩnh', 1],
      ['2021-04-03', 'tỉnh Lạng Sơn', 2],
      [null, 'thành phố Huế', 1],
    ]);
    expect(either.map(({ articles }) => articles)).toEqual([4]);
  });
});

describe('a number typed with what tells its documents apart', () => {
  it('is read with its date, its place, both, or neither', () => {
    expect(issueTyped('12-CT/TW 5/1/2022')).toEqual({ number: '12-CT/TW', issue: { date: '2022-01-05' } });
    expect(issueTyped('12-CT/TW ngày 05.01.2022')).toEqual({ number: '12-CT/TW', issue: { date: '2022-01-05' } });
    expect(issueTyped('12/QĐ-UBND tỉnh Hà Tĩnh')).toEqual({ number: '12/QĐ-UBND', issue: { place: 'tỉnh Hà Tĩnh' } });
    expect(issueTyped('12/QĐ-UBND 3/4/2021 tỉnh Hà Tĩnh')).toEqual({
      number: '12/QĐ-UBND',
      issue: { date: '2021-04-03', place: 'tỉnh Hà Tĩnh' },
    });
    expect(issueTyped('12-CT/TW không rõ ngày')).toEqual({ number: '12-CT/TW', issue: { date: null, place: null } });
    for (const other of ['12-CT/TW', 'chỉ thị 12', '12-CT/TW về đối ngoại']) expect(issueTyped(other)).toBeNull();
  });
});
