import { fold } from '../vietnamese/fold.ts';
import { normalise, tokens } from '../vietnamese/terms.ts';
import type { Term } from './query.ts';

/** Open syllables that are written with i or y alike: kĩ thuật and kỹ thuật, lí luận and lý luận, hi vọng and hy vọng, qui
 * định and quy định. Not after vowels (túi, túy), where the two are different syllables. */
const either = /^([hklmst]|qu)([iy])(\p{M}?)$/u;

/** The other spelling of a syllable, or null. */
export function otherSpelling(term: Term): Term | null {
  const match = either.exec(term.text.normalize('NFD'));
  if (!match) return null;
  const text = normalise(`${match[1]}${match[2] === 'i' ? 'y' : 'i'}${match[3]}`.normalize('NFC'));
  return { text, fold: fold(text), anyAccent: term.anyAccent };
}

/** The terms with each of those syllables written the other way, one at a time. */
export function otherSpellings(terms: readonly Term[]): Term[][] {
  return terms.flatMap((term, at) => {
    const other = otherSpelling(term);
    return other === null ? [] : [[...terms.slice(0, at), other, ...terms.slice(at + 1)]];
  });
}

/** Years have no dot, and a search for 2017 shall not look for "2.017". */
const yearLike = /^(?:19|20)\d\d$/;

/**
 * The other way to write a number of thousands ("1500", "1.500"), or letters with a number behind them ("U23", "U.23",
 * "F-35", "COVID19"), typed as one word; none for other words.
 */
export function notations(typed: string): Term[][] {
  const written = otherNotation(typed);
  if (written === null) return [];
  return [tokens(written).map(({ text, fold: bare }) => ({ text, fold: bare, anyAccent: false }))];
}

function otherNotation(typed: string): string | null {
  if (/^[1-9]\d{3,8}$/.test(typed)) return yearLike.test(typed) ? null : typed.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.');
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(typed)) return typed.replace(/[.,]/g, '');
  const [, letters, number] = /^(\p{L}{1,6})[.-]?(\d{1,4})$/u.exec(typed) ?? [];
  if (letters === undefined || number === undefined) return null;
  return /[.-]/.test(typed) ? `${letters}${number}` : `${letters}-${number}`;
}
