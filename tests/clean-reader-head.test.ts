import { describe, expect, test } from 'vitest';
import { clean } from '../ingest/clean/clean.ts';
import { enrich } from '../ingest/enrich/enrich.ts';
import type { Page } from '../ingest/page.ts';
import { articleId } from '../src/article-id.ts';

const address = 'https://bensanh.example/ben-sanh-co-cau-20240519.html';
const story = [
  'Sáng 19/5, phiên chợ đầu tiên sau ngày thông cầu ở xã Bến Sành đón hơn hai nghìn lượt người, hàng nông sản bán hết trước trưa.',
  'Bà Lò Thị Mận bán rau ở đầu chợ đã hai mươi năm, nói rằng chưa phiên nào bà phải gánh hàng lần thứ hai như hôm nay.',
].join('\n\n');

function read(title: string, published: string, from: string = address) {
  const text = `Title: ${title}\n\nURL Source: ${from}\n\nPublished Time: ${published}\n\nMarkdown Content:\n${story}`;
  const page: Page = {
    origin: 'head.txt',
    url: null,
    source: null,
    fetched: null,
    content: { kind: 'text', text },
    told: {},
  };
  const cleaned = clean(page);
  if ('rejected' in cleaned) throw new Error(`rejected: ${cleaned.rejected.code}`);
  return { page, article: cleaned.article };
}

describe('what a reader for programs writes above a page', () => {
  test('tells the page’s own address, by which it is known', () => {
    const { page, article } = read('Bến Sành có cầu', '2024-05-19');
    expect(article).toMatchObject({ url: address, evidence: { url: 'markup' } });
    expect(enrich(page, article).id).toBe(articleId(address, () => ''));
  });

  test.each([
    ['Sun, 19 May 2024 02:30:00 GMT', '2024-05-19T02:30:00+00:00'],
    ['2024-05-19T09:30:00+07:00', '2024-05-19T09:30:00+07:00'],
    ['19/05/2024', '2024-05-19'],
    ['5', null],
    ['yesterday', null],
  ])('tells the time of the markup where it is one: %s', (said, published) => {
    const { article } = read('Bến Sành có cầu', said);
    expect(article.published).toBe(published);
    expect(article.evidence.published).toBe(published === null ? undefined : 'markup');
  });

  test.each([
    ['Cầu Nà Lốc - nhịp nối đôi bờ sông Sa', 'Cầu Nà Lốc - nhịp nối đôi bờ sông Sa'],
    ['Cầu Nà Lốc - Nhịp nối đôi bờ', 'Cầu Nà Lốc - Nhịp nối đôi bờ'],
    ['Cầu Nà Lốc nối đôi bờ - Báo Bến Sành', 'Cầu Nà Lốc nối đôi bờ'],
    ['Cầu Nà Lốc nối đôi bờ | Bến Sành Online', 'Cầu Nà Lốc nối đôi bờ'],
    ['Cầu Nà Lốc nối đôi bờ - bensanh.example', 'Cầu Nà Lốc nối đôi bờ'],
  ])('ends its title in the newspaper’s name, not in the headline’s second half: %s', (said, title) => {
    expect(read(said, '2024-05-19').article.title).toBe(title);
  });
});
