import { Ajv2020 } from 'ajv/dist/2020.js';
import { getElementsByTagName, textContent } from 'domutils';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleId } from '../src/article-id.ts';
import { differenceOf, type Line, type Stretch } from '../src/web/versions/difference.ts';
import { days, ingestPages, page, url } from './changing-page.ts';
import { articles } from './web-articles.ts';
import { getPage, heading, linkTo } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

const changed = articleId(url, () => '');
const [monday, tuesday, wednesday] = days;

let web: WebServer;
beforeAll(async () => {
  web = await startWeb(articles);
  await ingestPages(web, [
    page({}, monday),
    page({ toll: 'ba' }, tuesday),
    page({ toll: 'ba', views: 7 }, tuesday),
    page({ toll: 'ba', title: 'Mở cầu Suối Bạc sau bốn năm chờ đợi' }, wednesday),
  ]);
});
afterAll(() => web.stop());

describe('an article that its newspaper changed', () => {
  test('says so, with when it was first read and when otherwise', async () => {
    const article = await getPage(`${web.url}/articles/${changed}`);
    expect(article.texts('notice')).toEqual([
      'Báo đã sửa bài này. Thu thập lần đầu 06/05/2024, 08:00; thấy bản sửa 07/05/2024, 08:00; 08/05/2024, 08:00. Xem chỗ sửa →',
    ]);
    expect(linkTo(article, 'Xem chỗ sửa →')).toBe(`/articles/${changed}/versions`);
    const other = await getPage(`${web.url}/articles/${articles[0]?.id}`);
    expect(other.texts('notice')).toEqual([]);
  });

  test('shows word by word what changed, the newest first, and every text whole', async () => {
    const versions = await getPage(`${web.url}/articles/${changed}/versions`);
    expect(heading(versions)).toBe('Các bản của bài');
    const [newest = '', second = '', first = ''] = versions.texts('panel version');
    expect(newest).toMatch(/^Bản 3, đọc 08\/05\/2024, 08:00 Tiêu đề/);
    expect(newest).toContain('sau [bỏ: ba ] [thêm: bốn ] năm');
    expect(second).toMatch(
      /^Bản 2, đọc 07\/05\/2024, 08:00 Nội dung \(một đoạn không đổi\)|^Bản 2, đọc 07\/05\/2024, 08:00 Nội dung \(1 đoạn không đổi\)/,
    );
    expect(second).toContain('đã có [bỏ: hai ] [thêm: ba ] lần lũ');
    expect(first).toMatch(/^Bản đầu, đọc 06\/05\/2024, 08:00 Toàn văn bản này .*hai lần lũ/);
    expect(getElementsByTagName('ins', versions.document)).toHaveLength(2);
    expect(getElementsByTagName('del', versions.document)).toHaveLength(2);
  });

  test('has its versions in English, and as JSON that the OpenAPI document describes', async () => {
    const headers = { cookie: 'lang=en' };
    const english = await getPage(`${web.url}/articles/${changed}/versions`, { headers });
    expect(english.texts('panel version')[1]).toContain('[taken out: hai ] [put in: ba ]');
    const answer = await (await fetch(`${web.url}/api/articles/${changed}/versions`)).json();
    expect(answer).toMatchObject({
      id: changed,
      gone: null,
      versions: [{ read: monday }, { read: tuesday }, { read: wednesday }],
    });
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema((await (await fetch(`${web.url}/api/openapi.json`)).json()) as object, 'api');
    const validate = ajv.getSchema('api#/components/schemas/Versions');
    for (const id of [changed, articles[0]?.id]) {
      validate?.(await (await fetch(`${web.url}/api/articles/${id}/versions`)).json());
      expect(validate?.errors).toBeNull();
    }
  });

  test('is dated in the feed by its last change, and published when it was', async () => {
    const feed = parseDocument(await (await fetch(`${web.url}/feed.atom?q=su%E1%BB%91i+b%E1%BA%A1c`)).text(), {
      xmlMode: true,
    });
    const texts = (name: string) => getElementsByTagName(name, feed).map((one) => textContent(one));
    expect(texts('updated')).toEqual([wednesday, wednesday]);
    expect(texts('published')).toEqual(['2024-05-06T00:15:00.000Z']);
  });

  test('one that never changed has a page that says so, one that is not held none', async () => {
    const [same] = articles;
    expect((await getPage(`${web.url}/articles/${same?.id}/versions`)).html).toContain('chưa thấy báo sửa');
    expect((await getPage(`${web.url}/articles/${'f'.repeat(20)}/versions`)).status).toBe(404);
  });

  test('says that its page is gone, as long as it is', async () => {
    const history = (await web.archive.histories([changed])).get(changed);
    await web.archive.setGone(history?.newest.digest ?? '', '2024-06-01T02:30:00.000Z');
    const article = await getPage(`${web.url}/articles/${changed}`);
    expect(article.texts('notice')[0]).toBe(
      'Trang gốc không còn trên báo từ 01/06/2024, 09:30. Nội dung dưới đây là bản đã thu thập.',
    );
    expect(article.links().some(({ href }) => href === url)).toBe(true);
    await web.archive.setGone(history?.newest.digest ?? '', null);
    expect((await getPage(`${web.url}/articles/${changed}`)).texts('notice')).toHaveLength(1);
  });
});

describe('what changed from one text to another', () => {
  const marks = { same: ['', ''], added: ['{', '}'], removed: ['[', ']'] };
  const shown = (lines: Line[]) =>
    lines.map((line) =>
      Array.isArray(line) ? line.map(({ kind, text }) => marks[kind].join(text)).join(' ') : `=${line.unchanged}`,
    );

  test('is told word by word, a lone word between two changes with them', () => {
    expect(shown(differenceOf(['Cầu dài bốn mươi mét.', 'Xe qua.'], ['Cầu dài năm mươi sáu mét.', 'Xe qua.']))).toEqual(
      ['Cầu dài [bốn] {năm} mươi {sáu} mét.'.replace('[bốn] {năm} mươi {sáu}', '[bốn mươi] {năm mươi sáu}'), '=1'],
    );
    expect(shown(differenceOf(['a', 'b'], ['b', 'c']))).toEqual(['[a]', '=1', '{c}']);
    expect(shown(differenceOf(['Một. Hai.'], ['Một.', 'Hai.']))).toEqual(['Một.', 'Hai.']);
    expect(differenceOf(['Hòa  bình'.normalize('NFD')], ['Hòa bình'])).toEqual([{ unchanged: 1 }]);
  });

  test('of any two texts holds all words of both, in their order', () => {
    const text = fc.array(
      fc
        .array(fc.constantFrom('một', 'hai', 'ba', 'bốn', 'năm'), { minLength: 1, maxLength: 8 })
        .map((words) => words.join(' ')),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const lines = differenceOf(older, newer);
        // Unchanged paragraphs are told by their number alone.
        if (lines.every((line) => Array.isArray(line))) {
          const side = (kind: Stretch['kind']) =>
            lines
              .flat()
              .filter((one) => one.kind === 'same' || one.kind === kind)
              .map(({ text }) => text)
              .join(' ');
          expect(side('removed')).toBe(older.join(' '));
          expect(side('added')).toBe(newer.join(' '));
        }
        expect(lines.some((line) => Array.isArray(line))).toBe(older.join('\n') !== newer.join('\n'));
      }),
    );
  });

  test('of long texts with nothing in common is the one taken out and the other put in', () => {
    const words = (from: number) => Array.from({ length: 4000 }, (_, at) => `từ${from + at}`).join(' ');
    expect(differenceOf([words(0)], [words(10_000)])).toEqual([
      [{ text: words(0), kind: 'removed' }],
      [{ text: words(10_000), kind: 'added' }],
    ]);
  });
});
