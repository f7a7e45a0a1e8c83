import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviations } from '../config/abbreviations.ts';
import { queryRules } from '../config/search.ts';
import { parseQuery } from '../src/search/parse.ts';
import type { Node } from '../src/search/query.ts';
import { isSyllable } from '../src/vietnamese/syllable.ts';
import { fold, tokens } from '../src/vietnamese/terms.ts';

describe('a query as typed', () => {
  it('is read without an error whatever it is, and keeps within the limit of terms', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '"',
        '“',
        '-',
        'OR',
        'tiêu đề:',
        'nguồn: ',
        'văn bản:',
        'author:',
        ' ',
        'đối',
        'NGOẠI',
        '12-CT/TW',
        'chỉ thị 12',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const query = parseQuery(pieces.join(''));
        expect(query.ranked.length).toBeLessThanOrEqual(2 * queryRules.termLimit);
        expect(query.accented).toBeGreaterThanOrEqual(0);
        expect(query.accented).toBeLessThanOrEqual(1);
        for (const clause of query.required)
          for (const node of leaves(clause.node)) if ('terms' in node) expect(node.terms.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same query in either Unicode form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zđàáảãạăâêôơư "-]{0,30}$/), (typed) => {
        expect(parseQuery(typed.normalize('NFD'))).toEqual(parseQuery(typed.normalize('NFC')));
      }),
    );
  });

  it('says in words what could not be read', () => {
    expect(parseQuery('"đối ngoại').notes).toEqual([{ code: 'quote-without-pair' }]);
    expect(parseQuery('đối ngoại').notes).toEqual([]);
    expect(parseQuery('').notes).toEqual([]);
    expect(parseQuery('🙂 ?!').notes).toEqual([{ code: 'nothing-to-search' }]);
    expect(parseQuery(`${'một '.repeat(200)}`).notes).toEqual([{ code: 'too-long', syllables: queryRules.termLimit }]);
  });

  it('does not take a hyphen within words for an exclusion', () => {
    expect(parseQuery('Việt Nam - Lào COVID-19').excluded).toEqual([]);
    expect(parseQuery('Việt -Lào').excluded).toHaveLength(1);
  });

  it('counts no number and no abbreviation when it tells how a person types', () => {
    expect(parseQuery('UBND TP 2023').accented).toBe(1);
    expect(parseQuery('doi ngoai 2023').accented).toBe(0);
  });
});

describe('the list of abbreviations', () => {
  it('has at least 150 of them, none twice, none that is a syllable of its own', () => {
    expect(abbreviations.length).toBeGreaterThanOrEqual(150);
    const forms = abbreviations.flatMap((group) =>
      group.map((form) =>
        tokens(form)
          .map(({ text }) => text)
          .join(' '),
      ),
    );
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
    const syllables = abbreviations
      .flat()
      .map((form) => tokens(form))
      .filter((cut) => cut.length === 1);
    const taken = syllables.map(([token]) => token?.text ?? '').filter((text) => isSyllable(fold(text)));
    // Of the shape of a syllable, but no word of the language.
    expect(taken).toEqual(['eu', 'tyt']);
  });
});

function leaves(node: Node): Node[] {
  return node.kind === 'all' || node.kind === 'any' ? node.of.flatMap(leaves) : [node];
}
