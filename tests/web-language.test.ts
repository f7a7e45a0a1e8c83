import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages, type Texts } from '../src/web/texts.ts';
import { articles } from './web-articles.ts';
import { getPage, heading, linkTo } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

let web: WebServer;
beforeAll(async () => {
  web = await startWeb(articles);
});
afterAll(() => web.stop());

describe('the language', () => {
  test('is Vietnamese until a reader chooses; English is one click away, keeps the place, and is remembered', async () => {
    const headers = { 'accept-language': 'en-GB,en;q=0.9' };
    const first = await getPage(`${web.url}/?q=doi+ngoai&year=2022`, { headers });
    expect(first.html).toContain('<html lang="vi"');
    const click = await fetch(web.url + linkTo(first, 'English'), { redirect: 'manual' });
    expect(click.status).toBe(302);
    expect(click.headers.get('location')).toBe('/?q=doi+ngoai&year=2022');
    const cookie = (click.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const second = await getPage(`${web.url}/?q=doi+ngoai&year=2022`, { headers: { cookie } });
    expect(second.html).toContain('<html lang="en"');
    expect(heading(second)).toBe('1 article with “doi ngoai”');
    expect(second.texts('hit-date')).toEqual(['24 Nov 2022']);
    expect(linkTo(second, 'Tiếng Việt')).toContain('lang=vi');
  });

  test('of an article is told as Vietnamese whatever the page around it speaks', async () => {
    const headers = { cookie: 'lang=en' };
    const hits = await getPage(`${web.url}/?q=doi+ngoai`, { headers });
    expect(hits.html).toContain('<h2 class="hit-title" lang="vi">');
    const { html } = await getPage(`${web.url}/articles/${articles[0]?.id}`, { headers });
    expect(html).toMatch(/<h1 lang="vi"/);
    expect(html).toContain('<div class="body" lang="vi">');
  });

  test('never leads off this site, and an unknown language changes nothing', async () => {
    const away = await fetch(`${web.url}//evil.example/?lang=en`, { redirect: 'manual' });
    expect(away.headers.get('location')).not.toMatch(/^\/\/|^https?:/);
    expect((await getPage(`${web.url}/?lang=tlh`)).html).toContain('<html lang="vi"');
    expect((await getPage(web.url, { headers: { cookie: 'lang=__proto__' } })).html).toContain('<html lang="vi"');
  });

  test('every text of one language is different in the other, but for names and examples', () => {
    const same = (a: unknown, b: unknown, path: string): string[] => {
      if (typeof a === 'string') return a === b ? [path] : [];
      if (typeof a !== 'object' || a === null) return [];
      return Object.entries(a).flatMap(([key, value]) =>
        same(value, (b as Record<string, unknown>)[key], `${path}.${key}`),
      );
    };
    const { vi, en } = languages as { vi: Texts; en: Texts };
    expect(same(vi, en, '').filter((path) => !/\.(keys|typed|ends)$|^\.site$/.test(path))).toEqual([]);
  });
});
