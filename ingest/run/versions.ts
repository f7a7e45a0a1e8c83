import type { Accepted, Archive, ArchivedPage, History } from '../../src/archive/archive.ts';
import type { Article } from '../../src/article.ts';
import { sameReading } from '../../src/reading.ts';
import type { Laid } from '../hand/with-hand.ts';
import type { Cleaners } from './cleaners.ts';
import type { Made } from './made.ts';

type Parts = {
  archive: Pick<Archive, 'histories' | 'pagesOf'>;
  cleaners: Pick<Cleaners, 'make'>;
  asking: <T>(work: () => Promise<T>) => Promise<T>;
};

/** What is known of a text of an article: when it was read, and by whose page; its words once they are asked for. */
type Known = { digest: string; read: string; article?: Article | null };

/** What pages of one batch are to settle as, and the articles that they leave in the engine. */
export type Versioned = { accepted: Map<string, Accepted>; newest: Laid[] };

/**
 * Tells which of the articles made of pages read otherwise than the article did before, and after where they come late,
 * and which pages are read last. Both texts are made by today's rules, so that no rule makes a version.
 */
export async function versioned(
  parts: Parts,
  pages: readonly ArchivedPage[],
  made: readonly Made[],
): Promise<Versioned> {
  const now = new Date().toISOString();
  const told = made.flatMap((one, at) => {
    const page = pages[at] as ArchivedPage;
    return 'article' in one ? [{ digest: page.digest, read: readAt(page, now), article: one.article, laid: one }] : [];
  });
  const ids = told.map(({ article }) => article.id);
  const histories = await parts.asking(() => parts.archive.histories(ids));
  const known = new Map(ids.map((id) => [id, textsOf(histories.get(id))]));
  await clean(parts, neighboursOf(told, known));

  const accepted = new Map<string, Accepted>();
  const newest = new Map<string, { read: string; laid: Laid | null }>();
  for (const [id, history] of histories) newest.set(id, { read: history.newest.read, laid: null });
  for (const { digest, read, article, laid } of told) {
    const texts = known.get(article.id) ?? [];
    const beside = Object.values(besides(texts, read)).filter((one) => one !== undefined);
    const same = beside.some((one) => one.article != null && sameReading(one.article, article));
    accepted.set(digest, { digest, id: article.id, read, same });
    if (!same) insert(texts, { digest, read, article });
    if (read >= (newest.get(article.id)?.read ?? '')) newest.set(article.id, { read, laid });
  }
  return { accepted, newest: [...newest.values()].flatMap(({ laid }) => laid ?? []) };
}

/** When a page's content was read: when it was fetched where that is told and no time to come, else `now`. */
export function readAt({ fetched }: Pick<ArchivedPage, 'fetched'>, now: string): string {
  const time = Date.parse(fetched ?? '');
  if (Number.isNaN(time)) return now;
  const read = new Date(time).toISOString();
  return read < now ? read : now;
}

function textsOf(history: History | undefined): Known[] {
  return history?.versions.map((version) => ({ ...version })) ?? [];
}

/** The texts just before and just after a moment. */
function besides(texts: readonly Known[], read: string): { before: Known | undefined; after: Known | undefined } {
  const at = texts.findIndex((text) => text.read > read);
  return at < 0 ? { before: texts.at(-1), after: undefined } : { before: texts[at - 1], after: texts[at] };
}

function insert(texts: Known[], text: Known): void {
  const at = texts.findIndex(({ read }) => read > text.read);
  texts.splice(at < 0 ? texts.length : at, 0, text);
}

function neighboursOf(told: readonly { read: string; article: Article }[], known: Map<string, Known[]>): Known[] {
  return told.flatMap(({ read, article }) =>
    Object.values(besides(known.get(article.id) ?? [], read)).filter((one) => one !== undefined),
  );
}

/** Makes the articles of texts that the archive holds. */
async function clean({ archive, cleaners, asking }: Parts, texts: readonly Known[]): Promise<void> {
  const digests = [...new Set(texts.map(({ digest }) => digest))];
  if (digests.length === 0) return;
  const made = await cleaners.make(await asking(() => archive.pagesOf(digests)));
  const articles = new Map(made.map((one, at) => [digests[at], 'article' in one ? one.article : null]));
  for (const text of texts) text.article = articles.get(text.digest) ?? null;
}
