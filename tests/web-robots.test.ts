import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, articles, many } from './web-articles.ts';
import { getPage } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

const hostile = article(300, {
  title: '</script><script>alert(1)</script>',
  lead: '"><meta name="robots" content="noindex">',
  paragraphs: ['Chữ.'],
});

let web: WebServer;
beforeAll(async () => {
  web = await startWeb([...articles, hostile, ...many(3)]);
});
afterAll(() => web.stop());

const meta = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];

describe('what search engines and link previews are told', () => {
  test('an article is a NewsArticle with what its page tells and nothing else', async () => {
    const page = await getPage(`${web.url}/articles/${articles[0]?.id}`);
    const [data] = getElementsByTagName('script', page.document).filter(
      (one) => one.attribs.type === 'application/ld+json',
    );
    expect(JSON.parse(data ? textContent(data) : '')).toMatchObject({
      '@type': 'NewsArticle',
      headline: articles[0]?.title,
      datePublished: '2022-11-24T16:05:00+07:00',
      author: [{ '@type': 'Person', name: 'Nông Thị Hạnh' }, { name: 'Lý Văn Páo' }],
      publisher: { name: 'Báo Sông Hiến' },
      isBasedOn: articles[0]?.url,
      citation: ['Chỉ thị 12-CT/TW', 'Đề án 01-ĐA/TW'],
    });
    expect(meta(page.html, 'og:type')).toBe('article');
    expect(meta(page.html, 'og:description')).toBe(articles[0]?.lead);
    const bare = await getPage(`${web.url}/articles/${articles[3]?.id}`);
    expect(bare.html).not.toContain('datePublished');
    expect(bare.html).not.toContain('article:published_time');
  });

  test('nothing of an article breaks out of its data', async () => {
    const { html } = await getPage(`${web.url}/articles/${hostile.id}`);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('\\u003c/script>');
    expect(html).not.toContain('<meta name="robots"');
  });

  test('an article has one address, wherever it was reached from; results are not to be indexed', async () => {
    const { html } = await getPage(`${web.url}/articles/${articles[0]?.id}?q=doi+ngoai&page=1`);
    expect(html).toContain(`<link rel="canonical" href="${web.url}/articles/${articles[0]?.id}">`);
    expect(meta((await getPage(`${web.url}/?q=tau`)).html, 'robots')).toBe('noindex');
    expect(meta((await getPage(web.url)).html, 'robots')).toBeUndefined();
  });

  test('the front page and documents tell in a line what they are, under one address each', async () => {
    const front = await getPage(web.url);
    expect(meta(front.html, 'description')).toContain('làm bản điểm báo');
    expect(front.html).toContain(`<link rel="canonical" href="${web.url}/">`);
    const document = await getPage(`${web.url}/documents/12-ct-tw`);
    expect(meta(document.html, 'description')).toBe('Chỉ thị 12-CT/TW: 1 bài nhắc đến');
    expect(document.html).toContain(`<link rel="canonical" href="${web.url}/documents/12-CT-TW">`);
    const story = await getPage(`${web.url}/stories/${articles[0]?.id}`);
    expect(meta(story.html, 'og:description')).toBe('1 bài của 1 báo, theo thời gian');
    expect(meta((await getPage(`${web.url}/?q=tau`)).html, 'description')).toBeUndefined();
  });

  test('the sitemaps lead to every article once', async () => {
    const locations = async (address: string) => {
      const document = parseDocument(await (await fetch(address)).text(), { xmlMode: true });
      return getElementsByTagName('loc', document).map((one) => textContent(one));
    };
    const robots = await (await fetch(`${web.url}/robots.txt`)).text();
    const [, index = ''] = /^Sitemap: (.+)$/m.exec(robots) ?? [];
    const listed = await Promise.all((await locations(index)).map(locations));
    const expected = [...articles, hostile, ...many(3)].map(({ id }) => `${web.url}/articles/${id}`);
    expect(listed.flat().sort()).toEqual(expected.sort());
    expect((await fetch(`${web.url}/sitemaps/1901.xml`)).status).toBe(404);
  });
});
