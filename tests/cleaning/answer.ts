import type { Article } from '../../src/article.ts';

/** What a reader finds on a page, written by hand: `tests/pages/NAME/expected.json`. Of a field that is a list of
 * several, each is right; a field left out is not compared. */
export type Answer =
  | { rejected: true }
  | {
      title?: string | null | (string | null)[];
      lead?: string | null | (string | null)[];
      /** No more and no less precise than the page. */
      published?: string | null | (string | null)[];
      /** The host, or the name where no host is told. */
      source?: string | null | (string | null)[];
      /** Names parted by " - ". */
      author?: string | null | (string | null)[];
      section?: string | null | (string | null)[];
      topic?: string | null | (string | null)[];
      paragraphs: string[];
      captions: string[];
      /** Text that may stand in the body or not: nobody can tell from the page. */
      either?: string[];
      /** Pieces of boilerplate; in order of appearance, not all of them. */
      removed: string[];
      cited?: string[];
    };

const plain = (text: string | null | undefined): string => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
const words = (texts: (string | null | undefined)[]): string[] =>
  texts
    .map(plain)
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const listed = <T>(value: T | T[] | undefined): T[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** The fields of an article as an answer writes them. */
export function told(
  article: Article,
): Record<'title' | 'lead' | 'published' | 'source' | 'author' | 'section' | 'topic', string | null> {
  const { title, lead, published, source, authors, section, topic } = article;
  const names = authors.map(({ name }) => name).join(' - ');
  return {
    title,
    lead,
    published,
    source: source?.host ?? source?.name ?? null,
    author: names || null,
    section,
    topic,
  };
}

/** What of an article is not as its answer has it, a line each. */
export function differences(article: Article, answer: Exclude<Answer, { rejected: true }>): string[] {
  const found: string[] = [];
  for (const [field, value] of Object.entries(told(article))) {
    const right = answer[field as keyof ReturnType<typeof told>];
    if (right === undefined || (field === 'source' && right === null)) continue;
    const form = field === 'author' ? people : folded;
    if (!listed(right).some((one) => form(one) === form(value)))
      found.push(`${field}: wanted ${JSON.stringify(right)}, got ${JSON.stringify(value)}`);
  }
  found.push(...bodyDifferences(article, answer));
  for (const caption of answer.captions)
    if (!article.captions.map(plain).includes(plain(caption))) found.push(`caption missing: ${caption}`);
  const audit = plain(article.removed.map(({ text }) => text).join('\n'));
  for (const piece of answer.removed) if (!audit.includes(plain(piece))) found.push(`not among the removed: ${piece}`);
  const numbers = article.cited.map((cited) => cited.split(' ').at(-1));
  for (const number of answer.cited ?? [])
    if (!numbers.includes(number)) found.push(`cited document missing: ${number}`);
  return found;
}

const folded = (text: string | null): string => plain(text).toLowerCase();
const people = (text: string | null): string =>
  folded(text)
    .split(/\s*(?:,|–| - | và )\s*/)
    .sort()
    .join('|');

/** Lead and paragraphs word by word, less what may stand there or not. */
function bodyDifferences(article: Article, answer: Exclude<Answer, { rejected: true }>): string[] {
  const lead = listed(answer.lead)[0];
  const repeats =
    listed(answer.lead).includes(null) && answer.paragraphs.some((paragraph) => plain(paragraph) === plain(lead));
  const wanted = words([repeats ? null : lead, ...answer.paragraphs]);
  const got = words([article.lead, ...article.paragraphs]);
  const free = count(words(answer.either ?? []));
  const [less, more] = [count(wanted), count(got)];
  const missing = [...less]
    .filter(([word, times]) => times - (more.get(word) ?? 0) > 0 && !free.has(word))
    .map(([word]) => word);
  const extra = [...more]
    .filter(([word, times]) => times - (less.get(word) ?? 0) > (free.get(word) ?? 0))
    .map(([word]) => word);
  return [
    ...(missing.length > 0 ? [`missing from the body: ${missing.join(' ')}`] : []),
    ...(extra.length > 0 ? [`too much in the body: ${extra.join(' ')}`] : []),
  ];
}

function count(list: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
