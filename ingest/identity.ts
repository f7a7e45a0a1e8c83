import { hash } from 'node:crypto';

// Query parameters that say where a reader came from or which form of a page they want, not which article it is.
const tracking =
  /^(?:utm_.*|mtm_.*|pk_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|zarsrc|gidzl|_ga|_gl|ref|src|share|amp|outputtype)$/i;

// "m.", "amp." and the like, before what is a host by itself: "m.vn" is one.
const variant = /^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)/;

/** An address in the one form that stands for it: without fragment, tracking parameters or a final slash, of http and
 * https, "www.", "m." and "amp." hosts and "/amp" paths the one. */
export function canonicalUrl(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return url.trim();
  parsed.hash = '';
  parsed.protocol = 'https:';
  parsed.hostname = parsed.hostname.replace(variant, '');
  parsed.pathname = parsed.pathname.replace(/^\/amp(?=\/.)/i, '').replace(/(?:\/|\.)amp(?:\.html)?\/?$/i, '');
  for (const name of [...parsed.searchParams.keys()]) if (tracking.test(name)) parsed.searchParams.delete(name);
  const one = parsed.href.replace(/\/$/, '');
  // What is taken off may bare more of the kind: "/tin/1//", "/amp/amp/tin".
  return one === url ? one : canonicalUrl(one);
}

/**
 * Whether a page's own canonical link names the article that the page was fetched as, so that it may stand for it: on
 * the same host, with the same last part or a long number in common, and with every number of a query. Some newspapers
 * give every article the front page, its section, or the address without its query as the canonical one.
 */
export function standsFor(canonical: string, fetched: string): boolean {
  const [one, other] = [URL.parse(canonicalUrl(canonical)), URL.parse(canonicalUrl(fetched))];
  if (one === null || other === null || one.hostname !== other.hostname || one.pathname === '/') return false;
  const told = one.pathname + one.search;
  if (!numbers(other.search, 1).every((number) => told.includes(number))) return false;
  const last = ({ pathname }: URL) => pathname.split('/').findLast((part) => part !== '');
  return last(one) === last(other) || numbers(other.pathname + other.search, 5).some((number) => told.includes(number));
}

/** What newspapers call their front page where it is not "/" itself. */
const frontPath = /^\/(?:index|default|home|trang-chu|vi|vn|vi-vn|en|en-us)?(?:\.\w{3,5})?\/?$/i;

/** Whether an address is a newspaper's front page rather than one of its articles. */
export function isFrontPage(address: string): boolean {
  const { pathname, searchParams } = new URL(canonicalUrl(address));
  return frontPath.test(pathname) && numbers([...searchParams.values()].join(' '), 3).length === 0;
}

function numbers(text: string, digits: number): string[] {
  return (text.match(/\d+/g) ?? []).filter((number) => number.length >= digits);
}

/** The id of an article: 20 hexadecimal digits, of its address where it has one, else of its page's visible text. */
export function articleId(url: string | null, visibleText: () => string): string {
  const key = url === null ? `text:${oneLine(visibleText())}` : `url:${canonicalUrl(url)}`;
  return hash('sha256', key, 'hex').slice(0, 20);
}

function oneLine(text: string): string {
  const composed = text.normalize('NFC').trim();
  return /[^\S ]| {2}/.test(composed) ? composed.replace(/\s+/g, ' ') : composed;
}
