import { parseArgs } from 'node:util';
import type { Corrections } from '../src/archive/archive.ts';
import { EditError } from '../src/editor.ts';
import { correctable } from '../src/hand.ts';
import { fieldOf } from '../src/hand-text.ts';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { command } from './command.ts';
import { articleNamed } from './hand/article-named.ts';
import { editorOf } from './hand/editing.ts';

const usage = `npm run correct -- ID-OR-URL --FIELD VALUE…   puts values in place of the page's
npm run correct -- ID-OR-URL --undo FIELD…      takes corrections back

  FIELD  ${correctable.join(', ')}
  VALUE  "" for unknown; a date as 2023, 11/2023, 24.11.2023 or "24.11.2023 16:05"; several authors or tags apart by a line
         break; a role, or a source's host, in brackets: "Lê Hòa (Ảnh)", "Báo Mẫu (bao.example)"`;

/** `npm run correct`: see `usage`. */
async function main(): Promise<number> {
  const fields = Object.fromEntries(correctable.map((field) => [field, { type: 'string' }])) as Record<
    (typeof correctable)[number],
    { type: 'string' }
  >;
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { ...fields, undo: { type: 'string', multiple: true } },
  });
  const [named] = positionals;
  const told: Record<string, unknown> = {};
  for (const field of correctable) {
    const typed = values[field];
    if (typeof typed !== 'string') continue;
    const value = fieldOf(field, typed);
    if (value === undefined)
      throw new EditError(`--${field} "${typed}" is no date: write 2023, 11/2023 or 24.11.2023.`);
    told[field] = value;
  }
  const undone = (Array.isArray(values.undo) ? values.undo : []).map(String);
  if (named === undefined || positionals.length > 1 || Object.keys(told).length + undone.length === 0) {
    console.error(usage);
    return 2;
  }
  const stores = await openStores(readSettings(process.env));
  try {
    const id = await articleNamed(stores.archive, named);
    const before = (await stores.archive.hands([id])).get(id)?.corrections ?? {};
    const kept = Object.entries({ ...before, ...told }).filter(([field]) => !undone.includes(field));
    await editorOf(stores, 'command').correct(id, Object.fromEntries(kept) as Corrections);
    const now = Object.keys((await stores.archive.hands([id])).get(id)?.corrections ?? {});
    console.log(`${id} by hand: ${now.join(', ') || 'nothing'}`);
    return 0;
  } finally {
    await stores.close();
  }
}

await command(main);
