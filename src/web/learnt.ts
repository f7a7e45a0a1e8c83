import type { SiteTemplate } from '../archive/learning.ts';
import { printedMoment } from './printed-date.ts';
import type { Texts } from './texts.ts';

const sourcesShown = 100;
// A learnt block is told from its beginning; the article that it was taken from has the whole of it.
const charactersShown = 300;

/** What was learnt of each source, for its list on the sources page; those with the most blocks first. */
export function learntRows(templates: readonly SiteTemplate[], t: Texts) {
  const shown = templates.toSorted((a, b) => b.blocks.length - a.blocks.length).slice(0, sourcesShown);
  return {
    more: templates.length > shown.length ? t.learnt.more(templates.length, shown.length) : null,
    sources: shown.map(({ source, blocks }) => ({
      source,
      count: t.learnt.blocks(blocks.length),
      blocks: blocks.map(({ text, pages, of, since }) => ({
        text: text.length > charactersShown ? `${text.slice(0, charactersShown).trimEnd()}…` : text,
        found: t.learnt.found(pages, of),
        since: t.learnt.since(printedMoment(since, t)),
      })),
    })),
  };
}
