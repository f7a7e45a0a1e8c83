import type { Abbreviation } from './engine.ts';
import type { Issue } from './issues.ts';

/**
 * The syntax tree of a query: what `parseQuery` makes of the box's text and both engines render.
 * Abbreviations and spelling variants are already expanded in it, so they change without reindexing.
 */

/** One syllable (or number, or word of another script) as the index holds it. */
export type Term = {
  /** Normalised with accents: "đối". */
  text: string;
  /** The same without accents: "doi". */
  fold: string;
  /** Whether it was typed without accents and so matches every accent (by `fold`, the exact one ranked first);
   * otherwise it means exactly `text`. */
  anyAccent: boolean;
};

/** Where a clause looks. `text` is title, lead, body and captions together. */
export type Scope = 'text' | 'title';

export type Node =
  /** Terms next to one another, in order, within one field or paragraph. One term: a word. */
  | { kind: 'words'; terms: Term[]; scope: Scope }
  /** Articles of a source whose host or name has these terms in order. */
  | { kind: 'source'; terms: Term[] }
  /** Articles of an author whose name has these terms in order. */
  | { kind: 'author'; terms: Term[] }
  /** Articles that cite this document: number upper case as `Article.cited` prints it after its kind ("12-CT/TW"), or
   * without its issuer ("12-CT": that number by any issuer). With `issue` only those that tell this date, or this place,
   * of it; with both exactly these, null where they tell none. */
  | { kind: 'cited'; number: string; issue?: Partial<Issue> }
  | { kind: 'all'; of: Node[] }
  | { kind: 'any'; of: Node[] };

/** One thing an article must have. */
export type Clause = {
  node: Node;
  /** As typed, for "thiếu: …". */
  label: string;
  /** Whether a partial match may lack it: words yes; quoted phrases and field clauses never. */
  relaxable: boolean;
};

export type Query = {
  /** As typed, white space trimmed. */
  text: string;
  /** Every one must match, unless the search is relaxed. Empty: everything matches. */
  required: Clause[];
  /** None may match. Never relaxed. */
  excluded: Node[];
  /** The syllables of `required`'s words and phrases in the order typed, without expansions: what ranking counts,
   * singly and as neighbouring pairs. */
  ranked: Term[];
  /** Share of the syllables that carry an accent, 0 to 1, of those that tell how a person types; 1 where there are none. */
  accented: number;
  /** What the reader of the query should know of how it was read. */
  notes: Note[];
};

/** How a query was read otherwise than it may have been meant: a code and what its sentence needs to be said. The words
 * are the page's (`src/web/texts.*`), so that each reader has them in their language. */
export type Note =
  /** There is neither letter nor digit in it, so every article is listed. */
  | { code: 'nothing-to-search' }
  /** Only its first `syllables` are searched. */
  | { code: 'too-long'; syllables: number }
  /** Some words have accents: those mean exactly themselves, the others any accent. */
  | { code: 'some-without-accents' }
  /** A quotation mark has no pair: what follows is searched as words. */
  | { code: 'quote-without-pair' }
  /** These only ask, and were neither searched nor ranked by. */
  | { code: 'question-words'; words: string }
  /** Articles define this abbreviation, so it was searched along. */
  | ({ code: 'abbreviation' } & Abbreviation);
