import { afterAll, beforeAll, expect, test } from 'vitest';
import { articles, many } from './web-articles.ts';
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
