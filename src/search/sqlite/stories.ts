import type Database from 'better-sqlite3';
import { stories } from '../../../config/stories.ts';
import type { Article } from '../../article.ts';
import { fingerprintOf, lookupSigns, unpackFingerprint } from '../../stories/fingerprint.ts';
import type { StoryMember } from '../engine.ts';
import { inTime } from '../in-time.ts';

/** Reads which articles stand near one another and which are one story. */
export class Stories {
  readonly #near: Database.Statement<[string, number, number, number, string, number], Held>;
  readonly #storyOf: Database.Statement<[string], string>;
  readonly #articles: Database.Statement<[string, number], string>;
  readonly #members: Database.Statement<[string, number], Held>;

  constructor(db: Database.Database) {
    this.#near = db.prepare(
      `WITH shared AS (
        SELECT row, count(*) AS signs FROM json_each(?) AS own
        JOIN sign ON sign.sign = own.value AND (sign.day BETWEEN ? AND ? OR sign.day = ?)
        GROUP BY row HAVING signs >= ${stories.sharedSigns}
      )
      SELECT id, story, print FROM shared JOIN article USING (row) WHERE id <> ?
      ORDER BY signs DESC, id LIMIT ?`,
    );
    this.#storyOf = db.prepare<[string], string>('SELECT story FROM article WHERE id = ? AND json IS NOT NULL').pluck();
    this.#articles = db
      .prepare<[string, number], string>('SELECT json FROM article WHERE story = ? AND json IS NOT NULL LIMIT ?')
      .pluck();
    this.#members = db.prepare('SELECT id, story, print FROM article WHERE story = ? AND json IS NOT NULL LIMIT ?');
  }

  near(article: Article): StoryMember[] {
    const own = fingerprintOf(article);
    const [from, to] = own.day === null ? [-1, 2 ** 31] : [own.day - stories.days, own.day + stories.days];
    return this.#near.all(JSON.stringify(lookupSigns(own)), from, to, -1, article.id, stories.near).map(member);
  }

  members(names: readonly string[]): StoryMember[] {
    return names.flatMap((story) => this.#members.all(story, stories.largest).map(member));
  }

  storyOf(id: string): string | null {
    return this.#storyOf.get(id) ?? null;
  }

  story(id: string): Article[] {
    const story = this.storyOf(id);
    if (story === null) return [];
    return inTime(this.#articles.all(story, stories.largest).map((json) => JSON.parse(json) as Article));
  }
}

const member = ({ id, story, print }: Held): StoryMember => ({ id, story, fingerprint: unpackFingerprint(print) });

type Held = { id: string; story: string; print: Buffer };
