import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { told } from './answer.ts';
import { cleanFile } from './clean-file.ts';

// npm run add-page -- NAME FILE: makes tests/pages/NAME of a page, with a draft of what is expected. The draft is what
// the cleaner says today, so its test fails until somebody has checked it and deleted the key "draft".
const [name, file] = process.argv.slice(2);
if (name === undefined || file === undefined || !/^[a-z0-9-]+$/.test(name) || !/\.(?:txt|html)$/.test(file)) {
  console.error('usage: npm run add-page -- NAME FILE.txt|FILE.html    (NAME of a-z, 0-9 and -)');
  process.exit(2);
}
const folder = join(import.meta.dirname, '..', 'pages', name);
mkdirSync(folder);
copyFileSync(file, join(folder, `page${extname(file)}`));
const { result } = cleanFile(file);
writeFileSync(
  join(folder, 'expected.json'),
  `${JSON.stringify({ draft: 'check me', ...expectation(result) }, null, 2)}\n`,
);
console.log(`${folder}/expected.json is a draft: check it against the page, then delete its key "draft"`);

/** What the cleaner says today, in the form of an answer. */
function expectation(result: ReturnType<typeof cleanFile>['result']): object {
  if ('rejected' in result) return { rejected: true };
  const { paragraphs, captions, removed, cited } = result;
  const numbers = cited.map((document) => document.split(' ').at(-1));
  return {
    ...told(result),
    paragraphs,
    captions,
    either: [],
    removed: removed.map(({ text }) => text),
    cited: numbers,
  };
}
