import { archivedPage } from '../ingest/read/digest.ts';
import type { Input } from '../ingest/read/input.ts';
import { ingest } from '../ingest/run/ingest.ts';
import type { Keep } from '../ingest/run/sweep.ts';
import type { ArchivedPage, Run } from '../src/archive/archive.ts';
import type { Stores } from '../src/stores.ts';

/** An article of a newspaper that does not exist. */
export const url = 'https://bao.example/thoi-su/mo-cau-suoi-bac-120357.html';

/** Four days in a row. */
export const days = [
  '2024-05-06T01:00:00.000Z',
  '2024-05-07T01:00:00.000Z',
  '2024-05-08T01:00:00.000Z',
  '2024-05-09T01:00:00.000Z',
] as const;

type Parts = { title?: string; toll?: string; views?: number; comments?: string[]; at?: string };

/** A page of a newspaper whose furniture moves while its text stays. */
export function html({
  title = 'Mở cầu Suối Bạc sau ba năm chờ đợi',
  toll = 'hai',
  views = 1204,
  comments = [],
  at = '08:00',
}: Parts) {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="${url}"><meta property="article:published_time" content="2024-05-06T07:15:00+07:00">
</head><body><header><nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav>
<p class="clock">Thứ Hai, 06/05/2024 ${at}</p></header>
<article><h1>${title}</h1>
<p>Sáng nay, ủy ban nhân dân huyện Đồng Phú bàn giao cầu dân sinh Suối Bạc cho xã An Bình sau ba năm chờ đợi của bà con.</p>
<p>Trong thời gian thi công đã có ${toll} lần lũ cuốn trôi dàn giáo, may mắn không ai bị thương, theo ban quản lý dự án.</p>
<p>Cầu dài bốn mươi mét, đủ cho xe tải nhỏ qua lại, vốn do bà con trong vùng và các nhà hảo tâm cùng đóng góp.</p>
</article><p class="views">Lượt xem: ${views}</p>
<section id="comments"><h3>Bình luận</h3>${comments.map((text) => `<div class="comment">${text}</div>`).join('')}</section>
<aside><h3>Tin liên quan</h3><ul><li><a href="/a-${views}">Mùa quýt ngọt số ${views}</a></li></ul></aside>
<footer>Bản quyền thuộc về Báo Mẫu</footer></body></html>`;
}

/** The page as it was fetched at some time. */
export function page(parts: Parts, fetched: string | null, address = url) {
  return archivedPage({
    origin: address,
    url: address,
    source: null,
    fetched,
    media: 'html',
    bytes: Buffer.from(html(parts)),
  });
}

async function* inputsOf(pages: readonly ArchivedPage[]): AsyncGenerator<Input> {
  for (const one of pages) yield { page: one };
}

/** One run over these pages. */
export async function ingestPages(
  stores: Pick<Stores, 'archive' | 'engine'>,
  pages: readonly ArchivedPage[],
  keep: Keep | null = null,
  source = 'a',
): Promise<Run> {
  const parts = { source, mine: () => true, retryQuarantine: false, gentle: false, keep, onEvent: () => undefined };
  const { archive, engine } = stores;
  const signal = new AbortController().signal;
  return (await ingest({ ...parts, archive, engine, signal, inputs: inputsOf(pages) })).run;
}
