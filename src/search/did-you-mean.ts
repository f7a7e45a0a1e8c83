import { queryRules } from '../../config/search.ts';
import type { Article } from '../article.ts';
import { fromKeys } from '../vietnamese/keystrokes.ts';
import { type Token, tokens } from '../vietnamese/terms.ts';
import type { SearchEngine } from './engine.ts';
import { equivalentAt } from './equivalents.ts';
import { readQuery } from './read-query.ts';

/** A query that finds something, for one that finds nothing. */
export type Meant = { text: string; total: number };

/** Fields, quotes, exclusions. */
const takenAsMeant = /["“”:]|(?:^|\s)-/;

/** Slips are looked for in so many words: each that the index does not have costs a question to it. */
const wordsTried = 8;
/** And so many words for one that is unknown. */
const readingsTried = 5;
/** The printed form of a slip is read off so many of the best articles. */
const articlesRead = 5;

/** In so many words, a slip is told by what stands side by side, each word looked at with so many words near it. */
const phraseWords = 4;
const slipsTried = 8;
/** So many times the articles that have the letters as typed: in 20,000 some have "đôi ngồi", and "đối ngoại" hundreds. */
const timesAsTyped = 10;

/**
 * What a query that finds nothing may have meant, in the index's own words: raw Telex or VNI keys read as letters
 * ("ddoois ngoaij"), a letter missing or wrong ("đối ngọi"), accents set wrong ("đôi ngoái"). Words that articles have
 * side by side go first: "đối ngoi" is "đối ngoại", however many have "đổi" and "ngói". null when nothing of the kind
 * finds anything. Queries with fields, quotes or exclusions are taken as meant.
 */
export async function didYouMean(engine: SearchEngine, typed: string): Promise<Meant | null> {
  const written = typed.normalize('NFC');
  if (tokens(written).length === 0 || takenAsMeant.test(written)) return null;

  const text = replaced(written, tokens(written), (token) => fromKeys(written.slice(token.start, token.end)));
  if (text !== written) {
    const total = await totalOf(engine, text);
    if (total > 0) return { text, total };
  }
  const cut = tokens(text);
  // A sentence finds what is near it by score, and each of its words would cost searches.
  if (cut.length > queryRules.scoreAloneAbove) return null;
  const best = (await sideBySide(engine, cut)) ?? (await anywhere(engine, text, cut));
  if (best === null) return null;
  const meant = asPrinted(best.articles, tokens(best.bare)) ?? best.bare;
  return meant.toLowerCase() === written.toLowerCase() ? null : { text: meant, total: await totalOf(engine, meant) };
}

/**
 * Words that have more articles side by side in other accents than have them as typed, in whatever places: "đối ngoại" for
 * "đôi ngoái", which some article has far apart. For a query of a few words of which no hit shown has them side by side.
 * @param total the articles that have every word as typed
 */
export async function otherAccents(engine: SearchEngine, typed: string, total: number): Promise<Meant | null> {
  const cut = tokens(typed.normalize('NFC'));
  if (cut.length < 2 || cut.length > phraseWords || takenAsMeant.test(typed)) return null;
  const bare = cut.map(({ fold }) => fold).join(' ');
  const found = await reading(engine, bare, `"${bare}"`);
  const meant = found === null || found.total <= total ? null : asPrinted(found.articles, cut);
  if (meant === null || meant === cut.map(({ text }) => text).join(' ')) return null;
  return { text: meant, total: await totalOf(engine, meant) };
}

/** A reading without accents, and the best of the articles that it finds. */
type Reading = { bare: string; articles: Article[]; total: number };

/** The words side by side whatever their accents, or with one of them a slip away where far more articles have that. */
async function sideBySide(engine: SearchEngine, cut: readonly Token[]): Promise<Reading | null> {
  if (cut.length < 2 || cut.length > phraseWords) return null;
  const folds = cut.map(({ fold }) => fold);
  const phrase = (words: readonly string[]) => reading(engine, words.join(' '), `"${words.join(' ')}"`);
  const asTyped = await phrase(folds);
  let best: Reading | null = null;
  for (const [at, fold] of folds.entries()) {
    if (isCode(cut[at] as Token)) continue;
    for (const near of await engine.neighbours(fold, slipsTried)) {
      const found = await phrase(folds.with(at, near.fold));
      if (found !== null && found.total > (best?.total ?? 0)) best = found;
    }
  }
  return (best?.total ?? 0) > timesAsTyped * (asTyped?.total ?? 0) ? best : asTyped;
}

/** The words in any place whatever their accents, those that no article has a slip away. */
async function anywhere(engine: SearchEngine, text: string, cut: readonly Token[]): Promise<Reading | null> {
  let best: Reading | null = null;
  for (const known of readings(await nearKnown(engine, cut))) {
    const bare = replaced(text, cut, (token) => known.get(token) ?? token.fold);
    const found = await reading(engine, bare, bare);
    if (found !== null && found.total > (best?.total ?? 0)) best = found;
  }
  return best;
}

async function reading(engine: SearchEngine, bare: string, typed: string): Promise<Reading | null> {
  const { total, hits } = await ask(engine, typed, articlesRead);
  return total === 0 ? null : { bare, articles: hits.map((hit) => hit.article), total };
}

async function ask(engine: SearchEngine, text: string, size: number) {
  const filters = { facets: {}, from: null, to: null };
  const query = await readQuery(engine, text);
  const result = await engine.search({ query, filters, sort: 'relevance', page: 1, size });
  return result.relaxed ? { ...result, total: result.hits.filter((hit) => hit.missing.length === 0).length } : result;
}

async function totalOf(engine: SearchEngine, text: string): Promise<number> {
  return (await ask(engine, text, 1)).total;
}

/** For each word that no article has whatever its accents, the most frequent ones a slip away. */
async function nearKnown(engine: SearchEngine, cut: readonly Token[]): Promise<Map<Token, string[]>> {
  const near = new Map<Token, string[]>();
  for (const token of cut.slice(0, wordsTried)) {
    if (isCode(token) || (await totalOf(engine, token.fold)) > 0) continue;
    const found = await engine.neighbours(token.fold, readingsTried);
    if (found.length > 0)
      near.set(
        token,
        found.map(({ fold }) => fold),
      );
  }
  return near;
}

/** A number or an abbreviation is no slip for another: "CT12" for CT2, "CĐS" for CĐV. */
function isCode({ text, fold }: Token): boolean {
  return /\d/.test(text) || equivalentAt([{ text, fold, anyAccent: false }], 0)?.length === 1;
}

/** Ways to read the words: the most frequent neighbour for each, and then others for the first of them. */
function readings(near: ReadonlyMap<Token, string[]>): Map<Token, string>[] {
  const first = new Map([...near].map(([token, found]) => [token, found[0] ?? token.fold]));
  const [slip] = near;
  if (slip === undefined) return [first];
  const [token, found] = slip;
  return found.map((fold) => new Map([...first, [token, fold]]));
}

/** The commonest way in which the articles print these words in a row, or null where none does. */
function asPrinted(articles: readonly Article[], wanted: readonly Token[]): string | null {
  const counts = new Map<string, number>();
  for (const { title, lead, paragraphs } of articles) {
    for (const text of [title ?? '', lead ?? '', ...paragraphs]) {
      const cut = tokens(text);
      for (let at = 0; at + wanted.length <= cut.length; at++) {
        if (!wanted.every((word, i) => cut[at + i]?.fold === word.fold)) continue;
        const printed = cut
          .slice(at, at + wanted.length)
          .map((token) => token.text)
          .join(' ');
        counts.set(printed, (counts.get(printed) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function replaced(text: string, cut: readonly Token[], by: (token: Token) => string | null): string {
  let at = 0;
  let written = '';
  for (const token of cut) {
    written += text.slice(at, token.start) + (by(token) ?? text.slice(token.start, token.end));
    at = token.end;
  }
  return written + text.slice(at);
}
