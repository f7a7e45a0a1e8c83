import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A line of a press review: a heading, or an article with a line of the press officer's own. */
export type ReviewItem = { kind: 'heading'; text: string } | { kind: 'article'; id: string; text: string };

/** A press review ("bản điểm báo"). It lives in its address and in the browser that makes it, nowhere else. */
export type Review = { title: string; date: string; items: ReviewItem[] };

export const mostItems = 200;
const longestText = 1000;
const longestLine = 200;
/** What a packed review may unfold to, bytes: an address is anybody's to make up. */
const mostUnpacked = 500_000;

export const articleId = /^[0-9a-f]{20}$/;

export function emptyReview(): Review {
  return { title: '', date: '', items: [] };
}

/** A review as a short text that may stand in an address or a cookie. */
export function packReview({ title, date, items }: Review): string {
  const lines = items.map((item) => (item.kind === 'heading' ? item.text : [item.id, item.text]));
  return deflateRawSync(JSON.stringify([title, date, lines]), { level: 9 }).toString('base64url');
}

/** What `packReview` made; null for anything else. */
export function unpackReview(packed: string): Review | null {
  const told = unfolded(packed);
  if (!Array.isArray(told)) return null;
  const [title, date, lines] = told;
  if (typeof title !== 'string' || typeof date !== 'string' || !Array.isArray(lines)) return null;
  const items = lines.map(itemOf);
  return items.every((item) => item !== null) ? bounded({ title, date, items }) : null;
}

function unfolded(packed: string): unknown {
  try {
    return JSON.parse(
      inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: mostUnpacked }).toString('utf8'),
    );
  } catch (error) {
    // zlib's errors have codes (Z_DATA_ERROR, ERR_BUFFER_TOO_LARGE…): the text is none of ours.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

function itemOf(line: unknown): ReviewItem | null {
  if (typeof line === 'string') return { kind: 'heading', text: line };
  if (!Array.isArray(line)) return null;
  const [id, text] = line;
  return typeof id === 'string' && articleId.test(id) && typeof text === 'string'
    ? { kind: 'article', id, text }
    : null;
}

/** Within the limits: what is longer is cut, an article stands once. */
export function bounded({ title, date, items }: Review): Review {
  const met = new Set<string>();
  const once = items.filter((item) => item.kind === 'heading' || (!met.has(item.id) && met.add(item.id)));
  return {
    title: title.slice(0, longestLine),
    date: date.slice(0, longestLine),
    items: once.slice(0, mostItems).map((item) => ({ ...item, text: item.text.slice(0, longestText) })),
  };
}

export function picked(review: Review): Set<string> {
  return new Set(review.items.flatMap((item) => (item.kind === 'article' ? [item.id] : [])));
}

export function withArticle(review: Review, id: string): Review {
  return bounded({ ...review, items: [...review.items, { kind: 'article', id, text: '' }] });
}

export function withoutArticle(review: Review, id: string): Review {
  return { ...review, items: review.items.filter((item) => item.kind === 'heading' || item.id !== id) };
}
