import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article } from './articles.ts';
import { getPage, heading } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

const reports = ['Báo Sông Lam', 'VN Nhanh', 'Tuổi Xanh'].map((name, i) =>
  article(`${i + 1}a`, {
    title: `Lũ chia cắt Hương Khê, bản tin ${i + 1}`,
    source: { host: null, name },
    published: `2025-10-3${i === 2 ? 1 : 0}`,
    paragraphs: [`Nước sông Ngàn Sâu lên nhanh trong đêm${i === 2 ? ' qua rồi' : ''}.`],
  }),
);
const [first, second, third] = reports.map(({ id }) => id) as [string, string, string];

let web: WebServer;
beforeAll(async () => {
  web = await startWeb([]);
  await web.engine.put(reports, new Map(reports.map(({ id }) => [id, second])));
  await web.engine.refresh();
});
afterAll(() => web.stop());

describe('a story', () => {
  test('stands under its best hit on the page, and unfolded with fold=0', async () => {
    const page = await getPage(`${web.url}/?q=hương+khê&sort=newest`);
    expect(page.texts('others')).toEqual(['và 2 báo khác: Báo Sông Lam, VN Nhanh']);
    const loose = await getPage(`${web.url}/?q=hương+khê&sort=newest&fold=0`);
    expect(loose.texts('others')).toEqual([]);
  });

  test('has a page of its own, by the id of any of its articles', async () => {
    const page = await getPage(`${web.url}/stories/${third}`);
    expect(heading(page)).toBe('Lũ chia cắt Hương Khê, bản tin 1');
    expect(page.texts('byline')).toEqual(['3 bài của 3 báo, theo thời gian']);
    expect([...page.html.matchAll(/<li id="(\w+)">/g)].map(([, id]) => id)).toEqual([first, second, third]);
    expect((await fetch(`${web.url}/stories/${'f'.repeat(20)}`)).status).toBe(404);
  });

  test('is named beside each of its articles', async () => {
    const page = await getPage(`${web.url}/articles/${first}`);
    expect(page.html).toContain('Báo khác viết về sự kiện này');
    expect(page.html).toContain(`href="/stories/${first}"`);
    expect(page.html).toContain(
      'VN Nhanh, <time datetime="2025-10-30">30/10/2025</time>, 8 chữ (cùng ngày, dài bằng nhau)',
    );
  });

  test('has beside each article what the others say otherwise, when, and how much longer', async () => {
    const page = await getPage(`${web.url}/articles/${third}`);
    const [, other = ''] = new RegExp(`<li id="${first}">(.*?)</li>`).exec(page.html) ?? [];
    expect(other).toContain('Lũ chia cắt Hương Khê, bản tin <em>1</em></a>');
    expect(other).toContain('8 chữ (trước 1 ngày, ngắn hơn 2 chữ)');
    const english = await getPage(`${web.url}/articles/${first}`, { headers: { cookie: 'lang=en' } });
    expect(english.html).toContain('10 syllables (1 day later, 2 syllables longer)');
    const alone = await getPage(`${web.url}/stories/${third}`);
    expect(alone.html).not.toContain('<em>');
    expect(alone.html).toContain('10 chữ</span>');
  });

  test('is folded by the API only when asked', async () => {
    const ask = async (query: string) => (await fetch(`${web.url}/api/search?q=hương+khê${query}`)).json();
    expect(((await ask('')) as { hits: unknown[] }).hits).toHaveLength(3);
    expect(await ask('&fold=1')).toMatchObject({ total: 3, stories: 1, hits: [{ others: { count: 2 } }] });
  });
});
