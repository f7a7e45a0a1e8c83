import type { ArchivedPage } from '../../src/archive/archive.ts';
import type { Article } from '../../src/article.ts';
import { clean } from '../clean/clean.ts';
import { otherLanguage } from '../clean/language.ts';
import { enrich } from '../enrich/enrich.ts';
import { decodePage } from '../read/decode-page.ts';

/** What became of a page: an article (with a `note` where something is amiss with it), or why it is none. */
export type Made = { article: Article; note: string | null } | { rejected: string };

/**
 * Makes an article of a page, by today's rules. Never throws: a page that a rule fails on is quarantined like any
 * other that could not become an article, so that one page in a million does not end the run.
 */
export function makeArticle(archived: ArchivedPage): Made {
  try {
    const decoded = decodePage(archived);
    if ('rejected' in decoded) return decoded;
    const cleaned = clean(decoded.page);
    if ('rejected' in cleaned) return cleaned;
    const foreign = otherLanguage(cleaned.article.paragraphs);
    if (foreign !== null) return { rejected: foreign };
    return { article: enrich(decoded.page, cleaned.article), note: decoded.note };
  } catch (error) {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { rejected: `the cleaner failed on it (${said}), which is a fault of the program: report it with the page` };
  }
}
