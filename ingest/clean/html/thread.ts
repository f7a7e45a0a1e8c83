import type { Reason } from '../../../src/article.ts';
import type { Piece } from '../block.ts';
import { reading } from '../prose.ts';
import { isQuoteHint, isUserHint } from './hints.ts';
import type { Region } from './region.ts';
import { commonHint, type PageSums, Sums } from './sums.ts';

// Boxes that tell of who wrote: fewer are an author's, beside an article and below it.
const fewestUsers = 2;
// So many posts to a box: some boxes tell of who edited a post, some posts have two parts.
const fewestPosts = 0.25;
const mostPosts = 1.5;
// Posts hold such a share of what the page tells, and less of them may be left to comments below them.
const leastShare = 0.5;
// What tells only where among its like an element stands: "post odd", "poster poster--reverse".
const place = /(?:^|(?<=\s))(?:\S+--\S+|odd|even|alt|first|last)(?=\s|$)/g;
const news: ReadonlySet<string> = new Set(['newsarticle', 'reportagenewsarticle', 'blogposting']);

/** The posts of a thread: where the first begins and the last ends, and why each piece between is no part of one. */
type Thread = { from: number; to: number; apart: (Reason | null)[] };

/**
 * Forums and pages of questions and answers: elements alike, about as many as there are boxes that tell of their writers,
 * and with the most running text for what else they hold. All posts count, what stands around each does not; null where
 * the page is no thread.
 */
export function threadOf(
  pieces: Piece[],
  regions: Region[],
  apart: (Reason | null)[],
  page: PageSums,
  chosen: Region | null,
  kinds: string[],
): Thread | null {
  const users = outermost(regions.filter((region) => region.to > region.from && isUserHint(region))).length;
  if (chosen === null || users < fewestUsers || kinds.some((kind) => news.has(kind))) return null;
  const own = new Sums(pieces, ({ text, links }, at) =>
    apart[at] !== null || links > 0.5 || reading(text) === 'line' ? 0 : text.length,
  );
  const prose = own.of(chosen) > 0 ? own : page.prose;
  let posts: Region[] = [];
  let most = 0;
  for (const alike of kindsOf(regions).values()) {
    const members = outermost(alike);
    if (members.length < Math.max(fewestUsers, users * fewestPosts) || members.length > users * mostPosts) continue;
    // Readers' comments below an article have boxes too.
    if (!members.some((one) => touches(one, chosen)) && members.every(({ from }) => apart[from] === 'comments'))
      continue;
    const told = sum(members, (one) => prose.of(one));
    const letters = Math.max(
      1,
      sum(members, (one) => page.letters.of(one)),
    );
    const score = (told * told) / letters;
    if (score <= most || told < prose.of(chosen) * leastShare) continue;
    most = score;
    posts = members;
  }
  const [first] = posts;
  const last = posts.at(-1);
  if (!first || !last) return null;
  return { from: first.from, to: last.to, apart: apartInPosts(pieces, posts, apart) };
}

/** Why a piece of a thread is set apart: by an element within its post; what is quoted is the post's. */
function apartInPosts(pieces: Piece[], posts: Region[], apart: (Reason | null)[]): (Reason | null)[] {
  const within = [...apart];
  let next = 0;
  for (const post of posts) {
    for (; next < post.from; next++) within[next] ??= 'stray';
    for (; next < post.to; next++) within[next] = apartWithin(pieces[next]?.region ?? null, post);
  }
  return within;
}

function apartWithin(region: Region | null, post: Region): Reason | null {
  let set: Reason | null = null;
  for (let one = region; one !== null && one !== post; one = one.parent) {
    if (one.apart !== 'byline' && (one.name === 'blockquote' || isQuoteHint(one))) return null;
    set ??= one.apart;
  }
  return set;
}

const touches = (one: Region, { from, to }: Region): boolean => one.from < to && from < one.to;

const sum = (regions: Region[], of: (region: Region) => number): number =>
  regions.reduce((total, region) => total + of(region), 0);

/** Elements by name and class, without what numbers them. */
function kindsOf(regions: Region[]): Map<string, Region[]> {
  const kinds = new Map<string, Region[]>();
  for (const region of regions) {
    if (region.to === region.from || isUserHint(region) || (region.apart !== null && region.apart !== 'comments'))
      continue;
    const said = commonHint(region);
    if (said === '') continue;
    const hint = said.replace(place, '').trim() || said;
    const kind = `${region.name} ${hint}`;
    const alike = kinds.get(kind);
    if (alike) alike.push(region);
    else kinds.set(kind, [region]);
  }
  return kinds;
}

/** Those that stand in none of the others; they come in the page's order. */
function outermost(regions: Region[]): Region[] {
  const found: Region[] = [];
  for (const region of regions) if (region.from >= (found.at(-1)?.to ?? 0)) found.push(region);
  return found;
}
