import { describe, expect, it } from 'vitest';
import { digestOf } from '../ingest/read/digest.ts';
import { makeArticle } from '../ingest/run/made.ts';
import { fold } from '../src/vietnamese/fold.ts';

const page = (text: string) => {
  const raw = { url: null, source: null, media: 'text' as const, bytes: new TextEncoder().encode(text) };
  return { ...raw, origin: 'page.txt', fetched: null, digest: digestOf(raw) };
};

const vietnamese = [
  'Khánh thành cầu treo ở bản Nà Ngườm',
  '',
  'Sáng 12/3, người dân bản Nà Ngườm đã cùng chính quyền xã cắt băng khánh thành cây cầu treo mới bắc qua suối.',
  'Cây cầu dài bốn mươi mét, do các nhà hảo tâm trong nước góp kinh phí và bộ đội địa phương thi công trong ba tháng.',
  'Từ nay học sinh của bản không phải lội suối đến trường trong mùa mưa, việc bán nông sản cũng thuận lợi hơn.',
].join('\n');

const english = [
  'A new footbridge opens in the hills',
  '',
  'Villagers and local officials gathered on Thursday morning to open a new suspension bridge across the stream.',
  'The bridge is forty metres long and was paid for by private donors; soldiers of the district built it in three months.',
  'Children will no longer have to wade through the water to reach their school during the rainy season.',
].join('\n');

describe('the language of a page', () => {
  it('lets Vietnamese pass, without accents and decomposed too', () => {
    for (const text of [vietnamese, fold(vietnamese), vietnamese.normalize('NFD')]) {
      expect(makeArticle(page(text))).toHaveProperty('article');
    }
  });

  it('keeps other languages out of the index, with that reason', () => {
    expect(makeArticle(page(english))).toEqual({ rejected: { code: 'not-vietnamese' } });
  });
});
