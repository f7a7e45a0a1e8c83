import type Database from 'better-sqlite3';
import { ranking } from '../../../config/ranking.ts';
import type { Article } from '../../article.ts';
import { fingerprintOf, lookupSigns, packFingerprint, unpackFingerprint } from '../../stories/fingerprint.ts';
import { citedTokens, factsOf } from '../facts.ts';
import {
  analyse,
  columnText,
  packTerms,
  rankedFields,
  tokenText,
  unpackTerms,
  weighed,
  weighedFields,
} from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

type Row = { row: number; json: string | null; terms: Buffer | null; story: string; print: Buffer };

/** Changes to the counts of terms and folds that a transaction makes, summed before they are written. */
class Counts {
  readonly terms = new Map<number, number>();
  readonly folds = new Map<string, number>();

  add(numbers: Iterable<number>, folds: Iterable<string>, change: 1 | -1): void {
    for (const number of new Set(numbers)) this.terms.set(number, (this.terms.get(number) ?? 0) + change);
    for (const fold of new Set(folds)) this.folds.set(fold, (this.folds.get(fold) ?? 0) + change);
  }
}

/** Writes articles: the row, its postings and the counts, in one transaction a batch. */
export class Writer {
  readonly #db: Database.Database;
  readonly #vocabulary: Vocabulary;
  readonly #rowOf: Database.Statement<[string], Row>;
  readonly #foldOf: Database.Statement<[number], { fold: string }>;
  readonly #nextSeq: Database.Statement<[], { seq: number }>;
  readonly #insert: Database.Statement<[string, number, string, string, number, string, Buffer]>;
  readonly #update: Database.Statement<[number, string | null, string, number, string, Buffer, number]>;
  readonly #retell: Database.Statement<[number, string, number]>;
  readonly #sign: Database.Statement<[number, number, number]>;
  readonly #unsign: Database.Statement<[number, number, number]>;
  readonly #index: Database.Statement<unknown[]>;
  readonly #pack: Database.Statement<[number, Buffer]>;
  readonly #unpack: Database.Statement<[number]>;
  readonly #unindex: Database.Statement<[number]>;

  constructor(db: Database.Database, vocabulary: Vocabulary) {
    this.#db = db;
    this.#vocabulary = vocabulary;
    this.#rowOf = db.prepare(
      'SELECT row, json, terms, story, print FROM article LEFT JOIN packed USING (row) WHERE id = ?',
    );
    this.#foldOf = db.prepare('SELECT fold FROM term WHERE number = ?');
    this.#nextSeq = db.prepare('SELECT coalesce(max(seq), 0) + 1 AS seq FROM article');
    this.#insert = db.prepare(
      'INSERT INTO article (id, seq, json, facts, length, story, print) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#update = db.prepare(
      'UPDATE article SET seq = ?, json = ?, facts = ?, length = ?, story = ?, print = ? WHERE row = ?',
    );
    this.#retell = db.prepare('UPDATE article SET seq = ?, story = ? WHERE row = ?');
    this.#sign = db.prepare('INSERT OR IGNORE INTO sign (sign, day, row) VALUES (?, ?, ?)');
    this.#unsign = db.prepare('DELETE FROM sign WHERE sign = ? AND day = ? AND row = ?');
    this.#index = db.prepare(
      `INSERT INTO posting (rowid, title, lead, body, captions, source, author,
        title_f, lead_f, body_f, captions_f, source_f, author_f, cited) VALUES (${Array(14).fill('?').join(', ')})`,
    );
    this.#pack = db.prepare('INSERT OR REPLACE INTO packed (row, terms) VALUES (?, ?)');
    this.#unpack = db.prepare('DELETE FROM packed WHERE row = ?');
    this.#unindex = db.prepare('DELETE FROM posting WHERE rowid = ?');
  }

  put(articles: readonly Article[], stories: ReadonlyMap<string, string>): void {
    this.#transaction((seq, counts) => {
      for (const article of articles) this.#putOne(article, stories.get(article.id) ?? null, seq, counts);
    });
  }

  remove(ids: readonly string[]): void {
    this.#transaction((seq, counts) => {
      for (const id of ids) {
        const held = this.#rowOf.get(id);
        if (held === undefined || held.json === null) continue;
        this.#takeOut(held, counts);
        this.#update.run(seq, null, '{}', 0, '', Buffer.alloc(0), held.row);
      }
    });
  }

  #transaction(work: (seq: number, counts: Counts) => void): void {
    const run = this.#db.transaction(() => {
      const counts = new Counts();
      work(this.#nextSeq.get()?.seq ?? 1, counts);
      this.#vocabulary.count(counts.terms, counts.folds);
    });
    try {
      run.immediate();
    } catch (error) {
      this.#vocabulary.forget();
      throw error;
    }
  }

  #putOne(article: Article, told: string | null, seq: number, counts: Counts): void {
    const json = JSON.stringify(article);
    const held = this.#rowOf.get(article.id);
    const story = told ?? (held === undefined || held.json === null ? article.id : held.story);
    if (held?.json === json) {
      if (held.story !== story) this.#retell.run(seq, story, held.row);
      return;
    }
    if (held !== undefined && held.json !== null) this.#takeOut(held, counts);

    const analysed = analyse(article);
    const numbers = weighed(
      rankedFields.map((field) =>
        analysed[field].flatMap((paragraph, i) => {
          const own = paragraph.map((token) => this.#vocabulary.numberOf(token));
          return i === 0 ? own : [0, ...own];
        }),
      ),
    );
    const tokens = rankedFields.flatMap((field) => analysed[field].flat());
    counts.add(
      numbers.flat().filter((number) => number !== 0),
      tokens.map((token) => token.fold),
      1,
    );

    const facts = factsOf(article);
    const packed = packTerms(numbers);
    const terms = numbers.map((field) => field.filter((number) => number !== 0).length);
    const length = weighedFields.reduce((sum, field, i) => sum + ranking.fields[field] * (terms[i] ?? 0), 0);
    const fingerprint = fingerprintOf(article);
    const print = packFingerprint(fingerprint);
    const row =
      held?.row ??
      Number(this.#insert.run(article.id, seq, json, JSON.stringify(facts), length, story, print).lastInsertRowid);
    if (held !== undefined) this.#update.run(seq, json, JSON.stringify(facts), length, story, print, row);
    for (const sign of lookupSigns(fingerprint)) this.#sign.run(sign, fingerprint.day ?? -1, row);
    this.#pack.run(row, packed);
    const { title, lead, body, captions, source, author } = analysed;
    const columns = [title, lead, body, captions, source, author];
    this.#index.run(
      row,
      ...columns.map((column) => columnText(column, 'text')),
      ...columns.map((column) => columnText(column, 'fold')),
      tokenText(citedTokens(article, facts)),
    );
  }

  #takeOut(held: Row, counts: Counts): void {
    const numbers = new Set(unpackTerms(held.terms ?? Buffer.alloc(0)).flatMap((field) => [...field]));
    numbers.delete(0);
    counts.add(
      numbers,
      [...numbers].map((number) => this.#foldOf.get(number)?.fold ?? ''),
      -1,
    );
    const fingerprint = unpackFingerprint(held.print);
    for (const sign of fingerprint.signs) this.#unsign.run(sign, fingerprint.day ?? -1, held.row);
    this.#unindex.run(held.row);
    this.#unpack.run(held.row);
  }
}
