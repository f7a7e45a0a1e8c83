import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { documentLink } from '../src/web/document-page.ts';
import { packReview } from '../src/web/review/review.ts';

/**
 * How long each kind of page takes to be made: `DATA_DIR=… npm run bench:pages [times]`. Starts the server on what
 * DATA_DIR (or ELASTICSEARCH_URL) holds, and asks for each kind of page so many times (50), one at a time, after one that
 * is not counted. Prints milliseconds until the whole page was read, and the server's CPU time for each (on Elasticsearch
 * without the cluster's).
 */
const times = Number(process.argv[2] ?? 50);
if (!process.env.DATA_DIR && !process.env.ELASTICSEARCH_URL) throw new Error('Set DATA_DIR or ELASTICSEARCH_URL.');

const server = spawn(process.execPath, ['src/serve.ts'], {
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1', RATE_LIMIT: '0', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const base = await addressOf();
  while (!(await fetch(`${base}/readyz`)).ok) await new Promise((done) => setTimeout(done, 200));
  const rows: Record<string, object> = {};
  for (const [name, path] of Object.entries(await pagesOf(base))) rows[name] = await measured(base, path);
  console.table(rows);
} finally {
  server.kill();
}

function addressOf(): Promise<string> {
  return new Promise((found, failed) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const address = /http:\/\/localhost:\d+/.exec(line)?.[0];
      if (address !== undefined) found(address.replace('localhost', '127.0.0.1'));
    });
    server.once('exit', (code) => failed(new Error(`The server ended with ${code} before it listened.`)));
  });
}

type Found = {
  hits: { id: string; others: { count: number } }[];
  facets: Record<string, { value: string; count: number }[]>;
};

/** One address of each kind of page, of what is held. */
async function pagesOf(base: string): Promise<Record<string, string>> {
  const asked = async (parameters: Record<string, string>) =>
    (await (await fetch(`${base}/api/search?${new URLSearchParams(parameters)}`)).json()) as Found;
  const words = 'đối ngoại nhân dân';
  const { hits, facets } = await asked({ q: words, size: '20' });
  const folded = await asked({ q: words, size: '100', fold: '1' });
  const id = hits[0]?.id ?? '';
  const told = folded.hits.find(({ others }) => others.count > 0)?.id ?? id;
  const [source, month] = [facets.source?.[0]?.value ?? '', facets.month?.[0]?.value ?? ''];
  const cited = (await asked({ size: '1' })).facets.cited?.[0]?.value ?? 'none';
  const items = hits.slice(0, 10).map((hit) => ({ kind: 'article' as const, id: hit.id, text: '' }));
  const review = packReview({ title: 'Điểm báo', date: '22/11/2026', items });
  const search = (parameters: Record<string, string>) => `/?${new URLSearchParams(parameters)}`;
  return {
    'everything, newest first': '/',
    'four words': search({ q: words }),
    'without accents': search({ q: 'doi ngoai nhan dan' }),
    'one common word': search({ q: 'người' }),
    'a phrase': search({ q: '"nhân dân"' }),
    'a sentence': search({ q: 'hội nghị tổng kết công tác đối ngoại nhân dân năm qua ở các tỉnh biên giới' }),
    'narrowed by source and month': search({ q: words, source, month }),
    'page 10, by date': search({ q: 'người', sort: 'newest', page: '10' }),
    'a hundred a page': search({ q: words, size: '100' }),
    'nothing found': search({ q: 'đối ngọai nhan zân "không ở đâu cả"' }),
    article: `/articles/${id}`,
    'article from a search': `/articles/${id}${search({ q: words }).slice(1)}`,
    'page as scraped': `/articles/${id}/page`,
    versions: `/articles/${id}/versions`,
    story: `/stories/${told}`,
    'cited document': documentLink(cited),
    'press review of ten': `/review?r=${review}`,
    'press review, whole texts': `/review/paper?r=${review}&texts=whole`,
    sources: '/sources',
    feed: `/feed.atom?${new URLSearchParams({ q: words })}`,
    API: `/api/search?${new URLSearchParams({ q: words })}`,
    suggestions: `/api/suggest?${new URLSearchParams({ q: 'doi ng' })}`,
    'sitemap of a year': `/sitemaps/${facets.year?.[0]?.value ?? 'unknown'}.xml`,
  };
}

async function measured(base: string, path: string) {
  const status = (await asked(base, path)).status;
  const [cpu, took] = [await cpuSeconds(base), [] as number[]];
  for (let n = 0; n < times; n++) {
    const begun = performance.now();
    await asked(base, path);
    took.push(performance.now() - begun);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => Number((took[Math.min(times - 1, Math.floor(times * share))] ?? 0).toFixed(1));
  const spent = (((await cpuSeconds(base)) - cpu) * 1000) / times;
  return { status, p50: at(0.5), p99: at(0.99), 'CPU ms': Number(spent.toFixed(1)) };
}

async function asked(base: string, path: string): Promise<Response> {
  const response = await fetch(base + path, { redirect: 'manual' });
  await response.bytes();
  return response;
}

async function cpuSeconds(base: string): Promise<number> {
  const token = process.env.METRICS_TOKEN;
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const text = await (await fetch(`${base}/metrics`, { headers })).text();
  const seconds = /^process_cpu_seconds_total ([\d.e-]+)/m.exec(text)?.[1];
  if (seconds === undefined) throw new Error('/metrics does not tell process_cpu_seconds_total.');
  return Number(seconds);
}
