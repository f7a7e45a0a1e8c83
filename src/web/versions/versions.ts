import type { ArchivedPage } from '../../archive/archive.ts';
import type { Article } from '../../article.ts';
import { sameReading } from '../../reading.ts';
import type { Parts } from '../parts.ts';

/** A text of an article, and when it was first read so (ISO 8601). */
export type ReadText = { read: string; article: Article };

/** What became of an article: its texts by today's rules, the oldest first, those in a row that read alike as one;
 * and since when its page is gone from its newspaper, or null. */
export type Versions = { texts: ReadText[]; gone: string | null };

/** The versions of an article. One that never changed is not cleaned for it: it has no texts then. */
export async function versionsOf(
  { archive, reread }: Pick<Parts, 'archive' | 'reread'>,
  id: string,
): Promise<Versions> {
  const history = (await archive.histories([id])).get(id);
  if (history === undefined) return { texts: [], gone: null };
  const { versions, gone } = history;
  if (versions.length < 2) return { texts: [], gone };
  const pages: ArchivedPage[] = await archive.pagesOf(versions.map(({ digest }) => digest));
  const texts: ReadText[] = [];
  for (const [at, { read }] of versions.entries()) {
    const article = reread(pages[at] as ArchivedPage);
    const before = texts.at(-1);
    if (article !== null && (before === undefined || !sameReading(before.article, article)))
      texts.push({ read, article });
  }
  return { texts: texts.length < 2 ? [] : texts, gone };
}
