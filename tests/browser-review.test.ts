import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packReview } from '../src/web/review/review.ts';
import { browserFound, launchBrowser, openFront } from './browser.ts';
import { articles } from './web-articles.ts';
import { startWeb, type WebServer } from './web-server.ts';

const [fair] = articles;
const title = fair?.title ?? '';
const line = `Lời dẫn: ${title}`;

describe.skipIf(!browserFound)('a press review that is being written', { timeout: 60_000 }, () => {
  let web: WebServer;
  let browser: Browser;
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb(articles), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  async function begun(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openFront(browser, web, options);
    await page.locator('.hit', { hasText: title }).locator('.pick').click();
    await page.getByRole('link', { name: 'Bản điểm báo 1' }).waitFor();
    await page.goto('/review');
    return page;
  }

  test('is kept as one types, whichever way one leaves', async () => {
    const page = await begun();
    await page.getByLabel(line).fill('Đọc kỹ đoạn hai.');
    await page.locator('#kept', { hasText: 'Đã lưu.' }).waitFor();

    // At once after the last letter, before it is kept by itself.
    await page.getByLabel(line).fill('Đọc kỹ đoạn ba.');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.goto('/review');
    expect(await page.getByLabel(line).inputValue()).toBe('Đọc kỹ đoạn ba.');

    await page.getByLabel('Tên bản').fill('Sáng thứ Ba');
    await page.getByRole('link', { name: 'Nguồn tin' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Nguồn tin và các lần nạp' }).waitFor();
    await page.goBack();
    await page.reload();
    expect(await page.getByLabel('Tên bản').inputValue()).toBe('Sáng thứ Ba');
    await page.context().close();
  });

  test('stays as it is without script, since a title opens beside it', async () => {
    const page = await begun({ javaScriptEnabled: false });
    await page.getByLabel(line).fill('Đọc kỹ đoạn hai.');
    const [beside] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: `${title} (mở ở thẻ mới)` }).click(),
    ]);
    await beside.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.getByLabel(line).inputValue()).toBe('Đọc kỹ đoạn hai.');
    expect(await page.getByRole('link', { name: title }).count()).toBe(1);
    await page.context().close();
  });

  test('is sent by its address, which one press copies', async () => {
    const page = await begun({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Lưu và xem để in, gửi, tải về →' }).click();
    await page.getByRole('button', { name: 'Chép địa chỉ để gửi' }).click();
    await page.getByText('Đã chép.').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toBe(page.url());
    const receiver = await openFront(browser, web, {});
    await receiver.goto(copied);
    await receiver.getByRole('link', { name: title, exact: true }).waitFor();
    await Promise.all([page.context().close(), receiver.context().close()]);
  });

  test('that was sent goes on in its address, and the browser’s own stays', async () => {
    const page = await begun();
    const sent = {
      title: 'Bản của chị Hạnh',
      date: '',
      items: [{ kind: 'article' as const, id: fair?.id ?? '', text: '' }],
    };
    const address = `/review?r=${packReview(sent)}`;
    await page.goto(address);
    await page.getByLabel(line).fill('Nên dẫn bài này.');
    await page.waitForURL((url) => url.pathname + url.search !== address);
    await page.reload();
    expect(await page.getByLabel(line).inputValue()).toBe('Nên dẫn bài này.');
    await page.getByRole('button', { name: 'Thêm đề mục', exact: true }).click();
    await page.waitForURL((url) => url.hash === '#item-1');
    await page.goto('/review');
    expect(await page.getByLabel('Tên bản').inputValue()).toBe('');
    expect(await page.getByLabel(line).inputValue()).toBe('');
    await page.context().close();
  });
});
