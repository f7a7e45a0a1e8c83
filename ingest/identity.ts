import { createHash } from 'node:crypto';

// Query parameters that say where a reader came from, not which article it is.
const tracking = /^(?:utm_.*|fbclid|gclid|zarsrc|gidzl|_ga|ref|src|share)$/i;

/** An address in the one form that stands for it: without fragment, tracking parameters, "www." or a final slash. */
export function canonicalUrl(url: string): string {
  if (!URL.canParse(url)) return url.trim();
  const parsed = new URL(url);
  parsed.hash = '';
  parsed.protocol = 'https:';
  parsed.hostname = parsed.hostname.replace(/^www\./, '');
  for (const name of [...parsed.searchParams.keys()]) if (tracking.test(name)) parsed.searchParams.delete(name);
  return parsed.href.replace(/\/$/, '');
}

/** The id of an article: 20 hexadecimal digits, of its address where it has one, else of its page's visible text. */
export function articleId(url: string | null, visibleText: () => string): string {
  const key =
    url === null ? `text:${visibleText().normalize('NFC').replace(/\s+/g, ' ').trim()}` : `url:${canonicalUrl(url)}`;
  return createHash('sha256').update(key).digest('hex').slice(0, 20);
}
