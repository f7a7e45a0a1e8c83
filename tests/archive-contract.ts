import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archive, Deed } from '../src/archive/archive.ts';
import type { Observation, SiteTemplate } from '../src/archive/learning.ts';
import type { Fault } from '../src/faults/fault.ts';
import { pageOf, runOf } from './archive-page.ts';

const noText: Fault = { code: 'no-running-text' };
const list: Fault = { code: 'list-of-articles' };
const blank: Fault = { code: 'blank' };

/** A fresh, empty archive: `open` may be called again, as another process would; `remove` erases what it holds. */
export type EmptyArchive = { open(): Promise<Archive>; remove(): Promise<void> };

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** What every archive does. `empty` gives a new one for each test. */
export function archiveContract(empty: () => Promise<EmptyArchive>): void {
  const fresh: EmptyArchive[] = [];
  let place: EmptyArchive;
  let archive: Archive;
  beforeEach(async () => {
    place = await empty();
    fresh.push(place);
    archive = await place.open();
  });
  afterEach(async () => {
    await archive.close();
  });
  afterAll(async () => {
    for (const each of fresh) await each.remove();
  });

  const [a, b, c] = [pageOf('trang A'), pageOf('trang B'), pageOf('trang C')];

  describe('pages', () => {
    test('a page comes back byte for byte, with all that was told of it', async () => {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * i) % 251);
      const record = pageOf('đủ', {
        url: 'https://bao.example/bai-1.html',
        source: { host: 'bao.example', name: 'Báo Mẫu' },
        fetched: '2024-05-01T08:00:00Z',
        media: 'record',
        bytes,
        beside: {
          charset: 'windows-1258',
          entry: { title: 'Tin', summary: null, published: '9/14/2026 6:44:00 PM', authors: ['Lê Mơ'] },
        },
      });
      const named = pageOf('tên', { source: { host: null, name: 'Báo Giấy' }, bytes: new Uint8Array() });
      await archive.put([record, named]);
      expect(await collected(archive.pending())).toEqual([record, named]);
    });

    test('states are told of the digests that are held alone', async () => {
      await archive.put([a, b, c]);
      await archive.settle([
        { digest: a.digest, id: 'mot' },
        { digest: b.digest, reason: noText },
      ]);
      const asked = [a, b, c, pageOf('chưa có')].map((page) => page.digest);
      expect(await archive.states(asked)).toEqual(
        new Map([
          [a.digest, 'article'],
          [b.digest, 'quarantined'],
          [c.digest, 'pending'],
        ]),
      );
      expect(await archive.states([])).toEqual(new Map());
    });

    test('a page put again is left as it is, whatever its state', async () => {
      await archive.put([a, b, c, a]);
      await archive.settle([
        { digest: a.digest, id: 'mot' },
        { digest: b.digest, reason: noText },
      ]);
      await archive.put([a, b, c].map((page) => ({ ...page, origin: '/elsewhere' })));
      expect([...(await archive.states([a.digest, b.digest, c.digest])).values()].sort()).toEqual([
        'article',
        'pending',
        'quarantined',
      ]);
      expect(await collected(archive.pending())).toEqual([c]);
      expect(await archive.page('mot')).toEqual(a);
    });

    test('pending pages come in the order they were put, over many calls', async () => {
      const pages = Array.from({ length: 1203 }, (_, i) => pageOf(`trang ${i}`));
      for (let i = 0; i < pages.length; i += 401) await archive.put(pages.slice(i, i + 401));
      const origins = (await collected(archive.pending())).map((page) => page.origin);
      expect(origins).toEqual(pages.map((page) => page.origin));
    });

    test('pending pages may be settled while they are read', async () => {
      const pages = Array.from({ length: 12 }, (_, i) => pageOf(`trang ${i}`));
      await archive.put(pages);
      const seen: string[] = [];
      for await (const page of archive.pending()) {
        seen.push(page.origin);
        await archive.settle([{ digest: page.digest, id: page.digest.slice(0, 20) }]);
      }
      expect(seen).toEqual(pages.map((page) => page.origin));
      expect(await collected(archive.pending())).toEqual([]);
    });

    test('what one opening wrote, another sees at once', async () => {
      const other = await place.open();
      await archive.put([a]);
      expect(await collected(other.pending())).toEqual([a]);
      await other.settle([{ digest: a.digest, id: 'mot' }]);
      await other.close();
      expect(await collected(archive.pending())).toEqual([]);
      expect(await archive.page('mot')).toEqual(a);
    });
  });

  describe('settling', () => {
    test('the first page of an article is new, another is a change, the same one again is unchanged', async () => {
      await archive.put([a, b]);
      expect(await archive.settle([{ digest: a.digest, id: 'mot' }])).toEqual(['new']);
      expect(await archive.settle([{ digest: a.digest, id: 'mot' }])).toEqual(['unchanged']);
      expect(await archive.settle([{ digest: b.digest, id: 'mot' }])).toEqual(['changed']);
      expect(await archive.settle([{ digest: a.digest, id: 'mot' }])).toEqual(['unchanged']);
      expect(await archive.settle([{ digest: b.digest, id: 'mot' }])).toEqual(['unchanged']);
    });

    test('several pages of one article in one call are taken in their order', async () => {
      await archive.put([a, b, c]);
      expect(
        await archive.settle([
          { digest: b.digest, id: 'mot' },
          { digest: a.digest, id: 'mot' },
          { digest: c.digest, id: 'hai' },
          { digest: b.digest, id: 'mot' },
          { digest: c.digest, id: 'mot' },
        ]),
      ).toEqual(['new', 'changed', 'new', 'unchanged', 'changed']);
      expect(await archive.page('mot')).toEqual(c);
      expect(await archive.page('hai')).toBeNull();
    });

    test('a page that is not held cannot settle, and nothing of that call is noted', async () => {
      await archive.put([a]);
      const unheld = { digest: b.digest, id: 'hai' };
      await expect(archive.settle([{ digest: a.digest, id: 'mot' }, unheld])).rejects.toThrow(b.digest);
      expect(await archive.states([a.digest, b.digest])).toEqual(new Map([[a.digest, 'pending']]));
      expect(await archive.settle([{ digest: a.digest, id: 'mot' }])).toEqual(['new']);
    });

    test('the page of an article is the one that settled last, where nobody tells when it was read', async () => {
      await archive.put([a, b]);
      expect(await archive.page('mot')).toBeNull();
      await archive.settle([{ digest: b.digest, id: 'mot' }]);
      await archive.settle([{ digest: a.digest, id: 'mot' }]);
      expect(await archive.page('mot')).toEqual(a);
    });

    test('articles come in the order they settled, every version of them', async () => {
      const pages = Array.from({ length: 700 }, (_, i) => pageOf(`trang ${i}`));
      await archive.put([...pages].reverse());
      for (let i = 0; i < pages.length; i += 350) {
        await archive.settle(pages.slice(i, i + 350).map(({ digest }, k) => ({ digest, id: `bài ${k}` })));
      }
      await archive.put([a]);
      await archive.settle([{ digest: a.digest, reason: noText }]);
      const listed = await collected(archive.pages());
      expect(listed.map(({ id, origin }) => ({ id, origin }))).toEqual(
        pages.map(({ origin }, i) => ({ id: `bài ${i % 350}`, origin })),
      );
      expect(listed[0]).toEqual({ ...pages[0], id: 'bài 0' });
    });
  });

  describe('what became of an article over time', () => {
    const [monday, tuesday, wednesday, friday] = [
      '2024-05-06T01:00:00.000Z',
      '2024-05-07T01:00:00.000Z',
      '2024-05-08T01:00:00.000Z',
      '2024-05-10T01:00:00.000Z',
    ];
    const historyOf = async (id: string) => (await archive.histories([id])).get(id);

    test('is told of the articles that are held alone', async () => {
      await archive.put([a, b, c]);
      await archive.settle([
        { digest: a.digest, id: 'mot', read: monday },
        { digest: b.digest, reason: noText },
      ]);
      const newest = { digest: a.digest, read: monday };
      expect(await archive.histories(['mot', 'hai'])).toEqual(
        new Map([['mot', { versions: [newest], newest, gone: null }]]),
      );
      expect(await archive.histories([])).toEqual(new Map());
      expect(await archive.articlesOf([a, b, c].map(({ digest }) => digest))).toEqual(
        new Map([[a.digest, { id: 'mot', read: monday }]]),
      );
    });

    test('has its versions in the order they were read, whenever they came', async () => {
      await archive.put([a, b, c]);
      await archive.settle([{ digest: a.digest, id: 'mot', read: tuesday }]);
      expect(
        await archive.settle([
          { digest: c.digest, id: 'mot', read: friday },
          { digest: b.digest, id: 'mot', read: monday },
        ]),
      ).toEqual(['changed', 'changed']);
      expect(await historyOf('mot')).toEqual({
        versions: [
          { digest: b.digest, read: monday },
          { digest: a.digest, read: tuesday },
          { digest: c.digest, read: friday },
        ],
        newest: { digest: c.digest, read: friday },
        gone: null,
      });
      expect(await archive.page('mot')).toEqual(c);
      expect((await collected(archive.pages())).map(({ digest }) => digest)).toEqual([b.digest, a.digest, c.digest]);
      expect(await archive.pagesOf([c.digest, b.digest])).toEqual([c, b]);
      await expect(archive.pagesOf(['0'.repeat(64)])).rejects.toThrow('0000');
    });

    test('has no version of a page in the same words, which is its page all the same', async () => {
      await archive.put([a, b]);
      await archive.settle([{ digest: a.digest, id: 'mot', read: monday }]);
      expect(await archive.settle([{ digest: b.digest, id: 'mot', read: tuesday, same: true }])).toEqual(['unchanged']);
      expect(await historyOf('mot')).toEqual({
        versions: [{ digest: a.digest, read: monday }],
        newest: { digest: b.digest, read: tuesday },
        gone: null,
      });
      expect(await archive.page('mot')).toEqual(b);
    });

    test('has a page twice that the newspaper went back to, and once that is told again as it was', async () => {
      await archive.put([a, b]);
      await archive.settle([{ digest: a.digest, id: 'mot', read: monday }]);
      await archive.settle([{ digest: b.digest, id: 'mot', read: tuesday }]);
      expect(await archive.settle([{ digest: a.digest, id: 'mot', read: monday }])).toEqual(['unchanged']);
      expect(await archive.settle([{ digest: a.digest, id: 'mot', read: friday }])).toEqual(['changed']);
      expect(await historyOf('mot')).toMatchObject({
        versions: [
          { digest: a.digest, read: monday },
          { digest: b.digest, read: tuesday },
          { digest: a.digest, read: friday },
        ],
        newest: { digest: a.digest, read: friday },
      });
      expect((await collected(archive.pages())).map(({ digest }) => digest)).toEqual([b.digest, a.digest]);
    });

    test('forgets a page that is no article any more, or another one', async () => {
      await archive.put([a, b, c]);
      await archive.settle(
        [a, b, c].map(({ digest }, at) => ({ digest, id: 'mot', read: `2024-05-0${at + 1}T00:00:00.000Z` })),
      );
      await archive.settle([
        { digest: b.digest, reason: list },
        { digest: c.digest, id: 'hai' },
      ]);
      expect((await historyOf('mot'))?.versions).toEqual([{ digest: a.digest, read: '2024-05-01T00:00:00.000Z' }]);
      expect((await historyOf('hai'))?.versions).toEqual([{ digest: c.digest, read: '2024-05-03T00:00:00.000Z' }]);
    });

    test('says since when its page is gone, until the page is back or a later one is read', async () => {
      await archive.put([a, b, c]);
      await archive.settle([
        { digest: a.digest, id: 'mot', read: monday },
        { digest: c.digest, reason: noText },
      ]);
      for (const digest of [a.digest, c.digest, b.digest])
        expect(await archive.setGone(digest, tuesday)).toBe(digest === a.digest);
      expect(await archive.setGone(a.digest, wednesday)).toBe(false);
      expect((await historyOf('mot'))?.gone).toBe(tuesday);
      expect(await archive.setGone(a.digest, null)).toBe(true);
      expect(await archive.setGone(a.digest, null)).toBe(false);
      expect((await historyOf('mot'))?.gone).toBeNull();
      await archive.setGone(a.digest, tuesday);
      await archive.settle([{ digest: b.digest, id: 'mot', read: friday }]);
      expect((await historyOf('mot'))?.gone).toBeNull();
      await archive.setGone(a.digest, friday);
      expect((await historyOf('mot'))?.gone).toBeNull();
    });
  });

  describe('what is dropped', () => {
    const [old, older, recent] = ['2020-01-02T00:00:00.000Z', '2020-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z'];
    const readBefore = (source: string, time: string) => collected(archive.readBefore(source, time));

    test('is looked up by the source that put it and the time it was read, the oldest first', async () => {
      await archive.put([a, b], 'Báo Mẫu');
      await archive.put([a, c], 'Báo Khác');
      await archive.settle([
        { digest: a.digest, id: 'mot', read: old },
        { digest: b.digest, id: 'hai', read: older },
        { digest: c.digest, id: 'ba', read: older },
      ]);
      expect(await readBefore('Báo Mẫu', recent)).toEqual([
        { digest: b.digest, id: 'hai', read: older },
        { digest: a.digest, id: 'mot', read: old },
      ]);
      expect(await readBefore('Báo Mẫu', old)).toEqual([{ digest: b.digest, id: 'hai', read: older }]);
      expect(await readBefore('Báo', recent)).toEqual([]);
    });

    test('is found by its article and the source that put it, the last read first', async () => {
      await archive.put([a, b], 'Báo Mẫu');
      await archive.put([c], 'Báo Khác');
      await archive.settle([
        { digest: a.digest, id: 'mot', read: older },
        { digest: b.digest, id: 'mot', read: old },
        { digest: c.digest, id: 'mot', read: recent },
      ]);
      expect(await archive.putBy('Báo Mẫu', 'mot')).toEqual([b.digest, a.digest]);
      expect(await archive.putBy('Báo Mẫu', 'hai')).toEqual([]);
    });

    test('stays dropped in an archive that takes it over, where it is not held', async () => {
      await archive.put([a, b], 'Báo Mẫu');
      await archive.settle([{ digest: a.digest, id: 'mot', read: older }]);
      await archive.drop([a.digest]);
      expect(await collected(archive.dropped())).toEqual([a.digest]);
      await archive.takeDropped([b.digest, c.digest]);
      await archive.put([c]);
      expect(await archive.states([b.digest, c.digest])).toEqual(
        new Map([
          [b.digest, 'pending'],
          [c.digest, 'dropped'],
        ]),
      );
      expect((await collected(archive.dropped())).sort()).toEqual([a.digest, c.digest].sort());
      expect(await collected(archive.everything())).toHaveLength(1);
    });

    test('is gone but for its digest, and is not taken in again', async () => {
      await archive.put([a, b, c], 'Báo Mẫu');
      await archive.settle([
        { digest: a.digest, id: 'mot', read: older },
        { digest: b.digest, id: 'mot', read: old },
        { digest: c.digest, id: 'hai', read: old },
      ]);
      await archive.drop([a.digest, c.digest]);
      await archive.drop([a.digest, pageOf('chưa có').digest]);
      await archive.put([a, c]);
      expect(await archive.states([a, b, c].map(({ digest }) => digest))).toEqual(
        new Map([
          [a.digest, 'dropped'],
          [b.digest, 'article'],
          [c.digest, 'dropped'],
        ]),
      );
      const newest = { digest: b.digest, read: old };
      expect(await archive.histories(['mot', 'hai'])).toEqual(
        new Map([['mot', { versions: [newest], newest, gone: null }]]),
      );
      expect(await archive.page('hai')).toBeNull();
      expect(await archive.count()).toEqual({ pending: 0, article: 1, quarantined: 0 });
      expect((await collected(archive.pages())).map(({ digest }) => digest)).toEqual([b.digest]);
      expect(await collected(archive.pending())).toEqual([]);
      expect((await collected(archive.everything())).map(({ page }) => page)).toEqual([b]);
      expect(await readBefore('Báo Mẫu', recent)).toEqual([{ digest: b.digest, id: 'mot', read: old }]);
    });
  });

  describe('what was done by hand', () => {
    const deed = (told: Partial<Deed>): Deed => ({
      at: '2024-05-06T01:00:00.000Z',
      by: 'editor',
      action: 'correct',
      id: 'mot',
      what: 'title',
      ...told,
    });
    const deletion = { at: '2024-05-07T01:00:00.000Z', why: 'báo yêu cầu gỡ', title: 'Mở cầu', url: null };

    test('is held by article, whether a page of it is held or not, the last in place of the one before', async () => {
      expect(await archive.hands(['mot', 'hai'])).toEqual(new Map());
      await archive.setHand('mot', { corrections: { title: 'Mở cầu', lead: null }, deletion: null }, deed({}));
      const hand = { corrections: { authors: [{ name: 'Lê Hòa', role: null }] }, deletion };
      await archive.setHand('mot', hand, deed({ action: 'delete', at: deletion.at }));
      expect(await archive.hands(['mot', 'hai'])).toEqual(new Map([['mot', hand]]));
      const moved = { corrections: {}, deletion: null, blocks: { putBack: ['Ảnh: Minh Hà'], takenOut: [] } };
      await archive.setHand('hai', moved, deed({ id: 'hai', action: 'put-back' }));
      expect(await archive.hands(['hai'])).toEqual(new Map([['hai', moved]]));
      await archive.setHand('hai', { corrections: {}, deletion: null }, null);
      expect(await archive.hands(['hai'])).toEqual(new Map());
      await archive.setHand('mot', { corrections: {}, deletion: null }, deed({ action: 'restore' }));
      expect(await archive.hands(['mot'])).toEqual(new Map());
      expect(await archive.deletions(10)).toEqual([]);
    });

    test('lists what was deleted, the latest first', async () => {
      const later = { ...deletion, at: '2024-05-09T01:00:00.000Z' };
      for (const [id, one] of [
        ['mot', deletion],
        ['hai', later],
        ['ba', null],
      ] as const)
        await archive.setHand(id, { corrections: { lead: 'Sáng nay' }, deletion: one }, deed({ id }));
      expect(await archive.deletions(10)).toEqual([
        { id: 'hai', ...later },
        { id: 'mot', ...deletion },
      ]);
      expect(await archive.deletions(1)).toEqual([{ id: 'hai', ...later }]);
      expect(await archive.deletions(0)).toEqual([]);
      expect((await collected(archive.everyHand())).map(({ id, hand }) => [id, hand.deletion])).toEqual([
        ['ba', null],
        ['hai', later],
        ['mot', deletion],
      ]);
      await archive.setHand('ba', { corrections: { lead: 'Chiều nay' }, deletion: null }, null);
      expect(await archive.deeds(10)).toHaveLength(3);
    });

    test('is logged, the latest first, and from a time on', async () => {
      const first = deed({});
      const second = deed({ what: 'lead' });
      const third = deed({ at: '2024-05-08T01:00:00.000Z', action: 'retry', id: a.digest, what: 'quarantined' });
      await archive.setHand('mot', { corrections: { title: 'A' }, deletion: null }, first);
      await archive.setHand('mot', { corrections: { lead: 'B' }, deletion: null }, second);
      await archive.addDeed(third);
      expect(await archive.deeds(10)).toEqual([third, second, first]);
      expect(await archive.deeds(2)).toEqual([third, second]);
      expect(await archive.deeds(10, first.at)).toEqual([third]);
      for (const one of [first, third]) await archive.addDeed(one);
      expect(await archive.deeds(10)).toHaveLength(3);
    });
  });

  describe('the quarantine', () => {
    test('is newest first, with the reason and the number of tries', async () => {
      const address = pageOf('địa chỉ', { url: 'https://bao.example/1' });
      await archive.put([a, address]);
      await archive.settle([{ digest: a.digest, reason: noText }]);
      await archive.settle([{ digest: address.digest, reason: list }]);
      expect(await archive.settle([{ digest: a.digest, reason: blank }])).toEqual(['quarantined']);
      const { total, pages } = await archive.quarantine(10);
      expect(total).toBe(2);
      expect(pages).toEqual([
        { digest: a.digest, origin: a.origin, url: null, reason: blank, tries: 2, at: pages[0]?.at },
        {
          digest: address.digest,
          origin: address.origin,
          url: 'https://bao.example/1',
          reason: list,
          tries: 1,
          at: pages[1]?.at,
        },
      ]);
      for (const { at } of pages) expect(new Date(at).toISOString()).toBe(at);
    });

    test('shows one of its pages whole, and none that is not in it', async () => {
      await archive.put([a, b, c]);
      await archive.settle([
        { digest: a.digest, reason: { code: 'gone', status: 404 } },
        { digest: b.digest, id: 'mot' },
      ]);
      const { pages } = await archive.quarantine(1);
      expect(await archive.quarantinedPage(a.digest)).toEqual({ page: a, told: pages[0] });
      expect(pages[0]).toMatchObject({ reason: { code: 'gone', status: 404 }, tries: 1 });
      for (const { digest } of [b, c, pageOf('chưa có')]) expect(await archive.quarantinedPage(digest)).toBeNull();
    });

    test('counts all and lists as many as are asked for', async () => {
      const pages = Array.from({ length: 30 }, (_, i) => pageOf(`trang ${i}`));
      await archive.put(pages);
      await archive.settle(pages.map(({ digest }) => ({ digest, reason: noText })));
      const { total, pages: listed } = await archive.quarantine(3);
      expect(total).toBe(30);
      expect(listed.map(({ origin }) => origin)).toEqual([
        '/pages/trang 29.txt',
        '/pages/trang 28.txt',
        '/pages/trang 27.txt',
      ]);
      expect((await archive.quarantine(0)).pages).toEqual([]);
    });

    test('gives its pages whole, in the order they settled, while they settle anew', async () => {
      const pages = Array.from({ length: 30 }, (_, i) => pageOf(`trang ${i}`));
      await archive.put(pages);
      await archive.settle(
        pages.map(({ digest }, i) => (i % 3 === 0 ? { digest, id: digest } : { digest, reason: noText })),
      );
      const given = [];
      for await (const page of archive.quarantined()) {
        given.push(page);
        await archive.settle([{ digest: page.digest, reason: blank }]);
      }
      expect(given).toEqual(pages.filter((_, i) => i % 3 !== 0));
    });

    test('lets go of a page that became an article, and takes one that no longer is', async () => {
      await archive.put([a]);
      await archive.settle([{ digest: a.digest, reason: noText }]);
      expect(await archive.settle([{ digest: a.digest, id: 'mot' }])).toEqual(['new']);
      expect((await archive.quarantine(10)).total).toBe(0);
      await archive.settle([{ digest: a.digest, reason: list }]);
      expect((await archive.quarantine(10)).pages).toMatchObject([{ reason: list, tries: 2 }]);
      expect(await archive.page('mot')).toBeNull();
      expect(await collected(archive.pages())).toEqual([]);
    });
  });

  describe('runs', () => {
    test('are listed newest first, all or those of one source', async () => {
      const runs = [
        runOf('1', { started: '2024-05-01T00:00:00.000Z' }),
        runOf('3', { started: '2024-05-03T00:00:00.000Z', source: 'Báo Khác' }),
        runOf('2', { started: '2024-05-02T00:00:00.000Z' }),
      ];
      for (const run of runs) await archive.saveRun(run);
      expect((await archive.runs(10)).map(({ id }) => id)).toEqual(['3', '2', '1']);
      expect((await archive.runs(2)).map(({ id }) => id)).toEqual(['3', '2']);
      expect((await archive.runs(10, 'Báo Mẫu')).map(({ id }) => id)).toEqual(['2', '1']);
      expect(await archive.runs(10, 'Báo')).toEqual([]);
    });

    test('a run saved again is replaced, and comes back whole', async () => {
      await archive.saveRun(runOf('1'));
      const ended = runOf('1', {
        ended: '2024-05-01T00:10:00.000Z',
        read: 12,
        new: 7,
        changed: 2,
        unchanged: 1,
        quarantined: 2,
        problems: [{ origin: '/pages/x.gz', reason: { code: 'gzip-truncated', kept: 3, unit: 'records' } }],
        error: { code: 'failed', said: 'the disk is full' },
      });
      await archive.saveRun(ended);
      expect(await archive.runs(10)).toEqual([ended]);
    });
  });

  describe('figures', () => {
    test('runs are told by source and day of Vietnam, with what they came to', async () => {
      const ended = '2024-05-02T01:00:00.000Z';
      const runs = [
        runOf('0', { started: '2024-04-01T00:00:00.000Z', ended, new: 99, read: 99 }),
        runOf('1', { started: '2024-05-01T16:59:00.000Z', ended, read: 9, new: 7, changed: 1, quarantined: 1 }),
        runOf('2', { started: '2024-05-01T17:00:00.000Z', ended, read: 2, unchanged: 2 }),
        runOf('3', { started: '2024-05-01T18:00:00.000Z', ended: '2024-05-02T02:00:00.000Z' }),
        runOf('4', {
          started: '2024-05-01T19:00:00.000Z',
          ended: '2024-05-02T03:00:00.000Z',
          problems: [{ origin: 'https://bao.example/rss', reason: { code: 'gone', status: 410 } }],
        }),
        runOf('5', {
          started: '2024-05-01T19:00:00.000Z',
          ended: '2024-05-02T03:00:00.000Z',
          error: { code: 'interrupted' },
          read: 1,
        }),
        runOf('6', { started: '2024-05-01T20:00:00.000Z', new: 3, read: 3 }),
        runOf('7', { started: '2024-05-01T20:00:00.000Z', source: 'pages/', ended, read: 5, new: 5 }),
        runOf('8', { started: '2024-05-01T20:00:00.000Z', source: 'more/', ended, read: 1, new: 1 }),
      ];
      for (const run of runs) await archive.saveRun(run);
      const none = { succeeded: 0, failed: 0, unfinished: 0, new: 0, changed: 0, unchanged: 0, quarantined: 0 };
      const days = await archive.runDays(['Báo Mẫu', 'Báo Khác'], '2024-05-01T00:00:00.000Z');
      const order = (day: { source: string | null; day: string }) => `${day.source} ${day.day}`;
      expect(days.sort((a, b) => (order(a) < order(b) ? -1 : 1))).toEqual([
        {
          ...none,
          source: 'Báo Mẫu',
          day: '2024-05-01',
          succeeded: 1,
          new: 7,
          changed: 1,
          quarantined: 1,
          lastSuccess: ended,
        },
        {
          ...none,
          source: 'Báo Mẫu',
          day: '2024-05-02',
          succeeded: 2,
          failed: 2,
          unfinished: 1,
          new: 3,
          unchanged: 2,
          lastSuccess: '2024-05-02T02:00:00.000Z',
        },
        { ...none, source: null, day: '2024-05-02', succeeded: 2, new: 6, lastSuccess: ended },
      ]);
    });

    test('pages are counted by state', async () => {
      await archive.put([a, b, c]);
      await archive.settle([
        { digest: a.digest, id: 'mot' },
        { digest: b.digest, reason: noText },
      ]);
      expect(await archive.count()).toEqual({ pending: 1, article: 1, quarantined: 1 });
    });
  });

  describe('moving house', () => {
    test('everything that is held comes out, and an empty archive that takes it holds the same', async () => {
      const d = pageOf('trang D', { url: 'https://bao.example/d', bytes: Uint8Array.from([0, 1, 2, 255]) });
      await archive.put([c, a, b, d]);
      await archive.settle([
        { digest: a.digest, id: 'mot', read: '2024-05-01T00:00:00.000Z' },
        { digest: d.digest, reason: { code: 'gone', status: 410 } },
        { digest: b.digest, id: 'mot', read: '2024-05-02T00:00:00.000Z' },
        { digest: d.digest, reason: noText },
        { digest: a.digest, id: 'mot', read: '2024-05-03T00:00:00.000Z' },
      ]);
      await archive.setGone(a.digest, '2024-05-04T00:00:00.000Z');
      for (const id of ['2', '1']) await archive.saveRun(runOf(id, { error: { code: 'interrupted' } }));
      const everything = await collected(archive.everything());
      const runs = await collected(archive.everyRun());
      expect(everything.map(({ page }) => page)).toEqual([c, a, b, d]);
      expect(runs.map(({ id }) => id)).toEqual(['1', '2']);

      const elsewhere = await empty();
      fresh.push(elsewhere);
      const other = await elsewhere.open();
      await other.take(everything.slice(0, 2));
      // As after a crash in the middle: what is there already is left as it is.
      await other.take(everything);
      for (const run of runs) await other.saveRun(run);
      expect(await collected(other.everything())).toEqual(everything);
      expect(await collected(other.everyRun())).toEqual(runs);
      expect(await other.count()).toEqual(await archive.count());
      expect(await other.histories(['mot'])).toEqual(await archive.histories(['mot']));
      expect(await other.quarantine(10)).toEqual(await archive.quarantine(10));
      expect(await collected(other.pages())).toEqual(await collected(archive.pages()));
      // It goes on as if it had always been there: the first page of an article is known.
      const later = pageOf('trang E');
      await other.put([later]);
      expect(await other.settle([{ digest: later.digest, id: 'mot' }])).toEqual(['changed']);
      await other.close();
    });
  });

  describe('learning', () => {
    const observation = (source: string, id: string, year = '2024', key = 'k'): Observation => ({
      source,
      year,
      id,
      blocks: [
        { key, kind: 'prose', length: 420 },
        { key: 'hẹn', kind: 'line', length: 27 },
      ],
      signs: [
        { sign: 4_294_967_295, weight: 6.4, block: -1 },
        { sign: 12, weight: 0.1, block: 1 },
      ],
    });
    const template = (source: string, text: string): SiteTemplate => ({
      source,
      blocks: [{ key: 'hẹn', place: 'edge', text, pages: 12, of: 30, since: '2024-05-01T00:00:00.000Z' }],
    });

    test('observations come back whole, by year and id, each page once as it was observed last', async () => {
      const { learning } = archive;
      const [first, second, older] = [
        observation('bao.example', '0a'),
        observation('bao.example', '0b'),
        observation('bao.example', '0c', ''),
      ];
      await learning.observe([second, older, first, observation('khac.example', '0a')], []);
      expect(await learning.observations('bao.example')).toEqual([older, first, second]);
      const again = observation('bao.example', '0a', '2024', 'khác');
      await learning.observe([again, again], []);
      expect(await learning.observations('bao.example')).toEqual([older, again, second]);
      expect(await learning.observations('chưa có')).toEqual([]);
    });

    test('observations that are let go are gone, whether they were held or not', async () => {
      const { learning } = archive;
      const pages = Array.from({ length: 1_200 }, (_, i) => observation('bao.example', String(i).padStart(4, '0')));
      await learning.observe(pages, []);
      const [kept, ...gone] = pages;
      await learning.observe([], [...gone, observation('bao.example', 'zz')]);
      expect(await learning.observed(['bao.example', 'chưa có'])).toEqual([
        { source: 'bao.example', year: '2024', id: kept?.id },
      ]);
      expect(await learning.observed([])).toEqual([]);
    });

    test('every source is named once, whatever its name', async () => {
      const { learning } = archive;
      const names = ['Báo Giấy', 'bao.example', 'Đài "Ba Vì" \\ \u{1f4f0}', 'x'.repeat(200)];
      for (const name of names) await learning.observe([observation(name, '0a'), observation(name, '0b', '')], []);
      const bytes = (name: string) => Buffer.from(name);
      expect(await collected(learning.sources())).toEqual(names.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b))));
      for (const name of names) expect((await learning.observations(name)).map(({ id }) => id)).toEqual(['0b', '0a']);
    });

    test('templates are held by source, replaced whole, and dropped when they have no blocks', async () => {
      const { learning } = archive;
      expect(await learning.template('bao.example')).toBeNull();
      const [own, other] = [template('bao.example', 'Hẹn gặp lại'), template('an.example', 'Kính báo')];
      await learning.saveTemplate(own);
      await learning.saveTemplate(other);
      expect(await learning.templates()).toEqual([other, own]);
      const changed = template('bao.example', 'Hẹn gặp lại ở chuyến đò sau');
      await learning.saveTemplate(changed);
      expect(await learning.template('bao.example')).toEqual(changed);
      await learning.saveTemplate({ source: 'an.example', blocks: [] });
      await learning.saveTemplate({ source: 'chưa có', blocks: [] });
      expect(await learning.templates()).toEqual([changed]);
    });

    test('what one opening learnt, another sees at once', async () => {
      const other = await place.open();
      await archive.learning.observe([observation('bao.example', '0a')], []);
      expect(await other.learning.observed(['bao.example'])).toHaveLength(1);
      await other.learning.saveTemplate(template('bao.example', 'Hẹn gặp lại'));
      await other.close();
      expect(await archive.learning.templates()).toHaveLength(1);
    });
  });

  test('an archive that holds nothing answers everything', async () => {
    await archive.put([]);
    expect(await archive.settle([])).toEqual([]);
    expect(await collected(archive.pending())).toEqual([]);
    expect(await collected(archive.pages())).toEqual([]);
    expect(await archive.quarantine(10)).toEqual({ total: 0, pages: [] });
    expect(await archive.runs(10)).toEqual([]);
    expect(await collected(archive.everything())).toEqual([]);
    expect(await collected(archive.everyRun())).toEqual([]);
    await archive.take([]);
    expect(await archive.runDays([], '2024-05-01T00:00:00.000Z')).toEqual([]);
    expect(await archive.count()).toEqual({ pending: 0, article: 0, quarantined: 0 });
  });

  test('closing twice is no error', async () => {
    await archive.close();
    await archive.close();
  });
}
