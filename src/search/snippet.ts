import { snippetRules } from '../../config/snippet.ts';
import type { Article } from '../article.ts';
import { Cut } from '../vietnamese/terms.ts';
import { type Fragment, findMarks, fragments, type Sequences, soughtSequences } from './highlight.ts';
import type { Query } from './query.ts';

const nextTo = 0.5;

type Passage = { cut: Cut; start: number; score: number };

/**
 * The passage of an article that shows best why a query found it: most of the sought sequences first, longer ones
 * counting more, earlier passages before later. Without a match (an empty query, a hit by its title): the beginning.
 * White space is printed as one space; "…" stands where the passage is cut.
 */
export function snippet(article: Article, query: Query): Fragment[] {
  const sequences = soughtSequences(query);
  const most = greatest(sequences);
  let best: Passage | null = null;
  for (const text of passages(article)) {
    const cut = new Cut(text);
    const window = bestWindow(cut, sequences);
    if (best === null || window.score > best.score) best = { cut, ...window };
    // Nothing further down can be better: most short queries are answered by the first paragraphs.
    if (best.score >= most) break;
  }
  return best === null ? [] : cutOut(best, sequences);
}

function passages(article: Article): string[] {
  const lead = article.lead === null ? [] : [article.lead];
  return [...lead, ...article.paragraphs, ...article.captions];
}

/** The score of a window that has every sequence, each right after another. */
const greatest = ({ all }: Sequences): number =>
  all.reduce((sum, { length }) => sum + length ** 2, nextTo * (all.length - 1));

/** The window of `snippetRules.words` tokens that holds the most: each different sequence once, by its length squared,
 * so that a phrase beats its words scattered, and a little more for each that stands right after what was found. */
function bestWindow(cut: Cut, sequences: Sequences): { start: number; score: number } {
  const places: number[] = [];
  const found: number[] = [];
  for (let at = 0; at < cut.length; at++)
    sequences.at(cut, at, (sequence) => {
      places.push(at);
      found.push(sequence);
    });
  let best = { start: 0, score: 0 };
  /** By sequence: the last window, counted from 1, that has it. */
  const inside = new Int32Array(sequences.all.length);
  for (const [i, start] of places.entries()) {
    let score = 0;
    for (let j = i; (places[j] ?? Number.POSITIVE_INFINITY) < start + snippetRules.words; j++) {
      const sequence = found[j] as number;
      if (inside[sequence] === i + 1) continue;
      inside[sequence] = i + 1;
      if (j > i && places[j] === (places[j - 1] as number) + 1) score += nextTo;
      score += (sequences.all[sequence]?.length ?? 1) ** 2;
    }
    if (score > best.score) best = { start, score };
  }
  return best;
}

function cutOut({ cut, start }: Passage, sequences: Sequences): Fragment[] {
  const { text, length } = cut;
  const from = Math.max(0, Math.min(start - snippetRules.before, length - snippetRules.words));
  const to = Math.min(length, from + snippetRules.words);
  const begin = from === 0 ? 0 : cut.start(from);
  const end = to === length ? text.length : cut.end(to - 1);
  const marks = findMarks(cut, sequences, from, to);
  const shown = fragments(text, marks, begin, end).map((one) => ({ ...one, text: one.text.replace(/\s+/g, ' ') }));
  if (begin > 0) shown.unshift({ text: '… ', marked: false });
  if (end < text.length) shown.push({ text: ' …', marked: false });
  return shown;
}
