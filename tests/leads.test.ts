import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadsOf } from '../ingest/fetch/leads.ts';
import { cases } from './fuzz.ts';
import { asHtml, asText, generatePage } from './generate-pages.ts';

const base = 'https://bao.example/rss/thoi-su.rss';
const leads = (text: string) => {
  const found = leadsOf(Buffer.from(text), base);
  if (found === null) return null;
  // What a feed says of its pages is tests/feed-entry.test.ts's.
  const { entries: _, ...rest } = found;
  return rest;
};

describe('where a document leads', () => {
  it('is the articles of RSS: relative, decorated and doubly encoded links made plain, each once', () => {
    expect(
      leads(`<?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Thời sự</title><link>https://bao.example/</link>
        <item><title>A</title><link>/tin/1.html?utm_source=rss&amp;utm_medium=feed</link><pubDate>9/14/2026 6:44:00 PM</pubDate></item>
        <item><link><![CDATA[ https://bao.example/tin/2.html?a=1&amp;b=2#tin ]]></link></item>
        <item><guid isPermaLink="true">https://bao.example/tin/3.html</guid></item>
        <item><link>https://bao.example/tin/1.html</link></item>
        <item><link>mailto:toasoan@bao.example</link></item>
        </channel></rss>`),
    ).toEqual({
      pages: [
        'https://bao.example/tin/1.html',
        'https://bao.example/tin/2.html?a=1&b=2',
        'https://bao.example/tin/3.html',
      ],
      lists: [],
    });
  });

  it('is the entries of Atom, RDF and JSON Feed', () => {
    expect(
      leads(`<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>a</title>
        <link rel="self" href="https://bao.example/self"/><link rel="alternate" href="../tin/1.html"/></entry></feed>`),
    ).toEqual({ pages: ['https://bao.example/tin/1.html'], lists: [] });
    expect(
      leads(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel><title>x</title></channel><item><title>a</title><link>https://bao.example/tin/2.html</link></item></rdf:RDF>`),
    ).toEqual({ pages: ['https://bao.example/tin/2.html'], lists: [] });
    expect(
      leads('{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","url":"/tin/3.html"}]}'),
    ).toEqual({ pages: ['https://bao.example/tin/3.html'], lists: [] });
  });

  it('is the pages of a sitemap but not its images, packed or not, and the sitemaps of an index', () => {
    const sitemap = `<?xml version="1.0"?><!-- tin --><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc> https://bao.example/tin/1.html </loc>
      <image:image><image:loc>https://bao.example/a.jpg</image:loc></image:image></url>
      <url><loc><![CDATA[https://bao.example/tin/2.html]]></loc></url></urlset>`;
    const found = { pages: ['https://bao.example/tin/1.html', 'https://bao.example/tin/2.html'], lists: [] };
    expect(leads(sitemap)).toEqual(found);
    expect(leadsOf(gzipSync(sitemap), base)).toEqual(found);
    expect(leads('<sitemapindex><sitemap><loc>https://bao.example/s1.xml.gz</loc></sitemap></sitemapindex>')).toEqual({
      pages: [],
      lists: ['https://bao.example/s1.xml.gz'],
    });
  });

  it('is the pages of a news sitemap, with the title and the time that it tells', () => {
    const sitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://bao.example/tin/1.html</loc>
      <image:image><image:title>Ảnh chợ</image:title></image:image><news:news><news:publication><news:name>Báo Mẫu</news:name>
      </news:publication><news:publication_date>2026-09-14T18:44:00+07:00</news:publication_date>
      <news:title><![CDATA[Chợ nổi & sông nước]]></news:title></news:news></url>
      <url><loc>/tin/2.html</loc><lastmod>2026-09-15</lastmod></url></urlset>`;
    expect(leadsOf(Buffer.from(sitemap), base)).toEqual({
      pages: ['https://bao.example/tin/1.html', 'https://bao.example/tin/2.html'],
      lists: [],
      changed: new Map([['https://bao.example/tin/2.html', Date.parse('2026-09-15T23:59:59+07:00')]]),
      entries: new Map([
        [
          'https://bao.example/tin/1.html',
          { title: 'Chợ nổi & sông nước', summary: null, published: '2026-09-14T18:44:00+07:00', authors: [] },
        ],
      ]),
    });
  });

  it('is the feeds of an OPML file, and the lines of a list of addresses', () => {
    expect(
      leads(
        '<opml version="2.0"><body><outline text="Tỉnh"><outline type="rss" text="A" xmlUrl="https://a.example/rss"/></outline></body></opml>',
      ),
    ).toEqual({ pages: [], lists: ['https://a.example/rss'] });
    expect(leads('# của tôi\nhttps://a.example/1\n\nhttps://b.example/2\n')).toEqual({
      pages: ['https://a.example/1', 'https://b.example/2'],
      lists: [],
    });
  });

  it('is nowhere for a feed that is broken, and for a page it is no question', () => {
    expect(leads('<rss><channel></channel></rss>')).toEqual({ pages: [], lists: [] });
    expect(leads(asHtml(generatePage(1)))).toBeNull();
    expect(leads(asText(generatePage(1)))).toBeNull();
    expect(leads('')).toBeNull();
    expect(leadsOf(gzipSync('x').subarray(0, 8), base)).toBeNull();
  });

  it('never throws, whatever the document', () => {
    const start = fc.constantFrom(
      '<rss',
      '<feed',
      '<urlset>',
      '<opml',
      '{"version":"https://jsonfeed.org/version/1"',
      '<rdf:RDF',
      '',
    );
    fc.assert(
      fc.property(start, fc.string({ maxLength: 200 }), (head, rest) => {
        const found = leads(head + rest);
        expect(found === null || Array.isArray(found.pages)).toBe(true);
      }),
      cases(300),
    );
  });
});
