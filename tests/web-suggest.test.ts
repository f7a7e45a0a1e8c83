import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, articles, many } from './web-articles.ts';
import { startWeb, type WebServer } from './web-server.ts';

let web: WebServer;
beforeAll(async () => {
  web = await startWeb([...articles, ...many(20)]);
});
afterAll(() => web.stop());

async function suggest(q: string) {
  const response = await fetch(`${web.url}/api/suggest?${new URLSearchParams({ q })}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { suggestions: { kind: string; text: string; href: string }[] }).suggestions;
}

test.each([
  ['bao s', 'Nguồn', 'Báo Sông Hiến'],
  ['Báo Sông', 'Nguồn', 'Báo Sông Hiến'],
  ['baosonghien', 'Nguồn', 'Báo Sông Hiến'],
  ['12 CT', 'Văn bản', 'Chỉ thị 12-CT/TW'],
  ['bien gioi huu', 'Chủ đề', 'Biên giới hữu nghị'],
  ['nong thi', 'Tác giả', 'Nông Thị Hạnh'],
  ['cho phien', 'Tiêu đề', 'Mở lại chợ phiên Nà Ngườm'],
])('“%s” suggests %s “%s”, and the suggestion leads there', async (typed, kind, text) => {
  const found = (await suggest(typed)).find((one) => one.kind === kind && one.text === text);
  expect(found).toBeDefined();
  expect((await fetch(web.url + found?.href)).status).toBe(200);
});

test.each(['', 'b', '"', '“”', 'ông', '((((', '%'])(
  '“%s” suggests nothing that does not fit, and is no error',
  async (typed) => {
    for (const { text } of await suggest(typed)) expect(text.toLowerCase()).toContain('ông');
  },
);

test('of topics, those with the accents as typed come first', async () => {
  const topics = ['Đầu tư công', 'Đầu tư nước ngoài', 'Đấu giá đất'];
  const asked = await startWeb(topics.flatMap((topic, i) => [0, 1].map((n) => article(10 * i + n, { topic }))));
  try {
    const first = async (q: string) => {
      const response = await fetch(`${asked.url}/api/suggest?${new URLSearchParams({ q })}`);
      return ((await response.json()) as { suggestions: { text: string }[] }).suggestions[0]?.text;
    };
    expect(await first('đấ')).toBe('Đấu giá đất');
    expect(await first('đầ')).toBe('Đầu tư công');
  } finally {
    await asked.stop();
  }
});

test('articles of one title are told apart by their sources', async () => {
  const title = 'Khai hội Lồng Tồng đầu xuân';
  const of = (id: number, name: string | null) =>
    article(id, { title, source: name === null ? null : { host: null, name }, paragraphs: ['Đông người về dự.'] });
  const twins = await startWeb([of(1, 'Báo Sông Hiến'), of(2, null)]);
  try {
    const response = await fetch(`${twins.url}/api/suggest?q=khai+hoi`);
    const { suggestions } = (await response.json()) as { suggestions: { text: string }[] };
    const texts = suggestions.map(({ text }) => text).sort();
    expect(texts).toEqual([`${title} (Báo Sông Hiến)`, `${title} (không rõ nguồn)`]);
  } finally {
    await twins.stop();
  }
});
