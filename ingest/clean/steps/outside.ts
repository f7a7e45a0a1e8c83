import type { Reason } from '../../../src/article.ts';
import type { Piece } from '../block.ts';
import { readByline } from '../byline.ts';
import { findDate } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { isAuthorHint, isCaptionHint, isDateHint, isLeadHint, isTrailHint } from '../html/hints.ts';
import { nearest } from '../html/region.ts';
import { endingReason, outsideReason } from '../phrase.ts';
import { reading } from '../prose.ts';

// How many blocks between headline and body, and below the body, may tell of the article.
const headerReach = 40;
const footerReach = 25;
// A date or a rubric stands so near above the headline.
const aboveReach = 10;
// A signature without a class that says so is one of the first blocks below the body.
const signatureReach = 2;
const posted = /^(?:Người đăng|Đăng bởi|Tác giả|Posted by)\s*:?\s+\p{Lu}/u;

/** HTML only: removes what stands outside of the body's element. Between headline and body what may be lead, date,
 * byline or caption stays open; below the body what may sign or file the article. */
export function outside(draft: Draft): void {
  const { pieces, body, markup } = draft;
  if (!markup || !body) return;
  const title = pieces.findIndex((piece) => piece.fate === 'title');
  const headerFrom =
    title >= 0 && title < body.from ? Math.max(title, body.from - headerReach) : Math.max(0, body.from - 8);
  for (const [at, piece] of pieces.entries()) {
    const inBody = at >= body.from && at < body.to;
    if (at >= headerFrom && at < body.from) piece.zone = 'header';
    else if (at < title && at >= title - aboveReach) piece.zone = 'header';
    else if (at >= body.to && at < body.to + footerReach) piece.zone = 'footer';
    if (piece.fate !== null) continue;
    const set = piece.apart;
    if (at < title && (inBody || piece.zone === 'header')) {
      piece.fate = mayTell(piece) && isFields(piece) ? null : (set ?? elsewhere(piece, false));
    } else if (inBody)
      // Each post of a thread is dated.
      piece.fate =
        set !== null && (draft.thread || set === 'comments' || !(at < title + headerReach && isDated(piece)))
          ? set
          : null;
    else if (piece.zone === 'header') piece.fate = set !== null && set !== 'byline' && !mayTell(piece) ? set : null;
    else if (piece.zone === 'footer' && maySign(piece, at - body.to)) piece.fate = null;
    else piece.fate = set ?? elsewhere(piece, at >= body.to);
  }
}

/** Whether a block between headline and body may be a field of the article. */
function mayTell(piece: Piece): boolean {
  if (piece.text.length > 600) return false;
  return (
    nearest(
      piece.region,
      3,
      (region) => isAuthorHint(region) || isDateHint(region) || isLeadHint(region) || isCaptionHint(region),
    ) !== null || isDated(piece)
  );
}

/** Whether nothing sets a block above the headline apart but what stands beside fields: a byline's element, a tool bar's, breadcrumbs. */
const isFields = (piece: Piece): boolean =>
  piece.apart === null ||
  piece.apart === 'byline' ||
  (isDated(piece) && (piece.apart === 'share' || nearest(piece.region, 3, isTrailHint) !== null));

/** Whether the block is a date line, alone or with a byline ("Nguyên Minh - 07/03/2026 08:47"). */
function isDated({ text, links }: Piece): boolean {
  if (text.length > 100 || links > 0.6) return false;
  const date = findDate(text);
  return date !== null && date.value.length >= 10 && date.rest.length < 40;
}

/** Whether a block below the body may sign or file the article. */
function maySign(piece: Piece, below: number): boolean {
  // An element of its own that says so, though two short lines look like a card.
  const { region, text } = piece;
  if (region?.apart === null && text.length < 60 && isAuthorHint(region) && readByline(text.replace(/^Theo\s+/u, '')))
    return true;
  // "Người đăng: Trúc Giang vào lúc 06:05" in the footer that blogs give each post.
  if (piece.text.length < 120 && below < signatureReach && posted.test(piece.text)) return true;
  if (piece.text.length > 120 || piece.apart === 'related' || piece.apart === 'comments' || piece.apart === 'footer')
    return false;
  if (/^(?:theo|nguồn|tags?|từ kh[oó][aá]|chủ đề)(?!\p{L})/iu.test(piece.text)) return true;
  const byline = readByline(piece.text);
  if (byline === null) return false;
  if (piece.links > 0.9) return piece.text.length < 60 && nearest(piece.region, 2, isAuthorHint) !== null;
  // "Bài, ảnh: Minh Hà" says so itself.
  if (byline.sure && /[:(]/.test(piece.text)) return true;
  return (below < signatureReach && piece.text.length < 60) || nearest(piece.region, 3, isAuthorHint) !== null;
}

function elsewhere(piece: Piece, after: boolean): Reason {
  const said = (after ? endingReason(piece.text) : null) ?? outsideReason(piece.text);
  if (said) return said;
  if (findDate(piece.text)?.rest === '' || /^hôm nay\s*:?\s*thứ/iu.test(piece.text)) return 'clock';
  if (!after) return 'navigation';
  return piece.links > 0.5 || reading(piece.text) !== 'line' ? 'related' : 'stray';
}
