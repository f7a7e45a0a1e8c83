import { told } from './told.ts';

/** Elements of which nothing is seen on the page. */
export const unseen = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'audio',
  'video',
  'textarea',
  'datalist',
  'map',
  'frameset',
  'noframes',
  'noembed',
  'option',
  'select',
]);

/** Elements that begin a new paragraph-like block. */
export const blocks = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frame h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre section summary table tbody td tfoot th thead time-line tr ul'
  ).split(' '),
);

/** Elements that run within a line of text. */
export const inlines = new Set(
  'a abbr b bdi bdo big cite code data dfn em font i ins kbd mark math q s samp small span strong sub sup tt u var'.split(
    ' ',
  ),
);

/** Elements that are a line or paragraph of text. */
export const lines = new Set('p li h1 h2 h3 h4 h5 h6 dt dd td th blockquote figcaption'.split(' '));

export const italics = new Set(['i', 'em', 'cite']);
export const bolds = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
export const pictures = new Set(['img', 'picture', 'figure', 'video', 'iframe', 'amp-img']);

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const rightStyle = /text-align\s*:\s*(?:right|end)/i;
const rightClass = told(/(?:^|\s)(?:text-?right|align-?right|right|pull-right|pAuthor|author)(?:\s|$)/i);
const boldStyle = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const italicStyle = /font-style\s*:\s*italic/i;

export const isHidden = (attributes: Record<string, string>): boolean =>
  attributes.hidden !== undefined || (attributes.style !== undefined && hiddenStyle.test(attributes.style));

export const isRight = (attributes: Record<string, string>): boolean =>
  attributes.align === 'right' ||
  (attributes.style !== undefined && rightStyle.test(attributes.style)) ||
  rightClass(attributes.class);

export const isBold = (name: string, attributes: Record<string, string>): boolean =>
  bolds.has(name) || (attributes.style !== undefined && boldStyle.test(attributes.style));

export const isItalic = (name: string, attributes: Record<string, string>): boolean =>
  italics.has(name) || (attributes.style !== undefined && italicStyle.test(attributes.style));

const inlineClass = told(/emoji|smil(?:ey|ie)|math|latex|\bicon\b|\binline\b/i);
// Pixels: so small a picture is a sign within the text.
const inlineSize = 40;

/** Whether a picture is a sign within a line of text: an emoji, a formula, an icon. */
export const isInlinePicture = ({ class: names, width, height }: Record<string, string>): boolean =>
  inlineClass(names) ||
  (height !== undefined && Number.parseInt(height, 10) <= inlineSize) ||
  (width !== undefined && Number.parseInt(width, 10) <= inlineSize);
