import type { Draft } from '../draft.ts';
import { plainHost, sourceOfHost } from '../source.ts';

/** Fills address and source: what came with the page, then its own address, then what its text said of the source. */
export function provenance(draft: Draft): void {
  const { page, markup } = draft;
  draft.url = page.url ?? markup?.url ?? null;
  if (draft.url !== null) draft.evidence.url = page.url !== null ? 'manifest' : 'markup';
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
