import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bounded, packReview, type Review, unpackReview } from '../src/web/review/review.ts';
import { reviewFromForm } from '../src/web/review/review-form.ts';
import { docxText, docxXml } from './docx-text.ts';
import { article, articles, many } from './web-articles.ts';
import { getPage, heading, linkTo } from './web-page.ts';
import { startWeb, type WebServer } from './web-server.ts';

const ids = articles.map((article) => article.id);
const [fair = '', untitled = '', fleet = ''] = ids;
const review: Review = {
  title: 'Điểm báo *sáng* <thứ Hai>',
  date: '24/11/2022',
  items: [
    { kind: 'heading', text: '1. Trong tỉnh & ngoài tỉnh' },
    { kind: 'article', id: fair, text: 'Đọc kỹ: "nguồn nước"' },
    { kind: 'article', id: untitled, text: '' },
    { kind: 'article', id: 'f'.repeat(20), text: '' },
  ],
};

describe('a review in its address', () => {
  const texts = fc.string({ maxLength: 80, unit: 'grapheme' });
  const items = fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), text: texts }),
    fc.record({ kind: fc.constant('article' as const), id: fc.constantFrom(...ids), text: texts }),
  );
  const reviews = fc.record({ title: texts, date: texts, items: fc.array(items, { maxLength: 20 }) });

  test('comes back as it was', () => {
    fc.assert(
      fc.property(reviews, (one) => {
        expect(unpackReview(packReview(bounded(one)))).toEqual(bounded(one));
      }),
    );
  });

  test('anything else is no review, and none unfolds without end', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => unpackReview(text) === null || text !== ''));
    expect(unpackReview(packReview({ ...review, title: 'a'.repeat(600_000) }))).toBeNull();
    expect(unpackReview('')).toBeNull();
  });

  test('thirty articles with a line each fit where browsers and servers take them', () => {
    const items = many(30).map(({ id }, at) => ({
      kind: 'article' as const,
      id: `${id.slice(0, 12)}${(at * 7919).toString(16).padStart(8, '0')}`,
      text: `Bài thứ ${at} nói về mực nước sông và việc phòng lũ của xã.`,
    }));
    expect(packReview({ title: 'Điểm báo', date: '', items }).length).toBeLessThan(3800);
  });
});

describe('the form', () => {
  const form = { title: ' T ', date: '', item: ['heading', fair, fleet], text: ['A', 'một', 'hai'] };
  const order = (what: string) => reviewFromForm({ ...form, do: what }).review.items.map((item) => item.text);
  test.each([
    ['save', ['A', 'một', 'hai'], null],
    ['up:2', ['A', 'hai', 'một'], 1],
    ['down:0', ['một', 'A', 'hai'], 1],
    ['up:0', ['A', 'một', 'hai'], 0],
    ['down:2', ['A', 'một', 'hai'], 2],
    ['remove:1', ['A', 'hai'], 1],
    ['heading', ['A', 'một', 'hai', ''], 3],
    ['heading:1', ['A', '', 'một', 'hai'], 1],
    ['first:2', ['hai', 'A', 'một'], 0],
    ['up:99', ['A', 'một', 'hai'], null],
    ['explode', ['A', 'một', 'hai'], null],
  ])('%s', (what, texts, at) => {
    expect(order(what)).toEqual(texts);
    expect(reviewFromForm({ ...form, do: what }).at).toBe(at);
  });

  test('of one item only, as browsers send it, and none at all', () => {
    expect(reviewFromForm({ item: fair, text: 'một' }).review.items).toEqual([
      { kind: 'article', id: fair, text: 'một' },
    ]);
    expect(reviewFromForm({}).review).toEqual({ title: '', date: '', items: [] });
    expect(reviewFromForm({ item: ['<script>', { a: 1 }], text: [] }).review.items).toEqual([]);
  });
});

describe('over HTTP', () => {
  let web: WebServer;
  beforeAll(async () => {
    web = await startWeb(articles);
  });
  afterAll(() => web.stop());

  const post = (path: string, body: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(web.url + path, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual', headers });
  const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const r = packReview(review);

  test('an article is picked where it is met and can be taken out again', async () => {
    const picked = await post('/review/pick', { add: fair, back: '/?q=doi+ngoai' });
    expect(picked.headers.get('location')).toBe(`/?q=doi+ngoai#${fair}`);
    const cookie = cookieOf(picked);
    const page = await getPage(`${web.url}/review`, { headers: { cookie } });
    expect(linkTo(page, articles[0]?.title ?? '')).toBe(`/articles/${fair}`);
    const out = await post('/review/pick', { remove: fair, back: '/' }, { cookie });
    expect((await getPage(`${web.url}/review`, { headers: { cookie: cookieOf(out) } })).html).toContain(
      'Chưa có bài nào',
    );
    expect((await post('/review/pick', { add: 'x' })).status).toBe(400);
  });

  test('on paper: title, day, headings, each article with source, date, link and lead; what is gone is said', async () => {
    const page = await getPage(`${web.url}/review/paper?r=${r}`);
    expect(heading(page)).toBe('Điểm báo *sáng* <thứ Hai>');
    const [paper = ''] = page.texts('paper');
    expect(paper).toContain('24/11/2022');
    expect(paper).toContain('1. Trong tỉnh & ngoài tỉnh');
    expect(paper).toContain('Đọc kỹ: "nguồn nước"');
    expect(paper).toContain(articles[0]?.lead);
    expect(paper).not.toContain(articles[0]?.paragraphs[1]);
    expect(paper).toContain('Bài này không còn trong kho');
    const whole = await getPage(`${web.url}/review/paper?r=${r}&texts=whole`);
    expect(whole.texts('paper')[0]).toContain(articles[0]?.paragraphs.at(-1));
  });

  test('a review that was sent is read by whoever opens its address, without a cookie', async () => {
    const page = await getPage(`${web.url}/review?r=${r}`);
    expect(page.html).toContain('name="sent"');
    const form = new URLSearchParams([
      ['sent', '1'],
      ['title', 'Bản được gửi'],
      ['item', articles[0]?.id ?? ''],
      ['text', 'Lời dẫn mới.'],
    ]);
    const press = (what: string, headers: Record<string, string> = {}) => {
      form.set('do', what);
      return fetch(`${web.url}/review`, { method: 'POST', body: form, redirect: 'manual', headers });
    };
    const cookies = (answer: Response) => answer.headers.getSetCookie().filter((one) => one.startsWith('review='));
    const seen = await press('paper');
    expect(cookies(seen)).toEqual([]);
    const paper = await getPage(web.url + seen.headers.get('location'));
    expect(paper.texts('paper')[0]).toContain('Lời dẫn mới.');

    const headed = await press('heading');
    expect(cookies(headed)).toEqual([]);
    expect(headed.headers.get('location')).toMatch(/^\/review\?r=.*#item-1$/);

    const typed = await press('keep', { Accept: 'application/json' });
    expect(cookies(typed)).toEqual([]);
    expect(unpackReview(((await typed.json()) as { packed: string }).packed)?.title).toBe('Bản được gửi');

    const kept = await press('save');
    expect(kept.headers.get('location')).toBe('/review');
    expect(cookies(kept)).toHaveLength(1);
  });

  test('one’s own is edited as one’s own, also from its address', async () => {
    const kept = await post('/review', { title: 'Sáng', item: fair, text: '', do: 'paper' });
    const headers = { cookie: cookieOf(kept) };
    const paper = kept.headers.get('location') ?? '';
    expect(linkTo(await getPage(web.url + paper, { headers }), '← Sửa')).toBe('/review');
    expect(linkTo(await getPage(web.url + paper), '← Sửa')).toMatch(/^\/review\?r=/);
    const edited = await getPage(web.url + paper.replace('/paper', ''), { headers });
    expect(edited.html).not.toContain('name="sent"');
    expect(edited.texts('note')).toEqual([]);
  });

  test('what is typed is kept as one types; what the browser cannot keep is told', async () => {
    const headers = { Accept: 'application/json' };
    const kept = await post('/review', { title: 'Sáng', item: fair, text: 'Nửa câu', do: 'keep' }, headers);
    expect(kept.status).toBe(200);
    const page = await getPage(`${web.url}/review`, { headers: { cookie: cookieOf(kept) } });
    expect(page.html).toContain('value="Nửa câu"');
    const body = new URLSearchParams({ do: 'keep' });
    for (let i = 0; i < 70; i++) {
      body.append('item', 'heading');
      body.append('text', createHash('sha512').update(String(i)).digest('base64'));
    }
    const long = await fetch(`${web.url}/review`, { method: 'POST', body, headers });
    expect(long.status).toBe(409);
    expect(long.headers.get('set-cookie')).toBeNull();
  });

  test('as .docx, opened and read back', async () => {
    const response = await fetch(`${web.url}/review.docx?r=${r}&texts=whole`);
    expect(response.headers.get('content-disposition')).toContain('diem-bao.docx');
    const text = docxText(new Uint8Array(await response.arrayBuffer()));
    for (const part of [
      review.title,
      articles[0]?.title,
      articles[0]?.paragraphs[2],
      'Đọc kỹ: "nguồn nước"',
      articles[0]?.url,
    ]) {
      expect(text).toContain(part);
    }
  });

  test('as Markdown, its marks escaped', async () => {
    const text = await (await fetch(`${web.url}/review.md?r=${r}`)).text();
    expect(text).toContain('# Điểm báo \\*sáng\\* \\<thứ Hai\\>\n');
    expect(text).toContain('## 1\\. Trong tỉnh \\& ngoài tỉnh\n');
    expect(text).toContain(`### [${articles[0]?.title}](<${articles[0]?.url}>)\n\nBáo Sông Hiến, 24/11/2022\n`);
  });

  test('tables, verses and subheads are set as in the reader, in every form', async () => {
    const running =
      'Giá các mặt hàng chính tại chợ đầu mối nhích lên trong tuần, riêng hồ tiêu quay đầu giảm sau ba phiên liền tăng.';
    const verses = ['Chiều nghiêng mái chèo', 'Sông chở nắng', 'Người bỏ bến', 'Khói đứng ngóng'];
    const prices = article(0x77, {
      title: 'Giá nông sản',
      paragraphs: ['Trong nước', running, 'Mặt hàng\tGiá', 'Cà phê\t118.500', 'Gạo\t19.800', ...verses],
    });
    await web.engine.put([prices]);
    const packed = packReview({ title: '', date: '', items: [{ kind: 'article', id: prices.id, text: '' }] });
    const form = (kind: string) => fetch(`${web.url}/review${kind}r=${packed}&texts=whole`);
    for (const kind of ['/paper?', '.html?']) {
      const html = await (await form(kind)).text();
      expect(html).toContain('<h4 class="subhead">Trong nước</h4>');
      expect(html).toContain('<tr><th scope="col">Mặt hàng</th><th scope="col">Giá</th></tr>');
      expect(html).toContain('Chiều nghiêng mái chèo<br>Sông chở nắng<br>');
    }
    const markdown = await (await form('.md?')).text();
    expect(markdown).toContain('#### Trong nước\n\n');
    expect(markdown).toContain('Mặt hàng \\| Giá\\\nCà phê \\| 118.500\\\nGạo \\| 19.800\n');
    expect(markdown).toContain('Chiều nghiêng mái chèo\\\nSông chở nắng\\\n');
    const word = docxXml(await (await form('.docx?')).bytes());
    expect(word.match(/<w:tr>/g)).toHaveLength(3);
    expect(word).toContain('Heading3');
    expect(word.match(/<w:br\/>/g)).toHaveLength(3);
  });

  test('as one HTML file that stands alone', async () => {
    const text = await (await fetch(`${web.url}/review.html?r=${r}`)).text();
    expect(text).toContain('&lt;thứ Hai&gt;');
    expect(text).not.toMatch(/<(script|link|img)/);
    expect(text).not.toMatch(/href="\//);
  });

  test('an address cut short is told as such', async () => {
    const page = await getPage(`${web.url}/review/paper?r=${r.slice(0, 40)}`);
    expect(page.status).toBe(400);
    expect(page.html).toContain('Hãy xin lại địa chỉ đầy đủ');
  });

  test('what the browser cannot keep goes on in its address', async () => {
    const note = () =>
      Array.from({ length: 60 }, () => String.fromCodePoint(0x1e00 + Math.floor(Math.random() * 250))).join('');
    const body = new URLSearchParams({ title: 'Dài', date: '' });
    for (let i = 0; i < 40; i++) {
      body.append('item', 'heading');
      body.append('text', note());
    }
    const response = await fetch(`${web.url}/review`, { method: 'POST', body, redirect: 'manual' });
    const location = response.headers.get('location') ?? '';
    expect(location).toContain('too-long');
    expect(response.headers.get('set-cookie')).toBeNull();
    const page = await getPage(web.url + location);
    expect(page.texts('error')[0]).toContain('quá dài');
    expect(page.html).toContain('value="Dài"');
  });
});
