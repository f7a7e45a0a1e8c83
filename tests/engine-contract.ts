import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Facet,
  type Filters,
  maxReach,
  type SearchEngine,
  type SearchResult,
  type Sort,
  unknown,
} from '../src/search/engine.ts';
import { parseQuery } from '../src/search/parse.ts';
import { readQuery } from '../src/search/read-query.ts';
import { article, press } from './articles.ts';

type Asked = { filters?: Partial<Filters>; sort?: Sort; page?: number; size?: number };

/**
 * What every search engine promises (`src/search/engine.ts`, design.md "Search"), as sentences. `open` gives an empty
 * engine of its own to each call.
 */
export function engineContract(name: string, open: () => Promise<SearchEngine>): void {
  describe(`the search engine contract on ${name}`, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await open();
      await engine.put(press);
      await engine.refresh();
    }, 60_000);
    afterAll(async () => {
      await engine.close();
    });

    const ask = (typed: string, { filters, ...rest }: Asked = {}, on = engine): Promise<SearchResult> =>
      on.search({
        query: parseQuery(typed),
        filters: { facets: {}, from: null, to: null, ...filters },
        sort: 'relevance',
        page: 1,
        size: 10,
        ...rest,
      });
    const ids = (result: SearchResult) => result.hits.map((hit) => hit.article.id.slice(0, 2));
    const full = (result: SearchResult) =>
      result.hits
        .filter((hit) => hit.missing.length === 0)
        .map((hit) => hit.article.id.slice(0, 2))
        .sort();
    const found = async (typed: string, asked: Asked = {}) => full(await ask(typed, asked));
    const counts = (result: SearchResult, facet: Facet) =>
      Object.fromEntries(result.facets[facet].map(({ value, count }) => [value, count]));

    describe('articles', () => {
      it('gives an article back as it was put, and null for one that it does not hold', async () => {
        expect(await engine.get(press[0]?.id ?? '')).toEqual(press[0]);
        expect(await engine.get('f'.repeat(20))).toBeNull();
        expect(await engine.count()).toBe(press.length);
      });

      it('holds an article once however often it is put, and finds only its last text', async () => {
        const own = await open();
        await own.put([article('b1', { title: 'Bài cũ' }), article('b1', { title: 'Bài giữa' })]);
        await own.put([article('b1', { title: 'Bài mới' })]);
        await own.refresh();
        expect(await own.count()).toBe(1);
        expect((await ask('mới', {}, own)).total).toBe(1);
        expect((await ask('cũ', {}, own)).total).toBe(0);
        expect((await ask('giữa', {}, own)).total).toBe(0);
        await own.remove([article('b1', {}).id, 'e'.repeat(20)]);
        await own.refresh();
        expect(await own.count()).toBe(0);
        expect(await own.get(article('b1', {}).id)).toBeNull();
        expect((await ask('', {}, own)).total).toBe(0);
        await own.put([article('b1', { title: 'Bài trở lại' })]);
        await own.refresh();
        expect((await ask('trở lại', {}, own)).total).toBe(1);
        await own.close();
      }, 30_000);

      it('answers with nothing where it holds nothing', async () => {
        const own = await open();
        await own.refresh();
        expect(await ask('đối ngoại', {}, own)).toMatchObject({ total: 0, relaxed: false, hits: [] });
        await own.put([]);
        await own.remove([]);
        await own.close();
        await own.close();
      }, 30_000);
    });

    describe('words', () => {
      it('lists everything, newest first and undated last, when nothing is asked', async () => {
        const result = await ask('');
        expect(ids(result)).toEqual(['a5', 'a2', 'a1', 'a6', 'a3', 'a4']);
        expect(result).toMatchObject({ total: 6, relaxed: false });
      });

      it('finds the articles that have every word, in any field', async () => {
        expect(await found('hội nghị Lào')).toEqual(['a1']);
        expect(await found('quang cảnh')).toEqual(['a1']);
      });

      it('takes a syllable typed with accents for exactly that syllable', async () => {
        expect(await found('án')).toEqual(['a2', 'a4']);
        expect(await found('đối ngoại')).toEqual(['a1', 'a6']);
      });

      it('finds every accent for syllables typed without any, the exact one first', async () => {
        expect(await found('doi ngoai')).toEqual(['a1', 'a3', 'a6']);
        const result = await ask('an');
        expect(full(result)).toEqual(['a2', 'a4', 'a5']);
        expect(ids(result)[0]).toBe('a5');
      });

      it('lets bare syllables mean themselves in a query that is mostly accented', async () => {
        expect(await found('người dân an lòng')).toEqual(['a5']);
        expect(await found('tuyên án sáng nay an toàn')).toEqual(['a4']);
        expect(await found('phiên tòa tịch an')).toEqual(['a4']);
        expect(await found('tòa tuyên ban')).toEqual([]);
        expect(await found('nhà ban')).toEqual([]);
        expect(await found('AN')).toEqual(['a4', 'a5']);
        expect(await found('"tuyen an"')).toEqual(await found('"tuyên án"'));
        expect(await found('"tuyen AN"')).toEqual([]);
      });

      it('finds the same for either placement of the tone mark, either Unicode form, either đ and either case', async () => {
        expect(await found('hoà bình')).toEqual(await found('hòa bình'));
        expect(await found('hoà bình')).toEqual(['a1', 'a2']);
        expect(await found('đối ngoại'.normalize('NFD'))).toEqual(['a1', 'a6']);
        expect(await found('ðối NGOẠI')).toEqual(['a1', 'a6']);
        expect(await found('cà phê sang')).toEqual(['a6']);
      });

      it('keeps what the cleaner removed out of the search', async () => {
        expect(await found('lễ hội cà phê')).toEqual([]);
        expect(await found('"đọc thêm"')).toEqual([]);
      });
    });

    describe('the query language', () => {
      it('finds a quoted phrase as it stands, never relaxed, never across paragraphs', async () => {
        expect(await found('"ủy ban nhân dân tỉnh"')).toEqual(['a1', 'a2']);
        expect(await found('"hợp tác với các địa phương"')).toEqual(['a1']);
        expect(await ask('"tác hợp với"')).toMatchObject({ total: 0, relaxed: false, hits: [] });
        expect(await found('"của Lào hội nghị"')).toEqual([]);
        expect(await found('"doi ngoai"')).toEqual(['a1', 'a6']);
        expect(await found('"doi ngoại"')).toEqual(['a1', 'a6']);
      });

      it('leaves out what is excluded, alone too', async () => {
        expect(await found('đối ngoại -Lào')).toEqual(['a6']);
        expect(await found('đối ngoại -"hợp tác với"')).toEqual(['a6']);
        expect(await found('-dân')).toEqual(['a2', 'a3', 'a6']);
      });

      it('takes either side of an OR', async () => {
        expect(await found('rừng OR lũ')).toEqual(['a4', 'a5']);
        expect(await found('người rừng OR lũ')).toEqual(['a4', 'a5']);
        expect(await found('"bản án" OR "cà phê"')).toEqual(['a4', 'a6']);
        expect(await found('rừng HOẶC lũ')).toEqual(['a4', 'a5']);
        expect(await found('người NOT rừng')).toEqual(await found('người -rừng'));
      });

      it('looks in the title, the source or the author alone when told to', async () => {
        expect(await found('tiêu đề:án')).toEqual(['a4']);
        expect(await found('title:hòa')).toEqual([]);
        expect(await found('nguồn:"Cao Nguyên"')).toEqual(['a2', 'a5', 'a6']);
        expect(await found('source:baosonglam.example dân')).toEqual(['a1']);
        expect(await found('site:baosonglam.example dân')).toEqual(['a1']);
        expect(await found('author:"Lê Hòa"')).toEqual(['a1', 'a2']);
        expect(await found('tác giả:"le hoa"')).toEqual(['a1', 'a2']);
      });

      it('finds cited documents by their number', async () => {
        expect(await found('văn bản:12-CT/TW')).toEqual(['a1', 'a2']);
        expect(await found('document:"01-ĐA/TW"')).toEqual(['a2']);
        expect(await found('01-ĐA/TW')).toEqual(['a2']);
        expect(await found('12-CT/TW')).toEqual(['a1', 'a2']);
      });

      it('finds them however the number is typed', async () => {
        for (const typed of ['chỉ thị 12', 'chi thi so 12', 'Chỉ thị số 12-CT/TW', '12 CT TW', 'ct 12 tw', '12-CT']) {
          expect(await found(typed), typed).toEqual(['a1', 'a2']);
        }
        for (const typed of [
          '12-CT/TƯ',
          'CT số 12',
          'CT 12',
          'CT12',
          'ct12',
          '12CT/TW',
          '"chỉ thị 12"',
          '"Chỉ thị số 12-CT/TW"',
        ])
          expect(await found(typed), typed).toEqual(['a1', 'a2']);
        for (const typed of ['văn bản:"chỉ thị 12"', 'văn bản:"Chỉ thị 12-CT/TW"', 'văn bản:12', 'document:"CT 12"'])
          expect(await found(typed), typed).toEqual(['a1', 'a2']);
        expect(await found('đề án 01')).toEqual(['a2']);
        expect(await found('đề án 1')).toEqual(['a2']);
        expect(await found('chỉ thị 12/2022')).toEqual([]);
        expect(await found('Chỉ thị 13-CT/TW')).toEqual([]);
        expect(await found('chỉ thị 13')).toEqual([]);
        expect(await found('kế hoạch 2024')).toEqual(['a2']);
      });

      it('finds decrees, circulars and laws by number and year, with their whole number, with "số" or without', async () => {
        const own = await open();
        await own.put([
          article('v1', { paragraphs: ['Mức phạt theo Nghị định số 15/2020/NĐ-CP của Chính phủ.'] }),
          article('v2', { paragraphs: ['Bộ góp ý sửa Nghị định 15/2020.'] }),
          article('v3', { paragraphs: ['Năm 2020 có 15 nghị định bị chê.', 'Thông tư 15/2020/TT-BYT có hiệu lực.'] }),
          article('v4', {
            paragraphs: ['Dự án theo Quyết định số 1719/QĐ-TTg chậm.'],
            cited: ['Quyết định 1719/QĐ-TTg'],
          }),
          article('v5', { paragraphs: ['Luật số 45/2013/QH13 hết hiệu lực.'] }),
        ]);
        await own.refresh();
        const of = async (typed: string) => full(await ask(typed, {}, own));
        for (const typed of [
          'NĐ 15/2020',
          'nđ 15/2020',
          'nghị định 15/2020',
          'nghi dinh so 15/2020',
          'nghị định số 15/2020',
        ])
          expect(await of(typed), typed).toEqual(['v1', 'v2']);
        expect(await of('nghị định 15/2020/NĐ-CP')).toEqual(['v1']);
        expect(await of('thông tư 15/2020/TT-BYT')).toEqual(['v3']);
        for (const typed of ['QĐ 1719', 'QD1719', 'quyết định 1719', 'quyết định 1719/QĐ-TTg', '1719/QĐ-TTg'])
          expect(await of(typed), typed).toEqual(['v4']);
        expect(await of('Luật số 45/2013/QH13')).toEqual(['v5']);
        expect((await ask('nghị định 16/2020/NĐ-CP', {}, own)).hits).toEqual([]);
        await own.close();
      }, 30_000);

      it('takes i and y for one where they are', async () => {
        const own = await open();
        await own.put([article('e1', { title: 'Kỹ thuật trồng lúa' }), article('e2', { title: 'Lí luận và kĩ năng' })]);
        await own.refresh();
        expect(full(await ask('kĩ thuật', {}, own))).toEqual(['e1']);
        expect(full(await ask('"kỹ năng"', {}, own))).toEqual(['e2']);
        expect(full(await ask('lý luận', {}, own))).toEqual(['e2']);
        expect(full(await ask('ky', {}, own))).toEqual(['e1', 'e2']);
        await own.put([article('e3', { title: 'Qui định mới' }), article('e4', { title: 'Quy định cũ' })]);
        await own.refresh();
        for (const typed of ['quy định', 'qui định', '"qui định"'])
          expect(full(await ask(typed, {}, own)), typed).toEqual(['e3', 'e4']);
        await own.close();
      }, 30_000);

      it('finds a number of thousands and a team or aircraft however it is written', async () => {
        const own = await open();
        await own.put([
          article('e1', { title: 'Trồng 1.500 cây', paragraphs: ['U23 thắng, F-35 hạ cánh.'] }),
          article('e2', { title: 'Trồng 1500 cây', paragraphs: ['U.23 thắng, F35 hạ cánh.'] }),
          article('e3', { title: 'Năm 2017', paragraphs: ['Có 2.017 người.'] }),
        ]);
        await own.refresh();
        for (const typed of ['1500', '1.500', '1.500 cây', 'U23', 'U.23', 'F35', 'f-35'])
          expect(full(await ask(typed, {}, own)), typed).toEqual(['e1', 'e2']);
        expect(full(await ask('2017', {}, own))).toEqual(['e3']);
        await own.put([
          article('e4', { paragraphs: ['Sau dịch COVID-19 và nhiều chuyện khác nữa.'], published: '2024' }),
          article('e5', { title: 'COVID-19 lại tăng', paragraphs: ['Ca COVID-19 tăng.'], published: '2020' }),
        ]);
        await own.refresh();
        expect(ids(await ask('covid19', {}, own))).toEqual(['e5', 'e4']);
        await own.close();
      }, 30_000);

      it('finds a place by every spelling of its name, as it stands, the commonest first', async () => {
        const own = await open();
        const printed = { p1: 'Đắk Lắk', p2: 'Đăk Lăk', p3: 'Đắc Lắc', p4: 'Đaklak' };
        await own.put([
          ...Object.entries(printed).map(([id, name]) => article(id, { paragraphs: [`Mưa lớn ở ${name}.`] })),
          article('p5', { title: 'Đắc cử rồi lắc đầu', paragraphs: ['Ông đắc cử, bà lắc đầu.'] }),
        ]);
        await own.refresh();
        for (const typed of [
          'Đắk Lắk',
          'Ðắk Lắk',
          'Đăk Lăk',
          'Đắc Lắc',
          'Dak Lak',
          'dac lac',
          'Daklak',
          'ĐắkLắk',
          '"Đắk Lắk"',
        ]) {
          const result = await ask(typed, {}, own);
          expect(full(result), typed).toEqual(['p1', 'p2', 'p3', 'p4']);
          expect(ids(result)[0], typed).toBe('p1');
        }
        await own.close();
      }, 30_000);

      it('expands abbreviations both ways', async () => {
        for (const typed of ['ĐNND', 'đnnd', 'DNND', 'dnnd']) expect(await found(typed), typed).toEqual(['a1', 'a2']);
        expect(await found('"đối ngoại nhân dân"')).toEqual(['a1', 'a2']);
        expect(await found('UBND tỉnh')).toEqual(['a1', 'a2']);
        expect(await found('ủy ban nhân dân')).toEqual(['a1', 'a2']);
      });

      it('answers any input without an error', async () => {
        for (const typed of [
          '"',
          '-',
          'OR',
          'a OR',
          ':',
          'nguồn:',
          '"" -""',
          '((',
          'NEAR(a b)',
          'title:',
          '*',
          "'; --",
          '\u0000',
          '"a" AND b*',
          '🙂',
          '-"',
        ]) {
          const result = await ask(typed);
          expect(result.total, typed).toBeGreaterThanOrEqual(0);
        }
      });
    });

    describe('partial matches', () => {
      it('follow the full ones when these do not fill a page, and say what they lack', async () => {
        const result = await ask('hội nghị công tác Lào');
        expect(full(result)).toEqual(['a1']);
        expect(result).toMatchObject({ total: 1, relaxed: false });
        const partial = await ask('cà phê tăng vọt');
        expect(partial).toMatchObject({ total: 1, relaxed: true });
        expect(partial.hits[0]?.missing).toEqual(['vọt']);
      });

      it('need two thirds of the words, and every phrase, exclusion and filter', async () => {
        expect(await ask('cà vọt xyz')).toMatchObject({ total: 0, relaxed: false, hits: [] });
        expect(await ask('cà phê xyz "châu Á"')).toMatchObject({ total: 0, hits: [] });
        expect(await ask('cà phê xyz -tăng')).toMatchObject({ total: 0, hits: [] });
        expect(await ask('cà phê xyz', { filters: { facets: { year: ['2019'] } } })).toMatchObject({
          total: 0,
          hits: [],
        });
        const some = await ask('cà phê xyz');
        expect(some).toMatchObject({ total: 1, relaxed: true });
        expect(counts(some, 'source')).toEqual({ 'baocaonguyen.example': 1 });
      });

      it('are ordered with the full ones by score alone in a long query, and may have any one word', async () => {
        const result = await ask('ai đã nói về giá cà phê tăng ở tỉnh nào vậy');
        expect(ids(result)[0]).toBe('a6');
        expect(result.relaxed).toBe(true);
        expect(result.hits.length).toBeGreaterThan(1);
      });

      it('lack none of the words that only ask, which rank nothing', async () => {
        const own = await open();
        await own.put([
          article('g1', { title: 'Tin', paragraphs: ['Xã Cẩm Mỹ bầu bà Nguyễn Thị Lụa làm chủ tịch.'] }),
          article('g2', { title: 'Ai, vì sao?', paragraphs: ['Ai và vì sao, ai và bao nhiêu, người xã làm gì?'] }),
        ]);
        await own.refresh();
        const result = await ask('Ai vừa được hội đồng bầu làm chủ tịch xã Cẩm Mỹ, vì sao?', {}, own);
        expect(ids(result)).toEqual(['g1', 'g2']);
        expect(result.hits[0]?.missing).toEqual(['vừa', 'được', 'hội', 'đồng']);
        expect((await ask('"vì sao"', {}, own)).total).toBe(1);
        await own.close();
      }, 30_000);
    });

    describe('facets and filters', () => {
      it('count what a click would leave, with names for the sources and a value for the missing', async () => {
        const { facets } = await ask('');
        expect(facets.source).toEqual([
          { value: 'baocaonguyen.example', label: 'Báo Cao Nguyên', count: 3 },
          { value: 'baosonglam.example', label: 'Báo Sông Lam', count: 2 },
          { value: unknown, label: unknown, count: 1 },
        ]);
        expect(facets.year.map(({ value, count }) => [value, count])).toEqual([
          ['2024', 2],
          ['2023', 2],
          ['2019', 1],
          [unknown, 1],
        ]);
        expect(facets.month.map(({ value, count }) => [value, count])).toEqual([
          ['2024-01', 2],
          ['2023-11', 2],
        ]);
        expect(facets.author.map(({ value, count }) => [value, count])).toEqual([
          ['Lê Hòa', 2],
          ['Y Thanh', 1],
        ]);
        expect(facets.cited.map(({ value, count }) => [value, count])).toEqual([
          ['Chỉ thị 12-CT/TW', 2],
          ['Đề án 01-ĐA/TW', 1],
        ]);
        expect(facets.section[0]).toEqual({ value: 'Thời sự', label: 'Thời sự', count: 2 });
        expect(facets.topic).toEqual([{ value: 'Đối ngoại', label: 'Đối ngoại', count: 1 }]);
      });

      it('call a source by its name where some of its articles have none but its host', async () => {
        const own = await open();
        const host = 'baosonghau.example';
        const named = { host, name: 'Báo Sông Hậu' };
        const unnamed = { host, name: host };
        for (const [id, source] of Object.entries({ n1: unnamed, n2: named, n3: unnamed }))
          await own.put([article(id, { title: 'Lúa chín', source })]);
        await own.refresh();
        const called = [{ value: host, label: 'Báo Sông Hậu', count: 3 }];
        expect((await ask('', {}, own)).facets.source).toEqual(called);
        const asked = { filters: { facets: { source: [host] } } };
        expect((await ask('', asked, own)).facets.source).toEqual(called);
        expect(await own.suggest('báo sông', 3)).toEqual([{ kind: 'source', text: 'Báo Sông Hậu', value: host }]);
        expect(await own.suggest('baosong', 3)).toEqual([{ kind: 'source', text: 'Báo Sông Hậu', value: host }]);
        await own.close();
      }, 30_000);

      it('widen within one facet, narrow across facets, and keep what is selected at zero', async () => {
        const filters = { facets: { source: ['baosonglam.example'], year: ['2024'] } };
        const result = await ask('', { filters });
        expect(result.total).toBe(0);
        expect(counts(result, 'source')).toEqual({ 'baocaonguyen.example': 2, 'baosonglam.example': 0 });
        expect(counts(result, 'year')).toEqual({ '2024': 0, '2023': 1, '2019': 1 });
        expect(counts(result, 'section')).toEqual({});
        const wide = await ask('', { filters: { facets: { source: ['baosonglam.example', unknown] } } });
        expect(wide.total).toBe(3);
        expect(counts(wide, 'year')).toEqual({ '2023': 1, '2019': 1, [unknown]: 1 });
      });

      it('find nothing for a value that no article has, and keep it in sight', async () => {
        const result = await ask('', { filters: { facets: { source: ['không có'] } } });
        expect(result.total).toBe(0);
        expect(counts(result, 'source')['không có']).toBe(0);
      });

      it('take articles whose date may lie in a range of dates, never undated ones', async () => {
        const at = (text: string) => Date.parse(`${text}+07:00`);
        const within = (from: string | null, to: string | null) =>
          found('', { filters: { from: from === null ? null : at(from), to: to === null ? null : at(to) } });
        expect(await within('2023-11-24T00:00:00', '2023-11-24T23:59:59')).toEqual(['a1']);
        expect(await within('2024-01-20T00:00:00', null)).toEqual(['a2']);
        expect(await within(null, '2019-06-01T00:00:00')).toEqual(['a3']);
        expect(await within('2000-01-01T00:00:00', null)).toEqual(['a1', 'a2', 'a3', 'a5', 'a6']);
      });
    });

    describe('abbreviations that articles define', () => {
      const defining = (id: string, text: string) => article(id, { title: 'Tin', paragraphs: [text] });
      const learning = [
        defining('d1', 'Chương trình mục tiêu quốc gia (CTMTQG) đến với bản xa.'),
        defining('d2', 'Chương trình mục tiêu quốc gia (gọi tắt là CTMTQG) về đích. CTMTQG được khen.'),
        defining('d3', 'Vốn cho chương trình mục tiêu quốc gia giải ngân chậm.'),
        defining('d4', 'Huyện tổng kết CTMTQG giai đoạn một.'),
        defining('d5', 'Nhà ở xã hội (NOXH) còn thiếu.'),
      ];

      it('are known with how many define them, most first, and follow what is put, changed and removed', async () => {
        const own = await open();
        expect(await own.abbreviations()).toEqual([]);
        await own.put(learning);
        await own.refresh();
        const known = await own.abbreviations();
        expect(known).toEqual([
          { short: 'CTMTQG', long: 'chương trình mục tiêu quốc gia', articles: 2 },
          { short: 'NOXH', long: 'nhà ở xã hội', articles: 1 },
        ]);
        expect(await own.abbreviations()).toBe(known);
        await own.put([defining('d2', 'Công viên địa chất (CVĐC) mở cửa.')]);
        await own.remove([article('d5', {}).id]);
        await own.refresh();
        expect(await own.abbreviations()).toEqual([
          { short: 'CTMTQG', long: 'chương trình mục tiêu quốc gia', articles: 1 },
          { short: 'CVĐC', long: 'công viên địa chất', articles: 1 },
        ]);
        await own.close();
      }, 30_000);

      it('find the articles that print the other form alone, both ways', async () => {
        const own = await open();
        await own.put(learning);
        await own.refresh();
        const read = async (typed: string) =>
          full(
            await own.search({
              query: await readQuery(own, typed),
              filters: { facets: {}, from: null, to: null },
              sort: 'relevance',
              page: 1,
              size: 10,
            }),
          );
        expect(await read('CTMTQG')).toEqual(['d1', 'd2', 'd3', 'd4']);
        expect(await read('chương trình mục tiêu quốc gia')).toEqual(['d1', 'd2', 'd3', 'd4']);
        expect(await read('chuong trinh muc tieu quoc gia')).toEqual(['d1', 'd2', 'd3', 'd4']);
        expect(await read('"chương trình mục tiêu quốc gia"')).toEqual(['d1', 'd2', 'd3', 'd4']);
        expect(await read('huyện chương trình mục tiêu quốc gia')).toEqual(['d4']);
        expect(await read('CTMTQG -"giải ngân"')).toEqual(['d1', 'd2', 'd4']);
        expect(await read('Tin -CTMTQG')).toEqual(['d3', 'd5']);
        await own.close();
      }, 30_000);
    });

    describe('documents of one number', () => {
      const citing = (id: string, text: string, ...cited: string[]) => article(id, { paragraphs: [text], cited });
      const issuing = [
        citing('e1', 'Chỉ thị số 12-CT/TW, ngày 5/1/2022 của Ban Bí thư.', 'Chỉ thị 12-CT/TW'),
        citing('e2', 'Chỉ thị 12-CT/TW (05.01.2022).', 'Chỉ thị 12-CT/TW'),
        citing('e3', 'Chỉ thị 12-CT/TW ngày 3/7/2016.', '12-CT/TW'),
        citing('e4', 'Chỉ thị 12-CT/TW.', 'Chỉ thị 12-CT/TW'),
        citing('e5', 'Chỉ thị 12-CT/TW ngày 5/1/2022 thay Chỉ thị 12-CT/TW ngày 3/7/2016.', 'Chỉ thị 12-CT/TW'),
        citing('e6', 'Quyết định 12/QĐ-UBND ngày 3/4/2021 của UBND tỉnh Hà Tĩnh.', 'Quyết định 12/QĐ-UBND'),
        citing('e7', 'Quyết định 12/QĐ-UBND của UBND tỉnh Lạng Sơn.', 'Quyết định 12/QĐ-UBND'),
      ];
      let own: SearchEngine;
      beforeAll(async () => {
        own = await open();
        await own.put(issuing);
        await own.refresh();
      }, 30_000);
      afterAll(() => own.close());

      it('are known by the dates and places that the articles tell, with how many do', async () => {
        expect(await own.issues('12-CT/TW')).toEqual([
          { date: '2022-01-05', place: null, articles: 3 },
          { date: '2016-07-03', place: null, articles: 2 },
          { date: null, place: null, articles: 1 },
        ]);
        expect(await own.issues('12/QĐ-UBND')).toEqual([
          { date: '2021-04-03', place: 'tỉnh Hà Tĩnh', articles: 1 },
          { date: null, place: 'tỉnh Lạng Sơn', articles: 1 },
        ]);
        expect(await own.issues('99-CT/TW')).toEqual([]);
      });

      it('are found each alone by number and date or place, or by neither being told', async () => {
        const read = async (typed: string) => full(await ask(typed, {}, own));
        expect(await read('văn bản:"12-CT/TW"')).toEqual(['e1', 'e2', 'e3', 'e4', 'e5']);
        expect(await read('văn bản:"12-CT/TW 5/1/2022"')).toEqual(['e1', 'e2', 'e5']);
        expect(await read('văn bản:"12-ct/tw ngày 03.07.2016"')).toEqual(['e3', 'e5']);
        expect(await read('văn bản:"12-CT/TW không rõ ngày"')).toEqual(['e4']);
        expect(await read('văn bản:"12/QĐ-UBND tỉnh Hà Tĩnh"')).toEqual(['e6']);
        expect(await read('văn bản:"12/QĐ-UBND 3/4/2021 tỉnh Hà Tĩnh"')).toEqual(['e6']);
        expect(await read('văn bản:"12/QĐ-UBND 3/4/2021" OR văn bản:"12/QĐ-UBND tỉnh Lạng Sơn"')).toEqual(['e6', 'e7']);
        expect(await read('văn bản:"12-CT/TW 1/1/2000"')).toEqual([]);
      });
    });

    describe('help with typing', () => {
      const suggested = async (typed: string) =>
        (await engine.suggest(typed, 3)).map(({ kind, text }) => `${kind}: ${text}`);

      it('suggests titles, sources and cited documents that begin so, without accents too', async () => {
        expect(await suggested('doi bo')).toEqual(['title: Đội bóng xã Ngoài thắng trận chung kết']);
        expect(await suggested('cao ng')).toEqual(['source: Báo Cao Nguyên']);
        expect(await suggested('12-c')).toEqual(['cited: Chỉ thị 12-CT/TW']);
        expect(await suggested('công tác')).toEqual([
          'title: Kế hoạch thực hiện công tác ĐNND năm 2024',
          'title: Hội nghị công tác đối ngoại nhân dân',
        ]);
        expect((await engine.suggest('doi bo', 3))[0]).toMatchObject({ value: article('a3', {}).id });
        expect((await engine.suggest('song lam', 3))[0]).toMatchObject({ value: 'baosonglam.example' });
      });

      it('suggests what has the accents as typed before what has others', async () => {
        const own = await open();
        await own.put([
          article('f1', { title: 'Bán nhà', published: '2024' }),
          article('f2', { title: 'Bàn ghế', published: '2020' }),
        ]);
        await own.refresh();
        expect((await own.suggest('bàn', 3)).map(({ text }) => text)).toEqual(['Bàn ghế', 'Bán nhà']);
        expect((await own.suggest('ban', 3)).map(({ text }) => text)).toEqual(['Bán nhà', 'Bàn ghế']);
        await own.close();
      }, 30_000);

      it('suggests nothing for a letter, for nothing, and for what no article has', async () => {
        for (const typed of ['', 'd', '"', '  ', 'xyz', 'đối đối đối'])
          expect(await engine.suggest(typed, 3), typed).toEqual([]);
      });

      it('knows the terms one letter away, the first letter kept', async () => {
        expect((await engine.neighbours('ngoi', 9)).map(({ fold }) => fold)).toContain('ngoai');
        expect((await engine.neighbours('nogai', 9)).map(({ fold }) => fold)).toEqual(['ngoai']);
        // A word that articles have may be a slip all the same.
        expect((await engine.neighbours('hoi', 9)).map(({ fold }) => fold)).toContain('hoa');
        expect(await engine.neighbours('ngoai', 9)).not.toContainEqual(expect.objectContaining({ fold: 'ngoai' }));
        expect(await engine.neighbours('zzzz', 9)).toEqual([]);
        expect(await engine.neighbours('an', 9)).toEqual([]);
      });
    });

    describe('order and paging', () => {
      it('puts the title before the body, and words side by side before words apart', async () => {
        expect(ids(await ask('hội nghị Lào OR tỉnh'))[0]).toBe('a1');
        expect(ids(await ask('án'))).toEqual(['a4', 'a2']);
        const own = await open();
        await own.put([
          article('c1', { title: 'Một', paragraphs: ['Ngoại giao và đối thoại là hai việc.'] }),
          article('c2', { title: 'Hai', paragraphs: ['Đối ngoại và giao thoại là hai việc.'] }),
          article('c3', { title: 'Ba', paragraphs: ['Ngoại thành đón khách đến đối ẩm vui.'] }),
        ]);
        await own.refresh();
        expect(ids(await ask('đối ngoại', {}, own))[0]).toBe('c2');
        await own.close();
      }, 30_000);

      it('puts words side by side before the same letters apart, typed without accents too', async () => {
        const own = await open();
        await own.put([
          article('c1', { title: 'Hoa nở', paragraphs: ['Hoa của tân binh, hoa của cựu binh.'] }),
          article('c2', { title: 'Đàm phán', paragraphs: ['Hai bên muốn hòa bình lâu dài ở vùng này.'] }),
          article('c3', { title: 'Binh nhì', paragraphs: ['Vườn có nhiều hoa, có bình tưới.'] }),
        ]);
        await own.refresh();
        expect(ids(await ask('hoa binh', {}, own))[0]).toBe('c2');
        await own.close();
      }, 30_000);

      it('puts what an article tells first before what it tells later, and finds the words between', async () => {
        const own = await open();
        const filler = Array.from({ length: 70 }, (_, i) => `dòng ${i}`).join(' ');
        await own.put([
          article('c1', { title: 'Một', paragraphs: [`${filler} đê vỡ`] }),
          article('c2', { title: 'Hai', paragraphs: [`đê vỡ ${filler}`] }),
          article('c3', { title: 'Ba', paragraphs: ['Vườn có nhiều hoa, có bình tưới.'] }),
        ]);
        await own.refresh();
        expect(ids(await ask('đê vỡ', {}, own))).toEqual(['c2', 'c1']);
        expect(ids(await ask('"dòng 49 dòng 50"', {}, own)).sort()).toEqual(['c1', 'c2']);
        await own.close();
      }, 30_000);

      it('goes by date when told to, undated last both ways', async () => {
        expect(ids(await ask('', { sort: 'newest' }))).toEqual(['a5', 'a2', 'a1', 'a6', 'a3', 'a4']);
        expect(ids(await ask('', { sort: 'oldest' }))).toEqual(['a3', 'a6', 'a1', 'a2', 'a5', 'a4']);
        expect(ids(await ask('đối ngoại', { sort: 'oldest' }))).toEqual(['a6', 'a1']);
      });

      it('pages without leaving out or repeating', async () => {
        for (const sort of ['relevance', 'newest', 'oldest'] as const) {
          const whole = ids(await ask('dân OR người OR cà', { sort }));
          const paged = [];
          for (const page of [1, 2, 3]) paged.push(...ids(await ask('dân OR người OR cà', { sort, page, size: 2 })));
          expect(paged, sort).toEqual(whole);
        }
        expect(await ask('', { page: 1000, size: 10 })).toMatchObject({ total: 6, hits: [] });
      });

      it('gives every article that the total counts, in the order of time', async () => {
        const every = async (typed: string, sort: 'newest' | 'oldest', filters: Partial<Filters> = {}, on = engine) => {
          const request = { query: parseQuery(typed), filters: { facets: {}, from: null, to: null, ...filters }, sort };
          const met: string[] = [];
          for await (const { id } of on.every(request)) met.push(id.slice(0, 2));
          const told = await Array.fromAsync(on.everyId(request));
          expect(told.map((id) => id.slice(0, 2))).toEqual(met);
          return met;
        };
        expect(await every('', 'newest')).toEqual(['a5', 'a2', 'a1', 'a6', 'a3', 'a4']);
        expect(await every('', 'oldest')).toEqual(['a3', 'a6', 'a1', 'a2', 'a5', 'a4']);
        for (const typed of [
          'đối ngoại',
          'an',
          'hội nghị Lào không đâu',
          '"đối ngoại" không đâu',
          'dân -ngoại',
          'zzz',
        ]) {
          const { total } = await ask(typed, { sort: 'newest' });
          const { hits } = await ask(typed, { sort: 'newest', size: Math.max(1, total) });
          const counted = hits.slice(0, total).map((hit) => hit.article.id.slice(0, 2));
          expect(await every(typed, 'newest'), typed).toEqual(counted);
        }
        expect(await every('', 'newest', { facets: { year: [unknown] } })).toEqual(['a4']);
      });

      it('gives them all where there are more than one can page to, of one day or without a date', async () => {
        const own = await open();
        const crowd = Array.from({ length: maxReach + 600 }, (_, at) => ({
          ...article('b1', { published: at % 20 === 0 ? null : '2023-05-07', paragraphs: ['Mưa.'] }),
          id: at.toString(16).padStart(20, '0'),
        }));
        for (let at = 0; at < crowd.length; at += 2_000) await own.put(crowd.slice(at, at + 2_000));
        await own.refresh();
        const met: string[] = [];
        const filters = { facets: {}, from: null, to: null };
        for await (const { id } of own.every({ query: parseQuery('mưa'), filters, sort: 'newest' })) met.push(id);
        const [dated, undated] = [crowd.filter((one) => one.published), crowd.filter((one) => !one.published)];
        expect(met).toEqual([...dated, ...undated].map(({ id }) => id));
        await own.close();
      }, 120_000);

      it('breaks a tie of relevance by date', async () => {
        const own = await open();
        const same = { title: 'Tin vắn', paragraphs: ['Mưa lớn ở miền Trung.'] };
        await own.put([
          article('d1', { ...same, published: '2020-01-01' }),
          article('d2', { ...same, published: '2024-01-01' }),
          article('d3', same),
        ]);
        await own.refresh();
        expect(ids(await ask('mưa', {}, own))).toEqual(['d2', 'd1', 'd3']);
        await own.close();
      }, 30_000);
    });
  });
}
