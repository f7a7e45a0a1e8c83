import type { Content } from '../page.ts';
import { blocksOfHtml } from './blocks-html.ts';
import { visible } from './visible.ts';

// What the cleaner has just read of pages, so that a page is not parsed again for its text.
const read = new WeakMap<Content, string[]>();

/** Keeps the texts of a page's blocks for as long as the page itself is kept. */
export function keepVisible(content: Content, texts: string[]): void {
  read.set(content, texts);
}

/** All that a page shows, as one line of text: what identifies a page without an address. */
export function visibleText(content: Content): string {
  if (content.kind === 'text') return visible(content.text);
  if (content.kind === 'paragraphs') return visible(content.paragraphs.join(' '));
  return (read.get(content) ?? blocksOfHtml(content.html).pieces.map(({ text }) => text)).join(' ');
}
