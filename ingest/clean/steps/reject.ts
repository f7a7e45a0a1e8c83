import { refusals } from '../../../config/not-articles.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import type { Draft } from '../draft.ts';
import { reading, wordCount } from '../prose.ts';
import { phraseKey } from '../visible.ts';

const phrases = refusals.flatMap(({ why, phrases }) =>
  phrases.map((phrase) => ({ why, phrase: ` ${phraseKey(phrase)} ` })),
);
// With so much running text of its own a page is an article, whatever else it says.
const articleProse = 700;
// Headlines of other articles on a page without text of its own.
const listed = 8;
// A poem, a table of results: as many lines of their own make an article.
const ownLines = 4;

/** Recognises pages that hold no article. In doubt a page is kept: a very short news is still news. */
export function reject(draft: Draft): void {
  const { pieces, page } = draft;
  if (page.content.kind === 'paragraphs') return;
  if (pieces.length === 0) {
    draft.rejected = { code: 'nothing-seen' };
    return;
  }
  const own = pieces.filter(({ fate }) => fate === null || fate === 'lead' || fate === 'paragraph');
  const prose = own.reduce(
    (sum, { text, links }) => sum + (reading(text) === 'line' || links > 0.5 ? 0 : text.length),
    0,
  );
  if (prose >= articleProse) return;
  draft.rejected =
    saidSo(draft, prose) ??
    (isList(draft, prose) ? { code: 'list-of-articles' as const } : null) ??
    emptiness(draft, own, prose);
}

function saidSo(draft: Draft, prose: number): Fault | null {
  if (prose >= articleProse / 2) return null;
  const shown = draft.pieces.filter(({ text, links }) => text.length < 200 && links < 0.5).slice(0, 60);
  const said = ` ${[draft.title ?? '', ...shown.map(({ text }) => text)].map(phraseKey).join(' | ')} `;
  const found = phrases.find(({ phrase }) => said.includes(phrase));
  return found === undefined ? null : { code: found.why };
}

/** Whether the page is a rubric's or a home page: headlines, each with a date or a teaser, and nothing of its own. */
function isList({ pieces, markup }: Draft, prose: number): boolean {
  const headlines = pieces.filter(
    ({ text, links }) =>
      wordCount(text) >= (markup === null ? 8 : 5) &&
      text.length < 200 &&
      reading(text) === 'line' &&
      (markup === null || links > 0.8),
  ).length;
  if (markup)
    return (
      headlines >= listed * 2 &&
      prose < 250 &&
      markup.published === null &&
      !markup.kinds.some((kind) => kind.endsWith('article'))
    );
  const dates = pieces.filter(({ fate }) => fate === 'dateline').length;
  if (dates >= listed / 2) return true;
  return headlines >= listed && prose < headlines * 20;
}

function emptiness(draft: Draft, own: Draft['pieces'], prose: number): Fault | null {
  if (prose > 0) return null;
  const lines = own.filter(({ text, links }) => links < 0.5 && wordCount(text) >= 2).length;
  if (lines >= ownLines) return null;
  return draft.pieces.some(({ fate }) => fate === 'caption') ? { code: 'gallery' } : { code: 'no-running-text' };
}
