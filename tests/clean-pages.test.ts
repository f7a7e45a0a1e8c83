import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { visible } from '../ingest/clean/visible.ts';
import { visibleText } from '../ingest/clean/visible-text.ts';
import type { Content } from '../ingest/page.ts';
import { type Answer, differences } from './cleaning/answer.ts';
import { lettersOf, placedLetters } from './cleaning/audit.ts';
import { cleanFile } from './cleaning/clean-file.ts';

// One folder a page: page.txt or page.html, and expected.json with what a reader finds there.
const root = join(import.meta.dirname, 'pages');
const names = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe.each(names)('%s', (name) => {
  const folder = join(root, name);
  const file = ['page.txt', 'page.html'].map((page) => join(folder, page)).find(existsSync);
  if (file === undefined) throw new Error(`tests/pages/${name} has neither page.txt nor page.html`);
  const { page, result } = cleanFile(file);

  test('is cleaned as a reader would', () => {
    const answer: Answer & { draft?: string } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    expect(answer.draft, 'a draft of `npm run add-page`: check it, then delete its key "draft"').toBeUndefined();
    if ('rejected' in answer) expect(result).toHaveProperty('rejected');
    else expect('rejected' in result ? [result.rejected] : differences(result, answer)).toEqual([]);
  });

  test('every visible character stands in exactly one place', () => {
    if ('paragraphs' in result) expect(placedLetters(result)).toEqual(lettersOf(seenOn(page.content)));
  });
});

/** A dump's text as it stands, not as the cleaner cut it into blocks. */
const seenOn = (content: Content): string => (content.kind === 'text' ? visible(content.text) : visibleText(content));
