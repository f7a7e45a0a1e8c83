import { spawnSync } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bringUp, editorOf, ownArticle } from '../ingest/hand/editing.ts';
import { archivedPage } from '../ingest/read/digest.ts';
import { rebuild } from '../ingest/run/rebuild.ts';
import type { Article } from '../src/article.ts';
import { articleId } from '../src/article-id.ts';
import { EditError } from '../src/editor.ts';
import { lostBlocks } from '../src/hand.ts';
import { fieldOf } from '../src/hand-text.ts';
import { readSettings } from '../src/settings.ts';
import { openStores } from '../src/stores.ts';
import { days, ingestPages, page, url } from './changing-page.ts';
import { placedLetters } from './cleaning/audit.ts';
import { elasticsearch } from './elasticsearch.ts';
import { storeEnv } from './ingest-process.ts';

const id = articleId(url, () => '');

for (const engineName of ['SQLite', 'Elasticsearch'] as const)
  describe.skipIf(engineName === 'Elasticsearch' && !elasticsearch)(
    `the editor's hand, on ${engineName}`,
    { timeout: 90_000 },
    () => {
      async function open() {
        const env = storeEnv(engineName);
        const stores = await openStores(readSettings(env));
        onTestFinished(() => stores.close());
        await ingestPages(stores, [page({}, days[0])]);
        const reindex = () => rebuild(readSettings(env), new AbortController().signal, () => undefined, 0);
        return { ...stores, env, editor: editorOf(stores, 'editor', readSettings(env)), reindex };
      }

      it('corrects fields, through every later page and reindex, and only as long as it is wanted', async () => {
        const { archive, engine, editor, reindex } = await open();
        const own = await engine.get(id);
        await editor.correct(id, { title: 'Cầu mới', lead: null, authors: [{ name: 'Lê Hòa', role: null }] });
        const corrected = { title: 'Cầu mới', lead: null, authors: [{ name: 'Lê Hòa', role: null }] };
        expect(await engine.get(id)).toMatchObject({
          ...corrected,
          paragraphs: own?.paragraphs,
          evidence: { ...own?.evidence, title: 'hand', authors: 'hand' },
        });
        // What the page says anyway is no correction.
        expect(Object.keys((await archive.hands([id])).get(id)?.corrections ?? {})).toEqual(['title', 'authors']);

        await ingestPages({ archive, engine }, [page({ toll: 'ba', title: 'Mở cầu' }, days[1])]);
        expect(await engine.get(id)).toMatchObject(corrected);
        expect((await engine.get(id))?.paragraphs[1]).toContain('ba lần lũ');
        const journal = await reindex();
        expect(journal.run).toMatchObject({ read: 2, changed: 0 });
        expect(await engine.get(id)).toMatchObject(corrected);

        await editor.correct(id, {});
        expect(await engine.get(id)).toMatchObject({
          title: 'Mở cầu',
          authors: [],
          evidence: { title: own?.evidence.title },
        });
        expect((await archive.deeds(10)).map(({ by, action, what }) => [by, action, what])).toEqual([
          ['editor', 'correct', 'nothing: as the page has it'],
          ['editor', 'correct', 'title, authors'],
        ]);
      });

      it('puts removed blocks back and takes paragraphs out, by their text, through later pages and reindex', async () => {
        const { archive, engine, editor, reindex } = await open();
        const own = await engine.get(id);
        const [first = '', second = '', third = ''] = own?.paragraphs ?? [];
        await editor.putBack(id, ' Bản quyền  thuộc về Báo Mẫu\n');
        await editor.putBack(id, 'Thứ Hai, 06/05/2024 08:00');
        await editor.takeOut(id, second);
        const moved = await engine.get(id);
        expect(moved?.paragraphs).toEqual(['Thứ Hai, 06/05/2024 08:00', first, third, 'Bản quyền thuộc về Báo Mẫu']);
        expect(moved?.removed).toContainEqual({ text: second, reason: 'hand', line: expect.any(Number) });
        expect(moved?.evidence.paragraphs).toBe('hand');
        expect(placedLetters(moved as Article)).toEqual(placedLetters(own as Article));
        await expect(editor.putBack(id, 'Không có mẩu nào như thế')).rejects.toThrow(EditError);
        await expect(editor.takeOut(id, 'Không có mẩu nào như thế')).rejects.toThrow(EditError);

        // A later page has other words where the block stood that was taken out, and another clock.
        await ingestPages({ archive, engine }, [page({ toll: 'ba', at: '09:30' }, days[1])]);
        const later = await engine.get(id);
        expect(later?.paragraphs).toEqual([first, second.replace('hai', 'ba'), third, 'Bản quyền thuộc về Báo Mẫu']);
        expect((await reindex()).run).toMatchObject({ read: 2, changed: 0 });
        expect(await engine.get(id)).toEqual(later);
        const { blocks } = (await archive.hands([id])).get(id) ?? {};
        expect(lostBlocks(blocks, own as Article)).toEqual({ putBack: [], takenOut: [] });
        const { article } = await ownArticle(archive, id);
        expect(lostBlocks(blocks, article)).toEqual({ putBack: ['Thứ Hai, 06/05/2024 08:00'], takenOut: [second] });

        await editor.takeOut(id, 'Bản quyền thuộc về Báo Mẫu');
        await editor.takeOut(id, 'Thứ Hai, 06/05/2024 08:00');
        await editor.putBack(id, second);
        expect(await archive.hands([id])).toEqual(new Map());
        expect(await engine.get(id)).toEqual(article);
        expect((await archive.deeds(6)).map(({ action }) => action)).toEqual([
          'put-back',
          'take-out',
          'take-out',
          'take-out',
          'put-back',
          'put-back',
        ]);
      });

      it('deletes an article whatever feeds, folders and reindex say, and puts it back as it is read then', async () => {
        const { archive, engine, editor, reindex } = await open();
        await editor.delete(id, 'báo yêu cầu gỡ');
        expect(await engine.get(id)).toBeNull();
        await ingestPages({ archive, engine }, [page({}, days[0]), page({ toll: 'ba' }, days[1])]);
        await reindex();
        expect(await engine.get(id)).toBeNull();
        expect(await engine.count()).toBe(0);
        expect(await archive.deletions(10)).toMatchObject([{ id, why: 'báo yêu cầu gỡ', url }]);

        await editor.restore(id);
        expect((await engine.get(id))?.paragraphs[1]).toContain('ba lần lũ');
        expect(await archive.deletions(10)).toEqual([]);
        await expect(editor.restore(id)).rejects.toThrow(EditError);
        await expect(editor.delete('f'.repeat(20), '')).rejects.toThrow(EditError);
      });

      it('is followed by the next run where the process was killed over it', async () => {
        const { archive, engine } = await open();
        const at = new Date().toISOString();
        const deed = { at, by: 'editor', action: 'delete' as const, id, what: '' };
        await archive.setHand(id, { corrections: {}, deletion: { at, why: '', title: null, url } }, deed);
        expect(await engine.get(id)).not.toBeNull();
        await ingestPages({ archive, engine }, []);
        expect(await engine.get(id)).toBeNull();
      });

      it('meets a run that writes the article in the same moment: what is written last has seen both', async () => {
        const { archive, engine, editor } = await open();
        await Promise.all([
          ingestPages({ archive, engine }, [page({ toll: 'ba' }, days[1])]),
          editor.correct(id, { title: 'Cầu mới' }),
          ingestPages({ archive, engine }, [page({ toll: 'bốn' }, days[2])]),
        ]);
        await bringUp({ archive, engine }, id);
        const settled = await engine.get(id);
        expect(settled).toMatchObject({ title: 'Cầu mới' });
        expect(settled?.paragraphs[1]).toContain('bốn lần lũ');
      });

      it('tries a page in quarantine again', async () => {
        const { archive, engine, editor } = await open();
        const bytes = Buffer.from(page({}, days[0], `${url}?id=2`).bytes);
        const good = archivedPage({
          origin: 'a',
          url: 'https://bao.example/khac-77777',
          source: null,
          fetched: null,
          media: 'html',
          bytes,
        });
        const bad = archivedPage({
          origin: 'b',
          url: null,
          source: null,
          fetched: null,
          media: 'text',
          bytes: Buffer.from(' '),
        });
        await archive.put([good, bad]);
        await archive.settle([good, bad].map(({ digest }) => ({ digest, reason: { code: 'blank' } })));
        const made = await editor.retry(good.digest);
        expect(await engine.get(made ?? '')).toMatchObject({ title: 'Mở cầu Suối Bạc sau ba năm chờ đợi' });
        expect(await editor.retry(bad.digest)).toBeNull();
        expect((await archive.quarantine(10)).pages).toMatchObject([{ digest: bad.digest, tries: 2 }]);
        await expect(editor.retry(good.digest)).rejects.toThrow(EditError);
        expect((await archive.deeds(2)).map(({ what }) => what)).toEqual(['still in quarantine', `article ${made}`]);
      });
    },
  );

describe('the commands', { timeout: 60_000 }, () => {
  async function open() {
    const env = storeEnv('SQLite');
    const stores = await openStores(readSettings(env));
    onTestFinished(() => stores.close());
    await ingestPages(stores, [page({}, days[0])]);
    const run = (...argv: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      });
      return { status, said: stdout + stderr };
    };
    return { stores, run };
  }

  it('delete by address, list, put back and correct', async () => {
    const { stores, run } = await open();
    expect(run('ingest/remove-main.ts', `${url}?utm_source=x`)).toMatchObject({
      status: 2,
      said: expect.stringContaining('--why'),
    });
    expect(run('ingest/remove-main.ts', `${url}?utm_source=x`, '--why', 'trùng')).toEqual({
      status: 0,
      said: `${id} is deleted\n`,
    });
    expect(run('ingest/remove-main.ts', '--list').said).toMatch(new RegExp(`^${id}\\t.*Mở cầu.*\\ttrùng\\n$`));
    expect(run('ingest/remove-main.ts', '--undo', id).said).toBe(`${id} is back\n`);
    expect(run('ingest/remove-main.ts', 'https://bao.example/', '--why', 'x')).toMatchObject({
      status: 2,
      said: expect.stringContaining('No article is held'),
    });
    expect(run('ingest/correct-main.ts', id, '--published', 'hôm qua')).toMatchObject({
      status: 2,
      said: expect.stringContaining('is no date'),
    });
    expect(run('ingest/correct-main.ts', id, '--published', '24.11.2023', '--title', 'Cầu').said).toBe(
      `${id} by hand: title, published\n`,
    );
    expect(await stores.engine.get(id)).toMatchObject({ title: 'Cầu', published: '2023-11-24' });
    expect(run('ingest/correct-main.ts', id, '--undo', 'title').said).toBe(`${id} by hand: published\n`);
    expect(await stores.engine.get(id)).toMatchObject({
      title: 'Mở cầu Suối Bạc sau ba năm chờ đợi',
      published: '2023-11-24',
    });
  });

  it('move blocks that are named by their text, how they begin, or their line', async () => {
    const { stores, run } = await open();
    expect(run('ingest/correct-main.ts', id, '--put-back', 'Bản quyền')).toMatchObject({
      status: 0,
      said: expect.stringMatching(/\n\d+\tput back by hand\tBản quyền thuộc về Báo Mẫu\n$/),
    });
    expect((await stores.engine.get(id))?.paragraphs.at(-1)).toBe('Bản quyền thuộc về Báo Mẫu');
    expect(run('ingest/correct-main.ts', id, '--take-out', 'C')).toMatchObject({
      status: 0,
      said: expect.stringMatching(/\n\d+\thand\tCầu dài/),
    });
    expect(run('ingest/correct-main.ts', id, '--put-back', '9999')).toMatchObject({
      status: 2,
      said: expect.stringContaining('--blocks'),
    });
    expect(run('ingest/correct-main.ts', id, '--put-back', 'Cầu dài', '--take-out', 'Bản quyền').said).toBe(
      `${id} by hand: nothing\n`,
    );
    expect(run('ingest/correct-main.ts', id, '--blocks').said).toMatch(/\n\d+\tparagraph\tCầu dài/);
  });
});

describe('what an editor types', () => {
  it.each([
    ['published', '2023', '2023'],
    ['published', '1/2023', '2023-01'],
    ['published', '4.11.2023', '2023-11-04'],
    ['published', '24/11/2023, 16:05', '2023-11-24T16:05:00+07:00'],
    ['published', '2023-11-24T16:05:00+07:00', '2023-11-24T16:05:00+07:00'],
    ['published', '', null],
    ['published', '31.2.2023', undefined],
    ['published', '11/2023 16:05', undefined],
    ['published', 'mai', undefined],
    ['title', '  Mở\ncầu ', 'Mở cầu'],
    ['title', ' ', null],
    ['source', 'Báo Mẫu (Bao.example)', { host: 'bao.example', name: 'Báo Mẫu' }],
    ['source', 'bao.example', { host: 'bao.example', name: 'bao.example' }],
    ['source', 'Báo Giấy (bản in)', { host: null, name: 'Báo Giấy (bản in)' }],
    [
      'authors',
      'Lê Hòa (Ảnh)\n\nLý Páo',
      [
        { name: 'Lê Hòa', role: 'Ảnh' },
        { name: 'Lý Páo', role: null },
      ],
    ],
    ['tags', 'cầu\r\nlũ', ['cầu', 'lũ']],
  ] as const)('%s %j is %j', (field, typed, value) => {
    expect(fieldOf(field, typed)).toEqual(value);
  });
});
