import type { Piece } from '../block.ts';
import { bodyBounds } from '../body.ts';
import { readByline } from '../byline.ts';
import { isCreditAlone, isCredited } from '../credit.ts';
import { isCreditedInCapitals } from '../credit-in-capitals.ts';
import type { Draft } from '../draft.ts';
import { likeness, repeatsTitle } from '../likeness.ts';
import { areScenesRare, isLoneScene, loneLine } from '../lone-scene.ts';
import { isOfPicture } from '../of-picture.ts';
import {
  beginsAlike,
  isAboveAll,
  isBelowWideGap,
  isLeadWithoutStop,
  isListed,
  isNameAlone,
  isNamesAlone,
  isPlainBelowFirst,
  isSentenceSeen,
  isToldAgain,
  markRows,
  startsAsHeadline,
} from '../placed-caption.ts';
import { endsAsSentence, isNumbered, reading, sentences, wordCount } from '../prose.ts';
import { isStamp, markLikelyScenes } from '../scene-score.ts';
import { isSurelySeen, looksSeen, surelyPlacesPeople, tellsDay } from '../seen.ts';
import { markGuests, showsPerson } from '../shown-person.ts';
import { phraseKey } from '../visible.ts';
import { joinCredits } from '../wrapped-credit.ts';

const longestCaption = 400;
const longestSeen = 260;
// A line without a stop below a picture: shorter ones are subheads.
const fewestWords = 5;
const longestLine = 120;
const longestTold = 100;
const fewestCells = 3;
const fewestSeen = 2;
const fewestCredits = 2;
const fewestOfLeft = 7;
const alike = 0.5;
const ownMark = /^(?:h[2-6]|li|blockquote)$/;
const mostLinked = 0.5;
const same = 0.85;
const longestPictured = 200;
// "Bà Mai Thị Lan, giáo viên: “Tôi chờ ngày này”": a subhead that lets somebody speak.
const speaks = /:\s?[“"'‘][^“”"]{3,120}[”"'’]$/u;
const announces =
  /^(?:Sau đây|Dưới đây|Một số|Một vài|Những|Chùm|Vài)[^:]{0,40}(?:hình ảnh|khoảnh khắc|bức ảnh|ảnh)[^:]{0,120}:$/u;
const clip = /^(?:Clip|CLIP|Video|VIDEO)(?:\s*:\s*\p{Lu}.{15,180}|\s\p{L}\p{Ll}* [^.!?:]{15,110})$/u;
// "Cầu mới thông xe - Ảnh 3."
const pictureNumber = / (?:Ảnh|Hình|-) \d{1,2}\.?$/u;
const pictureName = /\.\w{3,4}$|^\{.*\}$|^!\[|^%\w+%$|^img$|^\[[^\s[\]]+\]$/i;

/** Tells captions from subheads and short paragraphs: by credit, by a table's lone cell, by standing with what a
 * picture left behind, or as a line without a stop that says who or what is seen. */
export function captions(draft: Draft): void {
  const { pieces } = draft;
  const body = bodyBounds(pieces);
  if (draft.markup === null && body) keepMarked(pieces.slice(body.first + 1, body.last));
  // Below "Một số hình ảnh tại lễ hội:" each short block is what one of them shows.
  let shown = false;
  const opening = pieces.findIndex(({ fate }) => fate !== 'stray');
  // A page that credits its pictures credits them all: a line without a credit is rather a subhead.
  const credited = new Set(draft.markup === null ? pieces.filter(isCredited) : []);
  const credits = credited.size >= fewestCredits;
  const scenes = draft.markup === null && !credits && areScenesRare(pieces);
  const known: Known = {
    body,
    credited,
    credits,
    opening,
    title: draft.title,
    titleTwice: isTwiceBelow(pieces, draft.title),
  };
  // Where paragraphs stand in cells of their own a cell tells nothing.
  if (draft.markup === null && pieces.filter(isCellOfText).length >= fewestCells)
    for (const piece of pieces) if (isCellOfText(piece)) piece.cell = false;
  for (const [at, piece] of pieces.entries()) {
    if (piece.fate !== null || piece.text.length > longestCaption) continue;
    if (draft.markup !== null) {
      if (isCredited(piece)) piece.fate = 'caption';
    } else if (announces.test(piece.text)) shown = true;
    // The alternative text, then the same with its credit.
    else if (at > 0 && isAlternativeOf(piece, pieces[at + 1]) && isSame(piece.text, pieces[at + 1]?.text ?? ''))
      piece.fate = 'duplicate';
    else if (isCaptionLine(pieces, at, known) || (scenes && isLoneScene(pieces, at)) || (shown && isShown(piece)))
      piece.fate = 'caption';
    else shown = false;
  }
  const lone = draft.markup === null && !credits && body ? loneLine(pieces, body, draft.title) : -1;
  if (lone >= 0 && pieces[lone]) pieces[lone].fate = 'caption';
  if (draft.markup === null) {
    markRows(pieces);
    markGuests(pieces);
  }
  if (draft.markup === null && body) {
    alsoSeen(pieces.slice(body.first, body.last + 2));
    markLikelyScenes(pieces, body);
  }
  joinCredits(draft);
  keepText(draft.pieces);
}

/** What Markdown marks as a subhead, a quotation or an item of a list, in the text and no link: the article's own, as in HTML.
 * Running text with such a mark may be the lead. */
function keepMarked(pieces: Piece[]): void {
  for (const piece of pieces)
    if (
      piece.fate === null &&
      ownMark.test(piece.tag) &&
      piece.links <= mostLinked &&
      reading(piece.text) !== 'prose' &&
      !isCredited(piece)
    )
      piece.fate = 'paragraph';
}

const isSame = (alternative: string, caption: string): boolean =>
  caption.startsWith(alternative) ||
  (!/^(?:Ảnh|Nguồn)/u.test(caption) &&
    Math.abs(alternative.length - caption.length) < caption.length * (1 - same) &&
    likeness(alternative, caption) >= same);

const isCellOfText = (piece: Piece): boolean =>
  piece.cell && reading(piece.text) === 'prose' && endsAsSentence(piece.text) && !isCredited(piece);

/** Running text that is all the page has is the article, be a credit or a name glued to its end. */
function keepText(pieces: Piece[]): void {
  const told = pieces.filter(({ fate }) => fate === null || fate === 'caption' || fate === 'lead');
  if (told.some(({ fate }) => fate !== 'caption')) return;
  for (const piece of told)
    if (reading(piece.text) === 'prose' && (told.length === 1 || !isCredited(piece))) piece.fate = null;
}

/** Where several lines are captions without a credit, the long lines between paragraphs that are left are captions too: a
 * page that has subheads has them alike. */
function alsoSeen(pieces: Piece[]): void {
  // Where a picture's name stands over each, what has none is a subhead.
  if (pieces.some(({ fate }, at) => fate === 'caption' && isPictureName(pieces[at - 1]))) return;
  const isLine = ({ text }: Piece) =>
    !endsAsSentence(text) && !isNumbered(text) && !speaks.test(text) && wordCount(text) >= fewestOfLeft;
  const seen = pieces.filter((piece) => piece.fate === 'caption' && isLine(piece) && !isCredited(piece)).length;
  if (seen < fewestSeen) return;
  const left = pieces.filter((piece) => piece.fate === null && reading(piece.text) === 'line');
  if (left.length > seen || !left.every(isLine)) return;
  for (const piece of left) piece.fate = 'caption';
}

const isPictureName = (piece: Piece | undefined): boolean => piece?.fate === 'stray' && pictureName.test(piece.text);

/** What is known of a text dump as a whole. */
type Known = {
  body: { first: number; last: number } | null;
  /** What ends in a picture's credit. */
  credited: ReadonlySet<Piece>;
  /** Its pictures are credited. */
  credits: boolean;
  /** The place of its first line that is no scrap. */
  opening: number;
  title: string | null;
  /** The headline stands twice below itself, as it does for pictures. */
  titleTwice: boolean;
};

function isCaptionLine(pieces: Piece[], at: number, known: Known): boolean {
  const { body, credited, credits, opening, title, titleTwice } = known;
  const piece = pieces[at];
  if (!piece) return false;
  if (credited.has(piece) || ((at > 0 || piece.text.endsWith('.')) && clip.test(piece.text))) return true;
  if (body !== null && at > body.first && at <= body.last + 1 && isCreditedInCapitals(piece.text)) return true;
  if (piece.cell && piece.text.length < 250) return true;
  // "…chung vui cùng gia đình ông Lò Văn Ín (ngoài cùng bên phải).", with its stop
  if (piece.text.length < longestSeen && surelyPlacesPeople(piece.text) && sentences(piece.text) === 1) return true;
  if (isNameAlone(pieces, at)) return true;
  const before = pieces[at - 1];
  // The name of the picture's file, or of the place for its words.
  if (before && isPictureName(before) && isOfPicture(piece.text, before.text)) return true;
  // The headline or a scrap that stood for the picture; the headline several times stands for nothing else.
  const pictured =
    ((before?.fate === 'stray' || before?.fate === 'duplicate') && pictureNumber.test(before.text)) ||
    (title !== null &&
      before?.fate === 'duplicate' &&
      titleTwice &&
      repeatsTitle(phraseKey(before.text), phraseKey(title)));
  if (
    before &&
    ((before.fate === 'duplicate' && before.text.length < longestSeen && pieces[at - 2]?.text !== before.text) ||
      (before.fate === 'stray' && /[\p{L}\p{N}]/u.test(before.text) && !isStamp(before.text))) &&
    !piece.text.endsWith('?') &&
    (reading(piece.text) !== 'prose' ||
      (pictured && sentences(piece.text) === 1 && piece.text.length < longestPictured)) &&
    wordCount(piece.text) >= 3
  )
    return looksSeen(piece.text) || endsAsSentence(piece.text) || pictured || readByline(piece.text)?.sure === true;
  const after = pieces[at + 1];
  if (
    after?.fate === null &&
    isCreditAlone(after.text) &&
    (reading(piece.text) !== 'prose' ||
      (piece.gap && !after.gap && piece.text.length < longestSeen && sentences(piece.text) === 1)) &&
    wordCount(piece.text) >= 4
  )
    return true;
  // The picture's alternative text close above its caption, in other words.
  if (isAlternativeOf(piece, after)) return true;
  if (isNamesAlone(piece.text) && after?.fate === null && reading(after.text) === 'prose') return true;
  if (isPlainBelowFirst(pieces, at, body) || (body !== null && at > body.first && isToldAgain(pieces, at))) return true;
  if (
    isSentenceSeen(pieces, at) ||
    (isBelowWideGap(pieces, at) && !(credits && reading(piece.text) === 'line')) ||
    (at === opening && isAboveAll(pieces, at))
  )
    return true;
  if (before?.fate === 'caption' && reading(piece.text) === 'line' && beginsAlike(piece.text, before.text)) return true;
  if (title !== null && isLeadWithoutStop(pieces, at, title)) return false;
  if (title !== null && body !== null && at > body.first && at < body.last + 2 && startsAsHeadline(piece.text, title))
    return true;
  const last = body ? body.last : -1;
  const first = body ? body.first : pieces.length;
  if (at < first - 2 || at > last + 3 || endsAsSentence(piece.text) || isNumbered(piece.text)) return false;
  // A paragraph whose stop was forgotten.
  if (reading(piece.text) === 'prose' || (piece.text.length >= longestTold && tellsDay(piece.text.slice(0, 14))))
    return false;
  if (speaks.test(piece.text)) return false;
  // A paragraph to whose end a signature is glued ends without a stop too.
  if (piece.text.length > longestLine && sentences(piece.text) > 1) return false;
  if (!credits && showsPerson(pieces, at)) return true;
  const seen = credits ? isSurelySeen(piece.text) : looksSeen(piece.text);
  return wordCount(piece.text) >= 4 && seen && !isListed(pieces, at);
}

const isTwiceBelow = (pieces: Piece[], title: string | null): boolean =>
  pieces.filter(({ fate, text }) => fate === 'duplicate' && text === title).length > 1;

const isShown = ({ text }: Piece): boolean =>
  text.length < longestSeen && sentences(text) <= 2 && !isNumbered(text) && !/[?:]$/.test(text);

function isAlternativeOf({ text }: Piece, after: Piece | undefined): boolean {
  return (
    after?.fate === null &&
    !after.gap &&
    reading(text) !== 'prose' &&
    wordCount(text) >= fewestWords &&
    isCredited(after) &&
    likeness(text, after.text) >= alike
  );
}
