import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../src/article.ts';
import type { SearchEngine } from '../src/search/engine.ts';
import { parseQuery } from '../src/search/parse.ts';
import { putInStories } from '../src/stories/put.ts';
import { article } from './articles.ts';

const flood = [
  'Nước sông Ngàn Sâu lên nhanh trong đêm, vượt báo động ba, chia cắt mười hai xã của huyện Hương Khê.',
  'Bộ đội biên phòng đưa hai trăm hộ dân thôn Phú Lâm lên trụ sở xã tránh lũ, cầu treo Phú Lễ bị cuốn trôi.',
  'Trạm thủy văn Chu Lễ đo được 15,8 mét; mưa lớn còn kéo dài hai ngày nữa ở vùng núi Hà Tĩnh.',
];
const race = [
  'Hơn ba nghìn vận động viên chạy qua đồi chè Cầu Đất trong giải chạy Đại Ngàn lần thứ tư.',
  'Chân chạy Hoàng Thị Ngọc Hoa về nhất cự ly 42 km nữ với thành tích kỷ lục của giải.',
];
const weather = [
  'Không khí lạnh tăng cường tràn qua vùng núi Cao Bằng, nhiệt độ xuống dưới mười độ.',
  'Sương mù dày đặc che kín đèo Mã Phục khiến xe tải dừng hàng giờ.',
  'Mưa đá rải rác trút xuống nương ngô xã Lũng Nặm làm hỏng mái tôn.',
  'Gió giật mạnh quật đổ cột điện ở thị trấn Đồng Đăng lúc rạng sáng.',
  'Băng giá phủ trắng đỉnh Mẫu Sơn thu hút du khách chụp ảnh.',
  'Thủy triều dâng cao tràn bờ kè Cát Hải, ngư dân kéo thuyền lên bãi.',
  'Nắng hanh kéo dài khiến rừng thông Sóc Sơn cháy âm ỉ ba ngày.',
  'Dông lốc cuốn bay lồng bè nuôi cá trên hồ Thác Bà buổi chiều.',
  'Hạn mặn lấn sâu sông Hàm Luông, nhà vườn Chợ Lách mua nước ngọt.',
  'Lốc xoáy cuốn cát mù mịt đồi Mũi Né trong phiên chợ sớm.',
];
const press = {
  lam: article('a1', {
    title: 'Lũ sông Ngàn Sâu chia cắt Hương Khê',
    source: { host: 'lam.example', name: 'Sông Lam' },
    published: '2025-10-30T06:00:00+07:00',
    paragraphs: flood,
  }),
  nhanh: article('b2', {
    title: 'Mười hai xã Hương Khê ngập trong lũ',
    source: { host: 'nhanh.example', name: 'VN Nhanh' },
    published: '2025-10-31',
    paragraphs: [flood[1] as string, flood[0] as string, 'Học sinh toàn huyện nghỉ học.'],
  }),
  xanh: article('c3', {
    title: 'Hương Khê: lũ cuốn trôi cầu treo Phú Lễ',
    source: null,
    paragraphs: ['Sáng 30/10, huyện phát mì gói và nước sạch.', ...flood],
  }),
  yearBefore: article('d4', {
    title: 'Lũ sông Ngàn Sâu chia cắt Hương Khê',
    published: '2019-06-02',
    paragraphs: flood,
  }),
  race: article('e5', { title: 'Giải chạy Đại Ngàn 2025', published: '2025-10-30', paragraphs: race }),
};
const all = Object.values(press);

/** What every engine promises about stories, as sentences. `open` gives an empty engine of its own to each call. */
export function storiesContract(name: string, open: () => Promise<SearchEngine>): void {
  describe(`stories on ${name}`, { timeout: 30_000 }, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await open();
      await putInStories(engine, all);
      await engine.refresh();
    }, 30_000);
    afterAll(() => engine.close());

    const members = async (of: Article, on = engine) => (await on.story(of.id)).map(({ id }) => id.slice(0, 2));
    const ask = (typed: string, fold: boolean, more = {}) =>
      engine.search({
        query: parseQuery(typed),
        filters: { facets: {}, from: null, to: null },
        sort: 'relevance',
        page: 1,
        size: 10,
        fold,
        ...more,
      });

    it('are the reports of one event, in the order of time, undated ones last; other events and other times stand apart', async () => {
      expect(await members(press.lam)).toEqual(['a1', 'b2', 'c3']);
      expect(await members(press.xanh)).toEqual(['a1', 'b2', 'c3']);
      expect(await members(press.race)).toEqual(['e5']);
      expect(await members(press.yearBefore)).toEqual(['d4']);
      expect(await engine.story('f'.repeat(20))).toEqual([]);
      const stories = await engine.stories([press.lam.id, press.nhanh.id, press.race.id, 'f'.repeat(20)]);
      expect(stories.get(press.lam.id)).toBe(stories.get(press.nhanh.id));
      expect([...stories.keys()].sort()).toEqual([press.lam.id, press.nhanh.id, press.race.id]);
    });

    it('come out the same in whatever order and batches the articles arrive, and when they arrive again', async () => {
      const orders: Article[][][] = [
        [[press.xanh], [press.race, press.nhanh], [press.yearBefore], [press.lam]],
        [[press.yearBefore, press.lam], [press.nhanh, press.xanh, press.race], all],
      ];
      for (const batches of orders) {
        const own = await open();
        for (const batch of batches) await putInStories(own, batch);
        await own.refresh();
        expect(await members(press.nhanh, own)).toEqual(['a1', 'b2', 'c3']);
        expect(await members(press.yearBefore, own)).toEqual(['d4']);
        await own.close();
      }
    });

    it('merge when an article joins them, and part when the article between them changes', async () => {
      const own = await open();
      const [one, two] = [
        article('91', { title: flood[0] as string, published: '2025-10-30' }),
        article('92', { title: race[0] as string, published: '2025-10-30' }),
      ];
      const both = article('10', { published: '2025-10-30', paragraphs: [flood[0] as string, race[0] as string] });
      await putInStories(own, [one, two]);
      await own.refresh();
      expect(await members(one, own)).toEqual(['91']);
      await putInStories(own, [both]);
      await own.refresh();
      expect(await members(two, own)).toEqual(['10', '91', '92']);
      await putInStories(own, [{ ...both, paragraphs: ['Giá hồ tiêu ở Chư Sê giảm nhẹ trong phiên cuối tuần.'] }]);
      await own.refresh();
      expect(await members(one, own)).toEqual(['91']);
      expect(await members(two, own)).toEqual(['92']);
      expect(await members(both, own)).toEqual(['10']);
      await own.close();
    });

    it('are not held together by a chain in which each report is like the next and no other', async () => {
      const own = await open();
      const chain = weather
        .slice(1)
        .map((line, i) => article(`f${i}`, { published: '2025-10-30', paragraphs: [weather[i] as string, line] }));
      for (const report of chain) await putInStories(own, [report]);
      await own.refresh();
      expect(await members(chain[0] as Article, own)).toEqual(expect.arrayContaining(['f0', 'f1']));
      const stories = await own.stories(chain.map(({ id }) => id));
      const names = new Set(stories.values());
      expect(names.size).toBeGreaterThan(1);
      const told = await own.members([...names, 'f'.repeat(20)]);
      expect(told.map(({ id, story }) => [id, story]).sort()).toEqual([...stories].sort());
      await own.close();
    });

    it('are folded under their best article when asked, the total and the facets counting every article', async () => {
      const loose = await ask('hương khê', false);
      expect(loose.hits).toHaveLength(4);
      expect(loose.hits.every(({ others }) => others.count === 0)).toBe(true);
      const folded = await ask('hương khê', true);
      expect(folded).toMatchObject({ total: 4, stories: 2 });
      expect(folded.facets).toEqual(loose.facets);
      const heads = folded.hits.map(({ article: { id }, others }) => [id === press.yearBefore.id, others.count]);
      expect(heads.sort()).toEqual([
        [false, 2],
        [true, 0],
      ]);
      const head = folded.hits.find(({ others }) => others.count === 2);
      const ids = [head?.article.id ?? '', ...(head?.others.named ?? []).map(({ id }) => id)];
      expect(ids.sort()).toEqual([press.lam.id, press.nhanh.id, press.xanh.id]);
    });

    it('are folded by date too, page by page, and only as far as they are found', async () => {
      const pages = [];
      for (const page of [1, 2, 3, 4]) pages.push(...(await ask('', true, { sort: 'newest', page, size: 1 })).hits);
      expect(pages.map(({ article: { id }, others }) => [id.slice(0, 2), others.count])).toEqual([
        ['b2', 2],
        ['e5', 0],
        ['d4', 0],
      ]);
      expect(pages[0]?.others.named).toEqual([
        { id: press.lam.id, title: press.lam.title, source: press.lam.source },
        { id: press.xanh.id, title: press.xanh.title, source: null },
      ]);
      const found = await ask('"học sinh toàn huyện"', true);
      expect(found.hits.map(({ others }) => others.count)).toEqual([0]);
    });
  });
}
