import type { ArchivedPage } from '../archive.ts';
import { unpack } from '../packed.ts';

export type PageRow = {
  digest: string;
  origin: string;
  url: string | null;
  source_host: string | null;
  source_name: string | null;
  fetched: string | null;
  media: ArchivedPage['media'];
  packed: Buffer;
};

export const pageColumns = 'digest, origin, url, source_host, source_name, fetched, media, packed';

export function pageOf(row: PageRow): ArchivedPage {
  const { digest, origin, url, fetched, media } = row;
  const source = row.source_name === null ? null : { host: row.source_host, name: row.source_name };
  return { digest, origin, url, source, fetched, media, bytes: unpack(row.packed) };
}
