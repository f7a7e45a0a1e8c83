import { canonicalUrl } from '../src/article-id.ts';

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
