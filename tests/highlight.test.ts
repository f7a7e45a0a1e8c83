import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fragment, highlight } from '../src/search/highlight.ts';
import { parseQuery } from '../src/search/parse.ts';
import { snippet } from '../src/search/snippet.ts';
import { tokens } from '../src/vietnamese/terms.ts';
import { article } from './articles.ts';
import { cases } from './fuzz.ts';

const marked = (fragments: readonly Fragment[]) => fragments.filter((part) => part.marked).map(({ text }) => text);
const whole = (fragments: readonly Fragment[]) => fragments.map(({ text }) => text).join('');
const marks = (text: string, typed: string) => marked(highlight(text, parseQuery(typed)));

describe('what a query found is marked', () => {
  it('as printed: in decomposed text, with the other tone placement, and typed without accents', () => {
    const decomposed = 'Vì HOÀ bình, đối ngoại.'.normalize('NFD');
    expect(marks(decomposed, 'hòa bình')).toEqual(['HOÀ bình'.normalize('NFD')]);
    expect(marks('Công tác đối ngoại', 'doi ngoai')).toEqual(['đối ngoại']);
    expect(marks('Bản án và an ninh', 'án')).toEqual(['án']);
  });

  it('whatever else stands for it: abbreviations either way, cited documents, i and y', () => {
    expect(marks('Hội nghị đối ngoại nhân dân (ĐNND)', 'ĐNND')).toEqual(['đối ngoại nhân dân', 'ĐNND']);
    expect(marks('Chỉ thị số 12-CT/TW ngày 5/1', '12-CT/TW')).toEqual(['12-CT/TW']);
    expect(marks('kỹ thuật', 'kĩ thuật')).toEqual(['kỹ thuật']);
  });

  it('not what is left out, and a phrase only where it stands whole', () => {
    expect(marks('Lào và đối ngoại', 'đối ngoại -Lào')).toEqual(['đối ngoại']);
    expect(marks('đối ngoại, ngoại đối', '"ngoại đối"')).toEqual(['ngoại đối']);
  });

  it('in any text without a character lost, each mark holding words alone', () => {
    const word = fc.constantFrom('đối', 'NGOẠI', 'hoà', 'án', '12-CT/TW', 'a\u00adb', '🙂', '<b>', '"', '\u200b', '…');
    const text = fc.array(fc.oneof(word, fc.string({ unit: 'grapheme' })), { maxLength: 30 });
    fc.assert(
      fc.property(
        text,
        fc.boolean(),
        fc.constantFrom('doi ngoai', 'đối ngoại hòa', '12-CT/TW', ''),
        (words, nfd, typed) => {
          const printed = nfd ? words.join(' ').normalize('NFD') : words.join(' ');
          const found = highlight(printed, parseQuery(typed));
          expect(whole(found)).toBe(printed);
          const cut = new Set(tokens(printed).flatMap(({ start, end }) => [start, end]));
          let at = 0;
          for (const part of found) {
            if (part.marked) expect([cut.has(at), cut.has(at + part.text.length)]).toEqual([true, true]);
            at += part.text.length;
          }
        },
      ),
      cases(500),
    );
  });
});

describe('the excerpt of a hit', () => {
  const filler = 'Một câu khác nói về việc khác trong ngày của làng. '.repeat(8).trim();
  const long = article('a1', {
    title: 'Tin',
    lead: 'Đối với làng, việc ngoại thành là xa.',
    paragraphs: [filler, `${filler} Hội nghị đối ngoại nhân dân khai mạc. ${filler}`, 'Đối ngoại.'],
  });

  it('is the passage with the phrase before one with its words apart, the earlier of equal ones', () => {
    const found = snippet(long, parseQuery('"đối ngoại nhân dân"'));
    expect(marked(found)).toEqual(['đối ngoại nhân dân']);
    expect(whole(found).startsWith('…')).toBe(true);
    expect(whole(snippet(long, parseQuery('làng')))).toBe(long.lead);
  });

  it('is the beginning where nothing was asked or the words stand elsewhere', () => {
    for (const typed of ['', 'tin']) {
      expect(whole(snippet(long, parseQuery(typed)))).toBe(long.lead);
      expect(marked(snippet(long, parseQuery(typed)))).toEqual([]);
    }
  });

  it('is empty for an article without text', () => {
    expect(snippet(article('a2', { title: 'Ảnh' }), parseQuery('ảnh'))).toEqual([]);
  });
});
