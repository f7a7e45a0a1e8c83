import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageLines } from '../ingest/read/page-lines.ts';
import { reread } from '../ingest/run/made.ts';
import type { ArchivedPage } from '../src/archive/archive.ts';
import type { Removed } from '../src/article.ts';
import { type ScrapedPage, scrapedPage } from '../src/web/scraped-page.ts';
import { articles } from './web-articles.ts';
import { getPage, linkTo } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

const scrapedOf = (page: ArchivedPage, removed: readonly Removed[]) => {
  const lines = pageLines(page);
  return lines && scrapedPage(lines, removed);
};
const pageOf = (text: string, media: ArchivedPage['media'] = 'text'): ArchivedPage => ({
  digest: 'a'.repeat(64),
  origin: 'pages/a.txt',
  url: null,
  source: null,
  fetched: '2026-11-22T01:00:00Z',
  media,
  bytes: new TextEncoder().encode(text),
});
const grey = (page: ScrapedPage | null) =>
  page?.lines.flatMap((line) => line.stretches.filter((one) => one.removed).map((one) => [line.number, one.text]));

describe('the page as scraped', () => {
  const text = 'Tiêu đề\r\n\r\nThứ Năm, 24/11/2022\r\nThân bài. Lê MơTAG:\r\nĐọc  thêm\r\nBài khác\r\n';

  test('a removed block is grey where it stands: a line, a part of one, or several', () => {
    const removed: Removed[] = [
      { text: 'Thứ Năm, 24/11/2022', reason: 'dateline', line: 3 },
      { text: 'TAG:', reason: 'tags', line: 4 },
      { text: 'Đọc thêm\nBài khác', reason: 'related', line: 5 },
    ];
    const page = scrapedOf(pageOf(text), removed);
    expect(page?.elsewhere).toEqual([]);
    expect(grey(page)).toEqual([
      [3, 'Thứ Năm, 24/11/2022'],
      [4, 'TAG:'],
      [5, 'Đọc  thêm'],
      [6, 'Bài khác'],
    ]);
    expect(page?.lines.map((line) => line.number)).toEqual([1, 3, 4, 5, 6]);
  });

  test('a page typed with accents apart is no different', () => {
    const removed: Removed[] = [{ text: 'Thứ Năm, 24/11/2022', reason: 'dateline', line: 3 }];
    expect(grey(scrapedOf(pageOf(text.normalize('NFD')), removed))).toEqual([[3, 'Thứ Năm, 24/11/2022']]);
  });

  test('a block whose words are not there is told apart, never lost', () => {
    const removed: Removed[] = [
      { text: 'Không có', reason: 'stray', line: 2 },
      { text: 'x', reason: 'stray', line: 99 },
    ];
    expect(scrapedOf(pageOf(text), removed)?.elsewhere).toEqual(removed);
  });

  test('the text of a record has lines; bytes that are no text have none', () => {
    expect(scrapedOf(pageOf(JSON.stringify({ text: 'Một\nHai' }), 'record'), [])?.lines).toHaveLength(2);
    expect(scrapedOf({ ...pageOf(''), bytes: Buffer.from('%PDF-1.7') }, [])).toBeNull();
  });

  test('HTML is its blocks in order, as plain text, what was removed grey among them', () => {
    const html =
      '<!doctype html><nav><a>Chia sẻ</a></nav><h1>Mở <b>chợ</b> &lt;i></h1><p>Chia sẻ niềm vui.</p><p>Chia sẻ</p>\n<script>alert(1)</script><p>Hết.</p>';
    const removed: Removed[] = [
      { text: 'Chia sẻ', reason: 'navigation', line: 1 },
      { text: 'Chia sẻ', reason: 'share', line: 1 },
    ];
    const page = scrapedOf(pageOf(html, 'html'), removed);
    expect(page?.elsewhere).toEqual([]);
    expect(page?.lines.map((line) => [line.number, line.stretches.map(({ text }) => text).join('|')])).toEqual([
      [1, 'Chia sẻ'],
      [null, 'Mở chợ <i>'],
      [null, 'Chia sẻ niềm vui.'],
      [null, 'Chia sẻ'],
      [2, 'Hết.'],
    ]);
    expect(page?.lines.map((line) => line.stretches[0]?.removed?.reason ?? null)).toEqual([
      'navigation',
      null,
      null,
      'share',
      null,
    ]);
  });

  test('of real pages every removed block stands in its place', () => {
    const folder = fileURLToPath(new URL('../samples/', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(html|txt)$/.test(name),
    );
    let blocks = 0;
    for (const name of files) {
      const media = name.endsWith('.html') ? 'html' : 'text';
      const page = { ...pageOf('', media), bytes: readFileSync(join(folder, name)) };
      const article = reread(page);
      if (article === null) continue;
      blocks += article.removed.length;
      expect(scrapedOf(page, article.removed)?.elsewhere, name).toEqual([]);
    }
    expect(blocks).toBeGreaterThan(100);
  });

  test('shows every visible character once, in order, whatever was removed', () => {
    const removed = fc.array(
      fc.record({
        text: fc.stringMatching(/^[ab\n ]{1,6}$/),
        reason: fc.constant('stray' as const),
        line: fc.integer({ min: 1, max: 6 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ab\n ]{0,40}$/).filter((text) => text.trim() !== ''),
        removed,
        (text, blocks) => {
          const shown = scrapedOf(pageOf(text), blocks)
            ?.lines.map((line) => line.stretches.map((one) => one.text).join(''))
            .join('');
          expect(shown?.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});

describe('over HTTP', () => {
  let web: WebServer;
  beforeAll(async () => {
    web = await startWeb(articles);
    const page = pageOf('Đối ngoại <b>nhân dân</b>\n\nThứ Năm, 24/11/2022 16:05 GMT+7\nThân bài');
    await web.archive.put([page]);
    await web.archive.settle([{ digest: page.digest, id: articles[0]?.id ?? '' }]);
  });
  afterAll(() => web.stop());

  test('is reached from what was removed, escaped, with its reasons and when it was fetched', async () => {
    const article = await getPage(`${web.url}/articles/${articles[0]?.id}`);
    const page = await getPage(web.url + linkTo(article, /Xem nguyên trang/));
    expect(page.html).toContain('Đối ngoại &lt;b&gt;nhân dân');
    const why = '<span class="why" lang="vi">dòng ngày đăng</span>';
    expect(page.html).toContain(`<del>Thứ Năm, 24/11/2022 16:05 GMT+7</del> ${why}`);
    expect(page.html).toContain('Thu thập lúc 22/11/2026, 08:00.');
    expect(page.texts('removed')[0]).toContain('Chia sẻ lên mạng xã hội');
  });

  test('an article whose page is not held says so', async () => {
    expect((await getPage(`${web.url}/articles/${articles[1]?.id}/page`)).html).toContain('không còn giữ trang gốc');
    expect((await getPage(`${web.url}/articles/none/page`)).status).toBe(404);
  });

  test('an article leads to others on the same matter, never to itself', async () => {
    const again = { ...articles[4], id: 'c'.repeat(20), title: 'Chợ phiên Nà Ngườm mở lại: bà con mừng' };
    await web.engine.put([again as (typeof articles)[number]]);
    await web.engine.refresh();
    const page = await getPage(`${web.url}/articles/${articles[4]?.id}`);
    expect(page.texts('related')[0]).toContain(again.title);
    expect(page.texts('related')[0]).not.toContain('Mở lại chợ phiên');
  });
});
