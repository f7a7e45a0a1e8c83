import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleId } from '../src/article-id.ts';
import { browserFound, launchBrowser } from './browser.ts';
import { days, ingestPages, page as scraped, url } from './changing-page.ts';
import { articles } from './web-articles.ts';
import { lateEditor, startWeb, type WebServer } from './web-server.ts';

const token = 'một mã đủ dài để thử';
const id = articleId(url, () => '');

describe.skipIf(!browserFound)('the editor in a browser', { timeout: 120_000 }, () => {
  let web: WebServer;
  let browser: Browser;
  beforeAll(async () => {
    const { editor, of } = lateEditor();
    const settings = { publicUrl: null, trustProxy: null, rateLimit: 0, metricsToken: null, adminToken: token };
    [web, browser] = await Promise.all([startWeb(articles, { settings, editor }), launchBrowser()]);
    of(web);
    await ingestPages(web, [scraped({}, days[0])]);
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  async function signedIn(javaScriptEnabled: boolean): Promise<Page> {
    const page = await (await browser.newContext({ baseURL: web.url, javaScriptEnabled })).newPage();
    await page.goto('/editor');
    await page.getByLabel('Mã biên tập').fill(token);
    await page.getByRole('button', { name: 'Vào' }).click();
    await page.getByRole('heading', { name: 'Biên tập', exact: true }).waitFor();
    return page;
  }

  test('corrects, deletes and puts back an article, without script', async () => {
    const page = await signedIn(false);
    await page.goto(`/articles/${id}`);
    await page.getByRole('link', { name: 'Sửa tay' }).first().click();
    await page.getByLabel('Tiêu đề').fill('Cầu Suối Bạc');
    await page.getByLabel('Từ khóa').fill('cầu\nlũ');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cầu Suối Bạc' }).waitFor();
    expect(await page.locator('.notice').first().textContent()).toContain('sửa tay: Tiêu đề, Từ khóa');
    await page.getByRole('link', { name: 'Sửa tay' }).first().click();
    await page.getByLabel('Lý do').fill('báo yêu cầu gỡ');
    await page.getByRole('button', { name: 'Gỡ bài khỏi kho' }).click();
    await page.getByRole('button', { name: 'Đưa lại vào kho: Cầu Suối Bạc' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cầu Suối Bạc' }).waitFor();
    await page.context().close();
  });

  test('axe finds nothing wrong on its pages, in light and in dark, nor are they wider than a phone', async () => {
    const page = await signedIn(true);
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    await web.archive.setHand(
      'f'.repeat(20),
      { corrections: {}, deletion: { at: days[0], why: 'trùng', title: null, url } },
      null,
    );
    for (const path of ['/editor', `/articles/${id}/edit`, `/articles/${id}`]) {
      await page.goto(path);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await page.locator('html').evaluate((html) => html.scrollWidth), path).toBeLessThanOrEqual(320);
      await page.evaluate(axe.source);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
          path,
        ).toEqual([]);
      }
    }
    await page.context().clearCookies();
    await page.goto('/editor');
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations).toEqual([]);
    expect(said).toEqual([]);
    await page.setViewportSize({ width: 900, height: 800 });
    await page.context().close();
  });
});
