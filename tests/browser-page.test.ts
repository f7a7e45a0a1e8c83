import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import { pino } from 'pino';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleId } from '../src/article-id.ts';
import { createWaitingApp } from '../src/web/app.ts';
import { packReview } from '../src/web/review/review.ts';
import { browserFound, launchBrowser } from './browser.ts';
import { days, ingestPages, page, url } from './changing-page.ts';
import { article, articles, many } from './web-articles.ts';
import { startWeb, type WebServer } from './web-server.ts';

const settings = { publicUrl: null, trustProxy: null, rateLimit: 0, metricsToken: null, adminToken: null };
const [fair, untitled] = articles.map((article) => article.id);

const changed = articleId(url, () => '');

/** Two reports of one event, long and full of the highest and lowest marks, with words that no line can break. */
const reports = [
  article(61, {
    url: 'https://baosonghien.example/xa-hoi/nhung-quyet-sach-cua-uy-ban-nhan-dan-tinh-ve-nguon-nuoc-sach-cho-muoi-mot-xa-bien-gioi-1301.html',
    source: { host: 'baosonghien.example', name: 'Báo Sông Hiến' },
    title: `ỄỘẶ ẵ ự Bất đồng: ${'Những quyết sách về nguồn nước sạch cho mười một xã biên giới '.repeat(4)}`,
    published: '2024-05-06T07:08:00+07:00',
    section: 'Ễ Ộ Ặ ẵ ự Bất đồng và hòa giải ở vùng cao',
    tags: ['ỄỘẶ ẵ ự'],
    paragraphs: ['Bất đồng về ỄỘẶ ẵ ự được gỡ dần.', `Xem ${'https://baosonghien.example/tai-lieu/'.repeat(6)} để rõ.`],
    captions: ['ỄỘẶ ẵ ự bên khe nước.'],
    cited: ['Chỉ thị 12-CT/TW'],
    evidence: { url: 'manifest', source: 'text', title: 'text', published: 'text' },
  }),
  article(62, {
    source: { host: 'biendongngaynay.example', name: 'Biển Đông Ngày Nay' },
    title: 'ỄỘẶ ẵ ự Bất đồng về nguồn nước được gỡ',
    published: '2024-05-07',
    paragraphs: ['Bất đồng về nguồn nước ở mười một xã biên giới được gỡ dần.'],
    evidence: { source: 'text', title: 'text', published: 'text' },
  }),
];

const running =
  'Giá các mặt hàng chính tại chợ đầu mối nhích lên trong tuần, riêng hồ tiêu quay đầu giảm sau ba phiên liền.';
const report = article(63, {
  title: 'Giá nông sản',
  paragraphs: [
    'Giá trong nước',
    running,
    `${Array.from({ length: 9 }, (_, at) => `Mặt hàng ${at + 1}`).join('\t')}`,
    `${Array.from({ length: 9 }, (_, at) => `${at + 100}.500 đồng/kg`).join('\t')}`,
    'Ễ Ộ Ặ ẵ ự',
    'Sông chở nắng theo mùa',
    'Người đi bỏ lại bến bồi',
    'Ngọn khói đứng ngóng',
  ],
});
const deleted = 'e'.repeat(20);

const review = packReview({
  title: 'Điểm báo sáng',
  date: '22/11/2026',
  items: [
    { kind: 'heading', text: 'Trong tỉnh' },
    { kind: 'article', id: fair ?? '', text: 'Đáng chú ý.' },
    { kind: 'article', id: untitled ?? '', text: '' },
    { kind: 'article', id: report.id, text: '' },
    { kind: 'article', id: 'f'.repeat(20), text: 'Bài đã gỡ' },
  ],
});

/** One of every kind of page and of every state that a page can be in, by the view that makes it. */
const views = {
  search: {
    everything: '/',
    results: '/?q=doi+ngoai&source=baosonghien.example&source=unknown',
    'partial matches': '/?q=đối+ngoại+nhân+dân+biên+phòng+phao+mới',
    'dates that are none': '/?from=mai&to=kia',
    'dates the wrong way round': '/?from=2023&to=2020',
    'nothing found': '/?q="không+ở+đâu+cả"&year=2022',
    'a deep page': '/?page=2&q=thủy+văn',
    'marks and long words': '/?q=bat+dong',
    'a page that is not there': '/?q=thủy+văn&page=99',
    'values that cannot be used': '/?size=0&page=0&sort=best',
  },
  article: {
    article: `/articles/${fair}?q=doi+ngoai`,
    'article without a title': `/articles/${untitled}`,
    'article that was changed': `/articles/${changed}`,
    'article of a story': `/articles/${reports[0]?.id}?q=bat+dong`,
    'article with tables, verses and subheads': `/articles/${report.id}?q=giá`,
  },
  scraped: {
    'page as scraped': `/articles/${changed}/page`,
    'page as scraped, not held': `/articles/${untitled}/page`,
  },
  versions: { 'versions of an article': `/articles/${changed}/versions` },
  story: { story: `/stories/${reports[0]?.id}` },
  document: { 'cited document': '/documents/12-CT-TW' },
  review: {
    'press review, empty': '/review',
    'press review': `/review?r=${review}`,
    'press review, too long': `/review?r=${review}&too-long`,
  },
  'review-paper': {
    'press review on paper': `/review/paper?r=${review}`,
    'press review, whole texts': `/review/paper?r=${review}&texts=whole`,
  },
  sources: { sources: '/sources' },
  quarantined: { 'page in quarantine': `/sources/quarantine/${'d'.repeat(64)}` },
  error: {
    'not found': '/nowhere',
    'article that was deleted': `/articles/${deleted}`,
    'a review that cannot be read': '/review?r=x',
    'the program failed': 'broken:/',
    'the engine is away': 'waiting:/',
  },
} as const satisfies Record<string, Record<string, string>>;
/** Their pages are looked at in tests/browser-editor.test.ts. */
const editorViews = ['edit', 'editor', 'editor-added', 'editor-sign-in'];
const pages: Record<string, string> = Object.assign({}, ...Object.values(views));
const statuses: Record<string, number> = {
  'not found': 404,
  'article that was deleted': 410,
  'a review that cannot be read': 400,
  'the program failed': 500,
  'the engine is away': 503,
};

test('every view that makes a page is looked at', () => {
  const files = readdirSync(new URL('../views/', import.meta.url)).filter((name) => name.endsWith('.ejs'));
  const whole = files.filter((name) =>
    readFileSync(new URL(`../views/${name}`, import.meta.url), 'utf8').includes("include('partials/head'"),
  );
  expect([...Object.keys(views), ...editorViews].sort()).toEqual(whole.map((name) => name.replace('.ejs', '')).sort());
});

describe.skipIf(!browserFound)('every kind of page in a browser', { timeout: 120_000 }, () => {
  let web: WebServer;
  let broken: WebServer;
  let waiting: Server;
  let browser: Browser;
  const addressOf = (path: string) =>
    path
      .replace(/^broken:/, broken.url)
      .replace(/^waiting:/, `http://127.0.0.1:${(waiting.address() as AddressInfo).port}`);
  beforeAll(async () => {
    [web, broken, browser] = await Promise.all([
      startWeb([...articles, report, ...many(70)]),
      startWeb([]),
      launchBrowser(),
    ]);
    // An engine that is closed under its server fails as a defect would.
    await broken.engine.close();
    waiting = createWaitingApp({ settings, log: pino({ level: 'silent' }) }, 'Elasticsearch').listen(0, '127.0.0.1');
    await once(waiting, 'listening');
    await web.archive.setHand(
      deleted,
      { corrections: {}, deletion: { at: days[0], why: 'trùng', title: null, url: null } },
      null,
    );
    await web.engine.put(reports, new Map(reports.map(({ id }) => [id, reports[0]?.id ?? id])));
    await web.engine.refresh();
    await ingestPages(web, [page({}, days[0]), page({ toll: 'ba', title: 'Mở cầu' }, days[1])]);
    const history = (await web.archive.histories([changed])).get(changed);
    await web.archive.setGone(history?.newest.digest ?? '', days[2]);
    const ended = '2026-11-22T01:01:10Z';
    const counts = { read: 12, new: 9, changed: 1, unchanged: 1, quarantined: 1, gone: 1, dropped: 0, error: null };
    const problems = [{ origin: 'cut.gz', reason: { code: 'record-truncated' } as const }];
    const told = { origin: 'a.html', url: null, source: null, fetched: null, media: 'html' } as const;
    const quarantined = { digest: 'd'.repeat(64), ...told, bytes: Buffer.from('<h1>Trang không tồn tại</h1>') };
    await web.archive.put([quarantined]);
    await web.archive.settle([{ digest: quarantined.digest, reason: { code: 'error-page' } }]);
    await web.archive.saveRun({ id: '1', source: 'Báo Sông Hiến', started: ended, ended, problems, ...counts });
  });
  afterAll(async () => {
    await browser.close();
    waiting.close();
    await Promise.all([web.stop(), broken.stop()]);
  });

  async function open(path: string, options: BrowserContextOptions = {}, status?: number): Promise<Page> {
    const context = await browser.newContext({ baseURL: web.url, ...options });
    const page = await context.newPage();
    const answer = await page.goto(addressOf(path));
    if (status !== undefined) expect(answer?.status()).toBe(status);
    // What is folded away is looked at too.
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.open = true;
    });
    return page;
  }

  test.each(Object.entries(pages))('%s: axe finds nothing wrong, in light and in dark', async (name, path) => {
    const page = await open(path, {}, statuses[name]);
    await page.evaluate(axe.source);
    for (const [colorScheme, paper] of [
      ['light', 'rgb(251, 250, 247)'],
      ['dark', 'rgb(23, 23, 21)'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      const behind = page
        .locator('html')
        .evaluate((html) => html.ownerDocument.defaultView.getComputedStyle(html).backgroundColor);
      expect(await behind).toBe(paper);
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      expect(told, colorScheme).toEqual([]);
    }
    await page.context().close();
  });

  test.each(Object.entries(pages))('%s: nothing is wider than the window', async (_name, path) => {
    const page = await open(path);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wider = await page
        .locator('body *')
        .evaluateAll(
          (all, most) =>
            all
              .filter(
                (one) => !one.closest('.unseen, .skip, .scroller > *') && one.getBoundingClientRect().right > most,
              )
              .map((one) => one.outerHTML.slice(0, 80)),
          width + 0.5,
        );
      expect(wider, `${width} px`).toEqual([]);
      expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  });

  test('nothing is refused by our own Content-Security-Policy, and no script fails', async () => {
    for (const path of Object.values(pages)) {
      const page = await (await browser.newContext({ baseURL: web.url })).newPage();
      const said: string[] = [];
      page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(addressOf(path));
      expect(said.filter((text) => !/status of (40[04]|410|50[03])/.test(text))).toEqual([]);
      await page.context().close();
    }
  });

  test('every focusable thing shows its focus', async () => {
    const page = await (await browser.newContext({ baseURL: web.url })).newPage();
    await page.goto(views.search.results);
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press('Tab');
      const outline = await page
        .locator(':focus')
        .evaluate((focused) => focused.ownerDocument.defaultView.getComputedStyle(focused).outlineStyle);
      expect(outline).toBe('solid');
    }
    await page.context().close();
  });

  test.each(Object.entries(pages))('%s: Ễ Ộ Ặ ẵ ự have room in every line', async (_name, path) => {
    const page = await open(path);
    const cut = await page.locator('body *').evaluateAll((all) =>
      all.flatMap((one) => {
        const window = one.ownerDocument.defaultView;
        const lettered = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
        if (!lettered || one.closest('.unseen, .skip') || one.getClientRects().length === 0) return [];
        const style = window.getComputedStyle(one);
        const pen = one.ownerDocument.createElement('canvas').getContext('2d');
        pen.font = style.font;
        const ink = pen.measureText('ỄỘẶẵựgq');
        const height = ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent;
        const line = style.lineHeight === 'normal' ? height : Number.parseFloat(style.lineHeight);
        const box = /hidden|clip/.test(style.overflowY) ? one.clientHeight : height;
        return Math.min(line, box) + 0.5 < height ? [`${one.outerHTML.slice(0, 80)}: ${line} px for ${height}`] : [];
      }),
    );
    expect(cut).toEqual([]);
    await page.context().close();
  });

  test('on paper stand the words and where they come from, in black, and nothing to press', async () => {
    for (const path of [views.article.article, views['review-paper']['press review, whole texts']]) {
      const page = await open(path, { colorScheme: 'dark' });
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button').filter({ visible: true }).count(), path).toBe(0);
      for (const gone of ['.site', '.site-foot', '.way', '.left-out', '#facts']) {
        expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0);
      }
      const ink = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((one) => one.ownerDocument.defaultView.getComputedStyle(one).color);
      expect(await ink('h1')).toBe('rgb(0, 0, 0)');
      expect(await page.locator('h1').isVisible()).toBe(true);
      await page.context().close();
    }
    const page = await open(views.article.article);
    await page.emulateMedia({ media: 'print' });
    const printed = (selector: string) =>
      page.locator(selector).evaluate((one) => one.ownerDocument.defaultView.getComputedStyle(one, '::after').content);
    expect(await printed('.original')).toContain('(');
    expect(await page.locator('.permalink').isVisible()).toBe(false);
    await page.context().close();
  });

  test('a line of the article holds some seventy characters on the desk, and the table its cells', async () => {
    const page = await open(views.article['article with tables, verses and subheads'], {
      viewport: { width: 1280, height: 800 },
    });
    const perLine = await page
      .locator('.body > p:not(.lines)')
      .first()
      .evaluate((paragraph) => {
        const range = paragraph.ownerDocument.createRange();
        range.selectNodeContents(paragraph);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 10))).size;
        return paragraph.textContent.length / lines;
      });
    expect(perLine).toBeLessThanOrEqual(75);
    expect(await page.getByRole('heading', { level: 2, name: 'Giá trong nước' }).count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Bảng trong bài' }).getByRole('row').count()).toBe(2);
    await page.context().close();
  });

  test('lines of type are set as wide apart as reading asks', async () => {
    const page = await open(views.article.article);
    for (const selector of ['h1', '.lead', '.body p', '.captions li', '.byline', '.wordmark']) {
      const { ratio, upper } = await page
        .locator(selector)
        .first()
        .evaluate((line) => {
          const style = line.ownerDocument.defaultView.getComputedStyle(line);
          const ratio = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
          return { ratio, upper: style.textTransform };
        });
      expect(ratio, selector).toBeGreaterThanOrEqual(/p|li|lead/.test(selector) ? 1.6 : 1.3);
      expect(upper, selector).toBe('none');
    }
    await page.context().close();
  });

  test('a page in quarantine is set in the colour and weight of any text', async () => {
    const page = await open(views.quarantined['page in quarantine']);
    const lookOf = (selector: string) =>
      page.locator(selector).evaluate((node) => {
        const { color, fontWeight } = node.ownerDocument.defaultView.getComputedStyle(node);
        return { color, fontWeight };
      });
    expect(await lookOf('pre')).toEqual(await lookOf('body'));
    await page.context().close();
  });
});
