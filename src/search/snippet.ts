import { snippetRules } from '../../config/snippet.ts';
import type { Article } from '../article.ts';
import { type Token, tokens } from '../vietnamese/terms.ts';
import { type Fragment, findMarks, fragments, matches, soughtSequences } from './highlight.ts';
import type { Query, Term } from './query.ts';

type Passage = { text: string; cut: Token[]; start: number; score: number };

/**
 * The passage of an article that shows best why a query found it: most of the sought sequences first, longer ones
 * counting more, earlier passages before later. Without a match (an empty query, a hit by its title): the beginning.
 * White space is printed as one space; "…" stands where the passage is cut.
 */
export function snippet(article: Article, query: Query): Fragment[] {
  const sequences = soughtSequences(query);
  let best: Passage | null = null;
  for (const text of passages(article)) {
    const cut = tokens(text);
    const window = bestWindow(cut, sequences);
    if (best === null || window.score > best.score) best = { text, cut, ...window };
  }
  return best === null ? [] : cutOut(best, sequences);
}

function passages(article: Article): string[] {
  const lead = article.lead === null ? [] : [article.lead];
  return [...lead, ...article.paragraphs, ...article.captions].map((text) => text.replace(/\s+/g, ' '));
}

/** The window of `snippetRules.words` tokens that holds the most: each different sequence once, by its length squared,
 * so that a phrase beats its words scattered. */
function bestWindow(cut: readonly Token[], sequences: readonly Term[][]): { start: number; score: number } {
  const found: { at: number; sequence: number }[] = [];
  cut.forEach((_, at) => {
    sequences.forEach((sequence, index) => {
      const fits = sequence.every((term, i) => {
        const token = cut[at + i];
        return token !== undefined && matches(term, token);
      });
      if (fits) found.push({ at, sequence: index });
    });
  });
  let best = { start: 0, score: 0 };
  for (const [i, first] of found.entries()) {
    const inside = new Set<number>();
    let score = 0;
    for (let j = i, last = first; last && last.at < first.at + snippetRules.words; last = found[++j] as typeof first) {
      const previous = found[j - 1];
      if (j > i && previous && last.at === previous.at + 1) score += 0.5;
      if (inside.has(last.sequence)) continue;
      inside.add(last.sequence);
      score += (sequences[last.sequence]?.length ?? 1) ** 2;
    }
    if (score > best.score) best = { start: first.at, score };
  }
  return best;
}

function cutOut({ text, cut, start }: Passage, sequences: readonly Term[][]): Fragment[] {
  const from = Math.max(0, Math.min(start - snippetRules.before, cut.length - snippetRules.words));
  const to = Math.min(cut.length, from + snippetRules.words);
  const begin = from === 0 ? 0 : (cut[from]?.start ?? 0);
  const end = to === cut.length ? text.length : (cut[to - 1]?.end ?? text.length);
  const shown = fragments(text, findMarks(text, cut, sequences), begin, end);
  if (begin > 0) shown.unshift({ text: '… ', marked: false });
  if (end < text.length) shown.push({ text: ' …', marked: false });
  return shown;
}
