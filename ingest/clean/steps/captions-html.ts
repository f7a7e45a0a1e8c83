import type { Piece } from '../block.ts';
import type { Draft } from '../draft.ts';
import { isCaptionHint, told } from '../html/hints.ts';
import { nearest, type Region } from '../html/region.ts';
import { endsAsSentence, reading, wordCount } from '../prose.ts';

const longest = 500;
const longestTold = 2000;
const isCreditHint = told(
  /(?:^|[\s-])(?:photo-cms-author|(?:image|photo|img|picture)-?(?:credit|author|source))(?:$|[\s-])/,
);
// "Francesco Carta | Moment | Getty Images", "REUTERS" alone
const agency =
  /(?:^|[|/(,]\s?|\svia\s)(?:Getty Images?|AFP|REUTERS|EPA(?:-EFE)?|Shutterstock|iStock(?:photo)?|Alamy(?: Stock Photo)?|Unsplash|AP Photo|PA (?:Wire|Media))\)?$/u;
const longestCredit = 90;
// A picture and its caption in a table of one column, or a figure: so few blocks stand in it.
const layoutPieces = 3;
const layoutPictures = 4;
const longestBesidePicture = 250;
const headlineWords = 5;
// A heading or an item below a picture is a slide's or a list's.
const noCaption = /^(?:h[1-6]|li|dt|dd)$/;

/** HTML only: recognises captions by the element they stand in, and short lines under a picture by their looks. */
export function captionsOfHtml(draft: Draft): void {
  // Below a writer's picture stands what he wrote.
  if (!draft.markup || draft.thread) return;
  for (const piece of draft.pieces) {
    if (piece.fate !== null) continue;
    if (piece.text.length > longest || wordCount(piece.text) > 90) {
      // A long one only where the element itself says so.
      if (piece.text.length < longestTold && piece.region?.name === 'figcaption') piece.fate = 'caption';
      continue;
    }
    if (isPicturedTeaser(piece)) piece.fate = 'related';
    else if (isCredit(piece) || isInCaption(piece) || isInPictureTable(piece) || isUnderPicture(piece))
      piece.fate = 'caption';
  }
  joinCredits(draft);
}

const isCredit = (piece: Piece): boolean =>
  isOfAgency(piece) || (piece.text.length < 60 && nearest(piece.region, 2, isCreditHint) !== null);

const isOfAgency = ({ text, links }: Piece): boolean => text.length < longestCredit && links < 0.5 && agency.test(text);

function isInCaption(piece: Piece): boolean {
  const around = nearest(piece.region, 3, isCaptionHint);
  // A class that says "caption" of a whole gallery or article holds more than a caption.
  return around !== null && around.to - around.from <= layoutPieces + 1;
}

function isInPictureTable(piece: Piece): boolean {
  if (piece.tag === 'tr' || piece.text.length >= longestBesidePicture) return false;
  const table = nearest(piece.region, 6, (region: Region) => region.name === 'table' || region.name === 'figure');
  if (table === null || table.pictures === 0) return false;
  return table.pictures <= layoutPictures && table.to - table.from <= layoutPieces * table.pictures;
}

/** Another article's headline, a link, with a line or two behind it beside its picture. */
function isPicturedTeaser(piece: Piece): boolean {
  const [headline = ''] = piece.entries;
  return wordCount(headline) >= headlineWords && piece.text.startsWith(headline) && isInPictureTable(piece);
}

function isUnderPicture({ looks, text, links, tag }: Piece): boolean {
  if (!looks.picture || links > 0.5 || text.length > longestBesidePicture || noCaption.test(tag)) return false;
  if (reading(text) === 'prose' && !looks.italic) return false;
  return looks.italic || (!looks.bold && !endsAsSentence(text) && wordCount(text) >= 4);
}

/** "PhotoCMS_Author", "image-credit" under a caption: who took the picture belongs to it. */
function joinCredits(draft: Draft): void {
  draft.pieces = draft.pieces.filter((piece, at) => {
    const before = draft.pieces[at - 1];
    if (piece.fate !== 'caption' || before?.fate !== 'caption' || piece.text.length > 60) return true;
    if (!isCredit(piece)) return true;
    before.text = `${before.text} ${piece.text}`;
    return false;
  });
}
