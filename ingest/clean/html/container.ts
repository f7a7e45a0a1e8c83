import type { Reason } from '../../../src/article.ts';
import type { Piece } from '../block.ts';
import { reading } from '../prose.ts';
import { commentsOf } from './comments.ts';
import { isBodyHint } from './hints.ts';
import { nearest, type Region } from './region.ts';
import { repliesOf } from './replies.ts';
import { type PageSums, Sums, sumsOf } from './sums.ts';
import { threadOf } from './thread.ts';
import { apartOf, isInCard, surelyApartOf, weightOf } from './weight.ts';

/** Where the article stands on an HTML page: the element that holds its body, and for each piece why the elements
 * around it set it apart (null: they do not). */
export type Container = { body: { from: number; to: number } | null; apart: (Reason | null)[]; thread: boolean };

// An ancestor takes the place of the best element when it holds so much more of the article.
const gain = 1.2;
// One that says it is the article takes its place, so many levels up, when it holds so much more text of any kind and no
// less than such a share of what makes an article.
const wins = 1.5;
const keeps = 0.95;
const wideLevels = 6;
// How much likelier an element is the body's when it says so, when it stands by the headline, when it ends before it.
const bonus = { articleBody: 1.6, bodyHint: 1.25, article: 1.15, main: 1.05, byTitle: 1.3, beforeTitle: 0.3 };
// Cards with more than such a share of the running text are no pointers to other articles, where so few letters of it
// stand outside of them that no article does.
const mostCards = 0.5;
const leastTold = 500;
// So many letters of running text beside the comments are what they are about.
const leastBeside = 100;
// Running text of a very short article, and how far around the headline it stands.
const leastOwn = 150;
const aroundLevels = 6;
// What a block of a comment weighs against an element, and all of them together.
const heaviestComment = 15;
const heaviestComments = 300;
// So many blocks (bylines, share bars, a photo) stand between a headline and its body.
const titleReach = 30;

/** Finds the element that holds the article's body: where running text outweighs links and short lines most. `title`
 * is the index of the headline among the pieces, -1 where it is not known; `lenient`: classes count for little. */
export function findContainer(
  pieces: Piece[],
  regions: Region[],
  title: number,
  lenient: boolean,
  kinds: string[],
): Container {
  const page = sumsOf(pieces, title);
  const set = lenient ? pieces.map((piece) => surelyApartOf(piece, page)) : apartReasons(pieces, page);
  const apart = isOfComments(set, page, kinds) ? set.map((reason) => (reason === 'comments' ? null : reason)) : set;
  const body = bodyOf(pieces, regions, apart, title);
  const thread = threadOf(pieces, regions, apart, page, body, kinds);
  if (thread) return { body: thread, apart: thread.apart, thread: true };
  const replies = lenient ? null : repliesOf(pieces, page);
  if (replies === null) return { body, apart, thread: false };
  for (let at = replies.from; at < replies.to; at++) apart[at] ??= 'comments';
  return { body: bodyOf(pieces, regions, apart, title), apart, thread: false };
}

function bodyOf(pieces: Piece[], regions: Region[], apart: (Reason | null)[], title: number) {
  const comments = apart.filter((reason) => reason === 'comments').length;
  // However many comments stand below an article in one element, it is the article's.
  const ofComment = -Math.min(heaviestComment, heaviestComments / Math.max(1, comments));
  const weights = new Sums(pieces, (piece, at) =>
    apart[at] === 'comments' && !piece.region?.hidden ? ofComment : weightOf(piece, apart[at] ?? null),
  );
  const letters = new Sums(pieces, ({ text }, at) => (apart[at] === null ? text.length : 0));
  return widened(climb(best(regions, weights, title), weights), weights, letters);
}

/** Whether a page has nothing but comments, and does not call itself an article: a discussion of what stands elsewhere. */
function isOfComments(apart: (Reason | null)[], { prose, total }: PageSums, kinds: string[]): boolean {
  if (total < leastTold || kinds.some((kind) => kind.endsWith('article'))) return false;
  let said = 0;
  for (const [at, reason] of apart.entries()) if (reason === 'comments') said += prose.of({ from: at, to: at + 1 });
  return total - said < leastBeside;
}

/** Why each piece is set apart: by an element around it, or as part of a card that points to another article. Where most of
 * what else the page tells stands in such cards, they are what the page is about. */
function apartReasons(pieces: Piece[], page: PageSums): (Reason | null)[] {
  const apart = pieces.map((piece) => apartOf(piece, page));
  const comments = commentsOf(pieces, page);
  if (comments !== null) for (let at = comments.from; at < comments.to; at++) apart[at] ??= 'comments';
  const cards = pieces.map((piece, at) => apart[at] === null && isInCard(piece, page));
  let told = 0;
  let carded = 0;
  for (const [at, { text, links }] of pieces.entries()) {
    if (apart[at] !== null || links > 0.5 || reading(text) === 'line') continue;
    told += text.length;
    if (cards[at]) carded += text.length;
  }
  if (told - carded < leastTold && carded > told * mostCards && !isApartFromTitle(pieces, apart, cards, page))
    return apart;
  return apart.map((reason, at) => reason ?? (cards[at] ? 'related' : null));
}

/** Whether the smallest element around the headline that has running text has hardly a card in it: they stand beside a very
 * short article. */
function isApartFromTitle(pieces: Piece[], apart: (Reason | null)[], cards: boolean[], { title }: PageSums): boolean {
  const isOwn = (at: number, card: boolean) => {
    const piece = pieces[at];
    return piece && apart[at] === null && cards[at] === card && piece.links <= 0.5 && reading(piece.text) !== 'line';
  };
  const own = new Sums(pieces, ({ text }, at) => (isOwn(at, false) ? text.length : 0));
  const carded = new Sums(pieces, ({ text }, at) => (isOwn(at, true) ? text.length : 0));
  const around = nearest(pieces[title]?.region ?? null, aroundLevels, (region) => own.of(region) >= leastOwn);
  return around !== null && own.of(around) > carded.of(around);
}

function best(regions: Region[], weights: Sums, title: number): Region | null {
  let found: Region | null = null;
  let most = 0;
  for (const region of regions) {
    const weight = weights.of(region);
    // Elements without a chance are not asked for their hints.
    if (weight <= 0 || weight * 3 < most) continue;
    const score = weight * likelihood(region, title);
    // Of elements that hold the same the innermost, which comes later, says it best.
    if (score >= most) {
      most = score;
      found = region;
    }
  }
  return found;
}

function likelihood(region: Region, title: number): number {
  if (region.to <= title) return bonus.beforeTitle;
  return named(region) * (title >= 0 && region.from <= title + titleReach ? bonus.byTitle : 1);
}

function named(region: Region): number {
  if (/(?:^|\s)article-?body(?:\s|$)/.test(region.hint)) return bonus.articleBody;
  if (isBodyHint(region)) return bonus.bodyHint;
  if (region.name === 'article') return bonus.article;
  return region.name === 'main' ? bonus.main : 1;
}

function climb(start: Region | null, weights: Sums): Region | null {
  let chosen = start;
  for (let region = start?.parent ?? null; region !== null && chosen !== null; region = region.parent) {
    if (weights.of(region) > weights.of(chosen) * gain) chosen = region;
  }
  return chosen;
}

/** The element around the chosen one that says it is the article, where it holds hardly anything against it: tables and
 * lists below the running text are the article's too. */
function widened(chosen: Region | null, weights: Sums, letters: Sums): Region | null {
  if (chosen === null) return null;
  const least = weights.of(chosen) * keeps;
  const more = letters.of(chosen) * wins;
  const isArticle = (region: Region) =>
    named(region) > 1 && region.apart === null && weights.of(region) >= least && letters.of(region) >= more;
  return nearest(chosen.parent, wideLevels, isArticle) ?? chosen;
}
