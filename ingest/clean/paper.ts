import { agencies, otherPapers } from '../../config/agencies.ts';
import { newspapers } from '../../config/newspapers.ts';

// With accents, in small letters: "Vietnam+" is no country.
const hosts = new Map<string, string | null>([
  ...otherPapers.map((name) => [name.toLowerCase(), null] as const),
  ...Object.entries(newspapers).map(([host, name]) => [name.toLowerCase(), host] as const),
  ...agencies.map(({ prefix, host }) => [prefix.toLowerCase(), host] as const),
]);
const others = new Map(otherPapers.map((name) => [name.toLowerCase(), name]));

/** The host of a newspaper or an agency as it is named in print ("Biên phòng", "TTO"); null where it is known without a
 * host, undefined where it is not known. */
export function hostOfPaper(name: string): string | null | undefined {
  return hosts.get(name.toLowerCase());
}

/** How a newspaper is called that is named in print ("VNE" is "VnExpress"); null where it is not known, or an agency's. */
export function paperName(said: string): string | null {
  const host = hostOfPaper(said);
  return host ? (newspapers[host] ?? host) : (others.get(said.toLowerCase()) ?? null);
}

// Of several words, so that no person is called so.
const names = [...hosts.keys()]
  .filter((name) => name.includes(' '))
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.+]/g, '\\$&'));
const suffix = new RegExp(`(?<=\\p{L}{2})\\s*[,/–-]?\\s*(?:Báo\\s+)?(?:${names.join('|')})$`, 'iu');

const words = new Set([...hosts.keys()].flatMap((name) => name.split(' ')));
const lastWords = new Set(names.map((name) => name.slice(name.lastIndexOf(' ') + 1).replaceAll('\\', '')));

/** Whether a text may end in a newspaper's name. */
const mayEndInPaper = (text: string): boolean => lastWords.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase());

/** Whether a word, in small letters, may be part of the newspaper's name that a byline ends in. */
export const isOfPaper = (word: string, byline: string): boolean => words.has(word) && mayEndInPaper(byline);

/** A byline without the newspaper's name that stands behind it, glued or not: "Tùy Phong Thể thao & Văn hóa". */
export const withoutPaper = (byline: string): string => (mayEndInPaper(byline) ? byline.replace(suffix, '') : byline);
