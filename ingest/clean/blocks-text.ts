import { newPiece, type Piece, plain } from './block.ts';
import { visible, visibleLines } from './visible.ts';

// A line this long that ends without a stop was broken by a printer's margin, not by its author; verses are shorter.
const wrappedLength = 50;
const shortLine = 20;
// No paragraph is longer; a string that grew without end would be copied at each line.
const longestJoined = 4000;
// So many lines that go on in small letters tell that a page's lines were broken.
const manyWraps = 3;
// Of so many long lines one at least goes on so.
const mostUnbroken = 3;
// The first lines are the headline and what stands beside it.
const headed = 2;
const alike = 8;
// So many blank lines more than usual are surely a picture's.
const widest = 2;
const unfinished = /[\p{Ll},\d]$/u;
// "… bên suối. Ảnh:"
const creditOpen = /[.!?)”"…] (?:Ảnh|Nguồn|Clip|Video)\s?:$/u;
const longestName = 60;
// "Nhân vật cung cấp"
const provided = /\.$|cung cấp$/u;
const endsParted = /[.!?…:;”"’)]$/u;
// "iPhone" begins a paragraph of its own.
const continuation = /^\p{Ll}(?!\p{Lu})/u;

/** The blocks of a text dump: its lines that hold visible characters; hard-wrapped lines are joined again. */
export function blocksOfText(text: string): Piece[] {
  const pieces: Piece[] = [];
  // Blank lines before each piece, and how often so many stand.
  const blanks: number[] = [];
  let line = 0;
  let blank = 0;
  let gap = true;
  // Whether the last line went on one above it.
  let joined = false;
  let wraps = 0;
  const lines = visibleLines(text);
  const broken = isBroken(lines);
  for (const seen of lines) {
    line += 1;
    if (seen === '') {
      gap = true;
      blank += 1;
      continue;
    }
    const last = pieces.at(-1);
    const wrapped = last !== undefined && !gap && isWrapped(last.text, seen);
    if (wrapped) wraps += 1;
    const parted = last !== undefined && !gap && isParted(last.text, seen, pieces.length > headed);
    const goesOn = joined || (wraps >= manyWraps && /^\d/.test(seen)) || (broken && pieces.length > headed);
    if (last && !gap && (wrapped || parted || (goesOn && isWrappedOn(last.text, seen)))) {
      last.text += ` ${seen}`;
      // A sentence that a link parted is whole again: nothing goes on it.
      joined = wrapped || !parted;
    } else {
      joined = false;
      pieces.push(piece(seen, line, gap));
      blanks.push(blank);
    }
    gap = false;
    blank = 0;
  }
  markWide(pieces, blanks);
  return pieces;
}

/** Whether a page's lines were broken by a margin: many of them go on in small letters. */
function isBroken(lines: string[]): boolean {
  let wraps = 0;
  let full = 0;
  for (const [at, line] of lines.entries()) {
    if (line.length < wrappedLength) continue;
    full += 1;
    const next = lines[at + 1] ?? '';
    if (next !== '' && isWrapped(line, next)) wraps += 1;
  }
  return wraps >= manyWraps && wraps * mostUnbroken >= full;
}

/** Marks what stands below more blank lines than part the page's paragraphs: most often a picture stood there. */
function markWide(pieces: Piece[], blanks: number[]): void {
  const sorted = blanks.slice(1).sort((a, b) => a - b);
  const usual = sorted[(sorted.length - 1) >> 1] ?? 0;
  for (const [at, piece] of pieces.entries())
    if (at > 0) piece.wide = Math.max(0, Math.min(widest, (blanks[at] ?? 0) - usual));
}

/** Whether a line goes on a paragraph whose lines were broken, though it begins with a figure or a name: "…đã góp được", then
 * "11.300 Euro, …"; a date or an author below has no such length, nor a stop. */
function isWrappedOn(before: string, after: string): boolean {
  return (
    before.length >= wrappedLength &&
    before.length < longestJoined &&
    unfinished.test(before.slice(-1)) &&
    (after.length >= wrappedLength || /[.!?…][”"’)]*$/.test(after.slice(-4)))
  );
}

/** Whether a line is only a part of a sentence that a link or a slanted word parted: "… Ảnh:", then "Lò Văn Sa."; "Bến Cau",
 * then "cho biết …". */
function isParted(before: string, after: string, below: boolean): boolean {
  if (before.endsWith(':'))
    return (
      after.length < longestName &&
      before.length >= shortLine &&
      creditOpen.test(before.slice(-12)) &&
      isCreditor(after)
    );
  return (
    below &&
    before.length < wrappedLength &&
    after.length >= longestName &&
    unfinished.test(before.slice(-1)) &&
    continuation.test(after) &&
    endsParted.test(after.slice(-3)) &&
    !after.includes(' | ')
  );
}

/** "Lò Văn Sa.", "Minh Hà, báo Sông Lam": whether a line names rather than tells, so that it can end a credit; a subhead does not. */
function isCreditor(line: string): boolean {
  if (provided.test(line)) return true;
  const words = line.split(' ');
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 >= words.length;
}

function isWrapped(before: string, after: string): boolean {
  // "Bệnh nhân là bà Lò Thị Thương,": a shorter one, for what cannot be broken stands below.
  const short = before.length >= shortLine && before.endsWith(',') && after.length >= wrappedLength;
  return (
    (short || before.length >= wrappedLength) &&
    before.length < longestJoined &&
    unfinished.test(before.slice(-1)) &&
    continuation.test(after) &&
    // "cms-publish-date 07/11/2018 | 09:38" tells a template's fields.
    !after.includes(' | ') &&
    // Lines that begin alike are a list.
    !before.startsWith(after.slice(0, alike))
  );
}

/** The blocks of a record's paragraphs: each one, none joined or parted. Lines are counted as paragraphs. */
export function blocksOfParagraphs(paragraphs: string[]): Piece[] {
  return paragraphs
    .map((paragraph, at): Piece => ({ ...piece(visible(paragraph), at + 1, true), fate: 'paragraph' }))
    .filter(({ text }) => text !== '');
}

const piece = (text: string, line: number, gap: boolean): Piece =>
  newPiece({ text, line, gap, tag: 'line', links: 0, entries: [], region: null, looks: plain });
