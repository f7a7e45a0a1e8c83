import type { Piece } from '../block.ts';
import type { Draft } from '../draft.ts';
import { isAuthorHint, isLeadHint } from '../html/hints.ts';
import { nearest, type Region } from '../html/region.ts';
import { likeness } from '../likeness.ts';
import { reading } from '../prose.ts';

const searched = 6;
const shortest = 30;
const longest = 900;
const shortestBio = 150;
const alike = 0.8;
const longestCredit = 100;

/** HTML only: recognises the lead among the first blocks after the headline: called so by its class or by the page's
 * description, or printed as one, all in bold or as a heading. */
export function leadOfHtml(draft: Draft): void {
  if (!draft.markup || draft.lead !== null || draft.thread) return;
  const { pieces, markup } = draft;
  const title = pieces.findIndex((piece) => piece.fate === 'title');
  const first = pieces.filter((piece, at) => at > title && piece.fate === null).slice(0, searched);
  const candidates = first.filter(
    (piece) => piece.text.length >= shortest && piece.text.length <= longest && piece.links < 0.5 && !isOfAuthor(piece),
  );
  const described = (piece: Piece) =>
    markup.leads.some(
      (lead) => lead.length >= shortest && likeness(lead, piece.text) >= alike && lead.length < piece.text.length * 1.6,
    );
  const hinted = (piece: Piece) => {
    const region = nearest(piece.region, 2, isLeadHint);
    return isOwnTeaser(piece) || (region !== null && !holdsAll(region, pieces));
  };
  const printed = (piece: Piece) =>
    piece === candidates[0] &&
    isFirst(piece, first) &&
    (piece.looks.bold || /^h[2-6]$/.test(piece.tag) || isApart(piece, first)) &&
    reading(piece.text) !== 'line';
  const piece =
    candidates.find((one) => hinted(one) && described(one)) ??
    candidates.find(hinted) ??
    candidates.slice(0, 2).find(described) ??
    candidates.find(printed);
  if (!piece) return;
  // What the page calls its lead may stand above single sentences, as in a live report, or captions, as in a photo story.
  const isBody = (other: Piece) => {
    if (other === piece || (other.fate !== null && other.fate !== 'caption')) return false;
    const shape = reading(other.text);
    return other.fate === null ? shape === 'prose' || (shape === 'sentence' && hinted(piece)) : hinted(piece);
  };
  // A video's or a drawing's page has no more text than its lead.
  if (!pieces.some(isBody) && !(hinted(piece) && described(piece))) return;
  // A teaser above the picture, and again above the text.
  for (const other of first) if (other !== piece && other.text === piece.text) other.fate = 'duplicate';
  piece.fate = 'lead';
  draft.lead = piece.text;
  draft.evidence.lead = 'text';
}

/** What a box that is set apart tells of the author. */
const isOfAuthor = ({ text, region, apart }: Piece): boolean =>
  text.length > shortestBio && apart !== null && apart !== 'related' && nearest(region, 4, isAuthorHint) !== null;

/** A paragraph of class "teaser" that is not set apart for it is the article's own. */
const isOwnTeaser = ({ region, apart }: Piece): boolean =>
  apart === null && region?.name === 'p' && region.apart === 'related';

/** Whether an element that calls itself a lead ("story-intro") holds all paragraphs of running text that are left. */
function holdsAll({ from, to }: Region, pieces: Piece[]): boolean {
  if (to - from < 2) return false;
  let inside = 0;
  for (const [at, { text, fate }] of pieces.entries()) {
    if (fate !== null || reading(text) !== 'prose') continue;
    if (at < from || at >= to) return false;
    inside += 1;
  }
  return inside > 1;
}

/** Whether nothing but lines that date, sign or share the article stands above it. */
const isFirst = (piece: Piece, first: Piece[]): boolean =>
  first.slice(0, first.indexOf(piece)).every(({ text }) => text.length < longestCredit && reading(text) === 'line');

/** Whether it is all that an element of its own holds, above paragraphs of running text. */
function isApart(piece: Piece, first: Piece[]): boolean {
  const { region, tag } = piece;
  if (tag !== 'div' || piece.looks.picture || region === null || region.hint === '' || region.to - region.from !== 1)
    return false;
  const below = first.slice(first.indexOf(piece) + 1).filter(({ text }) => reading(text) === 'prose');
  return below.length >= 2 && below.every((other) => other.tag === 'p');
}
