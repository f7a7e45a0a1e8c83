import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cut, initialOf, tokens } from '../src/vietnamese/terms.ts';
import { cases } from './fuzz.ts';

const wordsOf = (cut: Cut) =>
  Array.from({ length: cut.length }, (_, at) => ({ ...cut.term(at), start: cut.start(at), end: cut.end(at) }));

describe('a text cut for a search through it', () => {
  it('has the words that the index has, with the initial that their terms begin with', () => {
    const letter = fc.constantFrom(
      ...'aÁđÐðİıſςʼ가ㄱ𝒜ﬁǆ',
      '\u1100',
      '\u1161',
      '\u0301',
      '\u200b',
      '\u00ad',
      '\ud835',
      '\udc9c',
    );
    const piece = fc.oneof(
      letter,
      fc.constantFrom(' ', '-', 'hoà', 'ĐẮK'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, nfd) => {
        const text = nfd ? pieces.join('').normalize('NFD') : pieces.join('');
        const cut = new Cut(text);
        const words = tokens(text);
        expect(wordsOf(cut)).toMatchObject(words);
        expect(cut.length).toBe(words.length);
        for (const [at, { fold }] of words.entries()) expect([0, initialOf(fold)]).toContain(cut.initial(at));
      }),
      cases(1000),
    );
  });

  it('knows the initial of every letter that begins a Vietnamese word, so that few words are looked at', () => {
    const letters = [
      ...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ0123456789',
    ];
    const text = letters.flatMap((letter) => [letter, letter.toUpperCase()]).join(' ');
    const cut = new Cut(text);
    expect(tokens(text).map(({ fold }) => initialOf(fold))).toEqual(wordsOf(cut).map((_, at) => cut.initial(at)));
  });
});
