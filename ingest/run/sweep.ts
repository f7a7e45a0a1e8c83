import type { Archive } from '../../src/archive/archive.ts';
import { bringUp } from '../hand/editing.ts';
import type { Work } from './batch.ts';

/** For how many days a source's articles and the older versions of their pages are kept; null for ever. */
export type Keep = { articles: number | null; pages: number | null };

/** Pages that are dropped together. */
const atOnce = 200;

const day = 24 * 3_600_000;

/**
 * Drops what a source keeps no longer: articles whose page was read last so long ago, with all their pages, and of other
 * articles the pages that are not theirs any more. Articles leave the engine first: killed in between, the next sweep
 * finds their pages still there and goes on. A page that is not dropped has not been forgotten.
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
  for await (const { digest, id, read } of archive.readBefore(journal.run.source, latest)) {
    const newest = (await asking(() => archive.histories([id]))).get(id)?.newest;
    const whole = newest !== undefined && newest.read < articlesBefore;
    if (!whole && (newest === undefined || newest.digest === digest || read >= pagesBefore)) continue;
    digests.push(digest);
    if (whole) ids.add(id);
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
