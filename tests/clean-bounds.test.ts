import { expect, test } from 'vitest';
import { clean } from '../ingest/clean/clean.ts';
import type { Content } from '../ingest/page.ts';

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
  ['dates upon dates', { kind: 'text', text: times('12:30, 13/09/2019 abc\n', mega) }],
  ['deep nesting', { kind: 'html', html: `${times('<div>', mega / 10)}${sentence}` }],
  ['a table of one endless row', { kind: 'html', html: `<table><tr>${times('<td>a</td>', mega)}` }],
  [
    'JSON-LD of nothing but brackets',
    { kind: 'html', html: `<script type="application/ld+json">${times('[', mega)}</script>${sentence}` },
  ],
  ['unclosed tags', { kind: 'html', html: times('<p><b><a href="#">x', mega) }],
];

test.each(hostile)('%s is cleaned in time linear to its size', { timeout: 120_000 }, (_name, content) => {
  const page = { origin: 'test', url: null, source: null, fetched: null, content, told: {} };
  const cleaned = clean(page);
  expect('article' in cleaned || cleaned.rejected.code.length > 0).toBe(true);
});
