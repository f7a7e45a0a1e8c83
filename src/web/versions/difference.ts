import { diffArrays } from 'diff';

/** A stretch of words, and whether only the older or only the newer text has it. */
export type Stretch = { text: string; kind: 'same' | 'added' | 'removed' };

/** A paragraph with what changed in it, or how many in a row did not change. */
export type Line = Stretch[] | { unchanged: number };

/** Words put in and taken out beyond which a text is another one: shown whole, once the old and once the new. Keeps the
 * comparison of two long texts that have nothing in common from taking seconds. */
const mostEdits = 3000;

/** Ends a paragraph among words. */
const end = '\n';

/** What changed from one list of paragraphs to another, word by word, in the order of the text. White space and the
 * form of accents make no difference. */
export function differenceOf(older: readonly string[], newer: readonly string[]): Line[] {
  const lines: Line[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const tell = () => {
    if (gone.length + come.length > 0) lines.push(...changed(gone, come));
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of diffArrays(older.map(plain), newer.map(plain))) {
    if (added) come.push(...value);
    else if (removed) gone.push(...value);
    else {
      tell();
      lines.push({ unchanged: value.length });
    }
  }
  tell();
  return lines;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Paragraphs that stand in the place of others: they may be the same ones, parted or joined otherwise. */
function changed(older: readonly string[], newer: readonly string[]): Stretch[][] {
  const changes = diffArrays(wordsOf(older), wordsOf(newer), { maxEditLength: mostEdits });
  if (changes === undefined) return [...older.map(whole('removed')), ...newer.map(whole('added'))];
  const stretches = changes.map(({ value, added, removed }) => ({
    words: value,
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
  }));
  return paragraphsOf(readable(stretches));
}

const whole =
  (kind: Stretch['kind']) =>
  (text: string): Stretch[] => [{ text, kind }];

function wordsOf(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((text, at) => [...(at > 0 ? [end] : []), ...text.split(' ')]);
}

type Words = { words: string[]; kind: Stretch['kind'] };

/** A single word left between two changes is read as changed too, and of what changed in one place the old stands
 * before the new: two short stretches instead of many that alternate. */
function readable(changes: readonly Words[]): Words[] {
  const told: Words[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const tell = () => {
    if (removed.length > 0) told.push({ words: removed, kind: 'removed' });
    if (added.length > 0) told.push({ words: added, kind: 'added' });
    removed = [];
    added = [];
  };
  for (const [at, { words, kind }] of changes.entries()) {
    if (kind === 'removed') removed.push(...words);
    else if (kind === 'added') added.push(...words);
    else if (words.length === 1 && words[0] !== end && at > 0 && at < changes.length - 1) {
      removed.push(...words);
      added.push(...words);
    } else {
      tell();
      told.push({ words, kind });
    }
  }
  tell();
  return told;
}

function paragraphsOf(changes: readonly Words[]): Stretch[][] {
  const paragraphs: Stretch[][] = [[]];
  for (const { words, kind } of changes) {
    let text: string[] = [];
    const tell = () => {
      if (text.length > 0) paragraphs.at(-1)?.push({ text: text.join(' '), kind });
      text = [];
    };
    for (const word of words) {
      if (word !== end) text.push(word);
      else {
        tell();
        if (paragraphs.at(-1)?.length) paragraphs.push([]);
      }
    }
    tell();
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
