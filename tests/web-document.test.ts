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
