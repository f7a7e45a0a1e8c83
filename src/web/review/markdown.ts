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
    parts.push(...printedTexts(entry, whole).map(plain));
  }
  return `${parts.join('\n\n')}\n`;
}

/** Text that Markdown prints as it is: on one line, its marks escaped. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|&#]/g, '\\$&')
    .replace(/^([-+=~]|\d+(?=[.)]))/, '\\$1')
    .replace(/^\\(\d+)([.)])/, '$1\\$2');
}
