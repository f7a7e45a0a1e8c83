import axe from 'axe-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFound, launchBrowser, openFront } from './browser.ts';
import { articles, many } from './web-articles.ts';
import { startWeb, type WebServer } from './web-server.ts';

describe.skipIf(!browserFound)('the page in a browser', { timeout: 60_000 }, () => {
  let web: WebServer;
  let browser: Browser;
  beforeAll(async () => {
    [web, browser] = await Promise.all([startWeb([...articles, ...many(70)]), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  const start = (options: BrowserContextOptions) => openFront(browser, web, options);

  test('/ leads to the box, j and k lead through the hits, Enter reads, ? helps', async () => {
    const page = await start({ viewport: { width: 1280, height: 900 } });
    const focused = () => page.locator(':focus').textContent();
    await page.keyboard.press('/');
    await page.keyboard.type('ngoai/j?');
    expect(await page.getByRole('combobox').inputValue()).toBe('ngoai/j?');
    await page.getByRole('combobox').fill('doi ngoai');
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

  test('an address made by the form has no empty parameters, and the form works again after going back', async () => {
    const page = await start({ viewport: { width: 1280, height: 900 } });
    await page.getByLabel('Từ', { exact: true }).fill('2022');
    await page.getByRole('button', { name: 'Lọc theo ngày' }).click();
    await page.waitForURL(`${web.url}/?from=2022`);
    await page.goBack();
    await page.getByRole('combobox').fill('chợ');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'chợ');
    await page.context().close();
  });

  test('suggestions as one types, without accents: a combobox that the keyboard alone can use', async () => {
    const page = await start({ viewport: { width: 1280, height: 900 } });
    const box = page.getByRole('combobox', { name: 'Tìm trong các báo' });
    await box.pressSequentially('bao song');
    const song = page.getByRole('option', { name: 'Nguồn Báo Sông Hiến' });
    await song.waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('#suggestions-status').textContent()).toBe('1 gợi ý, bấm mũi tên xuống để chọn.');
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id }) => id)).toEqual([]);

    // The focus stays in the box; the option in force is the one that it names.
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await song.getAttribute('id'));
    expect(await song.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('bao song');

    await box.fill('12-ct');
    await page.getByRole('option', { name: 'Văn bản Chỉ thị 12-CT/TW' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '12-CT/TW' }).waitFor();

    await page.goto('/');
    await box.pressSequentially('bao song');
    await song.click();
    await page.waitForURL((url) => url.searchParams.get('source') === 'baosonghien.example');
    await page.context().close();
  });

  test('who filters by keyboard goes on from the filter, and is told what it left', async () => {
    const page = await start({ viewport: { width: 1280, height: 900 } });
    const song = page.getByRole('link', { name: /^Báo Sông Hiến/ });
    await song.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.has('source'));
    await page.locator('#found-status', { hasText: '37 bài · Nguồn: Báo Sông Hiến' }).waitFor({ state: 'attached' });
    expect(await page.title()).toBe('37 bài · Nguồn: Báo Sông Hiến – Điểm Báo');
    expect(await song.evaluate((row) => row === row.ownerDocument.activeElement)).toBe(true);

    await page.getByRole('link', { name: 'Bỏ lọc Nguồn: Báo Sông Hiến' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${web.url}/`);
    await page.locator('h1:focus').waitFor();

    // With the mouse one sees the results: nothing is scrolled to, the same is told.
    await song.click();
    await page.locator('#found-status', { hasText: 'Nguồn: Báo Sông Hiến' }).waitFor({ state: 'attached' });
    expect(await song.evaluate((row) => row === row.ownerDocument.activeElement)).toBe(false);
    await page.context().close();
  });

  test('a long list of facet values can be narrowed by typing, accents or not', async () => {
    const page = await start({ viewport: { width: 1280, height: 900 } });
    const rows = page.locator('#of-section .facet-row');
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
