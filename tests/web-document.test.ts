import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, articles, many } from './web-articles.ts';
import { getPage, heading, linkTo, titles } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

const citing = [
  article(201, { title: 'Bài một', published: '2020-01-05', cited: ['12-CT/TW', 'Nghị định 117/2020/NĐ-CP'] }),
  article(202, { title: 'Bài hai', published: '2021-03', cited: ['Chỉ thị 12-CT/TW', 'Chỉ thị 16/CT-TTg'] }),
  article(203, { title: 'Bài ba', cited: ['Chỉ thị 112-CT/TW'] }),
].map((one) => ({ ...one, paragraphs: ['Nội dung về văn bản.'] }));

let web: WebServer;
beforeAll(async () => {
  web = await startWeb([...articles, ...citing, ...many(5)]);
});
afterAll(() => web.stop());

const page = (path: string) => getPage(web.url + path);

describe('a cited document’s page', () => {
  test('has every name it goes by, who cites it, and what is cited along with it', async () => {
    const document = await page('/documents/12-CT-TW');
    expect(heading(document)).toBe('12-CT/TW');
    expect(titles(document)).toEqual([articles[0]?.title, 'Bài hai', 'Bài một']);
    expect(linkTo(document, 'Chỉ thị 12-CT/TW')).toContain('/?cited=');
    expect(linkTo(document, 'Báo Sông Hiến 1')).toContain('source=baosonghien.example');
    expect(linkTo(document, 'Nghị định 117/2020/NĐ-CP 1')).toBe(`/documents/${encodeURIComponent('117-2020-NĐ-CP')}`);
    expect(document.links().some((link) => link.text.includes('112-CT'))).toBe(false);
  });

  test('shows each article where it cites the document, the number marked as one', async () => {
    const document = await page('/documents/12-CT-TW');
    expect(document.html).toContain('theo Chỉ thị <mark>12-CT/TW</mark>');
  });

  test('leads to a search that finds the same articles', async () => {
    const document = await page('/documents/12-CT-TW');
    expect(titles(await page(linkTo(document, '3 bài nhắc đến')))).toEqual(titles(document));
  });

  test.each(['117-2020-NĐ-CP', '16-CT-TTg', '16-ct-ttg', '01-ĐA-TW'])(
    'every way of numbering has its page: %s',
    async (slug) => {
      expect((await page(`/documents/${encodeURIComponent(slug)}`)).status).toBe(200);
      expect((await page(`/documents/${encodeURIComponent(slug.normalize('NFD'))}`)).status).toBe(200);
    },
  );

  test.each(['99-CT-TW', '12', 'a-'.repeat(20), '<b>-x', '12-CT'])(
    'a number nobody cites is not found: %s',
    async (slug) => {
      expect((await page(`/documents/${encodeURIComponent(slug)}`)).status).toBe(404);
    },
  );
});

describe('a number that several documents bear', () => {
  const dated = [
    article(211, { title: 'Bài mới', published: '2022-02-01', cited: ['Chỉ thị 33-CT/TW'] }),
    article(212, { title: 'Bài mới hơn', published: '2022-03-01', cited: ['Chỉ thị 33-CT/TW'] }),
    article(213, { title: 'Bài cũ', published: '2016-08', cited: ['Chỉ thị 33-CT/TW'] }),
    article(214, { title: 'Bài không nói', published: '2022-04-01', cited: ['Chỉ thị 33-CT/TW'] }),
    article(215, { title: 'Một văn bản', published: '2021-05-01', cited: ['Quyết định 44/QĐ-UBND'] }),
    article(216, { title: 'Cũng văn bản ấy', published: '2021-06-01', cited: ['Quyết định 44/QĐ-UBND'] }),
  ];
  const texts = [
    'Chỉ thị số 33-CT/TW, ngày 5/1/2022.',
    'Chỉ thị 33-CT/TW (05.01.2022).',
    'Chỉ thị 33-CT/TW ngày 3/7/2016.',
    'Chỉ thị 33-CT/TW.',
    'Quyết định 44/QĐ-UBND ngày 3/4/2021 của UBND tỉnh Hà Tĩnh.',
    'Quyết định 44/QĐ-UBND.',
  ];
  beforeAll(async () => {
    await web.engine.put(dated.map((one, at) => ({ ...one, paragraphs: [texts[at] ?? ''] })));
    await web.engine.refresh();
  });

  test('shows each apart with its own articles, and those that may mean either', async () => {
    const document = await page('/documents/33-CT-TW');
    expect(document.html).toContain('có 2 văn bản cùng mang số này');
    expect(document.texts('issue')).toEqual([
      'ngày 05/01/2022 (2 bài)',
      'ngày 03/07/2016 (1 bài)',
      'Không nói rõ văn bản nào (1 bài)',
    ]);
    expect(titles(document)).toEqual(['Bài mới hơn', 'Bài mới', 'Bài cũ', 'Bài không nói']);
    expect(document.html).toContain('có thể nói về bất kỳ văn bản nào ở trên');
    expect(titles(await page(linkTo(document, /^ngày 05\/01\/2022: 2 bài/))).sort()).toEqual([
      'Bài mới',
      'Bài mới hơn',
    ]);
    expect(titles(await page(linkTo(document, /^Không nói rõ văn bản nào: 1 bài/)))).toEqual(['Bài không nói']);
  });

  test('says so in English', async () => {
    const document = await getPage(`${web.url}/documents/33-CT-TW`, { headers: { cookie: 'lang=en' } });
    expect(document.html).toContain('2 documents bear this number');
    expect(document.texts('issue')[0]).toContain('of 5 Jan 2022');
    expect(document.html).toContain('may mean any of the documents above');
  });

  test('where the articles know of one alone, has its date and place beside its number', async () => {
    const document = await page(`/documents/${encodeURIComponent('44-QĐ-UBND')}`);
    expect(document.texts('issued')).toEqual(['của tỉnh Hà Tĩnh, ngày 03/04/2021 (theo 1 trong 2 bài)']);
    expect(document.texts('issue')).toEqual([]);
    expect(titles(document)).toEqual(['Cũng văn bản ấy', 'Một văn bản']);
  });
});
