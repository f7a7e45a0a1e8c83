import type { ArchivedPage } from '../../src/archive/archive.ts';
import { type Made, makeArticle } from './made.ts';

/** What a thread of `Cleaners` runs. */
export default function cleanPages(pages: ArchivedPage[]): Made[] {
  return pages.map(makeArticle);
}
