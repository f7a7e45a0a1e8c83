import type { Piece } from '../block.ts';
import type { Draft } from '../draft.ts';
import { wordCount } from '../prose.ts';
import { gluedTrail, isRubric, isRubricLike, rubricOfTrail } from '../rubric.ts';
import { crumbs, fileUnder, isTrailFromHome, trailOf } from '../trail.ts';
import { isMenuEntry } from './menus.ts';

// "Chuyên mục: Tin hoạt động"
const sectionLine = /^(?:Chuyên mục|Thể loại|Danh mục|Mục)\s*:\s*(\p{L}.{1,50})$/iu;
// Lines of rubrics in a row are a menu; a trail of breadcrumbs is shorter.
const menuSize = 4;
const notesBelow = 8;

/** Text dumps: reads the rubrics nearest to the headline, above it or between it and the body. */
export function readSections(draft: Draft, title: number, bodyFirst: number): void {
  const { pieces } = draft;
  const isOpenRubric = (at: number) =>
    pieces[at]?.fate === null && isRubric(pieces[at]?.text ?? '') && !crumbs.test(pieces[at]?.text ?? '');
  // Directly above the headline, but for lines that were read already.
  let adjacent = true;
  const trail: string[] = [];
  for (let at = title - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (piece?.fate !== null) continue;
    const nearest = adjacent;
    adjacent = false;
    if (piece.text.length > 200) continue;
    let run = 1;
    while (isOpenRubric(at) && isOpenRubric(at - run)) run += 1;
    if (run >= menuSize) {
      for (const item of pieces.slice(at - run + 1, at + 1)) item.fate = 'navigation';
      // A menu, then the rubric of the article directly above its headline.
      if (nearest) trail.unshift(piece.text);
      continue;
    }
    const section = sectionOf(piece, nearest, draft.title) ?? (nearest && isMenuEntry(pieces, at) ? piece.text : null);
    if (section === null) continue;
    piece.fate = 'navigation';
    trail.unshift(section);
  }
  for (let at = title + 1; at < bodyFirst; at++) {
    const piece = pieces[at];
    const section = piece?.fate === null && wordCount(piece.text) <= 4 ? sectionOf(piece, false, null) : null;
    if (!piece || section === null) continue;
    piece.fate = 'navigation';
    if (trail.length === 0) trail.push(section);
  }
  if (trail.length === 0) trail.push(...sectionsBelow(pieces));
  fileUnder(draft, rubricOfTrail(trail));
}

/** "Chuyên mục: Văn hóa" among the notes below the text. */
function sectionsBelow(pieces: Piece[]): string[] {
  const notes = pieces.slice(-notesBelow).filter(({ fate, text }) => fate === null && text.length < 60);
  const note = notes.find(({ text }) => isRubric(sectionLine.exec(text)?.[1] ?? ''));
  if (!note) return [];
  note.fate = 'navigation';
  return [sectionLine.exec(note.text)?.[1] ?? ''];
}

/** The rubric that a line names; null where it names none. `adjacent`: directly above the headline, where a rubric is
 * expected, one that nobody listed counts too, and a trail without marks ("Trang chủ Hữu nghị Giao lưu nhân dân"). */
function sectionOf({ text, entries }: Piece, adjacent: boolean, title: string | null): string | null {
  const labelled = sectionLine.exec(text)?.[1];
  if (labelled !== undefined) return labelled;
  const trail = trailOf({ text, entries });
  if (trail.length > 1 && trail.every((crumb) => crumb.length < 40) && (isTrailFromHome(trail) || trail.some(isRubric)))
    return rubricOfTrail(trail);
  if (isRubric(text)) return text;
  const glued = gluedTrail(text);
  if (glued.length > 1) return rubricOfTrail(glued.filter(isRubric));
  if (adjacent && isRubricLike(text)) return text;
  // The trail may end in the headline itself.
  const own = title !== null && text.endsWith(title) ? text.slice(0, -title.length).trim() : text;
  const unmarked = /^Trang chủ (\p{Lu}.{3,60})$/u.exec(own)?.[1]?.split(/\s+(?=\p{Lu})/u) ?? [];
  return unmarked.length <= 3 && unmarked.every((crumb) => wordCount(crumb) > 1) ? (unmarked.at(-1) ?? null) : null;
}
