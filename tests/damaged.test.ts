import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { findDate, machineDate } from '../ingest/clean/dates.ts';
import { feedDate } from '../ingest/feed/date.ts';
import { publishedOf } from '../ingest/read/published.ts';
import { read } from '../ingest/read/read.ts';
import { canonicalUrl } from '../src/article-id.ts';
import { inEnglish } from '../src/faults/english.ts';
import { cases } from './fuzz.ts';
import { asHtml, asText, generatePage } from './generate-pages.ts';
import { warc } from './make-warc.ts';
import { scratch } from './scratch.ts';

// warcio says on the console what is damaged; what is tested is what the reader says.
beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

/** Damage as a broken disk or a cut connection does it: bytes changed, a piece left out, the end cut off. */
const damage = fc.record({
  bytes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
  gap: fc.tuple(fc.nat(), fc.integer({ min: 0, max: 200 })),
  keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(whole: Uint8Array, { bytes, gap: [from, length], keep }: Damage): Buffer {
  const copy = Buffer.from(whole);
  for (const [at, byte] of bytes) copy[at % copy.length] = byte;
  const start = from % copy.length;
  const rest = Buffer.concat([copy.subarray(0, start), copy.subarray(start + length)]);
  return rest.subarray(0, Math.ceil(rest.length * keep));
}

const records = [1, 2, 3].map((number) => ({
  url: generatePage(number).url,
  body: number === 2 ? asText(generatePage(number)) : asHtml(generatePage(number)),
}));

test.each([
  ['a.warc', await warc(records)],
  ['a.warc.gz', await warc(records, true)],
  ['manifest.csv', Buffer.from('path,url,source,fetched\na.txt,https://bao.example/1,"Báo, Mẫu",2024-05-01\n')],
])('%s that is damaged gives what can be read and names what cannot, and never throws', async (name, whole) => {
  const folder = scratch({ 'a.txt': asText(generatePage(4)) });
  await fc.assert(
    fc.asyncProperty(damage, async (how) => {
      writeFileSync(join(folder, name), damaged(whole, how));
      const inputs = await Array.fromAsync(read({ paths: [folder], manifest: null }));
      for (const input of inputs) {
        if ('problem' in input) {
          expect(input.problem.origin).toContain(folder);
          expect(inEnglish(input.problem.reason)).not.toBe('');
        }
      }
      expect(inputs.some((input) => 'page' in input && input.page.origin.endsWith('a.txt'))).toBe(true);
    }),
    cases(100),
  );
});

const dateScraps = fc.constantFrom(
  '13/09/2019',
  '31/2/2024',
  '9/14/2026 6:44:00 PM',
  '2019-09-13T11:11:00',
  '0000-01-01 00:00:00',
  '9999-12-31T23:59:59',
  'ngày 13 tháng Chín năm 2019',
  'Thứ Sáu, ',
  'Sep 13, 2019',
  'Mon, 14 Sep 26 18:44:00 ',
  ' 08:30',
  ' 8h30',
  ' 23 giờ 59 phút',
  ' 99:99',
  ' PM',
  ' CH',
  ' GMT+7',
  ' GMT+99:75',
  ' UTC-14',
  ' (ET)',
  'Z',
  '+07:00',
  '-9999',
  ' ',
  '-',
  '/',
);
const dateText = fc
  .array(fc.oneof({ weight: 4, arbitrary: dateScraps }, fc.string({ maxLength: 6 }), fc.nat(3_000).map(String)), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

test('a date that is read from any text is one of the calendar, by every reader of dates', () => {
  fc.assert(
    fc.property(dateText, (text) => {
      for (const value of [findDate(text)?.value, machineDate(text), feedDate(text), publishedOf(text)]) {
        if (value === undefined || value === null) continue;
        expect(value).toMatch(/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?)?)?$/);
        expect(new Date(value).getTime()).not.toBeNaN();
        const day = value.slice(0, 10);
        expect(new Date(day).toISOString().slice(0, day.length)).toBe(day);
      }
    }),
    cases(1_000),
  );
});

test('the one form of an address is its own one form, and holds no tracking', () => {
  const part = fc.constantFrom(
    'amp',
    'm.',
    'www.',
    '/',
    '?',
    '&',
    '#',
    'utm_source=a',
    'fbclid=1',
    '.html',
    'id=7',
    '%',
    ' ',
    ':',
  );
  const address = fc
    .tuple(
      fc.constantFrom('http://', 'https://', '//', 'mailto:', ''),
      fc.array(fc.oneof(part, fc.webPath(), fc.domain(), fc.string({ maxLength: 5 })), { maxLength: 8 }),
    )
    .map(([scheme, parts]) => scheme + parts.join(''));
  fc.assert(
    fc.property(address, (url) => {
      const one = canonicalUrl(url);
      expect(canonicalUrl(one)).toBe(one);
      expect(
        [...((/^http/.test(one) ? URL.parse(one) : null)?.searchParams.keys() ?? [])].filter((name) =>
          /^(utm_|fbclid)/.test(name),
        ),
      ).toEqual([]);
    }),
    cases(500),
  );
});
