import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEngine } from '../src/search/sqlite/engine.ts';
import { putInStories } from '../src/stories/put.ts';
import { articleOf, linesOf } from './articles.ts';

/**
 * How well stories are found: node bench/stories.ts LABELLED.jsonl [shuffle seed]. Of a file whose lines tell their
 * `event` (null: a lone article, told apart from all others) it prints B³ precision, recall and F1 over all articles,
 * ingested in batches of 50, and the time an article takes. Other lines of the file, without `event`, are background
 * and not measured.
 */
const [path, seed] = process.argv.slice(2);
if (path === undefined) throw new Error('Name a labelled JSON Lines file: {title, lead, text, published, event}.');
const lines = (await Array.fromAsync(linesOf(path))).map((line, number) => ({
  line,
  article: articleOf(line, number),
}));
if (seed !== undefined) shuffle(lines, Number(seed));

const folder = mkdtempSync(join(tmpdir(), 'diem-bao-stories-'));
const engine = openSqliteEngine(join(folder, 'articles.db'));
const begun = performance.now();
for (let from = 0; from < lines.length; from += 50) {
  await putInStories(
    engine,
    lines.slice(from, from + 50).map(({ article }) => article),
  );
}
const milliseconds = (performance.now() - begun) / lines.length;
const stories = await engine.stories(lines.map(({ article }) => article.id));
await engine.close();
rmSync(folder, { recursive: true });

const measured = lines.filter(({ line }) => line.event !== undefined);
const eventOf = ({ line, article }: (typeof lines)[number]) => line.event ?? article.id;
const storyOf = ({ article }: (typeof lines)[number]) => stories.get(article.id) ?? article.id;
let [precision, recall] = [0, 0];
for (const one of measured) {
  const found = measured.filter((other) => storyOf(other) === storyOf(one));
  const wanted = measured.filter((other) => eventOf(other) === eventOf(one));
  const both = found.filter((other) => eventOf(other) === eventOf(one)).length;
  precision += both / found.length / measured.length;
  recall += both / wanted.length / measured.length;
}
console.table({
  articles: measured.length,
  events: new Set(measured.map(eventOf)).size,
  stories: new Set(measured.map(storyOf)).size,
  precision: precision.toFixed(3),
  recall: recall.toFixed(3),
  'B³ F1': ((2 * precision * recall) / (precision + recall)).toFixed(3),
  'ms an article': milliseconds.toFixed(2),
});

/** Fisher–Yates by a small generator of its own, so that an order can be had again. */
function shuffle<T>(items: T[], start: number): void {
  let state = start;
  for (let i = items.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const k = state % (i + 1);
    [items[i], items[k]] = [items[k] as T, items[i] as T];
  }
}
