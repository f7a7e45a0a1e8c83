import { getAttributeValue, getElementsByTagName } from 'domutils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archivedPage } from '../ingest/read/digest.ts';
import { articleId } from '../src/article-id.ts';
import { readSettings, SettingsError } from '../src/settings.ts';
import { days, html, ingestPages, page, url } from './changing-page.ts';
import { openNewspaper } from './newspaper.ts';
import { articles } from './web-articles.ts';
import { getPage, heading } from './web-page.ts';
import { lateEditor, startWeb, type WebServer } from './web-server.ts';

const token = 'một mã đủ dài để thử';
const id = articleId(url, () => '');
const settings = { publicUrl: null, trustProxy: null, rateLimit: 0, metricsToken: null, adminToken: token };

let web: WebServer;
beforeAll(async () => {
  const { editor, of } = lateEditor();
  web = await startWeb(articles, { settings, editor });
  of(web);
  await ingestPages(web, [page({}, days[0])]);
});
afterAll(() => web.stop());

async function post(path: string, body: Record<string, string>, headers: Record<string, string> = {}, base = web.url) {
  return await fetch(base + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(body), headers });
}

async function signIn(): Promise<{ cookie: string; attributes: string }> {
  const answer = await post('/editor/sign-in', { token });
  expect(answer.status).toBe(303);
  const [cookie = '', ...attributes] = (answer.headers.getSetCookie()[0] ?? '').split('; ');
  return { cookie, attributes: attributes.join('; ') };
}

const editorsForms = [
  `/articles/${id}/edit`,
  '/editor/add',
  `/articles/${id}/blocks`,
  `/articles/${id}/delete`,
  `/articles/${id}/restore`,
  '/editor/sign-out',
  `/sources/quarantine/${'0'.repeat(64)}/retry`,
];

describe('without ADMIN_TOKEN', () => {
  test('none of the editor’s pages and forms is there', async () => {
    const plain = await startWeb(articles);
    for (const path of ['/editor', `/articles/${articles[0]?.id}/edit`])
      expect((await getPage(plain.url + path)).status, path).toBe(404);
    for (const path of ['/editor/sign-in', ...editorsForms])
      expect((await post(path, { token }, {}, plain.url)).status, path).toBe(404);
    await plain.stop();
  });

  test('a short one is refused at start', () => {
    expect(() => readSettings({ ADMIN_TOKEN: 'ngắn' })).toThrow(SettingsError);
    expect(readSettings({ ADMIN_TOKEN: token }).adminToken).toBe(token);
  });
});

describe('signing in', () => {
  test('takes the token alone, and is kept in a cookie that no script and no other site gets', async () => {
    expect((await post('/editor/sign-in', { token: 'sai' })).status).toBe(403);
    const { cookie, attributes } = await signIn();
    expect(attributes).toMatch(/HttpOnly.*SameSite=Strict/);
    expect(cookie).not.toContain(token);
    expect(heading(await getPage(`${web.url}/editor`, { headers: { cookie } }))).toBe('Biên tập');
    expect((await getPage(`${web.url}/articles/${id}`, { headers: { cookie } })).headers.get('cache-control')).toBe(
      'no-store',
    );
  });

  test('is void when the cookie is changed, of another token, or late', async () => {
    const { cookie } = await signIn();
    const open = async (cookie: string) =>
      (await getPage(`${web.url}/articles/${id}/edit`, { headers: { cookie } })).status;
    expect(await open(cookie)).toBe(200);
    expect(await open(cookie.replace(/=\d/, '=9'))).toBe(404);
    expect(await open(cookie.slice(0, -1))).toBe(404);
    expect(await open('editor=')).toBe(404);
    expect(await open('')).toBe(404);
  });

  test('is tried ten times in a quarter of an hour by one client', async () => {
    const { editor } = lateEditor();
    const other = await startWeb([], { settings, editor });
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1)
      statuses.push((await post('/editor/sign-in', { token: 'sai' }, {}, other.url)).status);
    expect(statuses).toEqual([...Array(10).fill(403), 429, 429]);
    expect((await post('/editor/sign-in', { token }, {}, other.url)).status).toBe(429);
    await other.stop();
  });

  test('no form is taken from who is not signed in, nor from another site', async () => {
    for (const path of editorsForms) expect((await post(path, {})).status, path).toBe(404);
    const { cookie } = await signIn();
    for (const path of editorsForms)
      for (const from of [
        { origin: 'https://khac.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
      ] as Record<string, string>[])
        expect((await post(path, { why: 'x' }, { cookie, ...from })).status, path).toBe(403);
    expect(await web.archive.deeds(10)).toEqual([]);
  });
});

describe('the editor', () => {
  test('corrects an article; the reader is told, with what the page says', async () => {
    const { cookie } = await signIn();
    const form = await getPage(`${web.url}/articles/${id}/edit`, { headers: { cookie } });
    const sent: Record<string, string> = {};
    for (const input of getElementsByTagName('input', form.document))
      sent[getAttributeValue(input, 'name') ?? ''] = getAttributeValue(input, 'value') ?? '';
    expect(sent).toMatchObject({ title: 'Mở cầu Suối Bạc sau ba năm chờ đợi', published: '2024-05-06T07:15:00+07:00' });
    const wrong = await post(`/articles/${id}/edit`, { ...sent, published: 'hôm qua' }, { cookie });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('Không hiểu ngày “hôm qua”');
    const typed = { ...sent, title: 'Cầu <b>mới</b>', authors: 'Lê Hòa (Ảnh)' };
    expect((await post(`/articles/${id}/edit`, typed, { cookie, origin: web.url })).status).toBe(303);

    const reader = await getPage(`${web.url}/articles/${id}`);
    expect(heading(reader)).toBe('Cầu <b>mới</b>');
    expect(reader.texts('notice')[0]).toMatch(/^Kho này đã sửa tay: Tiêu đề, Tác giả\./);
    expect(reader.texts('facts').join()).toContain('sửa tay Trang gốc: Mở cầu Suối Bạc sau ba năm chờ đợi');
    expect(reader.html).not.toContain('/edit');
    expect(Object.keys((await web.archive.hands([id])).get(id)?.corrections ?? {})).toEqual(['title', 'authors']);
    const again = await getPage(`${web.url}/articles/${id}/edit`, { headers: { cookie } });
    expect(again.html).toContain('Trang gốc: Mở cầu Suối Bạc sau ba năm chờ đợi');
  });

  test('puts a removed block back and takes a paragraph out; the reader is told, and the editor of what is lost', async () => {
    const { cookie } = await signIn();
    const move = async (text: string, to: string) =>
      await post(`/articles/${id}/blocks`, { text, to }, { cookie, origin: web.url });
    const reader = await getPage(`${web.url}/articles/${id}`, { headers: { cookie } });
    expect(reader.html).toContain('Đưa lại vào bài: Bản quyền thuộc về Báo Mẫu');
    expect((await getPage(`${web.url}/articles/${id}`)).html).not.toContain('Đưa lại vào bài');
    const taken = (await web.engine.get(id))?.paragraphs[1] ?? '';
    const answer = await move('Bản quyền thuộc về Báo Mẫu', 'put-back');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/articles/${id}/edit#blocks`]);
    expect((await move(taken, 'take-out')).status).toBe(303);
    expect((await move('<i>Không có</i>', 'put-back')).status).toBe(409);
    expect((await move(taken, 'elsewhere')).status).toBe(404);

    const told = await getPage(`${web.url}/articles/${id}`);
    expect(told.texts('notice')[0]).toContain('Các đoạn');
    expect(told.texts('removed').join()).toContain('bỏ bằng tay');
    expect(told.texts('facts').join()).toMatch(/Đưa lại: “Bản quyền thuộc về Báo Mẫu”. Lấy ra: “Trong thời gian/);
    expect((await web.engine.get(id))?.paragraphs.at(-1)).toBe('Bản quyền thuộc về Báo Mẫu');
    await ingestPages(web, [page({ toll: 'ba' }, days[1])]);
    const form = await getPage(`${web.url}/articles/${id}/edit`, { headers: { cookie } });
    expect(form.texts('notice').join()).toContain('nay không còn trên trang: Trong thời gian');
    const english = await getPage(`${web.url}/articles/${id}/edit`, { headers: { cookie: `${cookie}; lang=en` } });
    expect(english.html).toContain('Taken out by hand, and no longer on the page:');
    await move(taken, 'put-back');
    await move('Bản quyền thuộc về Báo Mẫu', 'take-out');
    expect((await web.archive.hands([id])).get(id)?.blocks).toBeUndefined();
  });

  test('deletes it: whoever comes is told so; and puts it back', async () => {
    const { cookie } = await signIn();
    expect((await post(`/articles/${id}/delete`, { why: 'báo yêu cầu gỡ' }, { cookie })).headers.get('location')).toBe(
      '/editor',
    );
    const deleted = await getPage(`${web.url}/articles/${id}`);
    expect([deleted.status, heading(deleted)]).toEqual([410, 'Bài đã được gỡ khỏi kho']);
    for (const path of [`/articles/${id}/page`, `/articles/${id}/versions`])
      expect((await fetch(`${web.url}${path}`)).status, path).toBe(410);
    for (const path of [`/api/articles/${id}`, `/api/articles/${id}/versions`]) {
      const told = await fetch(`${web.url}${path}`);
      expect([told.status, await told.json()], path).toEqual([410, { error: 'The article of this id was deleted.' }]);
    }
    const list = await getPage(`${web.url}/editor`, { headers: { cookie } });
    expect(list.texts('deeds').join()).toContain('Cầu <b>mới</b>: báo yêu cầu gỡ');
    expect(list.texts('deeds').join()).toMatch(/editor · gỡ/);
    expect((await post(`/articles/${id}/restore`, {}, { cookie })).headers.get('location')).toBe(`/articles/${id}`);
    expect(heading(await getPage(`${web.url}/articles/${id}`))).toBe('Cầu <b>mới</b>');
  });

  test('tries a page in quarantine again', async () => {
    const { cookie } = await signIn();
    const bytes = Buffer.from(page({}, null).bytes);
    const held = archivedPage({
      origin: 'a',
      url: 'https://bao.example/khac-77777',
      source: null,
      fetched: null,
      media: 'html',
      bytes,
    });
    await web.archive.put([held]);
    await web.archive.settle([{ digest: held.digest, reason: { code: 'blank' } }]);
    const address = `/sources/quarantine/${held.digest}`;
    expect((await getPage(web.url + address)).html).not.toContain('/retry');
    expect((await getPage(web.url + address, { headers: { cookie } })).html).toContain(`${address}/retry`);
    const location = (await post(`${address}/retry`, {}, { cookie })).headers.get('location') ?? '';
    expect(location).toMatch(/^\/articles\/[0-9a-f]{20}$/);
    expect((await getPage(web.url + location)).status).toBe(200);
  });

  test('adds a page by its address, as a guest, or pasted, and is told what became of it', async () => {
    const { cookie } = await signIn();
    const add = async (body: Record<string, string>) => {
      const answer = await post('/editor/add', body, { cookie, origin: web.url });
      const html = await answer.text();
      return {
        status: answer.status,
        html,
        href: /href="(\/(?:articles|sources\/quarantine)\/[0-9a-f]+)"/.exec(html)?.[1],
      };
    };
    const own = html({ title: 'Khai trương chợ phiên Suối Bạc' }).replace(/<link rel="canonical"[^>]*>/, '');
    const { origin } = await openNewspaper({
      '/cho-phien-120999.html': own,
      '/robots.txt': 'User-agent: *\nDisallow: /kin',
      '/da-go-120998.html': (_, response) => response.writeHead(302, { location: '/' }).end(),
      '/': own,
    });
    const fetched = await add({ url: `${origin}/cho-phien-120999.html` });
    expect(fetched.html).toContain('Đã thêm bài mới.');
    expect(heading(await getPage(web.url + (fetched.href ?? '')))).toBe('Khai trương chợ phiên Suối Bạc');
    expect((await add({ url: `${origin}/cho-phien-120999.html` })).html).toContain('không có gì mới');
    for (const url of [`${origin}/khong-co`, `${origin}/kin/bai-1`, `${origin}/da-go-120998.html`, web.url])
      expect((await add({ url })).html, url).toContain('Không lấy được trang');

    const paragraphs = [...own.matchAll(/<p>([^<]+)/g)].map(([, paragraph = '']) => paragraph);
    const text = ['Lễ hội đèn trời ở An Bình', ...paragraphs].join('\n\n');
    const pasted = await add({ content: text, name: 'đèn trời', date: '24.11.2023' });
    expect(pasted.html).toContain('Đã thêm bài mới.');
    const made = await web.engine.get(pasted.href?.split('/').at(-1) ?? '');
    expect(made).toMatchObject({ title: 'Lễ hội đèn trời ở An Bình', published: '2023-11-24', url: null });
    expect((await web.archive.page(made?.id ?? ''))?.origin).toBe('pasted: đèn trời');
    const poor = await add({ content: 'Chào' });
    expect(poor.href).toMatch(/quarantine/);
    expect((await getPage(web.url + (poor.href ?? ''), { headers: { cookie } })).status).toBe(200);
    for (const wrong of [{}, { url: 'ftp://bao.example' }, { content: text, date: 'hôm qua' }] as Record<
      string,
      string
    >[])
      expect((await add(wrong)).status).toBe(400);
    const runs = (await web.archive.runs(20)).filter(({ source }) => source === 'editor').reverse();
    expect(runs.map((run) => [run.new, run.unchanged, run.quarantined])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(runs.every(({ ended, error }) => ended !== null && error === null)).toBe(true);
  });

  test('signs out', async () => {
    const { cookie } = await signIn();
    const answer = await post('/editor/sign-out', {}, { cookie });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^editor=;/);
  });
});
