import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { WebServer } from './web-server.ts';

const path =
  process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

if (path === undefined) {
  const message = 'No Chromium was found (set CHROMIUM to its path): the tests in a browser';
  if (process.env.BROWSER_REQUIRED === '1') throw new Error(`${message} are required here and cannot run.`);
  console.warn(`\n*** ${message} are SKIPPED. ***\n`);
}

/** Whether there is a browser to test in: `describe.skipIf(!browserFound)`. */
export const browserFound = path !== undefined;

/** A real Chromium without a window. */
export function launchBrowser(): Promise<Browser> {
  if (path === undefined) throw new Error('There is no browser to test in.');
  return chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
}

/** The front page in a window of its own; what it is told to do fails after ten seconds. */
export async function openFront(browser: Browser, web: WebServer, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: web.url, ...options })).newPage();
  page.setDefaultTimeout(10_000);
  await page.goto('/');
  return page;
}
