import { createHash } from 'node:crypto';
import type { ArchivedPage } from '../../src/archive/archive.ts';

/** What makes two pages the same page: address, source, kind and bytes; never where or when they were found. */
export function digestOf(page: Pick<ArchivedPage, 'url' | 'source' | 'media' | 'bytes'>): string {
  const told = JSON.stringify([page.url, page.source?.host ?? null, page.source?.name ?? null, page.media]);
  return createHash('sha256').update(told).update('\n').update(page.bytes).digest('hex');
}

/** A page with its digest. */
export function archivedPage(page: Omit<ArchivedPage, 'digest'>): ArchivedPage {
  return { ...page, digest: digestOf(page) };
}
