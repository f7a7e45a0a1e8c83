import type { PastedPage } from '../../editor.ts';
import { fieldOf } from '../../hand-text.ts';

/** What the form of a new page sent: an address to fetch, or a page that was pasted; or what is wrong with it. */
export type AddForm = { address: string } | { pasted: PastedPage } | { wrong: 'url' | 'date' | 'nothing' };

/** Reads the form: with a content it is a pasted page, of which the address may be told. */
export function addForm(body: Record<string, unknown>): AddForm {
  const text = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value.normalize('NFC').trim() : '';
  };
  const [url, content, date] = [text('url'), text('content'), text('date')];
  if (url !== '' && !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return { wrong: 'url' };
  if (content === '') return url === '' ? { wrong: 'nothing' } : { address: url };
  const published = fieldOf('published', date);
  if (published === undefined) return { wrong: 'date' };
  const name = text('name').slice(0, 200) || url || new Date().toISOString();
  return { pasted: { name, url: url || null, published: published as string | null, content } };
}
