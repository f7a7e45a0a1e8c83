import type { Draft } from '../draft.ts';
import { phraseKey } from '../visible.ts';

/** What the feed that led to the page tells, where the page does not: the page wins. */
export function listed(draft: Draft): void {
  const { listed: by } = draft.page;
  if (by === undefined) return;
  const fill = <K extends 'title' | 'lead' | 'published'>(field: K, value: Draft[K] | undefined) => {
    if (value === undefined || value === null || draft[field] !== null) return;
    draft[field] = value;
    draft.evidence[field] = 'feed';
  };
  fill('title', by.title);
  fill('published', by.published);
  if (by.lead && !stands(draft, by.lead)) fill('lead', by.lead);
  if (by.authors !== undefined && draft.authors.length === 0) {
    draft.authors = by.authors;
    draft.evidence.authors = 'feed';
  }
}

/** Feeds often take the beginning of the first paragraph for a summary. */
function stands(draft: Draft, lead: string): boolean {
  const key = phraseKey(lead);
  return draft.pieces.some(({ text }) => phraseKey(text).includes(key));
}
