import { newspapers as named } from '../../../config/newspapers.ts';
import { standsFor } from '../../identity.ts';
import type { Draft } from '../draft.ts';
import { plainHost, sourceOfHost } from '../source.ts';
import { phraseKey } from '../visible.ts';

const newspapers = new Map(Object.entries(named));

/** Fills address and source: what came with the page, or its canonical link where that names the same article, then its
 * own address, which a reader's dump tells in its head, then what its text said of the source. */
export function provenance(draft: Draft): void {
  const { page, markup, head } = draft;
  const canonical = markup?.url ?? head.url;
  const byMarkup = canonical !== null && (page.url === null || standsFor(canonical, page.url));
  // An aggregator prints where it has the article from.
  const printed = draft.url;
  const own = byMarkup ? canonical : page.url;
  draft.url = own ?? printed;
  if (draft.url !== null) {
    const told = byMarkup && page.url !== canonical ? 'markup' : 'manifest';
    draft.evidence.url = byMarkup || page.url !== null ? told : 'text';
  }
  const host = plainHost(own ?? (markup?.base && /^https?:/i.test(markup.base) ? markup.base : ''));
  if (page.source !== null) {
    draft.source = page.source;
    draft.evidence.source = 'manifest';
  } else if (host !== null) {
    draft.source = null;
    sourceOfHost(draft, host, page.url !== null ? 'address' : 'markup');
  }
  const known = draft.source?.host ? newspapers.get(draft.source.host) : undefined;
  if (draft.source !== null && known !== undefined && draft.source.name === draft.source.host)
    draft.source = { ...draft.source, name: known };
  if (
    draft.source !== null &&
    markup?.siteName &&
    draft.source.name === draft.source.host &&
    isName(markup.siteName, draft.source.host)
  )
    draft.source = { ...draft.source, name: markup.siteName };
}

/** Whether a site's name for itself says more than its host: "baodongvon" does not, and other pages of the host would be
 * shown under another name. */
function isName(siteName: string, host: string | null): boolean {
  return host === null || !host.startsWith(phraseKey(siteName).replaceAll(' ', '')) || / /.test(siteName.trim());
}
