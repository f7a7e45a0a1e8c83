import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleId } from '../src/article-id.ts';
import { article, articles, many } from './web-articles.ts';
import { getPage, heading, linkTo, titles } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

let web: WebServer;
beforeAll(async () => {
  web = await startWeb([...articles, ...many(70)]);
});
afterAll(() => web.stop());

const page = (path: string) => getPage(web.url + path);
const search = (parameters: Record<string, string>) => page(`/?${new URLSearchParams(parameters)}`);

describe('the search page', () => {
  test('asks whether other accents were meant where it shows the words far apart alone', async () => {
    const told = article(9000, { title: 'Gấp đôi năm ngoái', paragraphs: ['Một cặp đôi đến từ năm ngoái.'] });
    const asked = await startWeb([...articles, told]);
    try {
      const of = async (q: string) => (await getPage(`${asked.url}/?${new URLSearchParams({ q })}`)).html;
      const html = await of('đôi ngoái');
      expect(html).toContain('Có phải bạn tìm');
      expect(html).toMatch(/q=%C4%91%E1%BB%91i(?:\+|%20)ngo%E1%BA%A1i/);
      for (const q of ['đối ngoại', 'gấp đôi', 'năm đôi']) expect(await of(q), q).not.toContain('Có phải bạn tìm');
    } finally {
      await asked.stop();
    }
  });

  test('leads from an address pasted into the box to the article, however it was copied, and searches for others', async () => {
    const url = 'https://baosonglam.example/tin/hop-thu-xuan-123456.html';
    const held = article(9001, { title: 'Hộp thư xuân', url, id: articleId(url, () => '') });
    const own = await startWeb([...articles, held]);
    try {
      const asked = (q: string) => fetch(`${own.url}/?${new URLSearchParams({ q })}`, { redirect: 'manual' });
      for (const copied of [url, `${url}?utm_source=zalo#binh-luan`, url.replace('https://', 'http://www.')]) {
        const answer = await asked(copied);
        expect([answer.status, answer.headers.get('location')]).toEqual([303, `/articles/${held.id}`]);
      }
      expect((await asked('https://baosonglam.example/tin/khac-654321.html')).status).toBe(200);
      expect((await asked(`${url} hộp thư`)).status).toBe(200);
    } finally {
      await own.stop();
    }
  });

  test('without a query lists everything, newest first, undated last', async () => {
    const all = await page('/?size=100');
    expect(heading(all)).toBe('75 bài, mới nhất trước');
    const shown = titles(all);
    expect(shown[0]).toBe('Đội tàu vươn khơi sau bão');
    expect(shown.at(-1)).toContain('nước sạch');
  });

  test('marks the searched words in title and snippet, typed without accents too', async () => {
    const found = await search({ q: 'doi ngoai nhan dan' });
    expect(found.html).toContain('<mark>Đối ngoại nhân dân</mark> góp sức');
    expect(found.html).toContain('lang="vi"');
  });

  test('shows each date as precisely as its page told it', async () => {
    const dates = (await page('/?size=100')).texts('hit-date');
    expect(dates).toEqual(expect.arrayContaining(['24/11/2022', 'tháng 9/2023', '2019', 'không rõ ngày']));
  });

  test('an article without a title is shown by its first words, marked as such', async () => {
    const found = await search({ q: 'nhà nghĩa tình' });
    expect(titles(found)).toEqual(['Hội Cựu chiến binh huyện vừa trao mười căn nhà nghĩa tình cho hội…']);
    expect(found.texts('aside-note')).toEqual(['trang gốc không in tiêu đề; đây là những chữ đầu bài']);
    expect(found.texts('inferred')).toEqual(['suy ra']);
  });

  test('nothing that a page says becomes markup', async () => {
    const found = await search({ q: 'nước sạch' });
    expect(found.html).toContain('&lt;<mark>nước sạch</mark>&gt;');
    expect(found.html).not.toContain('<nước');
    const asked = await search({ q: '"><script>alert(1)</script>' });
    expect(asked.html).not.toContain('<script>alert');
  });

  test('partial matches are said plainly, with what each lacks', async () => {
    const found = await search({ q: 'đối ngoại nhân dân biên phòng phao mới' });
    expect(found.texts('note').join(' ')).toContain('gần nhất');
    expect(found.texts('missing').join(' ')).toMatch(/^thiếu: /);
  });
});

describe('facets', () => {
  test('a click narrows by source, a second one widens, and each count is what the click gives', async () => {
    const first = await search({ q: 'đối ngoại' });
    const narrowed = await page(linkTo(first, 'Báo Sông Hiến 1'));
    expect(heading(narrowed)).toBe('1 bài có “đối ngoại”');
    expect(narrowed.texts('chip')).toEqual(['Nguồn Báo Sông Hiến ×']);
    const widened = await page(linkTo(narrowed, 'không rõ nguồn 1'));
    expect(titles(widened)).toHaveLength(2);
    expect(widened.texts('chip')).toHaveLength(2);
  });

  test('a year opens into its months, and “không rõ ngày” is a value', async () => {
    const first = await page('/');
    const year = await page(linkTo(first, '2022 2'));
    expect(titles(year)).toHaveLength(2);
    const month = await page(linkTo(year, 'Tháng 11 1'));
    expect(titles(month)).toEqual(['Đối ngoại nhân dân góp sức vào đà phát triển của tỉnh ta']);
    expect(titles(await page(linkTo(first, 'không rõ ngày 1')))).toHaveLength(1);
  });

  test('every chip can be taken off, and all at once', async () => {
    const narrow = await search({ q: 'chợ', source: 'baosonghien.example', year: '2022', from: '2022' });
    expect(narrow.texts('chip')).toEqual(['Nguồn Báo Sông Hiến ×', 'Năm 2022 ×', 'Từ 2022 ×']);
    expect((await page(linkTo(narrow, 'Năm 2022 ×'))).texts('chip')).toEqual(['Nguồn Báo Sông Hiến ×', 'Từ 2022 ×']);
    expect(linkTo(narrow, 'Xóa tất cả')).toBe('/?q=ch%E1%BB%A3');
  });

  test('a value in force stays at zero when other filters leave nothing of it', async () => {
    const none = await search({ q: 'chợ phiên', source: 'truyenhinhbavi.example' });
    expect(none.texts('facet-row').filter((row) => row.endsWith(' 0'))).toEqual(['Truyền hình Ba Vì 0']);
  });

  test('long lists are folded, and robots are told to follow no facet', async () => {
    const all = await page('/');
    expect(all.html).toMatch(/<summary>Xem thêm \d+<\/summary>/);
    const facetLinks = all.links().filter((link) => link.href.includes('source=') || link.href.includes('year='));
    expect(facetLinks.length).toBeGreaterThan(5);
    expect(facetLinks.every((link) => link.rel?.includes('nofollow'))).toBe(true);
  });
});

describe('dates by hand', () => {
  test.each([
    ['2022', '2022', 2],
    ['11/2022', '', 2],
    ['24.11.2022', '24/11/2022', 1],
    ['', '2019', 1],
  ])('from “%s” to “%s” finds %i, never the undated', async (from, to, count) => {
    expect(titles(await search({ from, to }))).toHaveLength(count);
  });

  test('a date that is none is told in place and the search goes on without it', async () => {
    const found = await search({ q: 'chợ phiên', from: 'hôm qua' });
    expect(found.status).toBe(200);
    expect(found.texts('error')).toEqual(['Không hiểu ngày “hôm qua”. Hãy gõ 2023, 11/2023 hoặc 24.11.2023.']);
    expect(titles(found).length).toBeGreaterThan(0);
    expect(found.html).toContain('aria-invalid="true"');
  });

  test('what is new is one click away, by a day that stays in the address', async () => {
    const today = article(0x700, {
      title: 'Tin sáng nay',
      published: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
    });
    await web.engine.put([today]);
    await web.engine.refresh();
    try {
      const since = await page(linkTo(await page('/'), 'từ hôm qua'));
      expect(titles(since)).toEqual(['Tin sáng nay']);
      expect(since.texts('chip')[0]).toMatch(/^Từ \d\d\.\d\d\.\d{4} ×$/);
      expect(linkTo(since, 'từ hôm qua')).toBe('/');
      const old = linkTo(await page('/?from=2020&to=2021&source=baosonghien.example'), '7 ngày qua');
      expect(old).toMatch(/^\/\?source=baosonghien\.example&from=\d\d\.\d\d\.\d{4}$/);
    } finally {
      await web.engine.remove([today.id]);
      await web.engine.refresh();
    }
  });

  test('dates the wrong way round are told', async () => {
    const found = await search({ from: '2023', to: '2022' });
    expect(found.texts('error')[0]).toContain('Ngày đầu đứng sau ngày cuối');
    expect(heading(found)).toContain('75 bài');
  });
});

describe('order and pages', () => {
  test('the form keeps filters and order but not the page', async () => {
    const found = await search({ q: 'thủy văn', source: 'baosonghien.example', sort: 'oldest', page: '2' });
    expect(found.html).toContain('<input type="hidden" name="source" value="baosonghien.example">');
    expect(found.html).toContain('<input type="hidden" name="sort" value="oldest">');
    expect(found.html).not.toContain('name="page"');
  });

  test('one can go from the first page to the last, meeting every article once', async () => {
    const met: string[] = [];
    let at = '/?q=th%E1%BB%A7y+v%C4%83n&sort=newest';
    for (let turn = 0; at && turn < 10; turn++) {
      const one = await page(at);
      met.push(...titles(one));
      at = one.links().find((link) => link.rel?.startsWith('next'))?.href ?? '';
    }
    expect(met).toHaveLength(70);
    expect(new Set(met).size).toBe(70);
  });

  test('a page beyond the last leads back', async () => {
    const beyond = await search({ q: 'thủy văn', page: '30' });
    expect(beyond.status).toBe(200);
    expect(linkTo(beyond, 'Đến trang cuối')).toContain('page=4');
    expect(beyond.texts('note').join(' ')).toContain('Không có trang 30: kết quả này chỉ có 4 trang.');
    expect(beyond.texts('page-of')).toEqual([]);
    expect((await search({ q: 'thuy van', page: '30' })).html).not.toContain('Có phải bạn tìm');
  });

  test('a page beyond reach is said and the last one in reach is shown', async () => {
    const far = await page('/?page=999999');
    expect(far.status).toBe(200);
    expect(far.texts('note').join(' ')).toContain('Chỉ lật được đến trang 500');
  });
});

test('sources of one name are told apart by their hosts', async () => {
  const of = (id: number, host: string) =>
    article(id, {
      source: { host, name: 'Báo Sông Hiến' },
      title: 'Tin',
      paragraphs: ['Mưa.'],
      evidence: { source: 'text' },
    });
  const twins = await startWeb([of(1, 'a.example'), of(2, 'b.example')]);
  try {
    const labels = (await getPage(twins.url)).texts('facet-label');
    expect(labels.slice(0, 2)).toEqual(['Báo Sông Hiến (a.example)', 'Báo Sông Hiến (b.example)']);
    const { suggestions } = (await (await fetch(`${twins.url}/api/suggest?q=bao+song`)).json()) as {
      suggestions: { text: string }[];
    };
    expect(suggestions.map(({ text }) => text).sort()).toEqual(labels.slice(0, 2));
  } finally {
    await twins.stop();
  }
});

describe('nothing found', () => {
  test('offers only what would find something, with how much', async () => {
    const none = await search({ q: '"phiên chợ Nà Ngườm họp"', source: 'baosonghien.example' });
    expect(heading(none)).toBe('Không tìm thấy bài nào có “phiên chợ Nà Ngườm họp”');
    const ways = none.links().filter((link) => link.text.startsWith('Tìm các từ rời'));
    expect(ways).toHaveLength(1);
    expect(titles(await page(ways[0]?.href ?? ''))).not.toHaveLength(0);
    expect(none.links().some((link) => link.text.startsWith('Bỏ lọc Nguồn'))).toBe(false);
  });

  test('accents set wrong are one click from being right', async () => {
    const none = await search({ q: '"đôi ngoái nhấn dận"' });
    expect(titles(await page(linkTo(none, 'Tìm các từ này với mọi dấu')))).toContain(articles[0]?.title);
  });

  test('where no article has all the words the heading does not say that some do', async () => {
    const near = await search({ q: 'đối ngoại nhân dân biên phòng phao mới' });
    expect(heading(near)).toMatch(/^(\d+ bài gần với|Không tìm thấy bài nào có) “đối ngoại/);
    expect(titles(near).length).toBeGreaterThan(0);
    expect(heading(await search({ q: 'đối ngoại nhân dân' }))).toMatch(/^2 bài có/);
  });

  test('where nothing could be left off either, it says what to try', async () => {
    expect((await search({ q: 'xyzzyqq' })).texts('nothing')[0]).toBe('Hãy thử ít từ hơn, từ khác, hoặc gõ không dấu.');
  });

  test('marks alone are not said to be in every article', async () => {
    const marks = await search({ q: '%' });
    expect(titles(marks).length).toBeGreaterThan(0);
    expect(heading(marks)).toMatch(/^\d+ bài$/);
  });

  test('an empty archive says how to fill it', async () => {
    const empty = await startWeb([]);
    try {
      const first = await getPage(empty.url);
      expect(first.status).toBe(200);
      expect(heading(first)).toBe('Chưa có bài nào');
      expect(first.texts('nothing')[0]).toContain('npm run ingest');
    } finally {
      await empty.stop();
    }
  });
});
