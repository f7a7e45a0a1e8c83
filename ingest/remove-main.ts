import { parseArgs } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { command } from './command.ts';
import { articleNamed } from './hand/article-named.ts';
import { editorOf } from './hand/editing.ts';

const usage = `npm run remove -- ID-OR-URL… --why "REASON"   deletes articles for good, whatever feeds and folders bring
npm run remove -- --undo ID-OR-URL…           puts them back
npm run remove -- --list                      tells what is deleted, the latest first`;

/** `npm run remove`: see `usage`. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      why: { type: 'string' },
      undo: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  const nothing = positionals.length === 0 && !values.list;
  if (nothing || (positionals.length > 0 && !values.undo && !values.why)) {
    console.error(usage);
    return 2;
  }
  const settings = readSettings(process.env);
  const stores = await openStores(settings);
  try {
    const editor = editorOf(stores, 'command', settings);
    for (const named of positionals) {
      const id = await articleNamed(stores.archive, named);
      if (values.undo) await editor.restore(id);
      else await editor.delete(id, values.why ?? '');
      console.log(`${id} ${values.undo ? 'is back' : 'is deleted'}`);
    }
    if (values.list)
      for (const { id, at, why, title, url } of await stores.archive.deletions(Number.MAX_SAFE_INTEGER))
        console.log([id, at, title ?? url ?? '', why].join('\t'));
    return 0;
  } finally {
    await stores.close();
  }
}

await command(main);
