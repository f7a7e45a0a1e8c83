import { textContent } from 'domutils';
import { decodeHTML } from 'entities/decode';
import { parseDocument } from 'htmlparser2';
import type { FeedEntry } from '../../src/archive/archive.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { isSyllable } from '../../src/vietnamese/syllable.ts';
import { personName } from '../clean/names.ts';
import type { Told } from '../page.ts';
import { feedDate } from './date.ts';

/** Shorter ones are "Xem tiếp", longer ones whole articles. */
const leadLength = { least: 30, most: 700 };

/** What an entry of a feed tells of the page that it leads to, in an article's fields. */
export function toldByEntry({ title, summary, published, authors }: FeedEntry): Told {
  const told: Told = {};
  const headline = plain(title ?? '');
  if (headline !== '') told.title = headline;
  const lead = leadOf(summary ?? '');
  if (lead !== null) told.lead = lead;
  const date = feedDate(published ?? '');
  if (date !== null) told.published = date;
  const names = authors.flatMap((author) => personName(plain(author)) ?? []);
  if (names.length > 0) told.authors = [...new Set(names)].map((name) => ({ name, role: null }));
  return told;
}

/** Feeds encode entities twice, and put markup into what is to be text. */
function plain(text: string): string {
  const once = textContent(parseDocument(text));
  return decodeHTML(decodeHTML(/<\w+[^>]*>/.test(once) ? textContent(parseDocument(once)) : once))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One that is cut off in the middle is none. */
function leadOf(summary: string): string | null {
  const text = withoutDateline(plain(summary));
  if (text.length < leadLength.least || text.length > leadLength.most || /(?:…|\.\.\.|\[…\])$/.test(text)) return null;
  return text;
}

/** "Nghệ AnCú tông xe đêm qua…": the place, and the lead glued to it. Both halves of the word are Vietnamese syllables,
 * which those of "YouTube" are not. */
function withoutDateline(text: string): string {
  const [, before = '', last = '', first = ''] =
    /^((?:\p{Lu}\p{Ll}+ ){0,3})(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}*)(?= )/u.exec(text) ?? [];
  if (first === '' || ![last, first].every((half) => isSyllable(fold(half.toLowerCase())))) return text;
  return text.slice(before.length + last.length);
}
