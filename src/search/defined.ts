import {
  beforeShortForm,
  learnedAbbreviations,
  shortFormSaid,
  unabbreviated,
} from '../../config/learned-abbreviations.ts';
import type { Article } from '../article.ts';
import { fold } from '../vietnamese/fold.ts';
import { tokens } from '../vietnamese/terms.ts';

/** An abbreviation in capitals, its parts joined by hyphens however they were ("GD-ĐT"), and what it stands for, as terms
 * with a space between ("giáo dục và đào tạo"). */
export type Definition = { short: string; long: string };

const { least, most } = learnedAbbreviations;
const skipped = new Set(unabbreviated);
/** Capitals and numbers, the parts joined as in "GD&ĐT", "VH-TT-DL", "UB MTTQ". */
const shortForm = String.raw`\p{Lu}[\p{Lu}\d]*(?:[ .&–-]{1,3}[\p{Lu}\d]+)*`;
const bracket = /\(([^()]{2,200})\)/gu;
const bracketed = new RegExp(`^\\s*["“”']?(${shortForm})["“”']?\\s*$`, 'u');
const said = new RegExp(
  `(?:${shortFormSaid.join('|')})(?:\\s+là)?\\s*:?\\s*["“”']?(${shortForm})(?![\\p{L}\\d])`,
  'gu',
);
const introduction = new RegExp(`[\\s,(–-]+(?:(?:${beforeShortForm.join('|')})\\s+)*$`, 'u');
const ending = new RegExp(`(?<![\\p{L}\\d&/.-])(${shortForm})["”']?\\s*$`, 'u');
const word = /[\p{L}\p{M}\d]+/gu;
/** Between the words of a long form: "Thể thao - Du lịch", "cán bộ, công chức". */
const between = /^\s*[,&–-]?\s*$/;
/** Between a long form and the bracket: nothing, or the quotation mark that closes it. */
const closing = /^["”'»]?\s*$/;
/** Nothing further back can belong to a long form. UTF-16 units. */
const reach = 200;
const shortReach = 40;

/** The abbreviations that an article defines, each once. */
export function definedIn({ title, lead, paragraphs, captions }: Article): Definition[] {
  const found = new Map<string, Definition>();
  for (const text of [title, lead, ...paragraphs, ...captions]) {
    if (text === null || !/\(| tắt/.test(text)) continue;
    for (const one of definitions(text.normalize('NFC'))) found.set(`${one.short}\n${one.long}`, one);
  }
  return [...found.values()];
}

/**
 * The abbreviations that a text defines, in the way of Schwartz and Hearst ("A simple algorithm for identifying
 * abbreviation definitions in biomedical text", 2003), made strict for Vietnamese: each letter is a whole syllable's
 * first, each number stands in both, and only words of `unabbreviated` lie between. So the long form needs no guess at
 * where it begins, and what a bracket says besides ("(WHO)" after "Tổ chức Y tế thế giới") is no definition.
 */
export function* definitions(text: string): Generator<Definition> {
  for (const match of text.matchAll(bracket)) {
    const inner = match[1] ?? '';
    const before = text.slice(Math.max(0, match.index - reach), match.index);
    const short = bracketed.exec(inner)?.[1];
    const definition =
      short === undefined
        ? defined(ending.exec(before.slice(-shortReach))?.[1], inner, true)
        : defined(short, before, false);
    if (definition !== null) yield definition;
  }
  for (const match of text.matchAll(said)) {
    const before = text.slice(Math.max(0, match.index - reach), match.index).replace(introduction, '');
    const definition = defined(match[1], before, false);
    if (definition !== null) yield definition;
  }
}

/** The long form that ends the text, or, where it must be `whole`, is all of it. */
function defined(short: string | undefined, text: string, whole: boolean): Definition | null {
  const units = short?.match(/\d+|\p{Lu}/gu) ?? [];
  if (short === undefined || units.length < least || units.length > most) return null;
  const words = [...text.matchAll(word)].slice(-(2 * most));
  const last = words.at(-1);
  if (last === undefined || !closing.test(text.slice(last.index + last[0].length))) return null;
  const start = firstOf(units, words, text);
  if (start === null || (whole && /[\p{L}\d]/u.test(text.slice(0, words[start]?.index)))) return null;
  const long = tokens(text.slice(words[start]?.index))
    .map((token) => token.text)
    .join(' ');
  // "A B C (ABC)" says nothing.
  if (long.replaceAll(' ', '').length < 2 * units.length) return null;
  const parts = tokens(short).map((token) => token.text.toUpperCase());
  return { short: parts.join('-'), long };
}

/** Where the long form begins among the words whose last is its last, or null. */
function firstOf(units: readonly string[], words: readonly RegExpExecArray[], text: string): number | null {
  const from = (unit: number, at: number, maySkip: boolean): number | null => {
    const here = words[at];
    if (here === undefined) return null;
    const next = words[at + 1];
    if (next !== undefined && !between.test(text.slice(here.index + here[0].length, next.index))) return null;
    if (standsFor(units[unit] ?? '', here[0])) {
      const start = unit === 0 ? at : from(unit - 1, at - 1, true);
      if (start !== null) return start;
    }
    return maySkip && skipped.has(here[0].toLowerCase()) ? from(unit, at - 1, false) : null;
  };
  return from(units.length - 1, words.length - 1, false);
}

/** A number is itself; a letter the first of a word, Đ never a D; bare vowels stand for any ("UBND"), W for Ư ("TW"). */
function standsFor(unit: string, printed: string): boolean {
  if (/\d/.test(unit)) return unit === printed;
  const first = printed.charAt(0).toUpperCase();
  return first === unit || (unit === 'W' && first === 'Ư') || (unit !== 'D' && fold(first) === unit);
}
