import { workerData } from 'piscina';
import type { ArchivedPage } from '../../src/archive/archive.ts';
import type { Templates } from '../clean/template-of-page.ts';
import { type Made, makeArticleOf } from './made.ts';

/** What a thread of `Cleaners` runs. It was started with what is learnt of the sites. */
export default function cleanPages(pages: ArchivedPage[]): Made[] {
  return pages.map((page) => makeArticleOf(page, workerData as Templates));
}
