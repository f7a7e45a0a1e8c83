import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { clean } from '../ingest/clean/clean.ts';
import { blocksUnder, withHand } from '../ingest/hand/with-hand.ts';
import type { Content, Page } from '../ingest/page.ts';
import { blockText } from '../src/hand.ts';
import { lettersOf, placedLetters } from './cleaning/audit.ts';
import { cases } from './fuzz.ts';

const page = (content: Content): Page => ({
  origin: 'test',
  url: null,
  source: null,
  fetched: null,
  content,
  told: {},
});

// Scraps of what newspapers print, so that random pages run into the rules and not past them.
const scraps = fc.constantFrom(
  'Đọc thêm',
  'Ý kiến bạn đọc',
  'Các tin khác',
  'Thời sự',
  'Thứ Sáu, 13/09/2019',
  '12:47, 13/05/2022',
  '(TTXVN) - Sáng nay mưa to ở nhiều nơi.',
  'Lê MơTAG:',
  'Từ khóa: mưa, lũ',
  'Chủ đề Mưa lũ',
  'Ảnh: Minh Hà',
  'Các đại biểu dự hội nghị',
  'ĐAM TRỌNG',
  'Nguồn: langson.gov.vn',
  '| a | b |',
  '# Cầu mới',
  '[Cầu gỗ](https://bao.vn/cau-',
  'go.html)',
  '[![Cầu](a.jpg "Cầu")](b.jpg) **Bến _Cau_**',
  '* [Chợ nổi](https://bao.vn/cho-noi)',
  '***',
  'Title: Cầu mới',
  'Markdown Content:',
  '|',
  'Phos',
  'date 2022-03 (LĐ online) - Sáng 13/3, tại Đà Lạt',
  'Bài, ảnh: Lê Anh - Video: Minh Đức',
  'Tổng Biên tập: Nguyễn Văn A',
  'Xem thêm: Khánh thành cầu',
  '0:00 / 3:12',
  'Hội nghị bàn về công tác phòng chống lụt bão năm nay',
  'Sáng 24/11, Ủy ban nhân dân tỉnh tổ chức hội nghị bàn về công tác phòng chống lụt bão, với sự tham dự của đại diện các sở, ban, ngành và địa phương.',
);
const line = fc.oneof(
  { weight: 3, arbitrary: scraps },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);
const dump = fc
  .array(line, { maxLength: 40 })
  .chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n').map((end) => lines.join(end)));

const tags = fc.constantFrom(
  'p',
  'div',
  'h1',
  'h2',
  'li',
  'figcaption',
  'td',
  'tr',
  'table',
  'article',
  'aside',
  'a href="#"',
  'b',
  'span',
  'ul',
  'br',
  'img',
  'nav',
  'div class="related"',
  'div class="sapo"',
  'div class="author"',
  'script',
  'style',
  'template',
);
const markup = fc
  .array(
    fc.oneof(
      line,
      tags.map((tag) => `<${tag}>`),
      tags.map((tag) => `</${tag.split(' ')[0]}>`),
      fc.constantFrom('<', '&amp;', '&#7889;', '<!-- -->', '<!', '"'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

function expectWhole(content: Content, visible: string): void {
  const cleaned = clean(page(content));
  if ('rejected' in cleaned) return;
  expect(placedLetters(cleaned.article)).toEqual(lettersOf(visible));
}

test('every visible character of any text dump stands in exactly one place', () => {
  fc.assert(
    fc.property(dump, (text) => expectWhole({ kind: 'text', text }, text)),
    cases(1_000),
  );
});

const lines = [
  'Khánh thành cầu mới bắc qua sông Sa ở xã Tân Hạc',
  'Ngày 12/5, tại xã Tân Hạc, huyện tổ chức lễ khánh thành cây cầu bê tông bắc qua sông Sa, nối hai bờ sau gần hai năm thi công.',
  'Các đại biểu cắt băng khánh thành cầu mới',
  'Ảnh: Lò Văn Păn, Mai Thị Lan, Vì Văn Sơn và Hà Thị Sen\nĐại sứ quán Lào dự lễ. Ảnh: TTXVN',
  'Công trình dài 120 mét, rộng 6 mét, do ngân sách tỉnh và nhân dân cùng đóng góp, và được làm xong sớm hơn một mùa lũ.',
];

test('two credits in a row below a caption are both kept', () => {
  expectWhole({ kind: 'text', text: lines.join('\n\n') }, lines.join(' '));
  const html = `<article><h1>${lines[0]}</h1><p>${lines[1]}</p><figure><img src="a.jpg"><figcaption>${lines[2]}</figcaption>
    <p class="photo-credit">Lò Văn Păn</p><p class="photo-credit">Mai Thị Lan</p></figure><p>${lines[4]}</p></article>`;
  expectWhole({ kind: 'html', html }, textOf(html));
});

test('every visible character of any HTML page stands in exactly one place', () => {
  fc.assert(
    fc.property(markup, (html) => {
      const cleaned = clean(page({ kind: 'html', html }));
      if ('rejected' in cleaned) return;
      // A page that shows no article until a script does is read with what its templates hold.
      const readings = [textOf(html), textOf(html, ['template', 'noscript'])];
      expect(readings.map(lettersOf)).toContainEqual(placedLetters(cleaned.article));
    }),
    cases(1_000),
  );
});

test('what a template holds is read where the page shows no article without it, and then every character of it is told', () => {
  const html = `<p>Đang tải…</p><template>${lines.map((line) => `<p>${line} ${line}</p>`).join('')}</template>`;
  expectWhole({ kind: 'html', html }, textOf(html, ['template']));
});

test('blocks that are moved by hand stay in the order of the page, and every character in one place', () => {
  fc.assert(
    fc.property(fc.oneof(dump, markup), fc.integer({ min: 1, max: 5 }), (input, every) => {
      const cleaned = clean(page(input.includes('<') ? { kind: 'html', html: input } : { kind: 'text', text: input }));
      if ('rejected' in cleaned) return;
      const laid = { article: { id: '', cited: [], ...cleaned.article }, layout: cleaned.layout };
      const some = (texts: string[]) => texts.filter((_, at) => at % every === 0).map(blockText);
      const blocks = {
        putBack: some(laid.article.removed.map(({ text }) => text)),
        takenOut: some(laid.article.paragraphs),
      };
      const hand = { corrections: {}, deletion: null, blocks };
      const moved = withHand(laid, hand);
      expect(placedLetters(moved)).toEqual(placedLetters(laid.article));
      const before = blocksUnder(laid, undefined).map(({ text }) => text);
      expect(blocksUnder(laid, hand).map(({ text }) => text)).toEqual(before);
      expect(before.toSorted()).toEqual(
        [...laid.article.paragraphs, ...laid.article.removed.map(({ text }) => text)].toSorted(),
      );
    }),
    cases(500),
  );
});

test('no input makes the cleaner throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('text' as const, 'html' as const),
      (input, kind) => {
        clean(page(kind === 'text' ? { kind, text: input } : { kind, html: input }));
      },
    ),
    cases(1_000),
  );
});

test('what a record tells wins over what was seen, which is still accounted for', () => {
  const text =
    'Tựa đề trên trang của báo\n\nSáng 24/11, hội nghị bàn về công tác phòng chống lụt bão đã khai mạc tại trung tâm hội nghị của tỉnh, với nhiều đại biểu.';
  const cleaned = clean({
    ...page({ kind: 'text', text }),
    told: { title: 'Tựa đề của báo trong bản ghi', published: '2023-11-24' },
  });
  if ('rejected' in cleaned) throw new Error(cleaned.rejected.code);
  expect(cleaned.article.title).toBe('Tựa đề của báo trong bản ghi');
  expect(cleaned.article.evidence).toMatchObject({ title: 'manifest', published: 'manifest' });
  expect(cleaned.article.removed).toContainEqual({ text: 'Tựa đề trên trang của báo', reason: 'duplicate', line: 1 });
});

test('a record of paragraphs is an article already: nothing of it is judged', () => {
  const paragraphs = ['Đọc thêm', 'Ý kiến bạn đọc', 'Sáng nay trời mưa.'];
  const told = { title: 'Trời mưa', captions: ['Phố mưa. Ảnh: Minh Hà'], published: '2024-05-01' };
  const cleaned = clean({ ...page({ kind: 'paragraphs', paragraphs }), url: 'https://www.bao.example/mua', told });
  expect(cleaned).toMatchObject({
    article: {
      ...told,
      paragraphs,
      removed: [],
      source: { host: 'bao.example' },
      evidence: { title: 'manifest', source: 'address' },
    },
  });
});

test('a newspaper is shown by its name where its host is known, else by its host', () => {
  const content: Content = { kind: 'paragraphs', paragraphs: ['Sáng nay trời mưa.'] };
  const sourceOf = (url: string) => {
    const cleaned = clean({ ...page(content), url });
    return 'rejected' in cleaned ? null : cleaned.article.source;
  };
  expect(sourceOf('https://m.baohatinh.vn/mua')).toEqual({ host: 'baohatinh.vn', name: 'Báo Hà Tĩnh' });
  expect(sourceOf('https://bao.example/mua')).toEqual({ host: 'bao.example', name: 'bao.example' });
});

/** The visible text by the shortest other way: no blocks, no rules. `shown`: elements that are read though a browser hides
 * them. */
function textOf(html: string, shown: readonly string[] = []): string {
  const unseen = new Set([
    'script',
    'style',
    'template',
    'noscript',
    'head',
    'title',
    'textarea',
    'select',
    'option',
    'iframe',
    'svg',
  ]);
  let depth = 0;
  let text = '';
  const parser = new Parser({
    onopentag: (name) => {
      if (unseen.has(name) && !shown.includes(name)) depth += 1;
    },
    onclosetag: (name) => {
      if (unseen.has(name) && !shown.includes(name)) depth -= 1;
    },
    ontext: (chunk) => {
      if (depth === 0) text += chunk;
    },
  });
  parser.end(html);
  return text;
}
