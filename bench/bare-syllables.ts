import { isSyllable } from '../src/vietnamese/syllable.ts';
import { tokens } from '../src/vietnamese/terms.ts';
import { linesOf } from './articles.ts';

/** Prints the words of `config/bare-syllables.ts`: node bench/bare-syllables.ts ARTICLES.jsonl.gz */
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Name a JSON Lines file of articles: {title, lead, text}.');

/** Of a syllable with whatever accents, so many are written without any. */
const leastShare = 0.05;
/** Rarer ones are names, and tell nothing. */
const leastSeen = 50;

const seen = new Map<string, { bare: number; all: number }>();
for await (const { text = '' } of linesOf(path))
  for (const term of tokens(text)) {
    if (!isSyllable(term.fold)) continue;
    const counts = seen.get(term.fold) ?? { bare: 0, all: 0 };
    counts.all++;
    if (term.text === term.fold) counts.bare++;
    seen.set(term.fold, counts);
  }
const often = [...seen].filter(([, { bare, all }]) => all >= leastSeen && bare >= leastShare * all);
console.log(
  often
    .map(([syllable]) => syllable)
    .sort()
    .join(' '),
);
