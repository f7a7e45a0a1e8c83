import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { pageLines } from '../ingest/read/page-lines.ts';
import { reread } from '../ingest/run/made.ts';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { createApp } from '../src/web/app.ts';
import { launchBrowser } from './browser.ts';

// `npm run screenshots`: the four main pages of the sample articles, light and dark, on the desk and on the phone,
// written to docs/screenshots/. Look at them after every change of styles or views.

const folder = 'docs/screenshots';
const query = 'đối ngoại nhân dân';
const windows = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

const data = mkdtempSync(join(tmpdir(), 'diem-bao-screenshots-'));
const settings = readSettings({ DATA_DIR: data, RATE_LIMIT: '0' });
const ingest = spawnSync(process.execPath, ['ingest/main.ts', 'samples'], {
  env: { ...process.env, ELASTICSEARCH_URL: '', DATA_DIR: data },
  encoding: 'utf8',
});
if (ingest.status === 2) throw new Error(`The samples could not be ingested:\n${ingest.stderr}`);

const stores = await openStores(settings);
const server = createServer(createApp({ ...stores, reread, pageLines, settings, log: pino({ level: 'warn' }) })).listen(
  0,
  '127.0.0.1',
);
await once(server, 'listening');
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await launchBrowser();
mkdirSync(folder, { recursive: true });

/** How one gets to each page, from the front page. */
const pages: Record<string, (page: Page) => Promise<unknown>> = {
  search: (page) => page.goto(`${base}/?${new URLSearchParams({ q: query })}`),
  reader: async (page) => {
    await pages.search?.(page);
    await page.locator('.hit-title a').first().click();
  },
  removed: async (page) => {
    await pages.reader?.(page);
    await page.locator('#removed > summary').click();
    await page.locator('#removed').evaluate((removed) => removed.scrollIntoView());
  },
  review: async (page) => {
    await pages.search?.(page);
    for (const n of [1, 2, 3]) {
      await page.locator('.hit .pick[aria-pressed="false"]').first().click();
      await page.locator('#picked-count', { hasText: String(n) }).waitFor();
    }
    await page.goto(`${base}/review`);
  },
};

try {
  for (const [device, viewport] of Object.entries(windows)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [name, reach] of Object.entries(pages)) {
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await reach(page);
        // What was pressed on the way would be shown as pointed at.
        await page.mouse.move(0, 0);
        await page.screenshot({ path: join(folder, `${name}-${device}-${colorScheme}.png`) });
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await stores.close();
  rmSync(data, { recursive: true });
}
console.log(`Written to ${folder}.`);
