import { parseArgs } from 'node:util';
import type { Corrections } from '../src/archive/archive.ts';
import { EditError } from '../src/editor.ts';
import { correctable, lostBlocks } from '../src/hand.ts';
import { fieldOf } from '../src/hand-text.ts';
import { readSettings } from '../src/settings.ts';
import { openStores, type Stores } from '../src/stores.ts';
import { command } from './command.ts';
import { articleNamed } from './hand/article-named.ts';
import { blockNamed } from './hand/block-named.ts';
import { editorOf, ownArticle } from './hand/editing.ts';
import { blocksUnder } from './hand/with-hand.ts';

const usage = `npm run correct -- ID-OR-URL --FIELD VALUE…     puts values in place of the page's
npm run correct -- ID-OR-URL --undo FIELD…        takes corrections back
npm run correct -- ID-OR-URL --blocks             tells the page's blocks with their lines, removed ones with the reason
npm run correct -- ID-OR-URL --put-back BLOCK…    puts removed blocks back into the article
npm run correct -- ID-OR-URL --take-out BLOCK…    takes paragraphs out of it; each of the two undoes the other

  FIELD  ${correctable.join(', ')}
  VALUE  "" for unknown; a date as 2023, 11/2023, 24.11.2023 or "24.11.2023 16:05"; several authors or tags apart by a line
         break; a role, or a source's host, in brackets: "Lê Hòa (Ảnh)", "Báo Mẫu (bao.example)"
  BLOCK  its text, how it begins, or its line; it is kept by its text`;

const severally = { type: 'string', multiple: true, default: [] as string[] } as const;

/** `npm run correct`: see `usage`. */
async function main(): Promise<number> {
  const fields = Object.fromEntries(correctable.map((field) => [field, { type: 'string' }])) as Record<
    (typeof correctable)[number],
    { type: 'string' }
  >;
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      ...fields,
      undo: severally,
      blocks: { type: 'boolean', default: false },
      'put-back': severally,
      'take-out': severally,
    },
  });
  const [named] = positionals;
  const told = correctionsTold(values);
  const { undo, 'put-back': putBack, 'take-out': takeOut } = values;
  const fieldsTold = Object.keys(told).length + undo.length;
  const nothing = fieldsTold + putBack.length + takeOut.length === 0 && !values.blocks;
  if (named === undefined || positionals.length > 1 || nothing) {
    console.error(usage);
    return 2;
  }
  const settings = readSettings(process.env);
  const stores = await openStores(settings);
  try {
    const id = await articleNamed(stores.archive, named);
    const editor = editorOf(stores, 'command', settings);
    if (fieldsTold > 0) {
      const before = (await stores.archive.hands([id])).get(id)?.corrections ?? {};
      const kept = Object.entries({ ...before, ...told }).filter(([field]) => !undo.includes(field));
      await editor.correct(id, Object.fromEntries(kept) as Corrections);
    }
    for (const block of putBack) {
      const { blocks, hand } = await blocksOf(stores, id);
      const removed = blocks.filter(({ reason }) => reason !== null);
      await editor.putBack(id, blockNamed(removed, hand?.blocks?.takenOut ?? [], block));
    }
    for (const block of takeOut) {
      const { blocks, hand } = await blocksOf(stores, id);
      const paragraphs = blocks.filter(({ reason }) => reason === null);
      await editor.takeOut(id, blockNamed(paragraphs, hand?.blocks?.putBack ?? [], block));
    }
    await tell(stores, id, values.blocks);
    return 0;
  } finally {
    await stores.close();
  }
}

function correctionsTold(values: Record<string, unknown>): Record<string, unknown> {
  const told: Record<string, unknown> = {};
  for (const field of correctable) {
    const typed = values[field];
    if (typeof typed !== 'string') continue;
    const value = fieldOf(field, typed);
    if (value === undefined)
      throw new EditError(`--${field} "${typed}" is no date: write 2023, 11/2023 or 24.11.2023.`);
    told[field] = value;
  }
  return told;
}

async function blocksOf({ archive }: Stores, id: string) {
  const own = await ownArticle(archive, id);
  const hand = (await archive.hands([id])).get(id);
  return { own: own.article, hand, blocks: blocksUnder(own, hand) };
}

/** What is done to the article by hand, now. */
async function tell(stores: Stores, id: string, allBlocks: boolean): Promise<void> {
  const { own, hand, blocks } = await blocksOf(stores, id);
  console.log(`${id} by hand: ${Object.keys(hand?.corrections ?? {}).join(', ') || 'nothing'}`);
  for (const { text, line, reason, byHand } of blocks)
    if (allBlocks || byHand)
      console.log([line, reason ?? (byHand ? 'put back by hand' : 'paragraph'), text].join('\t'));
  const lost = lostBlocks(hand?.blocks, own);
  for (const text of lost.putBack) console.log(`-\tput back by hand, no longer on the page\t${text}`);
  for (const text of lost.takenOut) console.log(`-\ttaken out by hand, no longer on the page\t${text}`);
}

await command(main);
