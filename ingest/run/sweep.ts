import type { Archive } from '../../src/archive/archive.ts';
import { bringUp } from '../hand/editing.ts';
import type { Work } from './batch.ts';

/** For how many days a source's articles and the older versions of their pages are kept; null for ever. */
export type Keep = { articles: number | null; pages: number | null };

/** Pages that are dropped together. */
const atOnce = 200;

const day = 24 * 3_600_000;

/**
 * Drops what a source keeps no longer: articles that were first read so long ago, with all the pages that it has of them,
 * and of other articles the pages that are not theirs any more. Not by the date of publication, since one that was
 * misread would destroy what it stands on, nor by the last reading, which a counter on the page would put off for ever.
 * Articles leave the engine first, and their first pages go last: killed in between, the next sweep goes on.
 */
export async function sweep(work: Work, keep: Keep, now: number): Promise<void> {
  const { archive, engine, journal, asking } = work;
  const before = (days: number | null) => (days === null ? '' : new Date(now - days * day).toISOString());
  const [articlesBefore, pagesBefore] = [before(keep.articles), before(keep.pages)];
  const latest = articlesBefore > pagesBefore ? articlesBefore : pagesBefore;
  if (latest === '') return;
  let digests: string[] = [];
  let ids = new Set<string>();
  const drop = async () => {
    if (digests.length === 0) return;
    if (ids.size > 0) await asking(() => engine.remove([...ids]));
    await asking(() => archive.drop(digests));
    journal.run.dropped += digests.length;
    // An article that another source has a page of is what that page says.
    for (const id of await others(work, ids)) await asking(() => bringUp({ archive, engine }, id));
    digests = [];
    ids = new Set();
  };
  const dropped = new Set<string>();
  for await (const { digest, id, read } of archive.readBefore(journal.run.source, latest)) {
    const history = dropped.has(id) ? undefined : (await asking(() => archive.histories([id]))).get(id);
    if (history === undefined) continue;
    if ((history.versions[0] ?? history.newest).read < articlesBefore) {
      digests.push(...(await asking(() => archive.putBy(journal.run.source, id))));
      ids.add(id);
      dropped.add(id);
    } else if (history.newest.digest !== digest && read < pagesBefore) digests.push(digest);
    if (digests.length >= atOnce) await drop();
  }
  await drop();
}

async function others(
  { archive, asking }: Pick<Work, 'asking'> & { archive: Archive },
  ids: Set<string>,
): Promise<string[]> {
  if (ids.size === 0) return [];
  return [...(await asking(() => archive.histories([...ids]))).keys()];
}
