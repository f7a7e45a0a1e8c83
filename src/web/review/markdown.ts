import { type BodyPart, typeset } from '../body.ts';
import type { Texts } from '../texts.ts';
import { printedTexts, type ReviewPage } from './review-page.ts';

/** A press review in CommonMark. */
export function reviewMarkdown(page: ReviewPage, whole: boolean, t: Texts): string {
  const parts = [`# ${plain(page.title)}`, `*${plain(page.date)}*`];
  for (const entry of page.entries) {
    if (entry.kind === 'heading') {
      parts.push(`## ${plain(entry.text)}`);
      continue;
    }
    const title = entry.title ?? t.review.gone;
    parts.push(`### [${plain(title)}](<${entry.link.replace(/[<>\\]/g, encodeURIComponent)}>)`);
    if (entry.title !== null) parts.push(`${plain(entry.source)}, ${plain(entry.date)}`);
    if (entry.note) parts.push(`> ${plain(entry.note)}`);
    parts.push(...typeset(printedTexts(entry, whole), plain).map(bodyPart));
  }
  return `${parts.join('\n\n')}\n`;
}

/** CommonMark has no tables: a row is a line, its cells parted by bars. */
function bodyPart(part: BodyPart<string>): string {
  switch (part.kind) {
    case 'paragraph':
      return part.text;
    case 'subhead':
      return `#### ${part.text}`;
    case 'lines':
      return part.lines.join('\\\n');
    case 'table':
      return part.rows.map((row) => row.join(' \\| ')).join('\\\n');
  }
}

/** Text that Markdown prints as it is: on one line, its marks escaped. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|&#]/g, '\\$&')
    .replace(/^([-+=~]|\d+(?=[.)](?:\s|$)))/, '\\$1')
    .replace(/^\\(\d+)([.)])/, '$1\\$2');
}
