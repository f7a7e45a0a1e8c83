import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { editorOf } from '../ingest/hand/editing.ts';
import { pageLines } from '../ingest/read/page-lines.ts';
import { reread } from '../ingest/run/made.ts';
import type { Archive } from '../src/archive/archive.ts';
import { openSqliteArchive } from '../src/archive/sqlite/archive.ts';
import type { Article } from '../src/article.ts';
import type { Editor } from '../src/editor.ts';
import type { SearchEngine } from '../src/search/engine.ts';
import { openSqliteEngine } from '../src/search/sqlite/engine.ts';
import { createApp } from '../src/web/app.ts';
import type { Parts } from '../src/web/parts.ts';
import { newspaperAddress } from './newspaper.ts';

export type WebServer = { url: string; engine: SearchEngine; archive: Archive; stop(): Promise<void> };

/** The real server on the real embedded engine and archive, in a folder of its own. */
export async function startWeb(articles: Article[], parts: Partial<Parts> = {}): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-bao-web-'));
  const engine = openSqliteEngine(join(folder, 'articles.db'));
  const archive = openSqliteArchive(join(folder, 'archive.db'));
  await engine.put(articles);
  await engine.refresh();
  const app = createApp({
    engine,
    archive,
    reread,
    pageLines,
    settings: { publicUrl: null, trustProxy: null, rateLimit: 0, metricsToken: null, adminToken: null },
    log: pino({ level: 'silent' }),
    ...parts,
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    engine,
    archive,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await Promise.all([engine.close(), archive.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** The editor of a server that is begun first. */
export function lateEditor(): { editor: Editor; of: (web: WebServer) => void } {
  let real: Editor | null = null;
  const editor = () => real as Editor;
  return {
    editor: {
      correct: (...args) => editor().correct(...args),
      putBack: (...args) => editor().putBack(...args),
      takeOut: (...args) => editor().takeOut(...args),
      delete: (...args) => editor().delete(...args),
      restore: (...args) => editor().restore(...args),
      addAddress: (...args) => editor().addAddress(...args),
      addPasted: (...args) => editor().addPasted(...args),
      retry: (...args) => editor().retry(...args),
    },
    of: (web) => {
      real = editorOf(web, 'editor', { fetchContact: null, fetchPrivate: [newspaperAddress], fetchDelay: 0 });
    },
  };
}
