import type { Piece } from './block.ts';
import { shareToldAgain } from './likeness.ts';
import { endsAsSentence, isNumbered, reading, sentences, wordCount } from './prose.ts';
import { isPlainScene, isSceneSentence, looksSeen, tellsDay } from './seen.ts';
import { phraseKey } from './visible.ts';

// What tells a caption without a credit in a text dump by where it stands.

const fewestWords = 5;
const surelyWide = 2;
const longestOpening = 90;
const longestNames = 50;
const longestPlain = 80;
const longestOfLine = 20;
const half = 0.5;
const linesOfRow = 3;
const wordsOfLine = 9;
const linesOfLongRow = 5;
const shownOfRow = 3;
// So many blocks above a row, and letters of them, are looked at for whom they name.
const reach = 30;
const longestReach = 10_000;
const withinSentence = /(?<=\p{Ll} )\p{Lu}[\p{Ll}\p{M}]+/gu;
const wordsOfLongRow = 6;
// "Tiếp đến là mân mê cục đất (vậy là sao nhỉ?)" has none.
const stop = /[.!…;:][”"’)]*$/;
// A sentence that is seen is followed by a paragraph, not by another of its kind.
const shortestParagraph = 80;
const openers = /^(?:Theo|Cũng|Đó|Rồi|Trên|Tại|Ở|Và)(?!\p{L})|\s(?:ThS|Dr)\.$/u;
// What goes on with a story, or speaks of somebody.
const tellsOn =
  /^(?:Nhưng|Và|Rồi|Thế|Vậy|Đây|Đó|Họ|Tôi|Chúng|Nó|Song|Tuy|Khi|Nếu|Sau|Trước|Từ|Theo|Do|Vì|Hiện)(?!\p{L})|%|(?<!\p{L})vừa(?!\p{L})/u;

/** "Ca sĩ Mỵ Lan.", "Lò Văn Ín, Vi Thị Sen.": who is seen, and nothing else, but with a stop. */
export function isNamesAlone(text: string): boolean {
  if (text.length >= longestNames || !/\p{Ll}\.$/u.test(text) || openers.test(text)) return false;
  const words = text.slice(0, -1).split(/,? /);
  const small = words.filter((word) => !/^\p{Lu}/u.test(word));
  // "Ca sĩ", "Tổng thống": what they are.
  return (
    words.length - small.length > 1 &&
    !text.includes(':') &&
    (small.length === 0 || (small.length === 1 && (words[1] === small[0] || small[0] === 'và')))
  );
}

// "Huấn luyện viên Lò Văn Ín", "Chị Sen": somebody's office and name
const officeAndName = /^\p{Lu}\p{Ll}+(?: \p{Ll}+){1,3}(?: \p{Lu}[\p{L}-]+){2,4}$/u;
const mostNames = 2;

/** Whether a line is somebody's office and name, between paragraphs; where several are, they head parts of the text. */
export function isNameAlone(pieces: Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  if (text.length >= longestNames || !officeAndName.test(text)) return false;
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (
    before === undefined ||
    reading(before.text) !== 'prose' ||
    after?.fate !== null ||
    reading(after.text) !== 'prose'
  )
    return false;
  // Not all are counted: many such lines would each look through the page.
  let like = 0;
  for (const piece of pieces) {
    if (piece.text.length < longestNames && officeAndName.test(piece.text)) like += 1;
    if (like > mostNames) return false;
  }
  return true;
}

/** Whether a short sentence, which opens a dump without a headline, says what a picture above the text shows. */
export function isAboveAll(pieces: Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  const after = pieces[at + 1];
  if (after?.fate !== null || reading(after.text) !== 'prose') return false;
  return text.length < longestOpening && text.endsWith('.') && sentences(text) === 1 && isPlainScene(text);
}

/** "Cháy rừng nghiêm trọng ở Hà Đông." below the first paragraph, whose words it takes up, and above running text. */
export function isPlainBelowFirst(pieces: Piece[], at: number, body: { first: number } | null): boolean {
  if (body === null || at !== body.first + 1) return false;
  const text = pieces[at]?.text ?? '';
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (text.length >= longestPlain || !text.endsWith('.') || text.endsWith('..') || !before || after?.fate !== null)
    return false;
  if (reading(after.text) !== 'prose' || sentences(text) > 1 || !isPlainScene(text) || tellsOn.test(text)) return false;
  const words = phraseKey(text).split(' ');
  const above = ` ${phraseKey(before.text)} `;
  const shared = words.filter((word, index) => index > 0 && above.includes(` ${words[index - 1]} ${word} `)).length;
  return words.length >= 4 && shared * 3 >= words.length - 1;
}

/** Whether a sentence says what is seen, next to running text: below it, or between its paragraphs. */
export function isSentenceSeen(pieces: Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  if (!isSceneSentence(text)) return false;
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  const ends = !after || ['byline', 'source-line', 'tags', 'share'].includes(after.fate ?? '');
  const below = before !== undefined && (reading(before.text) !== 'line' || before.fate !== null);
  // Of two pictures in a row.
  const [next] = [pieces[at + 2]];
  const twice =
    !ends &&
    after.fate === null &&
    next?.fate === null &&
    reading(next.text) === 'prose' &&
    isSceneSentence(after.text);
  return (
    (below || before === undefined) &&
    (ends || twice || (after.text.length >= shortestParagraph && reading(after.text) !== 'line'))
  );
}

/** Whether a short block stands below a gap that is wider than the page's others, and directly above running text: the
 * picture stood there. */
export function isBelowWideGap(pieces: Piece[], at: number): boolean {
  const [piece, after] = [pieces[at], pieces[at + 1]];
  if (!piece || piece.wide === 0 || !after || after.fate !== null || reading(after.text) !== 'prose') return false;
  if (after.wide >= piece.wide || reading(piece.text) === 'prose' || isNumbered(piece.text) || /[?:]$/.test(piece.text))
    return false;
  // A gap that is hardly wider: a lone sentence below a paragraph, of what is seen.
  if (piece.wide < surelyWide)
    return (
      after.wide === 0 &&
      endsAsSentence(piece.text) &&
      sentences(piece.text) === 1 &&
      isPlainScene(piece.text) &&
      reading(pieces[at - 1]?.text ?? '') === 'prose'
    );
  return endsAsSentence(piece.text)
    ? sentences(piece.text) === 1 && !tellsDay(piece.text)
    : wordCount(piece.text) >= fewestWords;
}

/** Whether lines without a stop stand on both sides: a list, verses, a table. */
export function isListed(pieces: Piece[], at: number): boolean {
  const near = [pieces[at - 1], pieces[at + 1]];
  return near.every((piece) => piece && piece.fate === null && reading(piece.text) === 'line');
}

/** Whether nothing that is kept stands between the headline and a piece. */
export function isNextBelowTitle(pieces: Piece[], at: number): boolean {
  let above = at - 1;
  while (above > 0 && !['title', 'lead', 'caption', null].includes(pieces[above]?.fate ?? null)) above -= 1;
  return pieces[above]?.fate === 'title';
}

/** "Bàn giao cầu cho dân bản Tồng" in the text below "Bàn giao cầu cho ba bản vùng cao": a line of several words begins as the
 * headline does. */
export function startsAsHeadline(text: string, title: string): boolean {
  if (reading(text) !== 'line' || wordCount(text) <= fewestWords) return false;
  return text.split(' ', fewestWords).join(' ').toLowerCase() === title.split(' ', fewestWords).join(' ').toLowerCase();
}

/** Whether a line is a lead whose stop was forgotten: of many words, next below the headline, which it tells again. */
export const isLeadWithoutStop = (pieces: Piece[], at: number, title: string): boolean => {
  const text = pieces[at]?.text ?? '';
  return isNextBelowTitle(pieces, at) && wordCount(text) > longestOfLine && shareToldAgain(title, text) >= half;
};

/** Marks three long lines or more in a row, most of which say who is seen, or many, of which one in three does: a photo report's
 * captions; verses and lists are shorter, and what a colon announces is a list. */
export function markRows(pieces: Piece[]): void {
  const isLong = (piece: Piece | undefined, fewest: number) =>
    (piece?.fate === null || piece?.fate === 'caption') &&
    !piece.text.endsWith('.') &&
    !(fewest < wordsOfLine ? stop.test(piece.text.slice(-3)) : endsAsSentence(piece.text)) &&
    !isNumbered(piece.text) &&
    !piece.text.endsWith(',') &&
    wordCount(piece.text) >= fewest;
  for (let at = 0; at < pieces.length; at++) {
    let to = at;
    while (isLong(pieces[to], wordsOfLine)) to += 1;
    const run = pieces.slice(at, to);
    if (run.length >= linesOfRow && run.filter(({ text }) => looksSeen(text)).length * 2 >= run.length)
      for (const piece of run) piece.fate = 'caption';
    at = Math.max(at, to);
  }
  for (let at = 1; at < pieces.length; at++) {
    let to = at;
    let words = 0;
    while (isLong(pieces[to], wordsOfLongRow)) words += wordCount(pieces[to++]?.text ?? '');
    if (
      to - at >= linesOfLongRow &&
      words >= (to - at) * wordsOfLine &&
      isParagraph(pieces[at - 1]) &&
      isParagraph(pieces[to]) &&
      showsSome(pieces, at, to)
    )
      for (const piece of pieces.slice(at, to)) piece.fate = 'caption';
    at = Math.max(at, to);
  }
}

/** Whether one in three lines of a row says who or what is seen, or begins with somebody whom the text above names. */
function showsSome(pieces: Piece[], from: number, to: number): boolean {
  const above = pieces
    .slice(Math.max(0, from - reach), from)
    .map(({ text }) => text)
    .join(' ')
    .slice(-longestReach);
  const named = new Set(above.match(withinSentence));
  const seen = pieces
    .slice(from, to)
    .filter(({ text }) => looksSeen(text) || named.has(text.slice(0, text.indexOf(' '))));
  return seen.length * shownOfRow >= to - from;
}

const isParagraph = (piece: Piece | undefined): boolean =>
  piece?.fate === null && reading(piece.text) === 'prose' && !piece.text.endsWith(':');

/** "Lễ khai giảng tại Trường …", and so on below each picture. */
export const beginsAlike = (one: string, other: string): boolean =>
  reading(other) === 'line' && one.split(' ', 4).join(' ') === other.split(' ', 4).join(' ');

// Names of offices are long: fewer words come back in many a paragraph.
const wordsAgain = 7;
const longestAgain = 200;
const muchLonger = 1.3;

// What weighs, plans or explains shows nothing.
const weighs =
  /^(?:\d|Nhằm|Dù|Về|Trường hợp|Tiếp tục)|(?<!\p{L})(?:sẽ|phải|có thể|cần|nếu|vẫn|cho biết|không|theo|rất|hơn|được (?=\p{L}))|[;:“"?!]/u;

/** Whether a lone sentence's first words stand in the longer paragraph below it too: no article says so twice in a row, a
 * picture between two paragraphs does. */
export function isToldAgain(pieces: Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  const below = pieces[at + 1];
  if (text.length > longestAgain || !text.endsWith('.') || below?.fate !== null) return false;
  if (below.text.length < text.length * muchLonger) return false;
  const words = text.split(' ', wordsAgain + 1);
  if (words.length <= wordsAgain || !below.text.includes(words.slice(0, wordsAgain).join(' ').slice(1))) return false;
  return sentences(text) === 1 && !weighs.test(text) && !tellsOn.test(text);
}
