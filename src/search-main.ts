import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { didYouMean } from './search/did-you-mean.ts';
import { EngineUnavailable, maxReach } from './search/engine.ts';
import { readQuery } from './search/read-query.ts';
import { snippet } from './search/snippet.ts';
import { dataFile, readSettings, SettingsError } from './settings.ts';
import { openStores } from './stores.ts';
import { UnusableStore } from './unusable-store.ts';
import { languages } from './web/texts.ts';

const { en } = languages;

const usage = `Searches from a terminal, as the page does.

  npm run --silent search -- QUERY…            ten results, best first
  npm run --silent search -- --size 50 QUERY…  more of them, up to 100
  npm run --silent search -- --json QUERY…     one JSON object a line`;

/** `npm run search`: exit 0 with results, 1 without, 2 when it could not search. */
async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    // A word that is left out (-dân) is no option.
    args: [...argv.filter((word) => !isExclusion(word)), '--', ...argv.filter(isExclusion)],
    allowPositionals: true,
    options: {
      size: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  const size = Number(values.size);
  if (values.help || !Number.isInteger(size) || size < 1 || size > Math.min(100, maxReach)) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const settings = readSettings(process.env);
  if (settings.elasticsearch === null && !existsSync(dataFile(settings, 'articles.db'))) {
    console.error(
      `There is no index in ${resolve(settings.dataDir)}: set DATA_DIR to where it is, or make one with npm run ingest -- PATH.`,
    );
    return 2;
  }
  const stores = await openStores(settings);
  try {
    const query = await readQuery(stores.engine, positionals.join(' '));
    const result = await stores.engine.search({
      query,
      filters: { facets: {}, from: null, to: null },
      sort: 'relevance',
      page: 1,
      size,
    });
    for (const { article, score, missing } of result.hits) {
      if (values.json) {
        const { id, title, lead, source, published, url } = article;
        console.log(JSON.stringify({ id, title, lead, source, published, url, score, missing }));
        continue;
      }
      const mark = (text: string) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[22m` : text);
      const line = snippet(article, query).map(({ text, marked }) => (marked ? mark(text) : text));
      console.log(`${mark(article.title ?? article.paragraphs[0]?.slice(0, 80) ?? article.id)}
  ${[article.source?.name ?? en.noSource, article.published ?? en.noDate, article.url ?? article.id].join(' · ')}
  ${line.join('')}${missing.length > 0 ? `\n  ${en.missing} ${missing.join(', ')}` : ''}\n`);
    }
    if (!values.json) {
      const full = result.hits.some((hit) => hit.missing.length === 0);
      const meant = full ? null : await didYouMean(stores.engine, query.text);
      const told = query.notes.map((note) => en.note(note));
      if (meant !== null) told.push(`${en.didYouMean}: ${meant.text} (${en.found(meant.total)})`);
      console.log([en.found(result.total), ...told].join('\n'));
    }
    return result.hits.length > 0 ? 0 : 1;
  } finally {
    await stores.close();
  }
}

function isExclusion(word: string): boolean {
  return /^-[^-]/.test(word);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const told = error instanceof SettingsError || error instanceof EngineUnavailable || error instanceof UnusableStore;
  if (!told && !(error instanceof TypeError && 'code' in error)) throw error;
  console.error(told ? error.message : `${(error as Error).message}\n\n${usage}`);
  process.exitCode = 2;
}
