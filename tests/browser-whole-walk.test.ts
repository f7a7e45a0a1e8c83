import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archivedPage } from '../ingest/read/digest.ts';
import { browserFound, launchBrowser, openFront } from './browser.ts';
import { docxText } from './docx-text.ts';
import { articles, many } from './web-articles.ts';
import { startWeb, type WebServer } from './web-server.ts';

const headline = 'Đối ngoại nhân dân góp sức vào đà phát triển của tỉnh ta';
const html = `<title>${headline}</title>
<h1>${headline}</h1>
<p>Thứ Năm, 24/11/2022 16:05 GMT+7</p>
<p>Sáng 24/11, Liên hiệp các tổ chức hữu nghị tỉnh họp bàn.</p>
<div>Chia sẻ lên mạng xã hội</div>`;

/** From the first word in the search box to the press review in hand. */
describe.skipIf(!browserFound)('the whole walk of a press officer', { timeout: 120_000 }, () => {
  let web: WebServer;
  let browser: Browser;
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb([...articles, ...many(70)]), launchBrowser()]);
    const told = { origin: 'a.html', url: null, source: null, fetched: null, media: 'html' } as const;
    const page = archivedPage({ ...told, bytes: Buffer.from(html) });
    await web.archive.put([page]);
    await web.archive.settle([{ digest: page.digest, id: articles[0]?.id ?? '' }]);
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  const start = (options: BrowserContextOptions) => openFront(browser, web, options);
  const heading = (page: Page, name: string) => page.getByRole('heading', { name }).first().waitFor();
  const picked = (page: Page, n: number) => page.locator('#picked-count', { hasText: String(n) }).waitFor();

  const order = ['Điểm báo sáng thứ Hai', 'Trong tỉnh', headline, 'Đội tàu vươn khơi sau bão'];
  async function expectPaper(page: Page): Promise<void> {
    await page.locator('.paper').waitFor();
    const told = await page.locator('.paper :is(h1, h2, h3)').allTextContents();
    expect(told.slice(0, 4)).toEqual(order);
    expect(told).toHaveLength(5);
  }
  async function expectDocx(download: Download): Promise<void> {
    const text = docxText(readFileSync(await download.path()));
    for (const part of [...order, 'Đọc kỹ đoạn về nguồn nước.', 'Báo Sông Hiến', '24/11/2022']) {
      expect(text).toContain(part);
    }
  }

  test.each([
    ['on the desk', { viewport: { width: 1280, height: 900 } }],
    ['on the desk without script', { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false }],
    ['at 360 px', { viewport: { width: 360, height: 740 }, hasTouch: true }],
    ['at 360 px without script', { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }],
  ])('%s', async (where, options) => {
    const page = await start(options);
    const unfold = async () => {
      if (where.includes('360')) await page.locator('.filters > summary').click();
    };

    await page.getByLabel('Tìm trong các báo').fill('doi ngoai');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await heading(page, '3 bài có “doi ngoai”');

    await unfold();
    await page.getByRole('link', { name: 'Báo Sông Hiến 1' }).click();
    await unfold();
    await page.locator('.months > summary').first().click();
    await page.getByRole('link', { name: 'Tháng 11 1' }).click();
    const narrowed = page.url();
    expect(new URL(narrowed).searchParams.get('month')).toBe('2022-11');

    await page.getByRole('link', { name: headline }).click();
    await heading(page, headline);
    expect(await page.locator('mark').first().textContent()).toBe('Đối ngoại');

    expect(await page.getByText('Mùa quýt ngọt').isVisible()).toBe(false);
    await page.locator('#removed > summary').click();
    await page.getByText('Mùa quýt ngọt').waitFor();
    await page.getByRole('link', { name: /Xem nguyên trang/ }).click();
    const grey = page.locator('.scraped del');
    await grey.first().waitFor();
    expect(await grey.allTextContents()).toEqual(['Thứ Năm, 24/11/2022 16:05 GMT+7', 'Chia sẻ lên mạng xã hội']);
    await page.getByRole('link', { name: `← ${headline}` }).click();

    await page.getByRole('link', { name: 'Chỉ thị 12-CT/TW' }).click();
    await page.getByRole('link', { name: headline }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /Về kết quả tìm/ }).click();
    expect(page.url().replace(/#.*/, '')).toBe(narrowed);

    await page.locator('.hit .pick').click();
    await picked(page, 1);
    await page.getByRole('link', { name: 'Xóa tất cả' }).click();
    await heading(page, '3 bài có “doi ngoai”');
    await page.getByRole('link', { name: 'Đội tàu vươn khơi sau bão' }).click();
    await page.locator('.masthead .pick').click();
    await picked(page, 2);
    await page.goto(`/articles/${articles[4]?.id}`);
    await page.locator('.masthead .pick').click();
    await picked(page, 3);

    await page.getByRole('link', { name: 'Bản điểm báo 3' }).click();
    await page.getByLabel('Tên bản').fill('Điểm báo sáng thứ Hai');
    await page.getByLabel(`Lời dẫn: ${headline}`).fill('Đọc kỹ đoạn về nguồn nước.');
    await page.getByRole('button', { name: `Thêm đề mục ở trên: ${headline}` }).click();
    await page.getByLabel('Đề mục', { exact: true }).fill('Trong tỉnh');
    await page.getByRole('button', { name: /xem để in/ }).click();
    await expectPaper(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '.docx' }).click(),
    ]);
    await expectDocx(download);
    await page.context().close();
  });

  test('by keyboard alone', async () => {
    const page = await start({ viewport: { width: 1280, height: 900 } });
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    /** Tabs on to what is called so, wherever the focus is now. */
    const tabTo = async (name: string | RegExp) => {
      const matches = (told: string) => (typeof name === 'string' ? told === name : name.test(told));
      for (let tabs = 0; tabs < 150; tabs++) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        if ((await focused.count()) === 0) continue;
        const told = await focused.evaluate((one) => {
          const labels = 'labels' in one ? (one.labels as { textContent: string }[] | null) : undefined;
          return one.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? one.textContent;
        });
        if (matches((told ?? '').replace(/\s+/g, ' ').trim())) return;
      }
      throw new Error(`No key leads to ${name} on ${page.url()}.`);
    };
    const follow = async (name: string | RegExp) => {
      const before = page.url();
      await tabTo(name);
      await press('Enter');
      await page.waitForURL((url) => url.href !== before);
    };

    await press('/');
    await page.keyboard.type('doi ngoai');
    await press('Enter');
    await heading(page, '3 bài có “doi ngoai”');
    await follow(/^Báo Sông Hiến 1$/);
    await tabTo('Tháng, 2022');
    await press('Enter');
    await follow(/^Tháng 11 1$/);
    const narrowed = page.url();

    await press('j', 'b');
    await picked(page, 1);
    await press('Enter');
    await heading(page, headline);
    await tabTo(/^Đã lược bỏ/);
    await press('Enter');
    await page.getByText('Mùa quýt ngọt').waitFor();
    await follow(/Xem nguyên trang/);
    await page.locator('.scraped del', { hasText: 'Chia sẻ lên mạng xã hội' }).waitFor();
    await follow(`← ${headline}`);
    await follow('Chỉ thị 12-CT/TW');
    await heading(page, '12-CT/TW');
    await page.goBack();
    await follow(/Về kết quả tìm/);
    expect(page.url().replace(/#.*/, '')).toBe(narrowed);

    await follow('Xóa tất cả');
    await heading(page, '3 bài có “doi ngoai”');
    for (const n of [2, 3]) {
      do await press('j');
      while ((await page.locator('.hit:has(:focus) .pick').getAttribute('aria-pressed')) === 'true');
      await press('b');
      await picked(page, n);
    }

    await follow('Bản điểm báo 3');
    await tabTo('Tên bản');
    await page.keyboard.type('Điểm báo sáng thứ Hai');
    await tabTo(`Lời dẫn: ${headline}`);
    await page.keyboard.type('Đọc kỹ đoạn về nguồn nước.');
    await follow('Thêm đề mục');
    // The new heading is where the focus goes on from.
    await press('Tab');
    await page.keyboard.type('Trong tỉnh');
    for (const at of [2, 1, 0]) {
      await tabTo(/^Đưa lên: (Trong tỉnh|4)$/);
      await press('Enter');
      await page.waitForURL((url) => url.hash === `#item-${at}`);
    }
    const tau = page.getByRole('button', { name: 'Đưa lên: Đội tàu' });
    while ((await page.locator('.review-items > li').nth(2).textContent())?.includes('Đội tàu') !== true) {
      const before = page.url();
      await tabTo(/^Đưa lên: Đội tàu/);
      expect(await tau.isEnabled()).toBe(true);
      await press('Enter');
      await page.waitForURL((url) => url.href !== before);
    }
    await follow(/xem để in/);
    await expectPaper(page);
    await tabTo('Word (.docx)');
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    await expectDocx(download);
    await page.context().close();
  });
});
