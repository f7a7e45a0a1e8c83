import { guestDoings } from '../../config/captions.ts';
import type { Piece } from './block.ts';
import { personName } from './names.ts';
import { endsAsSentence, reading, wordCount } from './prose.ts';
import { isJudgement } from './seen.ts';

const fewestWords = 6;
const longest = 110;
const linesOfRow = 3;
const longestInRow = 90;
// So many blocks around a line are looked at for the name, which they tell so often.
const reach = 30;
// Letters above a row of guests
const longestReach = 10_000;
const fewestTimes = 3;
const begins =
  /^(?:(?:Hoa hậu|Á hậu|(?:Nam |Nữ )?[Cc]a sĩ|Diễn viên|Người mẫu|HLV|Rapper|Nghệ sĩ|NSND|NSƯT|Cầu thủ|Tiền đạo|MC)\s)?((?:\p{Lu}[\p{Ll}\p{M}]+\s){2,4})(?=\p{Ll})/u;
// What is told of somebody, and not seen.
const told = /\d|(?<!\p{L})(?:bị|được|là|đã|sẽ|từng|vừa|cho biết|chia sẻ|nói)(?!\p{L})/u;
// What is seen of guests; of players and the accused other things are told.
const poses = new RegExp(`(?<!\\p{L})(?:${guestDoings.join('|')})(?!\\p{L})`, 'u');

const nameOf = (text: string): string | null => {
  const name = begins.exec(text)?.[1]?.trim();
  return name !== undefined && personName(name) !== null ? name : null;
};

/** "Mỵ Lan tạo dáng trong tà áo dài": whether a line between two paragraphs begins with somebody whom the text names again and
 * again, and does not judge: what a picture shows. */
export function showsPerson(pieces: Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  if (text.length > longest || endsAsSentence(text) || /[:“"?!]/.test(text) || !isProse(pieces[at - 1])) return false;
  const below = pieces[at + 1];
  if (below?.fate !== null || reading(below.text) === 'line') return false;
  const name = wordCount(text) >= fewestWords ? nameOf(text) : null;
  if (name === null || isJudgement(text)) return false;
  let times = 0;
  for (const piece of pieces.slice(Math.max(0, at - reach), at + reach))
    if (piece !== pieces[at] && piece.text.includes(name)) times += 1;
  return times >= fewestTimes;
}

const isProse = (piece: Piece | undefined): boolean => piece?.fate === null && reading(piece.text) === 'prose';

/** Marks three short sentences or more in a row, each of which begins with another's name and says how they look rather than
 * what became of them, nobody of whom the text above speaks: the guests of an evening, picture by picture. */
export function markGuests(pieces: Piece[]): void {
  const isGuest = (piece: Piece | undefined) =>
    (piece?.fate === null || piece?.fate === 'caption') &&
    piece.text.length < longestInRow &&
    reading(piece.text) === 'sentence' &&
    nameOf(piece.text) !== null &&
    !told.test(piece.text);
  for (let at = 0; at < pieces.length; at++) {
    let to = at;
    while (isGuest(pieces[to])) to += 1;
    const run = pieces.slice(at, to);
    const names = new Set(run.map(({ text }) => nameOf(text)));
    const seen = run.filter(({ text }) => poses.test(text)).length;
    if (
      names.size >= linesOfRow &&
      seen * 2 > run.length &&
      !isToldOf(pieces.slice(Math.max(0, at - reach), at), names)
    )
      for (const piece of run) piece.fate = 'caption';
    at = Math.max(at, to);
  }
}

function isToldOf(above: Piece[], names: Set<string | null>): boolean {
  const text = above
    .filter(isProse)
    .map((piece) => piece.text)
    .join(' ')
    .slice(-longestReach);
  return [...names].some((name) => name !== null && text.includes(name));
}
