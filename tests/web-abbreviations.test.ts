import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteEngine } from '../src/search/sqlite/engine.ts';
import { article } from './web-articles.ts';
import { getPage, titles } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

const press = [
  article(301, { title: 'Bản xa đón vốn', paragraphs: ['Chương trình mục tiêu quốc gia (CTMTQG) đến với bản xa.'] }),
  article(302, { title: 'Về đích sớm', paragraphs: ['Chương trình mục tiêu quốc gia (gọi tắt là CTMTQG) về đích.'] }),
  article(303, { title: 'Giải ngân chậm', paragraphs: ['Vốn cho chương trình mục tiêu quốc gia còn chậm.'] }),
  article(304, { title: 'Huyện tổng kết', paragraphs: ['Tổng kết CTMTQG giai đoạn một.'] }),
  article(305, { title: 'Chợ phiên', paragraphs: ['Chợ họp ngày mồng năm.'] }),
].map((one, day) => ({ ...one, published: `2023-05-0${day + 1}` }));

let web: WebServer;
beforeAll(async () => {
  web = await startWeb(press);
});
afterAll(() => web.stop());

const all = ['Bản xa đón vốn', 'Giải ngân chậm', 'Huyện tổng kết', 'Về đích sớm'];
const page = (path: string) => getPage(web.url + path);

describe('an abbreviation that articles define', () => {
  test.each(['CTMTQG', '"chương trình mục tiêu quốc gia"'])(
    'finds on the page, in the API, the feed and the exports what prints either form: %s',
    async (typed) => {
      const q = new URLSearchParams({ q: typed });
      expect(titles(await page(`/?${q}`)).sort()).toEqual(all);
      const answer = await (await fetch(`${web.url}/api/search?${q}`)).json();
      expect(answer).toMatchObject({
        total: 4,
        notes: [{ code: 'abbreviation', short: 'CTMTQG', long: 'chương trình mục tiêu quốc gia', articles: 2 }],
      });
      const feed = await (await fetch(`${web.url}/feed.atom?${q}`)).text();
      for (const title of all) expect(feed).toContain(title);
      const lines = await (await fetch(`${web.url}/export.jsonl?${q}`)).text();
      expect(lines.trim().split('\n')).toHaveLength(4);
    },
  );

  test('is told to the reader in either language, where it was searched along', async () => {
    const found = await page('/?q=CTMTQG');
    expect(found.texts('note')).toEqual(['CTMTQG cũng là “chương trình mục tiêu quốc gia”, theo 2 bài.']);
    const english = await getPage(`${web.url}/?q=CTMTQG`, { headers: { cookie: 'lang=en', 'accept-language': 'en' } });
    expect(english.texts('note')).toEqual(['CTMTQG is also “chương trình mục tiêu quốc gia”, as 2 articles say.']);
    expect((await page('/?q=chợ')).texts('note')).toEqual([]);
  });

  test('is marked in the article that is read', async () => {
    expect((await page(`/articles/${press[2]?.id}?q=CTMTQG`)).html).toContain(
      '<mark>chương trình mục tiêu quốc gia</mark>',
    );
  });

  test('finds the same from a terminal', { timeout: 30_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diem-bao-terminal-'));
    const engine = openSqliteEngine(join(folder, 'articles.db'));
    await engine.put(press);
    await engine.close();
    const env = { PATH: process.env.PATH, DATA_DIR: folder };
    const { stdout } = await promisify(execFile)(process.execPath, ['src/search-main.ts', 'CTMTQG'], { env });
    expect(stdout).toContain('4 articles\nCTMTQG is also “chương trình mục tiêu quốc gia”, as 2 articles say.');
    rmSync(folder, { recursive: true });
  });
});
