import { cutPiece, type Piece } from '../block.ts';
import { findDate } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { nearest } from '../html/region.ts';
import { outsideReason } from '../phrase.ts';
import { reading, wordCount } from '../prose.ts';
import { isTitleHint } from './title-html.ts';

const above = 12;
const inside = 4;
// "Xã Tân Phú trao bò giống (20/09/2023)"
const bracketedDate = /\s*\(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)$/;

/** HTML only: where neither a heading nor the markup told the headline, the first line above the body that is printed
 * as one: in bold or as a heading, no link, followed by the date or the body. Old portals have no more. */
export function titleFallback(draft: Draft): void {
  const { markup, pieces, body, page } = draft;
  if (!markup || !body || page.told.title !== undefined || pieces.some((piece) => piece.fate === 'title')) return;
  const firstProse = pieces.findIndex((piece, at) => at >= body.from && reading(piece.text) === 'prose');
  const from = Math.max(0, body.from - above);
  const to = firstProse < 0 ? body.from + inside : firstProse;
  const candidates = pieces.slice(from, to).filter(isPrinted);
  const dated = candidates.find((piece) => findDate(pieces[pieces.indexOf(piece) + 1]?.text ?? '') !== null);
  const found = dated ?? candidates[0];
  if (!found) return;
  const [chosen = found, date] = cutPiece(found, bracketedDate.exec(found.text)?.index ?? found.text.length);
  pieces.splice(pieces.indexOf(found), 1, ...(date ? [chosen, date] : [chosen]));
  chosen.fate = 'title';
  draft.title = chosen.text;
  draft.evidence.title = 'text';
}

function isPrinted({ text, links, looks, tag, fate, apart, region }: Piece): boolean {
  if (fate !== null || apart !== null || links > 0.5 || text.length > 250 || wordCount(text) < 4) return false;
  return (
    (looks.bold || /^h[1-6]$/.test(tag) || nearest(region, 2, isTitleHint) !== null) &&
    reading(text) === 'line' &&
    outsideReason(text) === null &&
    findDate(text)?.rest !== ''
  );
}
