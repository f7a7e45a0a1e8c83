import type { Piece } from '../block.ts';
import { isOpen } from '../body.ts';
import type { Draft } from '../draft.ts';
import { isAuthorHint } from '../html/hints.ts';
import { nearest } from '../html/region.ts';
import { reading } from '../prose.ts';
import { phraseKey } from '../visible.ts';

// A box below the article: the author's name, a button, a paragraph or two about him.
const reach = 14;
const boxPieces = 4;
const longestAfter = 2;
// A box that its class tells of: so far below, so deep around a block, with so much of the running text at most.
const boxReach = 30;
const boxLevels = 4;
const boxShare = 0.3;
const leastBody = 250;
// "… Follow him on Twitter: @lenahill": told of him, though no stop ends it.
const shortestTold = 100;

/** HTML only: removes a box about the author that no class tells of: below the running text his name on a line of its own,
 * and close below it what begins with his name. */
export function authorBox(draft: Draft): void {
  const { pieces, markup, authors } = draft;
  if (!markup) return;
  introducedAbove(draft);
  namedBox(pieces);
  addressBelow(pieces);
  const names = new Set([...authors.map(({ name }) => name), ...markup.authors].map(phraseKey));
  names.delete('');
  if (names.size === 0) return;
  const open = pieces.filter(isOpen);
  const from = Math.max(1, open.length - reach);
  const at = open.findIndex(({ text }, index) => index >= from && text.length < 60 && names.has(phraseKey(text)));
  if (at < 0 || !open.slice(0, at).some(isProse)) return;
  const first = phraseKey(open[at]?.text ?? '').split(' ')[0] ?? '';
  const told = open.findIndex(
    (piece, index) =>
      index > at && index <= at + boxPieces && isProse(piece) && phraseKey(piece.text).startsWith(`${first} `),
  );
  if (told < 0 || open.slice(told + 1).filter(isProse).length > longestAfter) return;
  for (const piece of open.slice(at, told + 1)) piece.fate = 'byline';
}

/** The same where an element of an author's class is around it: below the running text, and not around any of that. */
function namedBox(pieces: Piece[]): void {
  const open = pieces.filter(isOpen);
  const told = open.filter(isProse);
  const total = lettersOf(told);
  const last = told.at(-1);
  if (last === undefined || total < leastBody) return;
  const from = pieces.indexOf(told[0] ?? last);
  for (const piece of open.slice(-boxReach)) {
    if (!isOpen(piece)) continue;
    const box = nearest(piece.region, boxLevels, (region) => region.from > from && isAuthorHint(region));
    if (box === null) continue;
    const inside = pieces.slice(box.from, box.to).filter(isOpen);
    const size = lettersOf(inside.filter((one) => isProse(one) || one.text.length >= shortestTold));
    if (size === 0 || size > total * boxShare || inside.some(isCredit) || isBelowMore(told, inside)) continue;
    for (const one of inside) one.fate = 'byline';
  }
}

/** Whether more running text than an author's other box stands below. */
function isBelowMore(told: Piece[], inside: Piece[]): boolean {
  const last = inside.findLast(isProse);
  return last !== undefined && told.length - 1 - told.indexOf(last) > longestAfter;
}

/** "Lê Na contributed reporting from Huế." */
const isCredit = ({ text }: Piece): boolean =>
  text.length < 200 && /(?:contribut|report)(?:ed|ing)(?!\p{L})/u.test(text);

const lettersOf = (pieces: Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

// "Lena Hill can be reached at …@…", "Tom Vo is a staff writer. Email: …@…", "Follow her on Twitter: @…"
const reached =
  /(?:reached|contacted) (?:at|by|via|on)(?!\p{L})|^(?:to )?contact (?:the )?(?:reporter|editor|author|writer|\p{Lu}\p{Ll}+ \p{Lu})|^follow \p{L}[^.]{1,50}(?:twitter|@)|(?:reporter|writer|editor|columnist|correspondent)(?!\p{L}).{0,120}@|e-?mail(?: address)?(?: is|:) \S+@|^\p{Lu}\S+ \p{Lu}[\p{L} ]{2,20} on twitter:|^(?:please )?write to \p{Lu}|^for (?:comments|feedback|inquiries|questions)(?!\p{L})/iu;
const longestAddress = 420;
const addressReach = 5;

/** Removes the addresses of the author's that stand below the running text, without an element that tells of him. */
function addressBelow(pieces: Piece[]): void {
  const open = pieces.filter(isOpen);
  if (lettersOf(open.filter(isProse)) < leastBody) return;
  const below = open.slice(Math.max(1, open.length - addressReach));
  const told = below.filter(
    ({ text }) =>
      (text.includes('@') || text.includes('twitter.com')) && text.length < longestAddress && reached.test(text),
  );
  for (const piece of told) piece.fate = 'byline';
}

// "By Lê Na, is a reporter who covers rivers."
const introduced = /^By (\p{Lu}[^.,]{3,40}?),? is an? \p{L}/u;
const introduction = 6;

/** Removes what is told of the author directly below the headline, in his byline's element. */
function introducedAbove(draft: Draft): void {
  const title = draft.pieces.findIndex(({ fate }) => fate === 'title');
  for (const piece of draft.pieces.slice(title + 1, title + 1 + introduction).filter(isOpen)) {
    const name = introduced.exec(piece.text)?.[1];
    if (name === undefined) continue;
    piece.fate = 'byline';
    if (draft.authors.length > 0) continue;
    draft.authors = [{ name, role: null }];
    draft.evidence.authors = 'text';
  }
}

const isProse = ({ text, links }: Piece): boolean => links < 0.5 && reading(text) !== 'line';
