import { textContent } from 'domutils';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';

/** The words of a Word file, opened and read back. */
export function docxText(file: Uint8Array): string {
  return textContent(parseDocument(docxXml(file), { xmlMode: true }));
}

export function docxXml(file: Uint8Array): string {
  const part = unzipSync(file)['word/document.xml'];
  if (part === undefined) throw new Error('The file holds no word/document.xml.');
  return strFromU8(part);
}
