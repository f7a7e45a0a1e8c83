import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../ingest/clean/clean.ts';
import type { Content } from '../ingest/page.ts';
import { cases } from './fuzz.ts';

const sentence = 'Sáng 24/11, Ủy ban nhân dân tỉnh tổ chức hội nghị bàn về công tác phòng chống lụt bão năm nay. ';
const times = (text: string, bytes: number) => text.repeat(Math.ceil(bytes / text.length));
const mega = 1_000_000;

// What would take hours if any step went back over what it has read. The runner's own limit is all that is timed.
const hostile: [string, Content][] = [
  ['50 MB of one line', { kind: 'text', text: times(sentence, 50 * mega) }],
  [
    'short lines under headings that end articles',
    { kind: 'text', text: times('Tin liên quan\nÔng A đi chợ xa\n', mega) },
  ],
  ['nothing but opening brackets', { kind: 'text', text: times('(a ', 2 * mega) }],
  ['nothing but spaces', { kind: 'text', text: times(' ', 5 * mega) }],
  ['Markdown of links without an end', { kind: 'text', text: `# Cầu\n${times('[a](b ', mega)}` }],
  ['Markdown of pictures on lines of their own', { kind: 'text', text: times('[![a](b\nc "d")](e\n', mega) }],
  ['Markdown of stars and strokes', { kind: 'text', text: `# Cầu\n${times('**a _b *c ', mega)}` }],
  ['dates upon dates', { kind: 'text', text: times('12:30, 13/09/2019 abc\n', mega) }],
  ['deep nesting', { kind: 'html', html: `${times('<div>', mega / 10)}${sentence}` }],
  ['a table of one endless row', { kind: 'html', html: `<table><tr>${times('<td>a</td>', mega)}` }],
  [
    'JSON-LD of nothing but brackets',
    { kind: 'html', html: `<script type="application/ld+json">${times('[', mega)}</script>${sentence}` },
  ],
  [
    'links to read on, each below a line',
    { kind: 'html', html: `<p>${times(sentence, 2000)}</p>${times('<p>a<p><a href="/x">Đọc tiếp</a>', 2 * mega)}` },
  ],
  [
    'paragraphs in elements of their own above and below the headline',
    {
      kind: 'html',
      html: `<article>${times(`<div><p>${sentence}</p></div>`, mega)}<h1>Họp bàn chống lụt bão ở huyện</h1>${times(`<div><p>${sentence}</p></div>`, 2 * mega)}</article>`,
    },
  ],
  ['unclosed tags', { kind: 'html', html: times('<p><b><a href="#">x', mega) }],
];

test.each(hostile)('%s is cleaned in time linear to its size', { timeout: 120_000 }, (_name, content) => {
  isCleaned(content);
});

const printed = fc.constantFrom(
  ...[
    'Thời sự',
    'Thời sự Kinh tế',
    'Trang chủ > Thời sự',
    'Đọc thêm',
    'Xem thêm: Thông cầu mới',
    '1',
    '.',
    'Ảnh: Lê Trúc',
    'Anh 1',
  ],
  ...[
    'Lê Trúc',
    'KT. CHỦ TỊCH',
    'Theo Dân Việt',
    '(TTXVN/Vietnam+)',
    'Thứ Sáu, 13/09/2019 08:15',
    'Từ khóa: lũ',
    '- Một mục',
  ],
  ...[
    'Bà con chở lúa về giữa đêm mưa lớn',
    '“Vui lắm”, bà nói.',
    'Lượt xem: 12',
    'Bình luận (0)',
    'Học sinh qua cầu. Ảnh: Lê Trúc',
  ],
  ...[
    sentence,
    `Cầu đã thông xe trong niềm vui của bà con./.`,
    `VTV.vn - ${sentence}`,
    `Bà con chở lúa về giữa đêm Trong lúc chở ${sentence}`,
  ],
);
const tag = fc.constantFrom(
  ...[
    '<div>',
    '<div class="post">',
    '<div class="user">',
    '<div class="comment">',
    '<div hidden>',
    '<section class="related">',
  ],
  ...[
    '<table><tr><td>',
    '<tr>',
    '<dl><dt>',
    '<ul>',
    '<li>',
    '<p>',
    '<p class="caption">',
    '<figure>',
    '<a href="/x">',
    '<span class="time">',
  ],
  ...['<h2>', '<article>', '<aside>', '<nav>', '<form>', '<b>', '<details>', '<br>', '<img src="a.jpg" width="400">'],
  ...[
    '</div>',
    '</table>',
    '</tr>',
    '</ul>',
    '</p>',
    '</a>',
    '</span>',
    '</h2>',
    '</article>',
    '</aside>',
    '</b>',
    '</nav>',
  ],
);
const lines = fc.array(printed, { minLength: 1, maxLength: 6 }).map((unit) => `${unit.join('\n')}\n`);
const elements = fc.array(fc.oneof(printed, tag, tag), { minLength: 2, maxLength: 12 }).map((unit) => unit.join(''));

test('a few lines over and over, and then a few others, are cleaned in time linear to their size', {
  timeout: 240_000,
}, () => {
  fc.assert(
    fc.property(lines, lines, (one, other) =>
      isCleaned({ kind: 'text', text: times(one, mega / 2) + times(other, mega / 2) }),
    ),
    cases(10),
  );
});

test('so are a few elements, whichever of them are closed', { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(elements, elements, (one, other) =>
      isCleaned({ kind: 'html', html: times(one, mega / 2) + times(other, mega / 2) }),
    ),
    cases(10),
  );
});

function isCleaned(content: Content): void {
  const cleaned = clean({ origin: 'test', url: null, source: null, fetched: null, content, told: {} });
  expect('article' in cleaned || cleaned.rejected.code.length > 0).toBe(true);
}
