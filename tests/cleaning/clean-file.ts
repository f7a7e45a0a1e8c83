import { readFileSync } from 'node:fs';
import { clean } from '../../ingest/clean/clean.ts';
import { enrich } from '../../ingest/enrich/enrich.ts';
import type { Page } from '../../ingest/page.ts';
import type { Article } from '../../src/article.ts';
import type { Fault } from '../../src/faults/fault.ts';

/** Cleans a page of UTF-8 as ingest would that knows nothing else of it. */
export function cleanFile(file: string): { page: Page; result: Article | { rejected: Fault } } {
  const text = readFileSync(file, 'utf8');
  const content = file.endsWith('.html') ? { kind: 'html' as const, html: text } : { kind: 'text' as const, text };
  const page: Page = { origin: file, url: null, source: null, fetched: null, content, told: {} };
  const cleaned = clean(page);
  return { page, result: 'rejected' in cleaned ? cleaned : enrich(page, cleaned.article) };
}
