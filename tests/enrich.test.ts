import { expect, test } from 'vitest';
import { citedDocuments } from '../ingest/enrich/cited.ts';
import { standsFor } from '../ingest/identity.ts';
import { articleId, canonicalUrl } from '../src/article-id.ts';

test('cited documents are read in every way they are printed, each once, with their kind where it is told', () => {
  expect(
    citedDocuments([
      'Thực hiện Chỉ thị số 12-CT/TW, ngày 5/1/2022 và 34-NQ/TW; Luật số 56/2024/QH15; Nghị định 117/2020/NĐ-CP.',
      'Nghị quyết số 34-NQ/TW của Bộ Chính trị; chỉ thị 12-CT/TW; Quyết định 22-QĐ/T.Ư; Kế hoạch số 142/KH-UBND.',
    ]),
  ).toEqual([
    'Chỉ thị 12-CT/TW',
    'Nghị quyết 34-NQ/TW',
    'Luật 56/2024/QH15',
    'Nghị định 117/2020/NĐ-CP',
    'Quyết định 22-QĐ/TW',
    'Kế hoạch 142/KH-UBND',
  ]);
});

test('a sentence that begins right after a number is no part of it', () => {
  expect(
    citedDocuments(['Sửa Quyết định 272-QĐ/TW. Theo ông, và Chỉ thị 12-CT/TW.Theo đó, Kết luận 12-KL/T.Ư.']),
  ).toEqual(['Quyết định 272-QĐ/TW', 'Chỉ thị 12-CT/TW', 'Kết luận 12-KL/TW']);
});

test('dates, scores, rates, plates and aircraft are no documents', () => {
  expect(
    citedDocuments(['Ngày 5/1/2022, tỷ số 2-1, trực 24/7, 25.000 đồng/USD, xe 29A-123.45, máy bay F-16, COVID-19.']),
  ).toEqual([]);
});

test('an article is the same by whatever link it was reached, and by its text where it has no address', () => {
  const forms = [
    'https://www.bao.example/tin/a.html?utm_source=zalo#binh-luan',
    'http://bao.example/tin/a.html',
    'https://bao.example/tin/a.html?fbclid=x',
    'http://m.bao.example/tin/a.html?zarsrc=1&mc_cid=2&_gl=3',
    'https://amp.bao.example/tin/a.html/',
    'https://www.m.bao.example/amp/tin/a.html',
    'https://bao.example/tin/a.html/amp',
    'https://bao.example/tin/a.html?amp=1&outputType=amp',
    'https://bao.example/tin/a.html.amp',
  ];
  expect(new Set(forms.map(canonicalUrl))).toEqual(new Set(['https://bao.example/tin/a.html']));
  expect(new Set(forms.map((url) => articleId(url, () => ''))).size).toBe(1);
  for (const other of ['https://m.vn/tin/a.html', 'https://bao.example/tin/a.html?id=2', 'https://bao.example/camp'])
    expect(canonicalUrl(other)).toBe(other);
  expect(articleId(null, () => 'Hà  Nội\nmưa')).toBe(articleId(null, () => 'Hà Nội mưa'.normalize('NFD')));
  expect(articleId(null, () => 'a')).toMatch(/^[0-9a-f]{20}$/);
});

test('a canonical link stands for the address a page was fetched at where it names the same article', () => {
  const fetched = 'http://m.bao.example/thoi-su/mo-cau-123456.html?utm_source=rss';
  expect(standsFor('https://bao.example/thoi-su/mo-cau-123456.html', fetched)).toBe(true);
  expect(standsFor('https://bao.example/mo-cau-qua-song-post123456.html', fetched)).toBe(true);
  for (const other of [
    'https://bao.example/',
    'https://bao.example/thoi-su',
    'https://baokhac.example/thoi-su/mo-cau-123456.html',
    'không phải địa chỉ',
  ])
    expect(standsFor(other, fetched), other).toBe(false);
  expect(standsFor('https://bao.example/xem.aspx', 'https://bao.example/xem.aspx?id=57')).toBe(false);
  expect(standsFor('https://bao.example/mo-cau-57', 'https://bao.example/mo-cau-57?id=57')).toBe(true);
});
