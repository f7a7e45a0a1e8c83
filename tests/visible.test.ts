import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible } from '../ingest/clean/visible.ts';
import { cases } from './fuzz.ts';

const letters = fc.constantFrom(
  ...[
    'a',
    'Đ',
    'ệ',
    'e\u0323\u0302',
    'o\u0300',
    '\u212b',
    '\u0340',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\u00a0',
    '\t',
    '\n',
  ],
  ...['\u3000', '\u2028', ' ', '  ', '“', '–', '…', '₫', '가', '👍', '\ud800', '\ue001', '7', '.', '\u0007', '\ufe0f'],
);
const anyText = fc.oneof(
  fc.string({ unit: letters, maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.lorem({ maxCount: 5 }),
);

/** By the definition, without a look at what most lines are. */
const defined = (text: string): string =>
  text
    .replaceAll('\ufeff', '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}|\p{Cf}|\p{Co}|\ufffc|\ufe0f/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC');

test('what is seen of a text is its definition, whichever short way was taken', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(visible(text)).toBe(defined(text));
    }),
    cases(1_000),
  );
});
