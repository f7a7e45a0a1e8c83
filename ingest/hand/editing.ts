import { isDeepStrictEqual } from 'node:util';
import type { Archive, ArchivedPage, Corrections, Deed, Hand, MovedBlocks } from '../../src/archive/archive.ts';
import type { Article } from '../../src/article.ts';
import { type Added, EditError, type Editor } from '../../src/editor.ts';
import { blockText, correctable } from '../../src/hand.ts';
import { putInStories } from '../../src/stories/put.ts';
import type { ArticleEngine } from '../run/batch.ts';
import { makeArticle } from '../run/made.ts';
import { addAddress, addPasted, type GuestSettings } from './add.ts';
import { retryPage } from './retry.ts';
import { type Laid, withHand } from './with-hand.ts';

type Stores = { archive: Archive; engine: ArticleEngine };

const none: Hand = { corrections: {}, deletion: null };

/** The editor of these stores. `by` is who is logged: 'editor' or 'command'. */
export function editorOf(stores: Stores, by: string, settings: GuestSettings): Editor {
  const { archive } = stores;
  const deed = (action: Deed['action'], id: string, what: string): Deed => ({
    at: new Date().toISOString(),
    by,
    action,
    id,
    what,
  });
  const handOf = async (id: string) => (await archive.hands([id])).get(id) ?? none;
  const moveBlock = async (id: string, typed: string, action: 'put-back' | 'take-out') => {
    const { article } = await ownArticle(archive, id);
    const hand = await handOf(id);
    const text = blockText(typed);
    const { blocks, ...rest } = hand;
    const moved = movedBlocks(blocks ?? { putBack: [], takenOut: [] }, article, text, action);
    const some = moved.putBack.length + moved.takenOut.length > 0;
    await archive.setHand(id, { ...rest, ...(some && { blocks: moved }) }, deed(action, id, text));
    await bringUp(stores, id);
  };
  const logged = async (added: Added, what: string) => {
    if ('id' in added) await archive.addDeed(deed('add', added.id, `${added.kind}: ${what}`));
    else if ('digest' in added) await archive.addDeed(deed('add', added.digest, `in quarantine: ${what}`));
    return added;
  };
  return {
    async correct(id, corrections) {
      const own = await ownArticle(archive, id);
      const hand = await handOf(id);
      const kept = differing(corrections, own.article);
      const fields = Object.keys(kept).join(', ') || 'nothing: as the page has it';
      await archive.setHand(id, { ...hand, corrections: kept }, deed('correct', id, fields));
      await bringUp(stores, id);
    },
    putBack: (id, text) => moveBlock(id, text, 'put-back'),
    takeOut: (id, text) => moveBlock(id, text, 'take-out'),
    async delete(id, why) {
      const own = await ownArticle(archive, id);
      const hand = await handOf(id);
      const { title, url } = withHand(own, hand);
      const deletion = { at: new Date().toISOString(), why, title, url };
      await archive.setHand(id, { ...hand, deletion }, deed('delete', id, why));
      await bringUp(stores, id);
    },
    async restore(id) {
      const hand = await handOf(id);
      if (hand.deletion === null) throw new EditError(`No article ${id} is deleted.`);
      await archive.setHand(id, { ...hand, deletion: null }, deed('restore', id, hand.deletion.why));
      await bringUp(stores, id);
    },
    addAddress: async (address) => await logged(await addAddress(stores, settings, address), address),
    addPasted: async (page) => await logged(await addPasted(stores, page), `pasted: ${page.name}`),
    async retry(digest) {
      const id = await retryPage(stores, digest);
      await archive.addDeed(deed('retry', digest, id === null ? 'still in quarantine' : `article ${id}`));
      return id;
    },
  };
}

/**
 * Makes the engine's article what its page and the hand say, after the archive has both. A run or another editor that
 * changed one of them in between is met by looking again: whoever writes last has seen all that was noted.
 */
export async function bringUp({ archive, engine }: Stores, id: string): Promise<void> {
  for (let settled = false; !settled; ) {
    const [seen, page] = await Promise.all([archive.hands([id]), archive.page(id)]);
    const hand = seen.get(id);
    const laid = page === null ? null : laidOut(page);
    if (laid === null || hand?.deletion != null) await engine.remove([id]);
    else await putInStories(engine, [withHand({ ...laid, article: { ...laid.article, id } }, hand)]);
    await engine.refresh();
    const [now, pageNow] = await Promise.all([archive.hands([id]), archive.page(id)]);
    settled = isDeepStrictEqual(now.get(id), hand) && pageNow?.digest === page?.digest;
  }
}

/** The article as its page has it. Throws `EditError` where none is held. */
export async function ownArticle(archive: Archive, id: string): Promise<Laid> {
  const page = await archive.page(id);
  const laid = page === null ? null : laidOut(page);
  if (laid === null) throw new EditError(`No article ${id} is held: give the id that stands in its address here.`);
  return laid;
}

function laidOut(page: ArchivedPage): Laid | null {
  const made = makeArticle(page);
  return 'article' in made ? made : null;
}

/** The blocks that are moved once this one is. Throws `EditError` where it is not there to be moved. */
function movedBlocks(
  { putBack, takenOut }: MovedBlocks,
  own: Article,
  text: string,
  action: 'put-back' | 'take-out',
): MovedBlocks {
  const without = (texts: string[]) => texts.filter((one) => one !== text);
  const moved = { putBack: without(putBack), takenOut: without(takenOut) };
  const back = action === 'put-back';
  if ((back ? takenOut : putBack).includes(text)) return moved;
  const there = back ? own.removed.map((block) => block.text) : own.paragraphs;
  if (!there.some((one) => blockText(one) === text))
    throw new EditError(
      back
        ? `No removed block of the page reads "${text}": it may have changed; see "npm run correct -- ID --blocks".`
        : `No paragraph of the article reads "${text}": it may have changed; see "npm run correct -- ID --blocks".`,
    );
  (back ? moved.putBack : moved.takenOut).push(text);
  return moved;
}

/** The corrections that are some: not what the page says anyway. */
function differing(corrections: Corrections, own: Article): Corrections {
  return Object.fromEntries(
    correctable
      .filter((field) => Object.hasOwn(corrections, field) && !isDeepStrictEqual(corrections[field], own[field]))
      .map((field) => [field, corrections[field]]),
  );
}
