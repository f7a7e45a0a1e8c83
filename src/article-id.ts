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

/** The id of an article: 20 hexadecimal digits, of its address where it has one, else of its page's visible text. */
export function articleId(url: string | null, visibleText: () => string): string {
  const key = url === null ? `text:${oneLine(visibleText())}` : `url:${canonicalUrl(url)}`;
  return hash('sha256', key, 'hex').slice(0, 20);
}

function oneLine(text: string): string {
  const composed = text.normalize('NFC').trim();
  return /[^\S ]| {2}/.test(composed) ? composed.replace(/\s+/g, ' ') : composed;
}
