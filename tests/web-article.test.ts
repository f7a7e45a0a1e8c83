import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articles, many } from './web-articles.ts';
import { getPage, heading, linkTo, titles } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

let web: WebServer;
beforeAll(async () => {
  web = await startWeb([...articles, ...many(45)]);
});
afterAll(() => web.stop());

const [fair, untitled, fleet, undated] = articles.map((article) => article.id);
const read = (id: string | undefined, query = '') => getPage(`${web.url}/articles/${id}${query}`);

describe('the reader', () => {
  test('shows the article whole, in order, with its captions and the address of the original', async () => {
    const page = await read(fair);
    expect(heading(page)).toBe('Đối ngoại nhân dân góp sức vào đà phát triển của tỉnh ta');
    const [body = ''] = page.texts('body');
    const places = (articles[0]?.paragraphs ?? []).map((paragraph) => body.indexOf(paragraph));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(page.texts('captions')[0]).toContain('Lớp học tiếng ở nhà văn hóa bản.');
    expect(page.texts('byline')[0]).toContain('24/11/2022, 16:05');
    expect(page.texts('byline')[0]).toContain('Lý Văn Páo (Ảnh)');
    expect(linkTo(page, 'Đọc trên Báo Sông Hiến')).toBe(articles[0]?.url);
    expect(page.html).not.toContain('<mark>');
  });

  test('a cited document leads to every article that cites it', async () => {
    const page = await read(fair);
    expect(linkTo(page, 'Chỉ thị 12-CT/TW')).toBe('/documents/12-CT-TW');
    expect(titles(await getPage(`${web.url}/documents/12-CT-TW`))).toEqual([heading(page)]);
  });

  test('every removed block is there, greyed, with its reason and line', async () => {
    const page = await read(fair);
    expect(page.texts('removed')[0]).toBe(
      'dòng ngày đăng dòng 3 Thứ Năm, 24/11/2022 16:05 GMT+7 ' +
        'nút chia sẻ dòng 5 Chia sẻ lên mạng xã hội ' +
        'tin khác dòng 31 Đọc thêm Mùa quýt ngọt trên đỉnh Phja Oắc',
    );
  });

  test('the evidence of each field is told, and what is inferred is marked so at its place too', async () => {
    const page = await read(untitled);
    expect(page.texts('facts')[0]).toContain('Truyền hình Ba Vì · truyenhinhbavi.example suy ra từ khuôn mẫu');
    expect(page.texts('kicker')[0]).toBe('Truyền hình Ba Vì suy ra');
    expect(page.texts('stand-in')[0]).toContain('Hội Cựu chiến binh huyện');
  });

  test('what the page does not tell is said to be unknown', async () => {
    const page = await read(undated);
    expect(page.texts('unknown')).toEqual(['không rõ nguồn', 'không rõ ngày']);
    expect(heading(page)).toBe('Họp bàn chuyện <nước sạch> & "an ninh nguồn nước"');
  });

  test('an address that is not of the web does not become a link', async () => {
    const [first] = articles;
    if (!first) throw new Error('no article');
    await web.engine.put([{ ...first, id: 'f'.repeat(20), url: 'javascript:alert(1)' }]);
    await web.engine.refresh();
    const page = await read('f'.repeat(20));
    expect(page.links().some((link) => link.href.startsWith('javascript:'))).toBe(false);
    await web.engine.remove(['f'.repeat(20)]);
    await web.engine.refresh();
  });
});

describe('coming from a search', () => {
  test('its words are marked, and the marks can be switched off and on', async () => {
    const page = await read(fleet, '?q=doi+ngoai');
    expect(page.html).toContain('<mark>đối ngoại</mark> với các nước ven biển');
    const without = await getPage(web.url + linkTo(page, 'Tắt tô màu từ tìm'));
    expect(without.html).not.toContain('<mark>');
    expect((await getPage(web.url + linkTo(without, 'Tô màu từ tìm'))).html).toContain('<mark>');
  });

  test('the way back keeps every filter, and previous and next walk the hits, over the edge of a page too', async () => {
    const results = await getPage(`${web.url}/?q=thuy+van&sort=oldest&source=baosonghien.example`);
    const met: string[] = [];
    let page = await getPage(web.url + linkTo(results, titles(results)[0] ?? ''));
    for (let turn = 0; turn < 30; turn++) {
      met.push(heading(page));
      const next = page.links().find((link) => link.rel === 'next');
      if (!next) break;
      page = await getPage(web.url + next.href);
    }
    expect(met).toHaveLength(22);
    expect(new Set(met).size).toBe(22);
    const back = linkTo(page, /Về kết quả tìm/);
    expect(back).toMatch(/^\/\?q=thuy\+van&source=baosonghien\.example&sort=oldest&page=2#[0-9a-f]{20}$/);
    expect(titles(await getPage(web.url + back))).toContain(met.at(-1));
  });
});
