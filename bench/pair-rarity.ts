import { writeFileSync } from 'node:fs';
import { signsOf } from '../src/stories/fingerprint.ts';
import { packRarity } from '../src/stories/rarity.ts';
import { articleOf, linesOf } from './articles.ts';

/** Makes `config/pair-rarity.gz` anew: node bench/pair-rarity.ts ARTICLES.jsonl.gz */
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Name a JSON Lines file of articles: {title, lead, text}.');
const articlesBySign = new Map<number, number>();
let articles = 0;
for await (const line of linesOf(path)) {
  for (const sign of signsOf(articleOf(line, articles)).keys())
    articlesBySign.set(sign, (articlesBySign.get(sign) ?? 0) + 1);
  articles += 1;
}
writeFileSync(new URL('../config/pair-rarity.gz', import.meta.url), packRarity(articlesBySign));
console.log(`${articles} articles, ${articlesBySign.size} pairs`);
