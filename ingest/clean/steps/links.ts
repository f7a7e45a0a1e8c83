import type { Piece } from '../block.ts';
import { isOpen } from '../body.ts';
import { readByline } from '../byline.ts';
import { findDate } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { isAuthorHint, isDateHint } from '../html/hints.ts';
import { nearest, type Region } from '../html/region.ts';
import { isTableCell } from '../html/weight.ts';
import { endsAsSentence, reading, wordCount } from '../prose.ts';

const wholeLink = 0.9;
// Its label, brackets or stop stand beside the link.
const markedLink = 0.7;
// A headline with its day behind the link: "Bridge opens before the flood 04.15.11".
const datedLink = 0.65;
const closingDate = /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\)?(?:[\s,–-]+\d{1,2}:\d\d)?$/;
const headlineWords = 5;
const wholeList = 0.8;
const fewestSubheads = 3;
// Sites that scroll without end send an article or two with the first.
const fewestPosts = 4;
// Links below an article are headlines, and less than it; what is more is a list of its own making.
const longestTail = 300;
const mostTail = 0.6;
const creditReach = 8;
const authorLevels = 3;
// So many blocks below a subhead (a place, a price) its running text may begin.
const belowSubhead = 3;
// Letters: what is shorter and ends in a colon is a box's heading.
const shortestAnnouncement = 90;

/** HTML only: removes paragraphs of the body that are nothing but a link to another article. A page of which most
 * paragraphs are links is a list of its own making and keeps them. */
export function links(draft: Draft): void {
  if (!draft.markup || draft.lenient) return;
  if (!draft.thread) nextArticle(draft);
  for (const piece of draft.pieces) if (isOpen(piece) && isMarkedLink(piece)) piece.fate = 'related';
  if (!isReported(draft)) return;
  trailingLinks(draft);
  const open = draft.pieces.filter(isOpen);
  const lists = listLinks(open);
  const found = open.filter(
    (piece, at) =>
      isLinkAlone(piece) &&
      !isSignature(piece) &&
      !isLinkedSubhead(piece, open.slice(at + 1, at + 1 + belowSubhead)) &&
      !isTableCell(piece) &&
      (lists.get(nearest(piece.region, 3, isList)) ?? 1) > wholeList,
  );
  if (found.length * 2 > open.length) return;
  for (const piece of found) piece.fate = 'related';
}

/** Whether it links to its author's other articles. */
const isSignature = ({ text, region }: Piece): boolean =>
  nearest(region, authorLevels, isAuthorHint) !== null && readByline(text) !== null;

/** Whether the page is dated or signed, as articles are: what a page of a service, a manual, an office links to in lists is
 * what it is there for. */
const isReported = ({ published, authors, markup, pieces }: Draft): boolean =>
  published !== null ||
  authors.length > 0 ||
  markup?.published !== null ||
  markup.authors.length > 0 ||
  markup.kinds.some((kind) => kind.endsWith('article') || kind === 'blogposting') ||
  pieces.some(({ fate }) => fate === 'byline' || fate === 'dateline');

/** "LIST: Ten rivers that changed their course", "[See: What a mayor earns]": a link between paragraphs, set off. */
const isMarkedLink = ({ text, links, tag }: Piece): boolean =>
  links > markedLink &&
  text.length < 200 &&
  tag !== 'li' &&
  (/^[A-Z][A-Z\d ]{2,20}: \S/.test(text) ||
    (text.startsWith('[') && text.endsWith(']') && wordCount(text) >= headlineWords));

function isLinkAlone({ text, links }: Piece): boolean {
  return (
    (links > wholeLink || (links > datedLink && closingDate.test(text))) &&
    text.length < 300 &&
    wordCount(text) >= headlineWords &&
    !(endsAsSentence(text) && text.length > 150)
  );
}

/** Whether a heading that is a link has running text of the same element below it: an article that goes through other
 * pages one by one ("Five games to play") heads its parts so. */
function isLinkedSubhead(piece: Piece, below: Piece[]): boolean {
  if (!/^h[2-6]$/.test(piece.tag)) return false;
  const end = below.findIndex(({ tag }) => /^h[1-6]$/.test(tag));
  return below
    .slice(0, end < 0 ? below.length : end)
    .some(
      ({ text, links, region }) => links < 0.5 && reading(text) !== 'line' && region?.parent === piece.region?.parent,
    );
}

const isList = (region: Region): boolean => region.name === 'ul' || region.name === 'ol';

/** Whether a sentence of the same element announces a list: "These are the courses that most of them took:". */
const isAnnounced = (list: Region, above: Piece | null): boolean =>
  above !== null &&
  above.links < 0.5 &&
  above.text.length >= shortestAnnouncement &&
  above.text.endsWith(':') &&
  above.region?.parent === list.parent;

/** The share of each list's letters that stand in links: an article's own list has items that are more than a link. None counts
 * of a list that is announced: it is the article's own, whatever stands in it. */
function listLinks(open: Piece[]): Map<Region | null, number> {
  const sums = new Map<Region | null, { linked: number; all: number; counts: boolean }>();
  let above: Piece | null = null;
  for (const piece of open) {
    const { region, text, links } = piece;
    const list = nearest(region, 3, isList);
    if (list !== null) {
      const sum = sums.get(list) ?? { linked: 0, all: 0, counts: !isAnnounced(list, above) };
      sums.set(list, {
        ...sum,
        linked: sum.linked + (sum.counts ? links * text.length : 0),
        all: sum.all + text.length,
      });
    }
    above = piece;
  }
  return new Map([...sums].map(([list, { linked, all }]) => [list, linked / all]));
}

/** Links that end the body, with their heading: "E-magazine khác" over another one's headline. */
function trailingLinks({ pieces, body }: Draft): void {
  if (!body) return;
  const inside = pieces.filter((piece) => isOpen(piece) && piece.zone === null);
  let end = inside.length;
  const isTail = (piece: Piece | undefined) =>
    piece && piece.links > wholeLink && piece.text.length < longestTail && !isTableCell(piece) && !isSignature(piece);
  while (end > 0 && isTail(inside[end - 1])) end -= 1;
  const tail = inside.slice(end);
  if (tail.length === 0 || end === 0 || sizeOf(tail) > sizeOf(inside) * mostTail) return;
  const heading = inside[end - 1];
  const isHeading = heading && /^h[2-6]$/.test(heading.tag) && heading.text.length < 60;
  for (const piece of inside.slice(isHeading ? end - 1 : end)) piece.fate = 'related';
}

const sizeOf = (pieces: Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

/** Whether a heading is a report's, by the byline or date below it, or by the link that it is; a chapter has neither. */
function isReport(pieces: Piece[], at: number): boolean {
  if ((pieces[at]?.links ?? 0) > 0.8) return true;
  return pieces
    .slice(at + 1, at + 1 + creditReach)
    .some(
      ({ text, fate, region }) =>
        fate === 'byline' ||
        fate === 'dateline' ||
        (text.length < 100 &&
          (findDate(text) !== null || nearest(region, 2, (one) => isAuthorHint(one) || isDateHint(one)) !== null)),
    );
}

/** Another article below this one, in the same element (sites that scroll without end): from the element that holds a
 * second headline of the same class on, nothing is this article's. */
function nextArticle({ pieces, markup }: Draft): void {
  const title = pieces.find((piece) => piece.fate === 'title');
  if (!title?.region || title.region.hint === '') return;
  const at = pieces.indexOf(title);
  const alike = pieces.filter(
    (piece, index) =>
      index > at &&
      isOpen(piece) &&
      /^h[1-6]$/.test(piece.tag) &&
      (piece.region?.hint === title.region?.hint || (piece.tag === 'h1' && title.tag === 'h1')) &&
      wordCount(piece.text) >= 4,
  );
  // A blog's page of many posts, none of which is dated as the page's own, holds them all.
  if (
    markup?.published === null &&
    alike.filter(({ tag, links }) => tag === title.tag || links > 0.8).length >= fewestPosts
  )
    return;
  // Several lesser headings of the headline's class are the article's subheads.
  const found = alike.length >= fewestSubheads ? alike.find(({ tag }) => tag === title.tag) : alike[0];
  const next = found ? pieces.indexOf(found) : -1;
  if (next < 0) return;
  // Its first paragraph is of the article: where none stands above the second headline, that is no next article's.
  const first = pieces
    .slice(at, next)
    .find((piece) => isOpen(piece) && piece.links < 0.5 && reading(piece.text) === 'prose');
  if (first === undefined) return;
  const around = new Set<Region>();
  for (const { region: inner } of [title, first])
    for (let region: Region | null = inner; region !== null; region = region.parent) around.add(region);
  let own: Region | null = pieces[next]?.region ?? null;
  while (own?.parent && !around.has(own.parent)) own = own.parent;
  // Two headings of one class side by side in one element are an article's own parts.
  if (own === null || own === pieces[next]?.region || !isReport(pieces, next)) return;
  for (const piece of pieces.slice(at)) {
    for (let region: Region | null = piece.region; region !== null && isOpen(piece); region = region.parent)
      if (region === own) piece.fate = 'related';
  }
}
