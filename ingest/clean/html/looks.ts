import type { Attributes } from './attributes.ts';

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const rightStyle = /text-align\s*:\s*(?:right|end)/i;
const boldStyle = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const italicStyle = /font-style\s*:\s*italic/i;
const rightClass = /(?:^|\s)(?:text-?right|align-?right|right|pull-right|pAuthor|author)(?:\s|$)/i;
const signClass = /emoji|smil(?:ey|ie)|math|latex|\bicon\b|\binline\b/i;
// Inline elements that stand before the text without a space: a place ("Hà TĩnhNước sông…"), and old portals' headlines and
// dates, each a `font` or `span` of one cell.
const apartClass =
  /(?:^|[\s_-])(?:location-?stamp|dateline|(?:title|tieu-?de)-?(?:detail|news|bai|tin)?|(?:detail|news)-?title|post-?date|ngay-?dang)(?:$|[\s_-])/i;
// Pixels: so small a picture is a sign within the text.
const signSize = 40;

/** What an element's class says of how it is printed. */
export type ClassLooks = {
  right: boolean;
  /** A sign within a line of text, where it is a picture. */
  sign: boolean;
  /** A block of its own, though its element runs within a line. */
  apart: boolean;
};

const plain: ClassLooks = { right: false, sign: false, apart: false };
// Pages repeat a few hundred classes; each is looked at once. Bounded, for the process is long-lived.
const most = 20_000;
const known = new Map<string, ClassLooks>();

export function classLooks({ class: names }: Attributes): ClassLooks {
  if (names === undefined || names === '') return plain;
  let looks = known.get(names);
  if (looks === undefined) {
    const right = rightClass.test(names);
    const sign = signClass.test(names);
    const apart = apartClass.test(names);
    looks = right || sign || apart ? { right, sign, apart } : plain;
    if (known.size >= most) known.clear();
    known.set(names, looks);
  }
  return looks;
}

export const isHidden = ({ hidden, style }: Attributes): boolean =>
  hidden !== undefined || (style !== undefined && hiddenStyle.test(style));

export const isRight = ({ align, style }: Attributes): boolean =>
  align === 'right' || (style !== undefined && rightStyle.test(style));

export const isBold = ({ style }: Attributes): boolean => style !== undefined && boldStyle.test(style);

export const isItalic = ({ style }: Attributes): boolean => style !== undefined && italicStyle.test(style);

/** Whether a picture is a sign within a line of text by its size: an emoji, a formula, an icon. */
export const isSmall = ({ width, height }: Attributes): boolean =>
  (height !== undefined && Number.parseInt(height, 10) <= signSize) ||
  (width !== undefined && Number.parseInt(width, 10) <= signSize);
