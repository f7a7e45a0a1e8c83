import type { Source } from '../../src/article.ts';

const host = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/;

/** The source that a manifest or record names: an address, a host ("www.baohatinh.vn"), or a newspaper's name. */
export function sourceNamed(text: string): Source {
  const named = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const bare = named
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/:?#].*$/, '')
    .replace(/^www\./, '');
  return host.test(bare) ? { host: bare, name: bare } : { host: null, name: named };
}
