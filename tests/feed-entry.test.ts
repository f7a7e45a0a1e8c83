import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../ingest/clean/clean.ts';
import { feedDate } from '../ingest/feed/date.ts';
import { toldByEntry } from '../ingest/feed/told.ts';
import { leadsOf } from '../ingest/fetch/leads.ts';
import { archivedPage } from '../ingest/read/digest.ts';
import { makeArticle } from '../ingest/run/made.ts';
import { cases } from './fuzz.ts';
import { generatePage } from './generate-pages.ts';

describe('a date of a feed', () => {
  it.each<[string, string | null]>([
    ['9/14/2026 6:44:00 PM', '2026-09-14T18:44:00+07:00'],
    ['12/1/2025 12:05:00 AM', '2025-12-01T00:05:00+07:00'],
    ['Mon, 14 Sep 26 18:44:00 +0700', '2026-09-14T18:44:00+07:00'],
    ['Mon, 14 Sep 2026 18:44:00 GMT+7', '2026-09-14T18:44:00+07:00'],
    [' \n Mon, 14 Sep 2026 18:44:00 GMT+7 ', '2026-09-14T18:44:00+07:00'],
    ['Mon, 14 Sep 2026 11:44:00 GMT', '2026-09-14T18:44:00+07:00'],
    ['Mon, 14 Sep 2026 20:30:00 +0000', '2026-09-15T03:30:00+07:00'],
    ['14 Sep 2026 18:44', '2026-09-14T18:44:00+07:00'],
    ['2026-09-14T18:44:00+07:00', '2026-09-14T18:44:00+07:00'],
    ['2026-09-14T11:44:00.123Z', '2026-09-14T18:44:00+07:00'],
    ['2026-09-14 18:44:00', '2026-09-14T18:44:00+07:00'],
    ['2026-09-14', '2026-09-14'],
    ['14/9/2026 6:44:00 PM', null],
    ['Mon, 31 Apr 2026 18:44:00 +0700', null],
    ['Mon, 14 Sep 2026 18:44:00 nửa đêm', null],
    ['0001-01-01T00:00:00', null],
    ['hôm qua', null],
    ['', null],
  ])('%j is %s', (text, moment) => {
    expect(feedDate(text)).toBe(moment);
  });

  it('is read or not, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date().map(String)), (text) => {
        expect(feedDate(text) ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\+07:00)?$/);
      }),
      cases(500),
    );
  });
});

const entry = { title: null, summary: null, published: null, authors: [] };

describe('an entry of a feed', () => {
  it('is told as text: entities encoded twice, markup and pictures taken out', () => {
    expect(
      toldByEntry({
        title: 'Chợ nổi &amp;quot;vàng son&amp;quot; &amp;amp; sông nước',
        summary: '<a href="/1"><img src="/1.jpg"></a>Phiên chợ cuối năm họp trên &amp;#7843; khúc sông từ ba giờ sáng.',
        published: '<![CDATA[x',
        authors: ['Lê Mơ', 'toasoan@bao.example', 'Lê Mơ'],
      }),
    ).toEqual({
      title: 'Chợ nổi "vàng son" & sông nước',
      lead: 'Phiên chợ cuối năm họp trên ả khúc sông từ ba giờ sáng.',
      authors: [{ name: 'Lê Mơ', role: null }],
    });
  });

  it.each([
    ['Nghệ AnCú tông xe trong đêm làm hai người bị thương.', 'Cú tông xe trong đêm làm hai người bị thương.'],
    ['YouTube ra mắt tính năng mới cho người làm phim ngắn.', 'YouTube ra mắt tính năng mới cho người làm phim ngắn.'],
    ['Hà Nội mở lại phố đi bộ quanh hồ vào cuối tuần này.', 'Hà Nội mở lại phố đi bộ quanh hồ vào cuối tuần này.'],
    ['Mưa lớn kéo dài khiến nhiều tuyến đường ngập sâu và…', undefined],
    ['Xem tiếp', undefined],
  ])('of which the summary is %j has the lead %j', (summary, lead) => {
    expect(toldByEntry({ ...entry, summary }).lead).toBe(lead);
  });

  it('is found by the address that it leads to, in every kind of feed', () => {
    const rss = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>x</title><item>
      <title>Tin A</title><link>/tin/1?utm_source=rss</link><pubDate><![CDATA[Mon, 14 Sep 2026 18:44:00 GMT+7]]></pubDate>
      <dc:creator>Lê Mơ</dc:creator></item></channel></rss>`;
    const told = leadsOf(Buffer.from(rss), 'https://bao.example/rss')?.entries;
    expect([...(told ?? [])]).toEqual([
      [
        'https://bao.example/tin/1',
        { title: 'Tin A', summary: null, published: 'Mon, 14 Sep 2026 18:44:00 GMT+7', authors: ['Lê Mơ'] },
      ],
    ]);
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>Tin B</title><summary>s</summary>
      <author><name>N</name></author><published>2026-09-14</published><link href="/2"/></entry></feed>`;
    expect([...(leadsOf(Buffer.from(atom), 'https://bao.example/rss')?.entries?.values() ?? [])]).toEqual([
      { title: 'Tin B', summary: 's', published: '2026-09-14', authors: ['N'] },
    ]);
  });
});

describe('a page that a feed led to', () => {
  const generated = generatePage(7);
  const beside = {
    entry: {
      title: 'Tên khác',
      summary: 'Một đoạn dẫn của riêng nguồn tin, không có trên trang báo.',
      published: '9/14/2026 6:44:00 PM',
      authors: ['Lê Mơ'],
    },
  };
  const made = (text: string) => {
    const page = { origin: 'x', url: 'https://bao.example/7', source: null, fetched: null, media: 'text' as const };
    const result = makeArticle(archivedPage({ ...page, bytes: Buffer.from(text), beside }));
    if ('rejected' in result) throw new Error(result.rejected.code);
    return result.article;
  };

  it('has from it what the page does not tell, and that is said', () => {
    const article = made(`${generated.title}\n\n${generated.paragraphs.join('\n\n')}\n`);
    expect(article).toMatchObject({
      title: generated.title,
      published: '2026-09-14T18:44:00+07:00',
      authors: [{ name: 'Lê Mơ', role: null }],
      evidence: { title: 'text', published: 'feed', authors: 'feed' },
    });
  });

  it('keeps what it tells itself', () => {
    const article = made(`${generated.title}\n\n10/09/2026 08:00\n\n${generated.paragraphs.join('\n\n')}\n`);
    expect(article.published).toMatch(/^2026-09-10/);
    expect(article.evidence.published).toBe('text');
  });

  it('gets no lead from it that stands in its own text', () => {
    const [first = ''] = generated.paragraphs;
    const content = { kind: 'text' as const, text: [generated.title, ...generated.paragraphs].join('\n\n') };
    const page = { origin: 'x', url: null, source: null, fetched: null, content, told: {}, listed: { lead: first } };
    const cleaned = clean(page);
    expect('article' in cleaned && cleaned.article.evidence.lead).not.toBe('feed');
  });

  it('is read in the charset that its server named, where its bytes tell nothing', () => {
    const bytes = Buffer.from('ÐÏ×ÏÓÔÉ', 'latin1');
    const page = { origin: 'x', url: null, source: null, fetched: null, media: 'html' as const, bytes };
    const told = archivedPage({ ...page, beside: { charset: 'koi8-r' } });
    expect(makeArticle(told)).not.toEqual({ rejected: { code: 'not-text' } });
    expect(makeArticle(archivedPage(page))).toEqual({ rejected: { code: 'not-text' } });
    expect(told.digest).toBe(archivedPage(page).digest);
  });
});
