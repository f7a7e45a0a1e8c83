import type { Content } from '../page.ts';
import type { Piece } from './block.ts';
import { blocksOfHtml } from './blocks-html.ts';
import { blocksOfMarkdown, isMarkdown } from './blocks-markdown.ts';
import { blocksOfText } from './blocks-text.ts';
import { visible } from './visible.ts';

// What the cleaner has just read of pages, so that a page is not parsed again for its text.
const read = new WeakMap<Content, string[]>();

/** Keeps the texts of a page's blocks for as long as the page itself is kept. */
export function keepVisible(content: Content, texts: string[]): void {
  read.set(content, texts);
}

function blocksOf(content: Exclude<Content, { kind: 'paragraphs' }>): Piece[] {
  if (content.kind === 'html') return blocksOfHtml(content.html).pieces;
  return isMarkdown(content.text) ? blocksOfMarkdown(content.text).pieces : blocksOfText(content.text);
}

/** All that a page shows, as one line of text: what identifies a page without an address. */
export function visibleText(content: Content): string {
  if (content.kind === 'paragraphs') return visible(content.paragraphs.join(' '));
  return (read.get(content) ?? blocksOf(content).map(({ text }) => text)).join(' ');
}
