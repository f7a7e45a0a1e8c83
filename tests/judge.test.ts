import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learning } from '../config/learning.ts';
import { blockKey } from '../ingest/clean/block-key.ts';
import type { Templates } from '../ingest/clean/template-of-page.ts';
import { judge } from '../ingest/learn/judge.ts';
import { observe } from '../ingest/learn/observe.ts';
import { archivedPage } from '../ingest/read/digest.ts';
import { makeArticle, makeArticleOf } from '../ingest/run/made.ts';
import type { ArchivedPage } from '../src/archive/archive.ts';
import type { Observation } from '../src/archive/learning.ts';
import type { Article } from '../src/article.ts';
import { prose } from './generate-newspaper.ts';

const source = 'benha.example';

const pageOf = (blocks: readonly string[], number: number): ArchivedPage =>
  archivedPage({
    origin: `${number}.txt`,
    url: `https://${source}/${number}`,
    source: null,
    fetched: null,
    media: 'text',
    bytes: Buffer.from(blocks.join('\n\n')),
  });

function articleOf(page: ArchivedPage, templates: Templates = new Map()): Article {
  const made = makeArticleOf(page, templates);
  return 'article' in made ? made.article : expect.fail(`${page.origin}: ${made.rejected.code}`);
}

function observationOf(page: ArchivedPage): Observation[] {
  const made = makeArticle(page);
  return 'article' in made ? [observe(source, made.article, made.blocks, null)] : [];
}

/** The blocks that pages of these blocks teach. */
function learntOf(pages: readonly (readonly string[])[]): string[] {
  const keys = new Set(judge(pages.map(pageOf).flatMap(observationOf)).map(({ key }) => key));
  return [...new Set(pages.flat())].filter((text) => keys.has(blockKey(text)));
}

const title = (seed: number) =>
  prose(400_000 + seed, 1)
    .slice(0, 48)
    .trim();
const many = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));

describe('what is taken for a site’s template', () => {
  it('is what stands on its unrelated articles, above or below their text', () => {
    const pages = many(30, (at) => [
      title(at),
      'Gửi bài cho người đưa đò',
      prose(at, 3),
      prose(100 + at, 3),
      'Hẹn gặp lại ở chuyến đò sau',
    ]);
    expect(learntOf(pages)).toEqual(['Gửi bài cho người đưa đò', 'Hẹn gặp lại ở chuyến đò sau']);
  });

  it('is a line too that the rules take out of most pages and keep on some', () => {
    const kicker = 'Gửi bài cho người đưa đò';
    const seen = many(60, (at) => pageOf([title(at), kicker, prose(at, 3), prose(100 + at, 3)], at)).flatMap(
      observationOf,
    );
    /** As though a rule had taken it out of all pages but so many. */
    const keptOn = (pages: number) =>
      seen.map((one, at) => ({
        ...one,
        blocks: one.blocks.map((block) =>
          block.key === blockKey(kicker) && at >= pages ? { ...block, kind: 'removed' as const } : block,
        ),
      }));
    const keys = (observations: Observation[]) => judge(observations).map(({ key }) => key);
    expect(keys(keptOn(12))).toEqual([blockKey(kicker)]);
    expect(keys(keptOn(learning.edgeArticles - 1))).toEqual([]);
    const unseen = keptOn(12).map((one) => ({ ...one, blocks: one.blocks.filter(({ kind }) => kind !== 'removed') }));
    expect(keys(unseen)).toEqual([]);
  });

  it('is nothing where there are too few articles to tell', () => {
    const pages = many(learning.edgeArticles - 1, (at) => [title(at), prose(at, 3), 'Hẹn gặp lại ở chuyến đò sau']);
    expect(learntOf(pages)).toEqual([]);
  });

  it('is not what a sixth of the articles end with', () => {
    const pages = many(100, (at) => [
      title(at),
      prose(at, 3),
      prose(200 + at, 3),
      at % 6 ? 'Hết.' : 'Xin cảm ơn bác lái đò!',
    ]);
    expect(learntOf(pages.map((page) => page.filter((block) => block !== 'Hết.')))).toEqual([]);
  });

  it('is not an agency’s report, under however many addresses it stands', () => {
    const report = [prose(1, 4), prose(2, 4), prose(3, 4)];
    expect(learntOf(many(60, (at) => [title(at), ...report]))).toEqual([]);
    expect(learntOf(many(60, (at) => [title(at), prose(500 + at, 1), ...report]))).toEqual([]);
    const among = many(60, (at) =>
      at % 2 ? [title(at), prose(600 + at, 3), ...report.slice(1, 2)] : [title(at), prose(600 + at, 4)],
    );
    expect(learntOf(among.map((page) => [page[0] ?? '', report[0] ?? '', ...page.slice(1)]))).not.toContain(report[0]);
  });

  it('is not the opening and not the refrain of a series, though the site prints nothing else', () => {
    const bulletins = many(40, (day) => [
      `Con nước sông Hạ ngày ${day + 1} tháng Ba`,
      'Con nước hôm nay trên sông Hạ do trạm gác đầu nguồn đo lúc trời chưa sáng rõ và gửi về bến cho các nhà đò hay trước giờ chợ.',
      `Mực nước ở cột mốc gốc đa đầu bến đo được ${200 + day * 7} phân, so với hôm qua lên ${3 + day} phân, thuyền chở lá dừa và thuyền chở cát đi lại được từ giờ ngọ.`,
      `Dòng chảy ở khúc quanh miếu Bà xiết ${day + 2} phần, các bác chèo đò ngang nên ghé bờ bãi lau nghỉ tay, đợi người gác nước thổi tù và mới qua.`,
      'Nhà đò chờ nước, nước thì chờ trăng mọc lên.',
    ]);
    expect(learntOf(bulletins)).toEqual([]);
  });

  it('is no subhead and no question between the paragraphs, though every article has it', () => {
    const recipes = many(60, (at) => [
      title(at),
      prose(at, 3),
      'Nguyên liệu',
      prose(300 + at, 2),
      'Cách làm',
      prose(700 + at, 3),
    ]);
    expect(learntOf(recipes)).toEqual([]);
  });

  it('is nothing of poems, which have no running text to tell them by', () => {
    const poems = many(40, (at) => [
      title(at),
      ...many(12, (line) => title(at * 50 + line).slice(0, 30)),
      'Bến ơi, ta về với bến',
    ]);
    expect(learntOf(poems)).toEqual([]);
  });

  it('does not depend on the order in which pages came', () => {
    const pages = many(40, (at) => [
      title(at),
      prose(at, 3),
      at % 2 ? 'Hẹn gặp lại ở chuyến đò sau' : prose(900 + at, 2),
    ]);
    const observations = pages.map(pageOf).flatMap(observationOf);
    fc.assert(
      fc.property(fc.shuffledSubarray(observations, { minLength: observations.length }), (shuffled) => {
        expect(judge(shuffled)).toEqual(judge(observations));
      }),
      { numRuns: 20 },
    );
  });
});

describe('what learning takes out of a page', { timeout: 120_000 }, () => {
  const pool = [
    'Gửi bài cho người đưa đò',
    'Hẹn gặp lại ở chuyến đò sau',
    'Bà con có chuyện hay, xin kể cho người đưa đò nghe qua chiếc hộp gỗ treo ở gốc đa đầu bến.',
    prose(810_001, 2),
    prose(810_002, 1),
    'Nguyên liệu',
  ];
  /** Pages of some blocks of the pool, amid and below paragraphs that a few of them may share. */
  const newspaper = fc.array(
    fc
      .record({ amid: fc.subarray(pool), below: fc.subarray(pool), seeds: fc.tuple(fc.nat(200), fc.nat(200)) })
      .map(({ amid, below, seeds: [one, other] }) => [prose(one, 3), ...amid, prose(other, 3), ...below]),
    { minLength: 20, maxLength: 50 },
  );

  it('is never what stands on one page, or on few', () => {
    let taken = 0;
    fc.assert(
      fc.property(newspaper, (pages) => {
        const archived = pages.map((blocks, at) => pageOf([title(at), ...blocks], at));
        const observations = archived.flatMap(observationOf);
        const templates = new Map([[source, new Map(judge(observations).map(({ key, place }) => [key, place]))]]);
        const standing = Map.groupBy(
          observations.flatMap(({ id, blocks }) =>
            [...new Set(blocks.map(({ key }) => key))].map((key) => ({ key, id })),
          ),
          ({ key }) => key,
        );
        for (const page of archived) {
          if ('rejected' in makeArticle(page)) continue;
          for (const { text, reason } of articleOf(page, templates).removed) {
            if (reason !== 'template') continue;
            taken += 1;
            expect(standing.get(blockKey(text))?.length ?? 0).toBeGreaterThanOrEqual(learning.edgeArticles);
          }
        }
      }),
      { numRuns: 12 },
    );
    expect(taken).toBeGreaterThan(0);
  });

  it('stays where it stands in the midst of an article, and where a poem ends with other words', () => {
    const pages = many(20, (at) => [title(at), prose(at, 3), prose(100 + at, 3), 'Hẹn gặp lại ở chuyến đò sau']);
    const templates = new Map([
      [source, new Map(judge(pages.map(pageOf).flatMap(observationOf)).map(({ key, place }) => [key, place]))],
    ]);
    const farewell = 'Hẹn gặp lại ở chuyến đò sau';
    const story = [title(50), prose(51, 3), farewell, prose(52, 3)];
    expect(articleOf(pageOf(story, 50), templates).paragraphs).toEqual(story.slice(1));
    const closing = [title(53), prose(54, 3), prose(55, 3), farewell];
    expect(articleOf(pageOf(closing, 53), templates).paragraphs).toEqual(closing.slice(1, 3));
    const elsewhere = { ...pageOf(closing, 53), url: 'https://baokhac.example/53' };
    expect(articleOf(elsewhere, templates).paragraphs).toEqual(closing.slice(1));
  });
});
