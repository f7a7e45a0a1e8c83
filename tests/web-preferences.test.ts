import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articles } from './web-articles.ts';
import { getPage } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

let web: WebServer;
beforeAll(async () => {
  web = await startWeb(articles);
});
afterAll(() => web.stop());

const prefer = (body: Record<string, string>) =>
  fetch(`${web.url}/preferences`, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual' });

describe('a reader’s preferences', () => {
  test('are kept in the browser and lead back to where one was', async () => {
    const answer = await prefer({ theme: 'dark', back: `/articles/${articles[0]?.id}?q=doi+ngoai` });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/articles/${articles[0]?.id}?q=doi+ngoai`);
    const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
    const page = await getPage(web.url, { headers: { cookie } });
    expect(page.html).toContain('data-theme="dark" data-type="normal"');
  });

  test('that nobody offers are not kept', async () => {
    expect((await prefer({ theme: 'neon', type: '"><b>' })).headers.get('set-cookie')).toBeNull();
    const page = await getPage(web.url, { headers: { cookie: 'theme="><script>; type=huge' } });
    expect(page.html).toContain('data-theme="auto" data-type="normal"');
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '',
  ])('never lead to another site: %s', async (back) => {
    const location = (await prefer({ theme: 'light', back })).headers.get('location') ?? '';
    expect(new URL(location, web.url).origin).toBe(web.url);
  });

  test('are not set by a form of another site', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    for (const path of ['/preferences', '/review', '/review/pick']) {
      const body = new URLSearchParams({ theme: 'dark', add: articles[0]?.id ?? '' });
      const answer = await fetch(web.url + path, { method: 'POST', headers, body });
      expect(answer.status, path).toBe(403);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });
});
