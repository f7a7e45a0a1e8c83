import type { Draft } from '../draft.ts';

/** What the record or manifest tells wins over what was read. */
export function told(draft: Draft): void {
  const { told: by } = draft.page;
  const fill = <K extends 'title' | 'lead' | 'published' | 'authors' | 'section' | 'topic' | 'tags'>(
    field: K,
    value: Draft[K] | undefined,
  ) => {
    if (value === undefined) return;
    draft[field] = value;
    draft.evidence[field] = 'manifest';
  };
  // What was seen instead has no field any more.
  for (const piece of draft.pieces) {
    if (piece.fate === 'title' && by.title !== undefined && piece.text !== by.title) piece.fate = 'duplicate';
    if (piece.fate === 'lead' && by.lead !== undefined && piece.text !== by.lead) piece.fate = 'duplicate';
  }
  fill('title', by.title);
  fill('lead', by.lead);
  fill('published', by.published);
  fill('authors', by.authors);
  fill('section', by.section);
  fill('topic', by.topic);
  fill('tags', by.tags);
}
