import { clean } from '../ingest/clean/clean.ts';

/** How fast pages are cleaned: by the processor time of this process, which other programs disturb least. */
export function measureCleaning(kind: 'HTML' | 'text', pages: readonly string[]) {
  const megabytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0) / 1e6;
  for (const page of pages.slice(0, 100)) cleanOne(kind, page);
  const before = process.cpuUsage();
  let articles = 0;
  for (const page of pages) if ('article' in cleanOne(kind, page)) articles += 1;
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return {
    articles,
    'pages a second': Math.round(pages.length / seconds),
    'ms a page': Number(((seconds / pages.length) * 1000).toFixed(2)),
    'MB a second': Number((megabytes / seconds).toFixed(1)),
  };
}

function cleanOne(kind: 'HTML' | 'text', page: string) {
  const content = kind === 'HTML' ? { kind: 'html' as const, html: page } : { kind: 'text' as const, text: page };
  return clean({ origin: 'bench', url: null, source: null, fetched: null, content, told: {} });
}

/** The value that this share of the sorted values lies under. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
