import type { Piece } from './block.ts';
import { readByline } from './byline.ts';
import { endingReason, isBoxHeading, outsideReason } from './phrase.ts';
import { reading } from './prose.ts';

// A signature is short: so much of a paragraph's end is looked at.
const reach = 110;
// What may stand between the last paragraph and the end of a dump: labels, notes, a list of headlines.
const lookAhead = 4;
// "…ba mươi suất. Tin, ảnh: Quế Hà - N.Lịch"
const labelled =
  /[.!?…”")\]]\s+((?:Tin|Bài|Thực hiện|Tác giả|Phóng viên|PV|CTV)(?:[\s,&và-]+(?:ảnh|bài|clip|video))*\s*:\s*[^.:!?]*(?:\p{L}\.\p{L}[^.:!?]*)*)$/u;
// "…còn lại. YẾN NHI", "…vào sáng nay. Hương Chi": a name after the last stop, itself without one; "Sơn Ca/TTXVN",
// "Sơn Ca (TTXVN)": with who it works for
const named =
  /[.!?…”"/]\s+((?:(?!TP)(?:\p{Lu}\p{Ll}?\.){1,3}\p{Lu}\p{L}{1,12})|(?:\p{Lu}\.){1,3}\p{Lu}|(?:\p{Lu}[\p{L}'’.]*\s){0,3}\p{Lu}[\p{L}'’]*(?:\s?\/\s?\p{Lu}[\p{L}\d.+]{1,15}(?:\s\p{Lu}\p{L}{1,6})?|\s\([\p{Lu}\d+]{2,12}\))?)$/u;
const lone = /^\p{Lu}[\p{L}'’]*$/u;
// "…còn lại. (Theo VnExpress)", "…của đất nước./. (TTXVN/Vietnam+)", "…xây dựng. Theo TTXVN"
const sourced =
  /[.!?…”"](?:\s+|(?=Theo ))(\((?:Theo\s|TTXVN|[^()]{2,30}\/|(?:(?:\p{Lu}\.){1,3}|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,3}), \p{Lu})[^()]{0,40}\)|Theo (?:TTXVN|Báo|VOV|VTV)[^.]{0,30}|Theo (?:\p{Lu}[\p{Ll}]{0,2}\. ?)?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3} \([^()]{2,20}\)|(?:TTXVN|VOV|VTV)\/\p{Lu}[\p{L}\s+]{1,20})$/u;

/** Where the signature begins that is glued to the end of a paragraph; null where there is none. Only the last paragraph
 * of a page, or of the part of it before a heading that ends the article, is signed so. */
export function signatureAt({ text, links }: Piece, pieces: Piece[], at: number): number | null {
  if (links > 0 || !/[\p{L})]$/u.test(text.slice(-1))) return null;
  const end = text.slice(-reach);
  const plain = labelled.exec(end) ?? sourced.exec(end);
  const said = (plain ?? named.exec(end))?.[1];
  if (said === undefined || lone.test(said)) return null;
  const before = reading(text.slice(0, text.length - said.length).trimEnd());
  if (before === 'line' || !isLast(pieces, at)) return null;
  if (!/^\(?Theo|^\(|^(?:TTXVN|VOV|VTV|PV|BTV|CTV)\//.test(said) && readByline(said) === null) return null;
  return text.length - said.length;
}

function isLast(pieces: Piece[], at: number): boolean {
  for (const { text, fate } of pieces.slice(at + 1, at + 1 + lookAhead)) {
    if (fate !== null) continue;
    if (endingReason(text) !== null || isBoxHeading(text)) return true;
    if (outsideReason(text) === null && reading(text) !== 'line') return false;
  }
  return true;
}
