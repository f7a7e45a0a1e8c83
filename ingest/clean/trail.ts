import type { Piece } from './block.ts';
import type { Draft } from './draft.ts';
import { outsideReason } from './phrase.ts';
import { isRubric } from './rubric.ts';

const crumbAtStart = /^[\s»›>:/→❯|•-]+/;
export const crumbs = /\s*(?:»|›|>|::|\/|→|❯)\s*/;

// Rubrics below the home page: a menu has more.
const deepest = 4;

/** Not a menu, which has more entries, or some that no article is filed under. */
export const isTrailFromHome = ([first, ...rest]: readonly string[]): boolean =>
  /^(?:trang chủ|home|trang nhất)$/iu.test(first ?? '') &&
  rest.length > 0 &&
  rest.length <= deepest &&
  rest.every((crumb) => isRubric(crumb) || outsideReason(crumb) === null);

/** Rubrics in a row: parted by marks, or links each. */
export const trailOf = ({ text, entries }: Pick<Piece, 'text' | 'entries'>): readonly string[] =>
  (entries.length > 1 ? entries.map((entry) => entry.replace(crumbAtStart, '')) : text.split(crumbs)).filter(
    (crumb) => crumb !== '',
  );

/** Files the article under a section, unless it is filed already. */
export function fileUnder(draft: Draft, section: string | null): void {
  if (section === null || draft.section !== null) return;
  draft.section = section;
  draft.evidence.section = 'text';
}
