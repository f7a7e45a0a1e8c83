import { existsSync } from 'node:fs';
import type { Client } from '@elastic/elasticsearch';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analysis } from '../config/elasticsearch.ts';
import { tokens } from '../src/vietnamese/terms.ts';
import { toneSpellings } from '../src/vietnamese/tone.ts';
import { corpusArticles } from './corpus.ts';
import { deleteIndices, elasticsearch, testClient, testPrefix } from './elasticsearch.ts';

/** Real articles, where they are laid beside the project: some thousands, spread over the whole file. */
const corpus = new URL('../../shared/corpus/articles-20k.jsonl.gz', import.meta.url);
const spread = 10;

/** Several texts go in one request; `_analyze` counts positions on over them, with a gap between. */
const together = 200;

const printed = [
  ...['đối', 'ngoại', 'nhân', 'dân', 'hòa', 'thủy', 'khỏe', 'quý', 'giá', 'nghiêng', 'khuỷu', 'Ưu', 'Ắc', 'ĐẮK', 'Lắk'],
  ...['xoáy', 'hoàng', 'ðối', 'Ðảng', 'café', 'Ærø', 'Straße', 'İstanbul', 'Çeşme', 'ΟΔΟΣ', 'Ἀθῆναι', 'Москва', 'ёлка'],
  ...[
    '1.500',
    '13/9/2019',
    '3,5%',
    '12-CT/TW',
    '15/2020/NĐ-CP',
    'T.Ư',
    'TP.HCM',
    'langson.gov.vn',
    'a_b',
    '№5',
    '½',
    'x²',
  ],
];
const tones = ['', ...'\u0300\u0301\u0303\u0309\u0323'];
const hidden = [...'\u00ad\u200b\u200c\u200d\u2060\ufeff'];
const gaps = [' ', '\u00a0', '\n', '\t', ' - ', '–', '...', ', ', '"', '‑', '/', '', '\u2028', '🙂'];

const cased = (word: string) => fc.constantFrom(word, word.toUpperCase(), word.toLowerCase());
const form = (word: string) => fc.constantFrom(word, word.normalize('NFC'), word.normalize('NFD'));
const split = (word: string) =>
  fc
    .tuple(fc.nat({ max: [...word].length }), fc.constantFrom('', '', '', ...hidden))
    .map(([at, character]) => [...word].toSpliced(at, 0, character).join(''));

const typed = fc
  .record({
    onset: fc.constantFrom('', 'b', 'đ', 'Gi', 'NGH', 'qu', 'tr', 'ð'),
    vowel: fc.constantFrom(...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'),
    tone: fc.constantFrom(...tones),
    toneFirst: fc.boolean(),
    coda: fc.constantFrom('', 'a', 'i', 'n', 'ng', 'ch', 'Y', 'O', '9'),
  })
  .map(({ onset, vowel, tone, toneFirst, coda }) => {
    // A hat or horn is a mark of its own: some keyboards put it before the tone, some behind.
    const [letter = '', shape = ''] = vowel.normalize('NFD');
    return onset + letter + (toneFirst ? tone + shape : shape + tone) + coda;
  });
const other = fc.constantFrom(
  '日本語',
  'が',
  '한국어',
  'हिन्दी',
  'ไทย',
  'ລາວ',
  'ខ្មែរ',
  'עברית',
  'العربية',
  '①',
  '⅓',
  '🇻🇳',
  '々',
  'ﬁ',
  'Ǆ',
);
const latin = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCodePoint(code)),
  maxLength: 8,
});

const word = fc.oneof(
  fc
    .oneof(fc.constantFrom(...printed), fc.constantFrom(...toneSpellings.keys()))
    .chain(cased)
    .chain(form)
    .chain(split),
  typed.chain(split),
  other,
  latin,
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(...gaps)), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

describe.skipIf(!elasticsearch)('the analysis on Elasticsearch and in TypeScript', { timeout: 300_000 }, () => {
  let client: Client;
  const index = `${testPrefix()}analysis`;
  beforeAll(async () => {
    client = testClient();
    await client.indices.create({
      index,
      settings: { analysis, number_of_replicas: 0, 'index.analyze.max_token_count': 1_000_000 },
    });
  });
  afterAll(async () => {
    await deleteIndices(client, index.replace('analysis', ''));
    await client.close();
  });

  /** The terms of each text as Elasticsearch has them. */
  async function analysed(texts: string[], analyzer: 'exact' | 'folded'): Promise<string[][]> {
    const { tokens: found = [] } = await client.indices.analyze({ index, analyzer, text: texts });
    const terms = texts.map((): string[] => []);
    const starts = startsOf(texts);
    let at = 0;
    for (const { token, start_offset } of found) {
      while (at + 1 < starts.length && start_offset >= (starts[at + 1] ?? 0)) at++;
      terms[at]?.push(token);
    }
    return terms;
  }

  async function expectSame(texts: string[]): Promise<void> {
    const [exact, folded] = [await analysed(texts, 'exact'), await analysed(texts, 'folded')];
    for (const [i, each] of texts.entries()) {
      const own = tokens(each);
      expect(exact[i], JSON.stringify(each)).toEqual(own.map((token) => token.text));
      expect(folded[i], JSON.stringify(each)).toEqual(own.map((token) => token.fold));
    }
  }

  test('give the same terms for any text', async () => {
    await fc.assert(fc.asyncProperty(fc.array(text, { minLength: together, maxLength: together }), expectSame), {
      numRuns: 25,
    });
  });

  test('give the same terms for every spelling of a tone mark', async () => {
    const spellings = [...toneSpellings].flat();
    for (let i = 0; i < spellings.length; i += together) await expectSame(spellings.slice(i, i + together));
  });

  test.skipIf(!existsSync(corpus))('give the same terms for real articles', async () => {
    let texts: string[] = [];
    let seen = 0;
    for await (const article of corpusArticles(corpus)) {
      if (seen++ % spread !== 0) continue;
      texts.push([article.title, article.lead, article.text].join('\n'));
      if (texts.length < 20) continue;
      await expectSame(texts);
      texts = [];
    }
    await expectSame(texts);
    expect(seen).toBeGreaterThan(1_000);
  });
});

/** `_analyze` sets offsets as if the texts followed one another, one apart. */
function startsOf(texts: readonly string[]): number[] {
  let start = 0;
  return texts.map((each) => {
    const own = start;
    start += each.length + 1;
    return own;
  });
}
