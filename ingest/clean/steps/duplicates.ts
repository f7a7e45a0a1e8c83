import { cutPiece, type Piece } from '../block.ts';
import { isOpen } from '../body.ts';
import { readByline } from '../byline.ts';
import type { Draft } from '../draft.ts';
import { likeness, repeatsTitle } from '../likeness.ts';
import { endsAsSentence, reading } from '../prose.ts';
import { looksSeen } from '../seen.ts';
import { phraseKey } from '../visible.ts';

// A refrain or a short answer may well stand twice; so short a line is never a duplicate.
const shortest = 15;
const shortestLead = 80;
const shortestTitle = 30;
const mostOfTitle = 0.8;
// "Bộ đội Biên phòng tỉnh … vừa bắt giữ…": news, though it begins as captions do
const justNow = /(?<!\p{L})vừa(?!\p{L})/u;
const longestByline = 60;
// Headlines and captions come back in other letters (capitals, tone marks); longer text comes back as it is.
const comparedByKey = 260;

// "… ảnh 1 ", glued too: "… ảnh 1Bí thư Tỉnh ủy…"
const pictureLabel = /^\s*[-–]?\s*(?:ảnh|hình)\s\d{1,2}\.?\s*(?=\p{Lu})/iu;

/** Removes what is printed twice: the headline again (as a picture's alternative text), a caption under its own
 * alternative text, headlines doubled before their teaser. What stands once always stays. */
export function duplicates(draft: Draft): void {
  const title = draft.title === null ? null : phraseKey(draft.title);
  const alternative = title !== null && title.length >= 12 ? `${title} ` : null;
  if (draft.markup === null) numberedAlternatives(draft.pieces, draft.title);
  const seen = new Map<string, Piece>();
  let last: Piece | null = null;
  // The first below the headline.
  let first: Piece | null = null;
  // Paragraphs that an agency's prefix opens: no captions, though printed twice (as lead, and again without it).
  const opened = new Set(draft.pieces.filter((_, at) => draft.pieces[at - 1]?.fate === 'source-line'));
  if (draft.pieces.some(({ text, fate }) => fate === null && hasAlternative(text, draft.title)))
    draft.pieces = draft.pieces.flatMap((piece) => withoutAlternative(piece, draft.title));
  for (const piece of draft.pieces) {
    if (piece.fate === 'title') first = null;
    if (!isOpen(piece)) continue;
    const key = piece.text.length < comparedByKey ? phraseKey(piece.text) : piece.text;
    if (
      title !== null &&
      (repeatsTitle(key, title) || isBehindRubric(piece.text, draft) || isShortened(key, title, piece))
    ) {
      piece.fate = 'duplicate';
      continue;
    }
    // "thong xe ham deo may Cảng cá đón tàu lớn": the headline without accents, for the picture of a link to another.
    if (alternative !== null && piece.text.startsWith(alternative)) {
      piece.fate = 'related';
      continue;
    }
    const earlier = seen.get(key);
    const opens = opened.has(piece) || (earlier !== undefined && opened.has(earlier));
    if (earlier && piece.text.length >= shortest && !isRefrain(piece, earlier))
      repeat(piece, earlier, earlier === last, {
        html: draft.markup !== null || (!opens && isLeadTwice(earlier, first)),
        opens,
      });
    else if (!earlier) seen.set(key, piece);
    if (isOpen(piece)) {
      first ??= piece;
      last = piece;
    }
  }
}

const rubricBefore = /^\p{Lu}[\p{L} ]{2,25}\s[-–|]\s$/u;

/** "Đời sống - Hợp tác xã nối vùng cao": a rubric and the headline, a picture's alternative text. */
const isBehindRubric = (text: string, { title, markup }: Draft): boolean =>
  title !== null &&
  markup === null &&
  title.length >= shortestTitle &&
  text.length > title.length &&
  text.endsWith(title) &&
  rubricBefore.test(text.slice(0, -title.length));

/** Whether a line of a dump is the headline without its last words, as it stood for a picture. */
const isShortened = (key: string, title: string, { tag }: Piece): boolean =>
  tag === 'line' &&
  key.length >= shortestTitle &&
  key.length >= title.length * mostOfTitle &&
  title.startsWith(`${key} `);

// "Hơn 400 thanh niên làm sạch bãi biển 3"
const numbered = /^(.{20,200}?)[\s-]+\d{1,2}$/u;
const leastShared = 0.5;

/** Removes the headline in other words, several times and with a number or still more often: the pictures' alternative texts. */
function numberedAlternatives(pieces: Piece[], title: string | null): void {
  if (title === null) return;
  const lines = pieces.filter(({ fate, text }) => fate === null && text.length < 210 && text.length >= 20);
  const groups = Map.groupBy(
    lines,
    ({ text }) => (/\d/.test(text.slice(-1)) ? numbered.exec(text)?.[1] : undefined) ?? text,
  );
  for (const [said, group] of groups) {
    const fewest = said === group[0]?.text ? 3 : 2;
    if (group.length >= fewest && reading(said) === 'line' && likeness(said, title) >= leastShared)
      for (const piece of group) piece.fate = 'duplicate';
  }
}

/** "Hợp tác xã nối vùng cao ảnh 1 Anh Vì Văn Đoan thu hoạch cam": the headline and a number, the picture's alternative
 * text, glued to its caption. */
function withoutAlternative(piece: Piece, title: string | null): Piece[] {
  if (title === null || piece.fate !== null || !hasAlternative(piece.text, title)) return [piece];
  const label = pictureLabel.exec(piece.text.slice(title.length))?.[0] ?? '';
  const [alternative, caption] = cutPiece(piece, title.length + label.length);
  return label !== '' && alternative && caption ? [{ ...alternative, fate: 'duplicate' }, caption] : [piece];
}

const hasAlternative = (text: string, title: string | null): boolean =>
  title !== null && text.length > title.length && text.startsWith(title);

/** A sentence printed twice directly below the headline is the lead, where nothing credits a picture. */
const isLeadTwice = (earlier: Piece, first: Piece | null): boolean =>
  earlier === first &&
  earlier.text.length >= shortestLead &&
  endsAsSentence(earlier.text) &&
  (justNow.test(earlier.text) || !looksSeen(earlier.text)) &&
  !/ảnh|hình|photo/iu.test(earlier.text);

/** HTML: whether a paragraph is followed by its like in one element, as a refrain is; a page's own doubles (a caption and
 * its alternative text, a headline over its teaser) stand in elements of their own kind. */
function isRefrain(piece: Piece, earlier: Piece): boolean {
  return (
    piece.tag === 'p' &&
    earlier.tag === 'p' &&
    piece.links < 0.5 &&
    !piece.looks.picture &&
    piece.region?.parent === earlier.region?.parent &&
    piece.region?.hint === earlier.region?.hint
  );
}

function repeat(
  piece: Piece,
  earlier: Piece,
  adjacent: boolean,
  { html, opens }: { html: boolean; opens: boolean },
): void {
  // Twice in a row: a picture's alternative text, then its caption. Apart: the caption stands with its picture. A long
  // paragraph printed twice is one paragraph; a short one apart may be a refrain. In HTML a caption is known as such.
  if (adjacent) {
    piece.fate = 'duplicate';
    // "HOÀI PHƯƠNG - MI LY", once as the author's link and once as text.
    const signs = piece.text.length < longestByline && readByline(piece.text) !== null;
    if (!html && !opens && !signs && (reading(piece.text) !== 'prose' || piece.text.length < 300))
      earlier.fate = 'caption';
  } else if (!html && piece.text.length >= 60) {
    piece.fate = 'duplicate';
  }
}
