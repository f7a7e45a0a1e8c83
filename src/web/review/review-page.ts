import type { SearchEngine } from '../../search/engine.ts';
import type { Fragment } from '../../search/highlight.ts';
import { type BodyPart, typeset } from '../body.ts';
import { headline } from '../headline.ts';
import { printedDate } from '../printed-date.ts';
import type { Texts } from '../texts.ts';
import type { Review } from './review.ts';

/** An article in a review, ready to be printed in any form. Without its article (taken out since) only the note. */
export type ReviewArticle = {
  kind: 'article';
  id: string;
  note: string;
  /** null: the article is held no more. */
  title: string | null;
  source: string;
  date: string;
  /** The newspaper's own page, else ours. Absolute. */
  link: string;
  read: string;
  lead: string | null;
  paragraphs: string[];
};
export type ReviewEntry = { kind: 'heading'; text: string } | ReviewArticle;
export type ReviewPage = { title: string; date: string; entries: ReviewEntry[]; articles: number };

/** Looks up a review's articles. `base` is this server's absolute address. */
export async function reviewPage(engine: SearchEngine, review: Review, base: string, t: Texts): Promise<ReviewPage> {
  const entries = await Promise.all(
    review.items.map(async (item): Promise<ReviewEntry> => {
      if (item.kind === 'heading') return item;
      const article = await engine.get(item.id);
      const read = `${base}/articles/${item.id}`;
      return {
        kind: 'article',
        id: item.id,
        note: item.text,
        title: article && headline(article, t).text,
        source: article?.source?.name ?? t.noSource,
        date: printedDate(article?.published ?? null, t),
        link: article?.url && /^https?:/.test(article.url) ? article.url : read,
        read,
        lead: article?.lead ?? null,
        paragraphs: article?.paragraphs ?? [],
      };
    }),
  );
  return {
    title: review.title || t.review.title,
    date: review.date || today(t),
    entries,
    articles: entries.filter(({ kind }) => kind === 'article').length,
  };
}

/** What is printed below an article's title: its lead (else its first paragraph), or all of it. */
export function printedTexts({ lead, paragraphs }: ReviewArticle, whole: boolean): string[] {
  const all = lead === null ? paragraphs : [lead, ...paragraphs];
  return whole ? all : all.slice(0, 1);
}

/** The same as the pages set it. */
export function printedParts(article: ReviewArticle, whole: boolean): BodyPart<Fragment[]>[] {
  return typeset(printedTexts(article, whole), (text) => [{ text, marked: false }]);
}

/** Today on Vietnam's calendar. */
export function today(t: Texts): string {
  const local = new Date(Date.now() + 7 * 3_600_000).toISOString();
  return printedDate(local.slice(0, 10), t);
}
