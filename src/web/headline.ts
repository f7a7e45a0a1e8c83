import type { Article } from '../article.ts';
import type { Texts } from './texts.ts';

const standInSyllables = 14;

/** What to show where a headline belongs. An article without one is shown by its first words, and marked so. */
export function headline(article: Article, t: Texts): { text: string; standIn: boolean } {
  if (article.title) return { text: article.title, standIn: false };
  const first = article.lead ?? article.paragraphs[0] ?? article.captions[0];
  if (!first) return { text: t.emptyArticle, standIn: true };
  const words = first.trim().split(/\s+/);
  const cut = words.length > standInSyllables;
  return { text: cut ? `${words.slice(0, standInSyllables).join(' ')}…` : words.join(' '), standIn: true };
}
