/** One object of JSON-LD. */
export type Thing = { [key: string]: unknown };

const articleTypes = /(?:Article|BlogPosting|Report|Posting|LiveBlogPosting)$/;
// Bounds the walk through hostile nesting.
const deepest = 8;

/** The objects of a JSON-LD script, those of graphs and lists among them; none where it is no JSON even after mending
 * what sites break: line breaks inside strings, a second escaping, trailing commas, comments around it. */
export function things(script: string): Thing[] {
  const found: Thing[] = [];
  collect(parse(script), found, 0);
  return found;
}

function parse(script: string): unknown {
  const plain = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>)\s*$/, '')
    .trim();
  const attempts = [
    plain,
    plain.replace(/\p{Cc}+/gu, ' '),
    plain.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'),
    plain.replaceAll('&quot;', '"'),
  ];
  for (const attempt of attempts) {
    const value = json(attempt);
    // Escaped twice: a string that holds the JSON.
    if (typeof value === 'string') return json(value) ?? null;
    if (value !== undefined) return value;
  }
  return null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function collect(value: unknown, found: Thing[], depth: number): void {
  if (depth > deepest || value === null || typeof value !== 'object' || found.length > 200) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found, depth + 1);
    return;
  }
  const thing = value as Thing;
  found.push(thing);
  collect(thing['@graph'], found, depth + 1);
  collect(thing.mainEntity, found, depth + 1);
}

export function typesOf(thing: Thing): string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

export const isArticle = (thing: Thing): boolean => typesOf(thing).some((type) => articleTypes.test(type));

/** A value as plain text; null where it is none. */
export function text(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one.trim() !== '' ? one.trim() : null;
}

/** Names of people or organisations, from a string, an object or a list of either. */
export function names(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(names);
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  const thing = value as Thing;
  if (typesOf(thing).some((type) => /Organization/i.test(type))) return [];
  return names(thing.name);
}
