import type { Reason } from '../../../src/article.ts';
import type { Piece } from '../block.ts';
import { reading } from '../prose.ts';
import { isBodyAlone, isCaptionHint, isConsentHint, isFoldHint, isOpenedHint, isVeiledHint } from './hints.ts';
import { nearest, type Region } from './region.ts';
import { commonHint, isHeading, type PageSums } from './sums.ts';

// How far up an element's name or class may set a block apart.
const apartLevels = 60;
// An element that holds more than such a share of the page's running text is the article, whatever its class says: much
// for what is often larger than the article (comments, live tickers), less for the rest.
const strongShare = 0.9;
// What only a click opens may say more than a short page, in many languages.
const openedShare = 0.97;
const weakShare = 0.4;
const strong: ReadonlySet<Reason> = new Set<Reason>(['comments', 'footer']);
const sure: ReadonlySet<Reason> = new Set<Reason>(['comments', 'footer', 'advertisement']);
const strongNames = new Set(['aside', 'nav', 'footer', 'form']);
// Nor does a share bar, a sidebar or a menu hold so many letters of running text that hardly a link interrupts.
const longProse = 1200;
const proseLinks = 0.2;
// So many blocks (a byline, a date, a share bar) stand between a headline and its teaser.
const teaserReach = 12;
// A list of teasers: so many letters of linked headlines, such a share of it, and no more of the page than most of it.
const listedHeadlines = 100;
const listedShare = 0.12;
const mostListed = 0.6;
// An element with so many letters of running text is an article's, or a part of one.
const partProse = 400;
// Letters of running text between headline and comments: an article's, however short.
const leastAbove = 100;
const mostOfPage = 0.7;
// A card: a small element with another article's headline as a link and a line or two of its text.
const cardSize = 700;
const cardLinks = 0.15;
const cardLevels = 4;
// A row of so many cells is a table's, with links in it.
const rowCells = 3;
const cellBlocks = 3;
const foldLevels = 4;
// A linked paragraph so long is no headline.
const longestHeadline = 150;

/** Why a block is set apart from the article by the elements around it; null where it is not. */
export function apartOf(piece: Piece, page: PageSums): Reason | null {
  let from = piece.region;
  for (;;) {
    const set = nearest(from, apartLevels, (region) => isApart(region, page));
    if (set === null || !isAroundBody(set, piece, page)) return set?.apart ?? null;
    from = set.parent;
  }
}

/** Whether an element that its class sets apart is around one that says it holds the body: where an article begins before
 * a paywall ("teaser-content"), its layout's names ("page-with-promo"). */
function isAroundBody(set: Region, { region }: Piece, { prose, paragraphs }: PageSums): boolean {
  if (set.hidden || region === null || strong.has(set.apart ?? 'stray')) return false;
  const alike = region.name === 'p' && region.hint !== '' ? (paragraphs.get(commonHint(region)) ?? 0) : 0;
  let isInside = true;
  const body = nearest(region, apartLevels, (one) => {
    if (isInside && isBodyAlone(one) && (prose.of(one) >= partProse || alike >= longProse)) return true;
    isInside &&= one !== set;
    return false;
  });
  return body !== null;
}

function isApart(region: Region, page: PageSums): boolean {
  if (
    region.apart === null ||
    isQuoting(region) ||
    isFolded(region) ||
    holdsTitle(region, page) ||
    isPageForm(region, page) ||
    isTeaserOfOwn(region, page)
  )
    return false;
  const { prose, letters, linked, total, paragraphs } = page;
  const size = Math.max(prose.of(region), paragraphs.get(commonHint(region)) ?? 0);
  if (region.apart === 'comments' && isTheBody(region, page)) return false;
  if (region.apart === 'stray' && isOpenedHint(region)) return size <= total * openedShare;
  if (strong.has(region.apart) || strongNames.has(region.name) || isConsentHint(region))
    return size <= total * strongShare || (region.apart === 'footer' && size < partProse);
  if (size > total * weakShare) return size <= total * mostListed && isTeasers(region, page);
  return size < longProse || linked.of(region) > letters.of(region) * proseLinks;
}

/** Whether a paragraph that calls itself a teaser is the article's own: close below the headline, and the only one. */
function isTeaserOfOwn(region: Region, { title, prose, letters, linked, paragraphs }: PageSums): boolean {
  if (region.name !== 'p' || region.apart !== 'related' || title < 0) return false;
  const size = prose.of(region);
  return (
    size > 0 &&
    region.from > title &&
    region.from <= title + teaserReach &&
    size === paragraphs.get(commonHint(region)) &&
    linked.of(region) < letters.of(region) * proseLinks
  );
}

/** Whether an element holds one linked headline after the other, be there as much text below them as in the article. */
function isTeasers(region: Region, { headlines, letters }: PageSums): boolean {
  const linked = headlines.of(region);
  return linked >= listedHeadlines && linked > letters.of(region) * listedShare;
}

/** Whether a form is the page's: portals of some servers put all that they print in one. */
const isPageForm = (region: Region, { letters }: PageSums): boolean =>
  region.name === 'form' && letters.of(region) > letters.of({ from: 0, to: Number.MAX_SAFE_INTEGER }) * mostOfPage;

const holdsTitle = ({ from, to }: Region, { title }: PageSums): boolean => title >= from && title < to;

/** Comments stand below what they are about: the first running text below the headline, and so much of it, is none. */
function isTheBody(region: Region, { prose, title }: PageSums): boolean {
  return (
    title >= 0 &&
    title < region.from &&
    prose.of(region) >= partProse &&
    prose.of({ from: title + 1, to: region.from }) < leastAbove
  );
}

/** The same by elements and the surest hints alone, for pages whose classes say of the article that it is none. */
export function surelyApartOf(piece: Piece, page: PageSums): Reason | null {
  const isSure = (region: Region) =>
    !holdsTitle(region, page) &&
    !(region.apart === 'comments' && isTheBody(region, page)) &&
    (strongNames.has(region.name) || sure.has(region.apart ?? 'stray') || isConsentHint(region));
  return nearest(piece.region, apartLevels, isSure)?.apart ?? null;
}

/** Whether a part of the article is folded away until a click opens it: questions and answers, reviews one by one. */
const isFolded = (region: Region): boolean =>
  region.apart === 'stray' &&
  !region.hidden &&
  isVeiledHint(region) &&
  nearest(region.parent, foldLevels, isFoldHint) !== null;

/** Whether an element is a quotation, or the footer of a picture or a quotation: where it stands in the article tells. */
function isQuoting({ name, hidden, apart, parent }: Region): boolean {
  if (hidden) return false;
  return (
    name === 'blockquote' ||
    (apart === 'footer' && nearest(parent, 3, (one) => one.name === 'figure' || one.name === 'blockquote') !== null)
  );
}

/** Whether a block stands in a card that points to another article. */
export function isInCard(piece: Piece, { letters, headlines, subheads, title }: PageSums): boolean {
  let around = piece.region?.parent ?? null;
  for (let level = 0; level < cardLevels; level++, around = around.parent) {
    if (!around || around.name === 'body') return false;
    // A list is no card: one of its items may be a link and the others not.
    if (around.name === 'ul' || around.name === 'ol') continue;
    const size = letters.of(around);
    if (size > cardSize || (title >= around.from && title < around.to)) return false;
    if (around.name === 'tr' && around.to - around.from >= rowCells) return false;
    // Another article's card has no heading but the link to it.
    if (subheads.of(around) > 0) return false;
    if (around.to - around.from >= 2 && headlines.of(around) / size > cardLinks) return true;
  }
  return false;
}

/** What a block adds to the likelihood that the element around it holds the article: letters of running text count
 * for it, links and crowds of short lines against it. */
export function weightOf(piece: Piece, apart: Reason | null): number {
  const size = Math.min(piece.text.length, 2000);
  if (apart !== null) return piece.region?.hidden ? 0 : -Math.min(20, 3 + size * 0.1);
  if (isTableCell(piece)) return 0;
  const shape = reading(piece.text);
  if (piece.links > 0.5)
    return shape === 'prose' || (piece.tag === 'p' && size >= longestHeadline) ? 0 : -Math.min(30, 4 + size * 0.15);
  if (shape === 'prose') return size * (1 - piece.links);
  if (shape === 'sentence') return size * 0.6 * (1 - piece.links);
  if (isHeading(piece.region) || (piece.region && isCaptionHint(piece.region))) return 0;
  if (piece.tag === 'p' || piece.tag === 'li' || piece.tag === 'tr' || piece.tag === 'blockquote') return size * 0.2;
  // Verses, broken by `br`.
  if (!piece.gap && piece.links === 0) return size * 0.1;
  return piece.tag === 'pre' ? size * 0.3 : -5;
}

/** Whether the block is a cell of a table's row: names of things in a table link to their own pages. A cell of many
 * blocks holds a page's layout. */
export function isTableCell({ tag, region }: Piece): boolean {
  if ((tag !== 'td' && tag !== 'th') || region === null || region.to - region.from > cellBlocks) return false;
  const row = region.parent;
  return row?.name === 'tr' && row.to - row.from >= rowCells;
}
