import type { Piece } from '../block.ts';

// A cell of a table of figures is short; longer ones hold a page's layout.
const longestCell = 200;
const mostCells = 40;

/** Joins the cells of a table's row, which stand at the end of `pieces` from `from` on, into one piece, parted by tabs.
 * A row whose cells hold paragraphs or links is a layout and stays as it is. */
export function mergeRow(pieces: Piece[], from: number): void {
  // Before anything is looked at: rows that nothing closes hold all that follows.
  if (pieces.length - from > mostCells) return;
  const cells = pieces.slice(from);
  const [first] = cells;
  if (!first) return;
  if (cells.length === 1) {
    first.cell = true;
    return;
  }
  if (!cells.every((cell) => isCell(cell))) return;
  // Two pieces of one cell are a layout too: every piece needs a cell of its own.
  const owners = new Set(cells.map(cellOf));
  if (owners.size !== cells.length || owners.has(null)) return;
  const size = cells.reduce((sum, cell) => sum + cell.text.length, 0);
  const links = cells.reduce((sum, cell) => sum + cell.links * cell.text.length, 0) / size;
  if (links > 0.5) return;
  pieces.length = from;
  const region = cellOf(first)?.parent ?? first.region;
  pieces.push({ ...first, text: cells.map((cell) => cell.text).join('\t'), tag: 'tr', links, entries: [], region });
}

function isCell({ text, tag }: Piece): boolean {
  return text.length <= longestCell && (tag === 'td' || tag === 'th' || tag === 'p' || tag === 'div');
}

function cellOf(piece: Piece): Piece['region'] {
  const { region } = piece;
  if (region?.name === 'td' || region?.name === 'th') return region;
  return region?.parent?.name === 'td' || region?.parent?.name === 'th' ? region.parent : null;
}
