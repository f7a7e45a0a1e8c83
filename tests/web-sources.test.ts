import { describe, expect, onTestFinished, test } from 'vitest';
import { runOf } from './archive-page.ts';
import { getPage, linkTo } from './web-page.ts';
import { startWeb } from './web-server.ts';

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

async function web(...parts: Parameters<typeof startWeb>) {
  const server = await startWeb(...parts);
  onTestFinished(() => server.stop());
  return server;
}

const english = { headers: { cookie: 'lang=en' } };
const scheduled = (name: string) => ({ name, cron: '0 6 * * *', next: null, period: day, running: false });

describe('the sources page', () => {
  test('says in plain words, in both languages, which source is unwell and how', async () => {
    const sources = ['Báo Vui', 'Báo Im', 'Báo Hỏng'].map(scheduled);
    const { url, archive } = await web([], { schedule: { sources: () => sources } });
    const ran = (source: string, days: number, told: Parameters<typeof runOf>[1]) =>
      archive.saveRun(runOf(`${source} ${days}`, { source, started: ago(days), ended: ago(days), read: 9, ...told }));
    for (let days = 0; days < 34; days += 1) {
      await ran('Báo Vui', days, { new: 3 });
      await ran('Báo Im', days, { new: days < 4 ? 0 : 3 });
      await ran(
        'Báo Hỏng',
        days,
        days < 2
          ? { read: 0, problems: [{ origin: 'https://bao.example/rss', reason: { code: 'gone', status: 404 } }] }
          : {},
      );
    }
    const [vi, en] = await Promise.all([getPage(`${url}/sources`), getPage(`${url}/sources`, english)]);
    expect(vi.texts('alarm')).toEqual([
      'Im ắng: 4 ngày không có bài mới, trong khi thường có 21 bài mỗi tuần.',
      expect.stringMatching(/^Không lấy được tin từ .* \(2 lần liền\): trang không còn \(404\)\.$/),
    ]);
    expect(en.texts('alarm')).toEqual([
      'Silent: no new article for 4 days, where 21 a week are usual.',
      expect.stringMatching(/^Cannot be read since .* \(2 runs in a row\): it is not there \(404\)\.$/),
    ]);
    expect(vi.texts('weeks')[1]).toMatch(/^\d+ · 21 · 21 · 21 · \d+$/);
  });

  test('lets one look at a page in quarantine as it was scraped, and save it', async () => {
    const { url, archive } = await web([]);
    const told = { origin: 'pages/a.html', url: null, source: null, fetched: null, media: 'html' } as const;
    const html = '<h1>Trang <b>không</b> tồn tại</h1><script>alert(1)</script>';
    const [page, picture] = [Buffer.from(html), Buffer.from([0x89, 0x50, 0, 1])].map((bytes, at) => ({
      digest: `${at}`.repeat(64),
      bytes,
      ...told,
    }));
    if (page === undefined || picture === undefined) throw new Error('there are two');
    await archive.put([page, picture]);
    await archive.settle([
      { digest: picture.digest, reason: { code: 'other-file', kind: 'png' } },
      { digest: page.digest, reason: { code: 'error-page' } },
    ]);
    const list = await getPage(`${url}/sources`);
    const look = await getPage(url + linkTo(list, 'Xem trang'));
    expect(look.texts('raw-page')).toEqual([html]);
    expect(look.html).not.toContain('<script>alert');
    expect(look.texts('alarm')).toEqual(['trang báo lỗi của website, không phải bài báo']);
    const saved = await fetch(url + linkTo(look, /^Tải nguyên trang/));
    expect(saved.headers.get('content-disposition')).toContain('attachment');
    expect(saved.headers.get('content-type')).toBe('application/octet-stream');
    expect(Buffer.from(await saved.bytes())).toEqual(page.bytes);
    const none = await getPage(`${url}/sources/quarantine/${picture.digest}`, english);
    expect(none.html).toContain('This page is no text');
    expect(none.html).toContain('it looks like a PNG image');
    expect((await getPage(`${url}/sources/quarantine/${'9'.repeat(64)}`)).status).toBe(404);
  });
});
