import type { ArchivedPage } from '../../src/archive/archive.ts';
import type { ObservedBlock } from '../../src/archive/learning.ts';
import type { Article } from '../../src/article.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { clean } from '../clean/clean.ts';
import type { Layout } from '../clean/cleaned.ts';
import { isOtherLanguage } from '../clean/language.ts';
import { nothingLearnt, type Templates } from '../clean/template-of-page.ts';
import { enrich } from '../enrich/enrich.ts';
import { decodePage } from '../read/decode-page.ts';

/** What became of a page: an article (with a `note` where something is amiss with it, and the blocks that the rules
 * alone would keep), or why it is none. */
export type Made =
  | { article: Article; layout: Layout; blocks: ObservedBlock[]; note: string | null }
  | { rejected: Fault };

/** Makes an article of a page, by today's rules alone. */
export function makeArticle(archived: ArchivedPage): Made {
  return makeArticleOf(archived, nothingLearnt);
}

/**
 * Makes an article of a page, by today's rules and what is learnt of its site. Never throws: a page that a rule fails
 * on is quarantined like any other that could not become an article, so that one page in a million does not end the run.
 */
export function makeArticleOf(archived: ArchivedPage, templates: Templates): Made {
  try {
    const decoded = decodePage(archived);
    if ('rejected' in decoded) return decoded;
    const cleaned = clean(decoded.page, templates);
    if ('rejected' in cleaned) return cleaned;
    const { lead, paragraphs } = cleaned.article;
    if (isOtherLanguage(lead === null ? paragraphs : [lead, ...paragraphs]))
      return { rejected: { code: 'not-vietnamese' } };
    const { layout, blocks } = cleaned;
    return { article: enrich(decoded.page, cleaned.article), layout, blocks: blocks(), note: decoded.note };
  } catch (error) {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { rejected: { code: 'cleaner-failed', said } };
  }
}

/** The article that today's rules make of a page, or null. */
export function reread(page: ArchivedPage): Article | null {
  const made = makeArticle(page);
  return 'article' in made ? made.article : null;
}
