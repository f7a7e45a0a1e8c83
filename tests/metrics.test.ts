import { describe, expect, it, onTestFinished } from 'vitest';
import { pageOf, runOf } from './archive-page.ts';
import { articles } from './web-articles.ts';
import { startWeb, type WebServer } from './web-server.ts';

const hour = 3_600_000;
const settings = { publicUrl: null, trustProxy: null, rateLimit: 0, metricsToken: null, adminToken: null };

async function web(...parts: Parameters<typeof startWeb>): Promise<WebServer> {
  const server = await startWeb(...parts);
  onTestFinished(() => server.stop());
  return server;
}

async function metricsOf({ url }: WebServer): Promise<string> {
  const response = await fetch(`${url}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  return await response.text();
}

/** The value of a series, given as Prometheus writes it; undefined where there is none. */
function seriesOf(metrics: string, series: string): number | undefined {
  const line = metrics.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

describe('/metrics', () => {
  it('counts and times requests by route pattern and status, never by address', async () => {
    const server = await web(articles);
    for (const path of [
      '/?q=doi+ngoai',
      '/?q=lua',
      `/articles/${articles[0]?.id}`,
      '/articles/0123',
      '/nowhere/at/all',
    ])
      await (await fetch(server.url + path)).text();
    const metrics = await metricsOf(server);
    const requests = (labels: string) => seriesOf(metrics, `diem_bao_http_request_duration_seconds_count{${labels}}`);
    expect(requests('route="/",method="GET",status="200"')).toBe(2);
    expect(requests('route="/articles/:id",method="GET",status="200"')).toBe(1);
    expect(requests('route="/articles/:id",method="GET",status="404"')).toBe(1);
    expect(requests('route="none",method="GET",status="404"')).toBe(1);
    expect(metrics).not.toContain('nowhere');
    expect(metrics).toContain('diem_bao_http_request_duration_seconds_bucket{le="0.1",');
    const searches = 'diem_bao_search_duration_seconds_count{engine="SQLite",sort="relevance",outcome="answered"}';
    expect(seriesOf(metrics, searches)).toBeGreaterThanOrEqual(2);
    expect(seriesOf(metrics, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
  });

  it('tells what the stores hold, and what became of each source, others together', async () => {
    const sources = ['Báo Sông Hiến', 'Báo Mới'].map((name) => ({
      name,
      cron: '0 * * * *',
      next: null,
      period: hour,
      running: false,
    }));
    const server = await web(articles, { schedule: { sources: () => sources } });
    const { archive } = server;
    const pages = ['một', 'hai', 'ba'].map((word) => pageOf(word));
    await archive.put(pages);
    await archive.settle([{ digest: pages[0]?.digest ?? '', reason: { code: 'blank' } }]);
    const ago = (time: number) => new Date(Date.now() - time).toISOString();
    const ran = (id: string, told: Parameters<typeof runOf>[1]) => archive.saveRun(runOf(id, { read: 5, ...told }));
    await ran('1', { source: 'Báo Sông Hiến', started: ago(2 * hour), ended: ago(2 * hour), new: 4, quarantined: 1 });
    await ran('2', {
      source: 'Báo Sông Hiến',
      started: ago(hour),
      ended: ago(hour),
      error: { code: 'failed', said: 'no disk' },
    });
    await ran('3', { source: '/a/folder', started: ago(hour), ended: ago(hour), new: 5 });
    await ran('4', { source: '/another', started: ago(hour), new: 2 });
    await ran('5', { source: '/long/ago', started: ago(900 * hour), ended: ago(900 * hour), new: 5 });

    const metrics = await metricsOf(server);
    expect(seriesOf(metrics, 'diem_bao_articles')).toBe(articles.length);
    expect(seriesOf(metrics, 'diem_bao_pages{state="quarantined"}')).toBe(1);
    expect(seriesOf(metrics, 'diem_bao_pages{state="pending"}')).toBe(2);
    const runs = (source: string, outcome: string) =>
      seriesOf(metrics, `diem_bao_runs_7d{source="${source}",outcome="${outcome}"}`);
    expect(runs('Báo Sông Hiến', 'succeeded')).toBe(1);
    expect(runs('Báo Sông Hiến', 'failed')).toBe(1);
    expect(runs('other', 'succeeded')).toBe(1);
    expect(runs('other', 'unfinished')).toBe(1);
    expect(seriesOf(metrics, 'diem_bao_ingested_pages_7d{source="Báo Sông Hiến",result="quarantined"}')).toBe(1);
    expect(seriesOf(metrics, 'diem_bao_ingested_pages_7d{source="other",result="new"}')).toBe(7);
    const age = (source: string) => seriesOf(metrics, `diem_bao_source_last_success_age_seconds{source="${source}"}`);
    expect(Math.round((age('Báo Sông Hiến') ?? 0) / 3600)).toBe(2);
    expect(age('Báo Mới')).toBeUndefined();
    expect(seriesOf(metrics, 'diem_bao_source_alarm{source="Báo Sông Hiến",alarm="failing"}')).toBe(1);
    expect(seriesOf(metrics, 'diem_bao_source_alarm{source="Báo Mới",alarm="failing"}')).toBe(0);
    expect(metrics).not.toContain('/a/folder');
  });

  it('is for this machine alone, unless a proxy asks for another', async () => {
    const { url } = await web([]);
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
    expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
    expect((await fetch(`${url}/metrics`, { headers: { forwarded: 'for=203.0.113.9' } })).status).toBe(404);
  });

  it('with a token is for whoever sends it, from anywhere', async () => {
    const { url } = await web([], { settings: { ...settings, metricsToken: 'bi-mat', adminToken: null } });
    const ask = (headers: Record<string, string>) => fetch(`${url}/metrics`, { headers }).then(({ status }) => status);
    expect(await ask({})).toBe(404);
    expect(await ask({ authorization: 'Bearer sai' })).toBe(404);
    expect(await ask({ authorization: 'Bearer bi-mat' })).toBe(200);
    expect(
      await ask({
        authorization: 'Bearer bi-mat',
        'x-forwarded-for': '203.0.113.9',
      }),
    ).toBe(200);
  });
});
