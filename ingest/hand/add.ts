import type { Archive, ArchivedPage } from '../../src/archive/archive.ts';
import type { Added, PastedPage } from '../../src/editor.ts';
import type { Settings } from '../../src/settings.ts';
import { templatesOf } from '../learn/learn-template.ts';
import { Learner } from '../learn/learner.ts';
import { archivedPage } from '../read/digest.ts';
import { type ArticleEngine, beginBatch, finishBatch } from '../run/batch.ts';
import { Cleaners } from '../run/cleaners.ts';
import { editorsRun, Journal } from '../run/journal.ts';

type Stores = { archive: Archive; engine: ArticleEngine };

/** How one behaves who fetches a page. */
export type GuestSettings = Pick<Settings, 'fetchContact' | 'fetchPrivate' | 'fetchDelay'>;

/** How long an editor waits for an address. Milliseconds. */
const patience = 60_000;

/** Fetches a page by the rules of every run, and takes it in. */
export async function addAddress(stores: Stores, settings: GuestSettings, address: string): Promise<Added> {
  // What fetches takes long to load, and most commands do without.
  const [{ Guest }, { leadsOf }, { leadsToFront, pageFetched }] = await Promise.all([
    import('../fetch/guest.ts'),
    import('../fetch/leads.ts'),
    import('../fetch/visit-page.ts'),
  ]);
  const { fetchContact: contact, fetchPrivate: allowPrivate, fetchDelay: delay } = settings;
  const signal = AbortSignal.timeout(patience);
  const guest = new Guest({ contact, allowPrivate, delay, signal });
  try {
    const got = await guest.get(address);
    const fetched = leadsToFront(address, got) ?? got;
    if (fetched.kind === 'unchanged') return { kind: 'refused', reason: { code: 'unchanged-unasked' } };
    if (fetched.kind !== 'page') return { kind: 'refused', reason: fetched.reason };
    if (leadsOf(fetched.bytes, fetched.url) !== null)
      return { kind: 'refused', reason: { code: 'wrong-type', type: fetched.type } };
    const made = pageFetched(address, fetched);
    return 'page' in made ? await addPage(stores, made.page) : { kind: 'refused', reason: made.reason };
  } catch (error) {
    if (!signal.aborted) throw error;
    return { kind: 'late' };
  } finally {
    await guest.close();
  }
}

/** Takes in a page that was pasted, as a record, so that what was told of it stays with it. */
export async function addPasted(stores: Stores, { name, url, published, content }: PastedPage): Promise<Added> {
  const markup = /<(?:!doctype|html|body|article|div|p|h1)\b/i.test(content);
  const record = { url, published, ...(markup ? { html: content } : { text: content }) };
  const page = archivedPage({
    origin: `pasted: ${name}`,
    url,
    source: null,
    fetched: new Date().toISOString(),
    media: 'record',
    bytes: Buffer.from(JSON.stringify(record)),
  });
  return await addPage(stores, page);
}

/** The way of a page in a run: archive, clean, index, settle. It takes no lock, so that nobody waits for a run of hours: a
 * page that both take up settles once. */
async function addPage({ archive, engine }: Stores, page: ArchivedPage): Promise<Added> {
  const cleaners = new Cleaners(() => templatesOf(archive.learning));
  const learner = new Learner(archive);
  try {
    const journal = new Journal(editorsRun, new Date());
    const asking = <T>(work: () => Promise<T>) => work();
    const work = { archive, engine, cleaners, learner, articlesAtOnce: 1, journal, asking, onEvent: () => undefined };
    await finishBatch(work, await beginBatch(work, [page]));
    await engine.refresh();
    const { run } = journal;
    run.ended = new Date().toISOString();
    await archive.saveRun(run);
    const id = (await archive.articlesOf([page.digest])).get(page.digest)?.id;
    if (id !== undefined) return { kind: run.new > 0 ? 'new' : run.changed > 0 ? 'changed' : 'unchanged', id };
    const state = (await archive.states([page.digest])).get(page.digest);
    return state === 'dropped' ? { kind: 'dropped' } : { kind: 'quarantined', digest: page.digest };
  } finally {
    await cleaners.close();
  }
}
