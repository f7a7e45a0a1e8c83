import { apartNames } from '../../../config/layout.ts';
import type { Reason } from '../../../src/article.ts';
import { remembered } from '../remembered.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements of which nothing is seen on the page. */
const unseen = set(
  'script style template noscript head title iframe object embed svg canvas audio video textarea datalist map frameset noframes noembed option select',
);
/** Elements that begin a new paragraph-like block. */
const blocks = set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frame h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre section summary table tbody td tfoot th thead time-line tr ul',
);
/** Elements that run within a line of text. */
const inlines = set(
  'a abbr b bdi bdo big cite code data dfn em font i ins kbd mark math q s samp small span strong sub sup time tt u var',
);
/** Elements that are a line or paragraph of text. */
const lines = set('p li h1 h2 h3 h4 h5 h6 dt dd td th blockquote figcaption');
const lists = set('ul ol dl');
const headings = set('h1 h2 h3 h4 h5 h6');
const italics = set('i em cite');
const bolds = set('b strong h1 h2 h3 h4 h5 h6 th');
const pictures = set('img picture figure video iframe amp-img');

/** Elements that say something of the page beside what it shows. */
const telling = set('meta link base html script title time');

/** What an element is by its name alone. */
export type Kind = {
  name: string;
  unseen: boolean;
  block: boolean;
  inline: boolean;
  line: boolean;
  list: boolean;
  heading: boolean;
  italic: boolean;
  bold: boolean;
  picture: boolean;
  telling: boolean;
  /** Why it is no part of an article; null where its name does not say. */
  apart: Reason | null;
};

/** The kind of the elements of a name, lower case. Asked once for each element of a page: one look-up, not a dozen. */
export const kindOf = remembered(
  (name): Kind => ({
    name,
    unseen: unseen.has(name),
    // A custom element is laid out as a block, but for the letters of a formula.
    block: blocks.has(name) || (name.includes('-') && !name.startsWith('mjx-')),
    inline: inlines.has(name),
    line: lines.has(name),
    list: lists.has(name),
    heading: headings.has(name),
    italic: italics.has(name),
    bold: bolds.has(name),
    picture: pictures.has(name),
    telling: telling.has(name),
    apart: apartNames[name] ?? null,
  }),
);
