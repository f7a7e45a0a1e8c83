/** How a stretch of an article's text is set. Nothing is added to it or left out but the bars between cells. */
export type BodyPart<Text> =
  | { kind: 'paragraph' | 'subhead'; text: Text }
  /** Verses, items of a list, an address: short lines that stand close together. */
  | { kind: 'lines'; lines: Text[] }
  /** `headed`: the first row names the columns. A row may have fewer cells than another. */
  | { kind: 'table'; rows: Text[][]; headed: boolean };

/** The longest line of verse, or item of a list, that is told from a paragraph. Characters. */
const longestLine = 60;
/** Fewer short paragraphs in a row are talk. */
const fewestLines = 4;
const longestSubhead = 90;
/** What a subhead stands over is running text. Characters. */
const shortestBelow = 100;

/**
 * The paragraphs of an article as they are set. The cleaner keeps subheads, verses, items and rows of a table each as a
 * paragraph; which they are is seen by their form: cells parted by tabs or bars, short lines in a row, a line without
 * a full stop over running text. It is a matter of type alone: the words stay as they are, in their order.
 * @param marked makes what is shown of a text
 */
export function typeset<Text>(paragraphs: readonly string[], marked: (text: string) => Text): BodyPart<Text>[] {
  const parts: BodyPart<Text>[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const rows = runFrom(paragraphs, at, (text) => cells(text).length > 1);
    const lines = runFrom(paragraphs, at, isLine);
    if (rows.length > 1) {
      const table = rows.map(cells);
      parts.push({ kind: 'table', rows: table.map((row) => row.map(marked)), headed: isHeaded(table) });
      at += rows.length;
    } else if (lines.length >= fewestLines) {
      parts.push({ kind: 'lines', lines: lines.map(marked) });
      at += lines.length;
    } else {
      const text = paragraphs[at] ?? '';
      const kind = isSubhead(text, paragraphs[at + 1] ?? '') ? 'subhead' : 'paragraph';
      parts.push({ kind, text: marked(text) });
      at++;
    }
  }
  return parts;
}

function runFrom(paragraphs: readonly string[], from: number, is: (text: string) => boolean): string[] {
  let to = from;
  while (to < paragraphs.length && is(paragraphs[to] ?? '')) to++;
  return paragraphs.slice(from, to);
}

/** A row of HTML comes with tabs, a row of a text dump often with bars, at its edges too. */
function cells(text: string): string[] {
  if (text.includes('\t')) return text.split('\t');
  const bars = text.trim().split(/\s*\|\s*/);
  return bars.length > 2 && bars[0] === '' && bars.at(-1) === '' ? bars.slice(1, -1) : bars;
}

function isLine(text: string): boolean {
  return text.length <= longestLine && cells(text).length === 1;
}

/** Figures stand under words. */
function isHeaded([first = [], ...others]: string[][]): boolean {
  return !first.some((cell) => /^[+-]?\d/.test(cell)) && others.every((row) => row.some((cell) => /\d/.test(cell)));
}

/** "Bến đò chiều" or a question, over its answer; neither "Năm 2024 14.870 tấn" nor "Nguồn: ban quản lý chợ". */
function isSubhead(text: string, next: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return (
    text.length <= longestSubhead &&
    next.length >= shortestBelow &&
    /^[\p{Lu}\d“"]/u.test(text) &&
    /[\p{L}\p{N}\p{M}?)%”"]$/u.test(text) &&
    digits <= text.length / 3 &&
    cells(text).length === 1
  );
}
