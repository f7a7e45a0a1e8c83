import { decodeHTML } from 'entities/decode';
import { newPiece, type Piece, plain } from '../block.ts';
import { visible } from '../visible.ts';
import { type Attributes, none, withAttribute } from './attributes.ts';
import { BlockText } from './block-text.ts';
import { type ClassNames, classNames, noClass } from './class-names.ts';
import { type Kind, kindOf } from './elements.ts';
import { apartReason, tellingOf } from './hints.ts';
import { LineNumbers } from './line-numbers.ts';
import { isBold, isCentred, isHidden, isItalic, isSmall, saysWords } from './looks.ts';
import type { Markup } from './markup.ts';
import { MarkupReader } from './markup-reader.ts';
import { newRegion, toldNothing } from './new-region.ts';
import type { PageHandler } from './page-parser.ts';
import { hintOf, leadsTo, type Region } from './region.ts';
import { mergeRow } from './table-row.ts';

// Deeper nesting than any page has; what is deeper still is read flat, so that no page exhausts the stack of regions.
const deepest = 400;

type Open = {
  kind: Kind;
  unseen: boolean;
  bold: boolean;
  italic: boolean;
  link: boolean;
  region: boolean;
  rowFrom: number;
};

/** Makes blocks of what a parser tells of a page, in the page's order. */
export class BlockReader implements PageHandler {
  readonly #pieces: Piece[] = [];
  readonly #regions: Region[] = [];
  readonly #markup = new MarkupReader();
  readonly #lines: LineNumbers;
  readonly #open: Open[] = [];
  #parser: { readonly startIndex: number } | null = null;
  // The start tag that is being read.
  #tag: string | null = null;
  #attributes: Attributes = none;
  // The page: its tags for that may be left out.
  #region: Region | null = newRegion('html', null, 0, toldNothing);
  #unseen = 0;
  readonly #printed = { link: 0, bold: 0, italic: 0 };
  // A hidden element within a line: its words stand after the line, so that they do not part it. One that holds blocks was
  // left open by mistake, or is theirs to judge.
  #veil: Open | null = null;
  #veiled = '';
  #veiledAt = -1;
  #gap = true;
  // A picture stands "directly before" a block when no other text came since.
  #picture = false;
  // What the last picture is called, by itself and by the link around it.
  #words: string[] = [];
  #linkTitle = '';
  readonly #text = new BlockText();

  // Elements of which something is seen all the same.
  readonly #shown: ReadonlySet<string>;

  // The place of an element that hides the whole page until a script shows it.
  readonly #cover: number;

  constructor(html: string, shown: ReadonlySet<string>, cover: number) {
    this.#shown = shown;
    this.#cover = cover;
    if (this.#region) this.#regions.push(this.#region);
    this.#lines = new LineNumbers(html);
  }

  /** What was read, once the parser has come to the page's end. */
  result(): { pieces: Piece[]; regions: Region[]; markup: Markup } {
    this.#flush();
    for (let region = this.#region; region !== null; region = region.parent) region.to = this.#pieces.length;
    return { pieces: this.#pieces, regions: this.#regions, markup: this.#markup.result() };
  }

  get depth(): number {
    return this.#open.length;
  }

  onparserinit(parser: { readonly startIndex: number }): void {
    this.#parser = parser;
  }

  onopentagname(name: string): void {
    this.#tag = name;
    this.#attributes = none;
  }

  onattribute(name: string, value: string): void {
    // A form within a form is none: its attributes are told, its name is not.
    if (this.#tag !== null) this.#attributes = withAttribute(this.#attributes, name, value);
  }

  ontagend(): void {
    const name = this.#tag;
    if (name === null) return;
    this.#tag = null;
    const attributes = this.#attributes;
    const kind = kindOf(name);
    if (kind.block && this.#unseen > 0) this.#leaveHead();
    if (kind.telling || attributes.itemprop !== undefined) this.#markup.open(name, attributes);
    const names = attributes.class ? classNames(attributes.class) : noClass;
    const unseen = kind.unseen && !this.#shown.has(name);
    if (unseen) this.#unseen += 1;
    if (kind.picture && !names.sign && !isSmall(attributes)) this.#seePicture(attributes);
    const region =
      this.#unseen === 0 &&
      this.#open.length < deepest &&
      (kind.block || names.apart || (name === 'a' && isApartList(this.#region)));
    const state: Open = {
      kind,
      unseen,
      bold: kind.bold || names.bold || isBold(attributes),
      italic: kind.italic || names.italic || isItalic(attributes),
      link: name === 'a' && attributes.href !== undefined && !this.#isOwnAnchor(attributes.href),
      region,
      rowFrom: name === 'tr' ? this.#pieces.length : -1,
    };
    if (region) this.#openRegion(kind, names, attributes);
    else if (name === 'br') {
      const again = this.#text.isEmpty;
      this.#flush();
      this.#gap = again;
    } else if (kind.inline) {
      this.#text.begin(state.link);
      if (this.#veil === null && this.#region && isHidden(attributes) && isLine(this.#region)) this.#veil = state;
    }
    if (state.bold) this.#printed.bold += 1;
    if (state.italic) this.#printed.italic += 1;
    if (state.link) {
      this.#printed.link += 1;
      this.#linkTitle = attributes.title ?? '';
    }
    this.#open.push(state);
  }

  ontext(raw: string): void {
    if (this.#unseen > 0) {
      this.#markup.text(raw);
      return;
    }
    const chunk = raw.includes('&') ? decodeHTML(raw) : raw;
    if (this.#veil !== null) {
      if (this.#veiledAt < 0) this.#veiledAt = this.#place();
      this.#veiled += chunk;
      return;
    }
    this.#text.add(chunk, this.#place(), this.#printed);
  }

  onclosetag(name: string): void {
    this.ontagend();
    const state = this.#open.pop();
    if (!state) return;
    if (state.kind.unseen) this.#markup.close(name);
    if (state.unseen) this.#unseen -= 1;
    if (state === this.#veil) this.#veil = null;
    if (state.bold) this.#printed.bold -= 1;
    if (state.italic) this.#printed.italic -= 1;
    if (state.link) this.#leaveLink();
    if (state.region) this.#closeRegion();
    if (state.rowFrom >= 0) mergeRow(this.#pieces, state.rowFrom);
  }

  /** A heading that links to itself: a permanent link is no link to another page. */
  #isOwnAnchor(href: string): boolean {
    return href.startsWith('#') && (this.#open.at(-1)?.kind.heading === true || leadsTo(href, this.#region));
  }

  #leaveLink(): void {
    this.#linkTitle = '';
    this.#printed.link -= 1;
    this.#text.endLink();
  }

  /** What a page shows ends its head, though nothing closes it. */
  #leaveHead(): void {
    const around = this.#open.at(-1);
    if (around?.kind.name !== 'head' || !around.unseen) return;
    around.unseen = false;
    this.#unseen -= 1;
  }

  #place(): number {
    return this.#parser?.startIndex ?? 0;
  }

  #seePicture({ alt, title }: Attributes): void {
    if (this.#region) this.#region.pictures += 1;
    this.#flush();
    this.#picture = true;
    this.#words = [alt ?? '', title ?? '', this.#linkTitle];
  }

  #openRegion(kind: Kind, names: ClassNames, attributes: Attributes): void {
    this.#flush();
    this.#gap = true;
    const parent = this.#region;
    const hidden = (parent?.hidden ?? false) || (isHidden(attributes) && this.#regions.length !== this.#cover);
    const others = othersOf(attributes);
    // A heading's id is its text turned into an address: "tools-and-projects" is no toolbar.
    const apart = hidden ? 'stray' : apartReason(kind, names.telling, tellingOf(kind.heading ? '' : others));
    const hint = names.hint && others ? `${names.hint} ${others}` : names.hint || others;
    const centred = names.centred || isCentred(kind.name, attributes);
    const at = this.#pieces.length;
    this.#region = newRegion(kind.name, parent, at, { hint, names, others, hidden, centred, apart });
    this.#regions.push(this.#region);
    this.#veil = null;
  }

  #closeRegion(): void {
    this.#flush();
    this.#gap = true;
    const region = this.#region;
    if (region === null) return;
    region.to = this.#pieces.length;
    if (region.parent) region.parent.pictures += region.pictures;
    this.#region = region.parent;
  }

  #flush(): void {
    if (!this.#text.isEmpty) this.#endBlock();
    if (this.#veiled !== '') this.#unveil();
  }

  #endBlock(): void {
    const told = this.#text.take();
    if (told === null) return;
    const { text, at, links, entries, italic, bold } = told;
    const picture = this.#picture;
    const line = this.#lines.lineOf(at);
    const tag = this.#region?.name ?? 'body';
    const worded = picture && this.#words.some((words) => saysWords(text, words));
    const looks = italic || bold || picture ? { italic, bold, picture, worded } : plain;
    this.#pieces.push(newPiece({ text, line, gap: this.#gap, tag, links, entries, region: this.#region, looks }));
    this.#gap = false;
    this.#picture = false;
  }

  #unveil(): void {
    const text = visible(this.#veiled);
    if (text !== '') {
      const told = { ...toldNothing, hidden: true, apart: 'stray' as const };
      const region = newRegion('span', this.#region, this.#pieces.length, told);
      region.to += 1;
      this.#regions.push(region);
      const line = this.#lines.lineOf(this.#veiledAt);
      this.#pieces.push(newPiece({ text, line, gap: false, tag: 'span', links: 0, entries: [], region, looks: plain }));
    }
    this.#veiled = '';
    this.#veiledAt = -1;
  }
}

const isLine = (region: Region): boolean => kindOf(region.name).line;

/** Whether the links of an element are entries of a list, each a block: tags and menus printed without a break. */
function isApartList(region: Region | null): boolean {
  const apart = region?.apart ?? region?.parent?.apart;
  return apart === 'tags' || apart === 'navigation';
}

/** The hint of the attributes that name an element, besides its class: most have none. */
const othersOf = ({ id, role, itemprop, type, dataType }: Attributes): string =>
  id || role || itemprop || type || dataType ? hintOf([id, role, itemprop, type, dataType]) : '';
