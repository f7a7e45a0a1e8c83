import { fold, normalise } from '../vietnamese/terms.ts';
import type { Term } from './query.ts';

/** Open syllables that are written with i or y alike: kĩ thuật and kỹ thuật, lí luận and lý luận, hi vọng and hy vọng.
 * Not after qu- and vowels (quy, thúy), where the two are different syllables. */
const either = /^([hklmst])([iy])(\p{M}?)$/u;

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
