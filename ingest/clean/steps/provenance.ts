import { standsFor } from '../../identity.ts';
import type { Draft } from '../draft.ts';
import { plainHost, sourceOfHost } from '../source.ts';

/** Fills address and source: what came with the page, or its canonical link where that names the same article, then its
 * own address, then what its text said of the source. */
export function provenance(draft: Draft): void {
  const { page, markup } = draft;
  const canonical = markup?.url ?? null;
  const byMarkup = canonical !== null && (page.url === null || standsFor(canonical, page.url));
  draft.url = byMarkup ? canonical : page.url;
  if (draft.url !== null) draft.evidence.url = byMarkup && page.url !== canonical ? 'markup' : 'manifest';
  const host = plainHost(draft.url ?? (markup?.base && /^https?:/i.test(markup.base) ? markup.base : ''));
  if (page.source !== null) {
    draft.source = page.source;
    draft.evidence.source = 'manifest';
  } else if (host !== null) {
    draft.source = null;
    sourceOfHost(draft, host, page.url !== null ? 'address' : 'markup');
  }
  if (draft.source !== null && markup?.siteName && draft.source.name === draft.source.host)
    draft.source = { ...draft.source, name: markup.siteName };
}
