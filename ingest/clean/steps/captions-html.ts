import type { Piece } from '../block.ts';
import type { Draft } from '../draft.ts';
import { kindOf } from '../html/elements.ts';
import { isAuthorHint, isCaptionHint, isLeadHint, told } from '../html/hints.ts';
import { nearest, type Region } from '../html/region.ts';
import { Sums } from '../html/sums.ts';
import { endsAsSentence, reading, wordCount } from '../prose.ts';

const longest = 500;
const longestTold = 2000;
const isCreditHint = told(
  /(?:^|[\s-])(?:photo-cms-author|(?:image|photo|img|picture)-?(?:credit|author|source))(?:$|[\s-])/,
);
// A paragraph that is a subhead by its class
const isSubheadHint = told(/(?:^|[\s-])(?:x-?head|cross-?head|sub-?head(?:ing|line)?|inter-?tit(?:le|re))(?:$|[\s-])/);
// "Francesco Carta | Moment | Getty Images", "REUTERS" alone
const agency =
  /(?:^|[|/(,]\s?|\svia\s)(?:Getty Images?|AFP|REUTERS|EPA(?:-EFE)?|Shutterstock|iStock(?:photo)?|Alamy(?: Stock Photo)?|Unsplash|AP Photo|PA (?:Wire|Media))\)?$/u;
const longestCredit = 90;
// A picture and its caption in a table of one column, or a figure: so few blocks stand in it.
const layoutPieces = 3;
const layoutPictures = 4;
const longestBesidePicture = 250;
const headlineWords = 5;
const pictureLevels = 3;
const longestBeside = 150;
// "Ngọc Diệp 11 tháng 6, 2024 05:30" beside the author's picture.
const dated =
  /\d{4}[\s,–|-]*\d{1,2}[:hg]\d\d(?:\s*\(?(?:GMT|UTC).{0,9})?$|\d{1,2}[:hg]\d\d[\s,–|-]+(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u;
// A heading or an item below a picture is a slide's or a list's.
const noCaption = /^(?:h[1-6]|li|dt|dd)$/;

/** HTML only: recognises captions by the element they stand in, and short lines under a picture by their looks. */
export function captionsOfHtml(draft: Draft): void {
  // Below a writer's picture stands what he wrote.
  if (!draft.markup || draft.thread) return;
  const textIsCentred = isTextCentred(draft.pieces);
  const paragraphs = new Sums(draft.pieces, ({ text }) => (reading(text) === 'prose' ? 1 : 0));
  for (const piece of draft.pieces) {
    if (piece.fate !== null) continue;
    if (piece.text.length > longest || wordCount(piece.text) > 90) {
      // A long one only where the element itself says so.
      if (piece.text.length < longestTold && piece.region?.name === 'figcaption') piece.fate = 'caption';
      continue;
    }
    if (isPicturedTeaser(piece, paragraphs)) piece.fate = 'related';
    else if (
      isCredit(piece) ||
      isWorded(piece, draft) ||
      isInCaption(piece) ||
      isInPictureTable(piece, paragraphs) ||
      isAloneWithPicture(piece) ||
      isUnderPicture(piece, textIsCentred)
    )
      piece.fate = 'caption';
  }
  joinCredits(draft);
}

/** Whether a block says the words of the picture above it, as captions do; a teaser's picture has its headline's, and
 * a subhead, in bold, may have been given to the picture below it. */
const isWorded = ({ looks, text, links, tag }: Piece, { title, markup }: Draft): boolean =>
  looks.worded &&
  !looks.bold &&
  links < 0.5 &&
  !noCaption.test(tag) &&
  text !== title &&
  text.length <= longestBesidePicture &&
  !markup?.leads.some((lead) => lead.startsWith(text));

const isCredit = (piece: Piece): boolean =>
  isOfAgency(piece) || (piece.text.length < 60 && nearest(piece.region, 2, isCreditHint) !== null);

const isOfAgency = ({ text, links }: Piece): boolean => text.length < longestCredit && links < 0.5 && agency.test(text);

function isInCaption(piece: Piece): boolean {
  const around = nearest(piece.region, 3, isCaptionHint);
  // A class that says "caption" of a whole gallery or article holds more than a caption.
  return around !== null && around.to - around.from <= layoutPieces + 1;
}

/** Whether a table holds hardly more than a picture or a few; the whole article may stand in one, with all of its pictures. */
function isInPictureTable(piece: Piece, paragraphs: Sums): boolean {
  if (piece.tag === 'tr' || piece.text.length >= longestBesidePicture) return false;
  const table = nearest(piece.region, 6, (region: Region) => region.name === 'table' || region.name === 'figure');
  if (table === null || table.pictures === 0) return false;
  return (
    table.pictures <= layoutPictures &&
    table.to - table.from <= layoutPieces * table.pictures &&
    paragraphs.of(table) <= table.pictures
  );
}

/** Whether an element holds a picture and, in an element below it, this block and nothing else; in one with it only a short
 * one: a paragraph may have its picture beside it. */
function isAloneWithPicture({ looks, text, links, tag, region }: Piece): boolean {
  if (!looks.picture || links > 0.5 || text.length > longestBesidePicture || /^t[dhr]$/.test(tag)) return false;
  if (noCaption.test(tag) || dated.test(text)) return false;
  const isShort = text.length <= longestBeside && wordCount(text) > 2 && nearest(region, 2, isLeadHint) === null;
  const around = nearest(isShort ? region : (region?.parent ?? null), pictureLevels, ({ pictures }) => pictures > 0);
  return around !== null && around.to - around.from === 1 && !kindOf(around.name).line;
}

/** Another article's headline, a link, with a line or two behind it beside its picture. */
function isPicturedTeaser(piece: Piece, paragraphs: Sums): boolean {
  const [headline = ''] = piece.entries;
  return wordCount(headline) >= headlineWords && piece.text.startsWith(headline) && isInPictureTable(piece, paragraphs);
}

/** Whether an element sets a line or two in the middle, as captions are. */
const isCentredLine = ({ centred, from, to }: Region): boolean => centred && to - from <= layoutPieces;

/** Whether what stands in the middle is the page's own text rather than captions: it is more than the text at the margin. */
function isTextCentred(pieces: Piece[]): boolean {
  let centred = 0;
  let other = 0;
  for (const { fate, text, region, links } of pieces) {
    if (fate !== null || links > 0.5) continue;
    if (nearest(region, 2, isCentredLine) !== null) centred += text.length;
    else if (reading(text) === 'prose') other += text.length;
  }
  return centred > other;
}

function isUnderPicture({ looks, text, links, tag, region }: Piece, textIsCentred: boolean): boolean {
  if (!looks.picture || links > 0.5 || text.length > longestBesidePicture || noCaption.test(tag)) return false;
  if (dated.test(text) || nearest(region, 2, isAuthorHint) !== null) return false;
  if (region !== null && isSubheadHint(region)) return false;
  const isSetApart = looks.italic || (!textIsCentred && !looks.bold && nearest(region, 2, isCentredLine) !== null);
  if (reading(text) === 'prose' && !isSetApart) return false;
  // A paragraph that goes into a link, or out of it, is no caption for want of a stop.
  return isSetApart || (!looks.bold && links === 0 && !endsAsSentence(text) && wordCount(text) >= 4);
}

/** "PhotoCMS_Author", "image-credit" under a caption: who took the picture belongs to it. */
function joinCredits(draft: Draft): void {
  const kept: Piece[] = [];
  for (const piece of draft.pieces) {
    const before = kept.at(-1);
    if (piece.fate === 'caption' && before?.fate === 'caption' && piece.text.length <= 60 && isCredit(piece))
      before.text = `${before.text} ${piece.text}`;
    else kept.push(piece);
  }
  draft.pieces = kept;
}
