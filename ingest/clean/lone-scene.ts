import { tellingOpeners, tellingWords } from '../../config/captions.ts';
import type { Fate, Piece } from './block.ts';
import { isNumbered, reading, sentences, wordCount } from './prose.ts';
import { isJudgement, isPlainScene } from './seen.ts';
import { phraseKey } from './visible.ts';

const longest = 110;
const fewestWords = 4;
const mostWords = 20;
// So many of its last words.
const retold = 4;
const mostFigures = 1;
const fewestParagraphs = 2;
/** Each word of a sentence that tells rather than shows; for `match` and `search`. */
export const telling = new RegExp(`(?<!\\p{L})(?:${tellingWords.join('|')})(?!\\p{L})`, 'gu');
/** The beginning of a sentence that goes on from another, or tells when and where. */
export const opening = new RegExp(`^(?:${tellingOpeners.join('|')})(?!\\p{L})`, 'u');

// What stands directly above a lead.
const aboveLead: ReadonlySet<Fate | null> = new Set(['title', 'source-line']);
/** "Chủ tịch UBND TP.", "tàu sân bay John S.": cut at a short form's stop. */
export const cutShort = /(?:^|[\s(])\p{Lu}{1,3}\.$/u;

/** Whether a lone short sentence between two paragraphs shows rather than tells: the caption of a picture that credits
 * nobody. */
export function isLoneScene(pieces: Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece?.text.endsWith('.') || !showsOnly(piece.text)) return false;
  return isBetween(pieces, at);
}

/** The place of the only line without a stop between the paragraphs, directly below the first of them, if it tells the
 * headline again: what the picture under the lead shows, as no subhead does. -1 where there is none, or where several are. */
export function loneLine(pieces: Piece[], body: { first: number; last: number }, title: string | null): number {
  const within = pieces.slice(body.first, body.last + 1);
  const lines = within.filter(({ fate, text }) => fate === null && reading(text) === 'line');
  const [line] = lines;
  if (!line || lines.length > 1) return -1;
  const at = pieces.indexOf(line);
  const above = pieces.slice(body.first, at).filter(({ fate }) => fate === null);
  const after = pieces[at + 1];
  if (above.length !== 1 || after?.fate !== null || reading(after.text) !== 'prose') return -1;
  return title !== null && endsAsTitleDoes(line.text, title) && isLineSeen(line.text) ? at : -1;
}

/** "Thanh niên Nà Khoang hiến máu tình nguyện" below "Hơn trăm người trẻ hiến máu tình nguyện". */
const endsAsTitleDoes = (line: string, title: string): boolean =>
  ` ${phraseKey(title)} `.includes(` ${phraseKey(line).split(' ').slice(-retold).join(' ')} `);

function isLineSeen(text: string): boolean {
  const words = wordCount(text);
  // A subhead names nobody.
  if (!/ \p{Lu}/u.test(text) || text === text.toUpperCase()) return false;
  return (
    words >= fewestWords && words <= mostWords && !isNumbered(text) && !/[?:!;,]$/.test(text) && !isJudgement(text)
  );
}

/** Whether nothing in a sentence tells: it goes on from no other, and says neither when nor why nor how much. */
function showsOnly(text: string): boolean {
  if (
    text.length > longest ||
    text.endsWith('..') ||
    isNumbered(text) ||
    /\. [-+–] /.test(text) ||
    wordCount(text) < fewestWords ||
    sentences(text) > 1
  )
    return false;
  if (!isPlainScene(text) || cutShort.test(text) || opening.test(text) || text.search(telling) >= 0) return false;
  return (text.match(/\d+/g)?.length ?? 0) <= mostFigures;
}

/** Whether running text stands above, and below too, be it under a subhead. */
function isBetween(pieces: Piece[], at: number): boolean {
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (!before || after?.fate !== null || aboveLead.has(before.fate)) return false;
  if (before.fate === null && reading(before.text) !== 'prose') return false;
  if (reading(after.text) === 'prose') return true;
  return (
    reading(after.text) === 'line' && pieces[at + 2]?.fate === null && reading(pieces[at + 2]?.text ?? '') === 'prose'
  );
}

/** Whether short sentences stand seldom between the page's paragraphs: where these are such themselves, none is a scene. */
export function areScenesRare(pieces: Piece[]): boolean {
  const open = pieces.filter(({ fate }) => fate === null);
  const paragraphs = open.filter(({ text }) => reading(text) === 'prose').length;
  const short = open.filter(({ text }) => reading(text) === 'sentence').length;
  return paragraphs >= fewestParagraphs && short <= paragraphs;
}
