import { readFileSync } from 'node:fs';
import { clean } from './clean/clean.ts';
import { enrich } from './enrich/enrich.ts';
import type { Page } from './page.ts';

const files = process.argv.slice(2).filter((argument) => argument !== '--json');
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const page: Page = {
    origin: file,
    url: null,
    source: null,
    fetched: null,
    content: /\.x?html?$/i.test(file) ? { kind: 'html', html: text } : { kind: 'text', text },
    told: {},
  };
  const cleaned = clean(page);
  if ('rejected' in cleaned) console.log(JSON.stringify({ file, rejected: cleaned.rejected }));
  else {
    const article = enrich(page, cleaned.article);
    console.log(JSON.stringify({ file, ...article, source: article.source?.host ?? article.source?.name ?? null }));
  }
}
