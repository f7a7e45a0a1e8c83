import type { Content } from '../page.ts';
import { blocksOfHtml } from './blocks-html.ts';
import { visible } from './visible.ts';

/** All that a page shows, as one line of text: what identifies a page without an address. */
export function visibleText(content: Content): string {
  if (content.kind === 'text') return visible(content.text);
  if (content.kind === 'paragraphs') return visible(content.paragraphs.join(' '));
  return blocksOfHtml(content.html)
    .pieces.map(({ text }) => text)
    .join(' ');
}
