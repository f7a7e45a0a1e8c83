import type { Draft } from '../draft.ts';
import { spelledRubric } from '../rubric.ts';

/** Spells the section as its rubric is spelled elsewhere: one rubric is one value to filter by. */
export function sectionName(draft: Draft): void {
  if (draft.section !== null) draft.section = spelledRubric(draft.section.trim());
}
