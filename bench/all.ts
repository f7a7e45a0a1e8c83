import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { asHtml, asText, generatePage } from '../tests/generate-pages.ts';
import { articleOf, type Line, linesOf } from './articles.ts';
import { measureCleaning } from './rates.ts';
import { measureStore } from './stores.ts';

const usage = `npm run bench -- [--articles N] [FILE.jsonl]

Prints how fast pages are cleaned and ingested and articles are searched, here and now, as tables: of N generated pages
(2,000), or of the articles of a file, one JSON object a line: {title, text, published, source}. Stores of its own are made
for it and removed: an embedded one, and one on ELASTICSEARCH_URL where that is set.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string', default: '2000' }, help: { type: 'boolean' } },
});
const wanted = Number(values.articles);
if (values.help || !Number.isInteger(wanted) || wanted < 100 || positionals.length > 1) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
const numbers = Array.from({ length: wanted }, (_, number) => number);
const [file] = positionals;

console.log(`Cleaning, one thread, ${wanted} generated pages`);
console.table({
  HTML: measureCleaning(
    'HTML',
    numbers.map((number) => asHtml(generatePage(number))),
  ),
  text: measureCleaning(
    'text',
    numbers.map((number) => asText(generatePage(number))),
  ),
});

const lines = file === undefined ? null : await some(linesOf(file), wanted);
const records =
  lines === null
    ? numbers.map((number) => JSON.stringify({ url: generatePage(number).url, html: asHtml(generatePage(number)) }))
    : lines.map(({ title, lead, text, paragraphs, published, source }) =>
        JSON.stringify({ title, lead, paragraphs: paragraphs ?? text?.split('\n'), published, source }),
      );
const titles = (lines ?? numbers.map((number) => ({ title: generatePage(number).title }))).flatMap(
  ({ title }) => title ?? [],
);
for (const engine of ['SQLite', ...(process.env.ELASTICSEARCH_URL ? ['Elasticsearch' as const] : [])] as const) {
  const { ingest, searches } = await measureStore(engine, records, titles);
  console.log(`\n${engine}, ${records.length} articles: ingest`);
  console.table({ [engine]: ingest });
  console.log(`${engine}, searches: first ten with all facets, the article whose title was typed`);
  console.table(searches);
}
console.log(`\n${process.version}, ${new Date().toISOString()}, took ${Math.round(performance.now() / 1000)} s`);

async function some(lines: AsyncIterable<Line>, most: number): Promise<Line[]> {
  const taken: Line[] = [];
  for await (const line of lines) {
    if (articleOf(line, 0).paragraphs.some((paragraph) => paragraph.trim() !== '')) taken.push(line);
    if (taken.length === most) break;
  }
  return taken;
}
