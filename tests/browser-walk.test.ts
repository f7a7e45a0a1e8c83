import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFound, launchBrowser } from './browser.ts';
import { docxText } from './docx-text.ts';
import { articles, many } from './web-articles.ts';
import { startWeb, type WebServer } from './web-server.ts';

const headline = 'Đối ngoại nhân dân góp sức vào đà phát triển của tỉnh ta';

describe.skipIf(!browserFound)('as a person goes', { timeout: 60_000 }, () => {
  let web: WebServer;
  let browser: Browser;
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb([...articles, ...many(70)]), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  async function start(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ baseURL: web.url, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto('/');
    return page;
  }

  test.each([
    ['on the desk', { viewport: { width: 1280, height: 900 } }],
    ['on the desk without script', { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false }],
    ['on the phone', { viewport: { width: 360, height: 740 }, hasTouch: true }],
    ['on the phone without script', { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }],
  ])(
    '%s: search without accents, narrow, read, see what was removed, follow a document, and back',
    async (where, options) => {
      const page = await start(options);
      const phone = where.includes('phone');
      const unfold = async () => {
        if (phone) await page.locator('.filters > summary').click();
      };

      await page.getByRole('searchbox').fill('doi ngoai');
      await page.getByRole('button', { name: 'Tìm', exact: true }).click();
      await page.getByRole('heading', { name: '3 bài có “doi ngoai”' }).waitFor();

      await unfold();
      await page.getByRole('link', { name: 'Báo Sông Hiến 1' }).click();
      await unfold();
      await page.locator('.months > summary').first().click();
      await page.getByRole('link', { name: 'Tháng 11 1' }).click();
      const narrowed = page.url();
      expect(new URL(narrowed).searchParams.get('month')).toBe('2022-11');

      await page.getByRole('link', { name: headline }).click();
      await page.getByRole('heading', { level: 1, name: headline }).waitFor();
      expect(await page.locator('mark').first().textContent()).toBe('Đối ngoại');

      expect(await page.getByText('Mùa quýt ngọt').isVisible()).toBe(false);
      await page.locator('#removed > summary').click();
      await page.getByText('Mùa quýt ngọt').waitFor();

      await page.getByRole('link', { name: 'Chỉ thị 12-CT/TW' }).click();
      await page.getByRole('link', { name: headline }).waitFor();
      await page.goBack();
      await page.getByRole('link', { name: /Về kết quả tìm/ }).click();
      expect(page.url().replace(/#.*/, '')).toBe(narrowed);
      await page.getByRole('link', { name: 'Xóa tất cả' }).click();
      await page.getByRole('heading', { name: '3 bài có “doi ngoai”' }).waitFor();
      await page.context().close();
    },
  );

  test('by keyboard alone: / to the box, j and k through the hits, Enter to read, ? for help', async () => {
    const page = await start({ viewport: { width: 1280, height: 900 } });
    const focused = () => page.locator(':focus').textContent();
    await page.keyboard.press('/');
    await page.keyboard.type('ngoai/j?');
    expect(await page.getByRole('searchbox').inputValue()).toBe('ngoai/j?');
    await page.getByRole('searchbox').fill('doi ngoai');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '3 bài có “doi ngoai”' }).waitFor();

    await page.keyboard.press('j');
    const first = await focused();
    await page.keyboard.press('j');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: first ?? '' }).waitFor();
    await page.keyboard.press('j');
    await page.waitForURL((url) => url.pathname.startsWith('/articles/') && !url.href.includes('undefined'));
    await page.getByRole('heading', { level: 1 }).waitFor();

    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });

  test.each([
    ['with script', true],
    ['without script', false],
  ])(
    'three articles into a press review, put in order under a heading, and taken away as .docx, %s',
    async (_how, javaScriptEnabled) => {
      const page = await start({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
      await page.goto('/?q=doi+ngoai&sort=oldest');
      const counted = (n: number) => page.locator('#picked-count', { hasText: String(n) }).waitFor();
      for (const n of [1, 2]) {
        await page.locator('.hit .pick[aria-pressed="false"]').first().click();
        await counted(n);
      }
      expect(new URL(page.url()).searchParams.get('sort')).toBe('oldest');
      await page.goto(`/articles/${articles[4]?.id}`);
      await page.locator('.masthead .pick').click();
      await counted(3);

      await page.getByRole('link', { name: 'Bản điểm báo 3' }).click();
      await page.getByLabel('Tên bản').fill('Điểm báo sáng thứ Hai');
      await page.getByLabel(`Lời dẫn: ${headline}`).fill('Đọc kỹ đoạn về nguồn nước.');
      await page.getByRole('button', { name: 'Thêm tiêu mục' }).click();
      await page.getByLabel('Tiêu mục').fill('Trong tỉnh');
      for (let i = 0; i < 3; i++) await page.locator('.review-items > .heading button[value^="up"]').click();
      await page.getByRole('button', { name: 'Đưa xuống: Đội tàu' }).click();
      await page.getByRole('button', { name: 'Lưu' }).last().click();
      await page.getByRole('link', { name: /Xem để in/ }).click();
      expect(await page.locator('.paper :is(h1, h2, h3)').allTextContents()).toEqual([
        'Điểm báo sáng thứ Hai',
        'Trong tỉnh',
        headline,
        'Mở lại chợ phiên Nà Ngườm',
        'Đội tàu vươn khơi sau bão',
      ]);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '.docx' }).click(),
      ]);
      const text = docxText(readFileSync(await download.path()));
      for (const part of ['Điểm báo sáng thứ Hai', 'Trong tỉnh', 'Đọc kỹ đoạn về nguồn nước.', 'Báo Sông Hiến']) {
        expect(text).toContain(part);
      }
      await page.context().close();
    },
  );

  test('an address made by the form has no empty parameters, and the form works again after going back', async () => {
    const page = await start({ viewport: { width: 1280, height: 900 } });
    await page.getByLabel('Từ', { exact: true }).fill('2022');
    await page.getByRole('button', { name: 'Lọc theo ngày' }).click();
    await page.waitForURL(`${web.url}/?from=2022`);
    await page.goBack();
    await page.getByRole('searchbox').fill('chợ');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'chợ');
    await page.context().close();
  });

  test('suggestions as one types, without accents, chosen by keyboard; Escape sends them away', async () => {
    const page = await start({ viewport: { width: 1280, height: 900 } });
    await page.getByRole('searchbox').pressSequentially('bao song');
    await page.getByRole('link', { name: 'Nguồn Báo Sông Hiến' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#suggestions').isVisible()).toBe(false);
    await page.getByRole('searchbox').fill('12-ct');
    await page.getByRole('link', { name: 'Văn bản Chỉ thị 12-CT/TW' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '12-CT/TW' }).waitFor();
    await page.context().close();
  });

  test('a long list of facet values can be narrowed by typing, accents or not', async () => {
    const page = await start({ viewport: { width: 1280, height: 900 } });
    const rows = page.locator('section[aria-labelledby="facet-section"] .facet-row');
    expect(await rows.filter({ visible: true }).count()).toBeLessThan(10);
    await page.getByLabel('Lọc danh sách: Chuyên mục').fill('kinh te');
    expect(await rows.filter({ visible: true }).allTextContents()).toEqual(['Kinh tế 1', 'Kinh tế biển 1']);
    await page.getByLabel('Lọc danh sách: Chuyên mục').fill('');
    expect(await rows.filter({ visible: true }).count()).toBeLessThan(10);
    await page.context().close();
  });

  test('the filters stand open beside the results on the desk and are folded on the phone', async () => {
    const desk = await start({ viewport: { width: 1280, height: 900 } });
    expect(await desk.getByRole('link', { name: /^Báo Sông Hiến/ }).isVisible()).toBe(true);
    const phone = await start({ viewport: { width: 360, height: 740 } });
    expect(await phone.getByRole('link', { name: /^Báo Sông Hiến/ }).isVisible()).toBe(false);
    await Promise.all([desk.context().close(), phone.context().close()]);
  });
});
