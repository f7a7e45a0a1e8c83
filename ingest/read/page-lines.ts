import type { ArchivedPage, PageLine } from '../../src/archive/archive.ts';
import { blocksOfHtml } from '../clean/blocks-html.ts';
import { decodePage } from './decode-page.ts';

/** What a page shows, in reading order, as the cleaner was given it: the lines of a text dump, the blocks of HTML. null
 * where the page cannot be read. */
export function pageLines(archived: ArchivedPage): PageLine[] | null {
  const decoded = decodePage(archived);
  if ('rejected' in decoded) return null;
  const { content } = decoded.page;
  if (content.kind === 'html') return blocksOfHtml(content.html).pieces.map(({ text, line }) => ({ text, line }));
  const lines = content.kind === 'text' ? content.text.split(/\r\n?|\n/) : content.paragraphs;
  return lines
    .map((text, at) => ({ text: text.normalize('NFC'), line: at + 1 }))
    .filter(({ text }) => text.trim() !== '');
}
