import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';
import type { Piece } from './block.ts';
import { type Attributes, none, withAttribute } from './html/attributes.ts';
import { type Kind, kindOf } from './html/elements.ts';
import { apartReason } from './html/hints.ts';
import { classLooks, isBold, isHidden, isItalic, isRight, isSmall } from './html/looks.ts';
import type { Markup } from './html/markup.ts';
import { MarkupReader } from './html/markup-reader.ts';
import { classHint, hintOf, type Region } from './html/region.ts';
import { paragraphsOfScript } from './html/script-filled.ts';
import { mergeRow } from './html/table-row.ts';
import { visible } from './visible.ts';

/** The blocks of an HTML page, its block-level elements, and what its markup says. */
export type HtmlBlocks = { pieces: Piece[]; regions: Region[]; markup: Markup };

// Deeper nesting than any page has; what is deeper still is read flat, so that no page exhausts the stack of regions.
const deepest = 400;
// A picture stands "directly before" a block when no other text came since.
type Open = {
  kind: Kind;
  bold: boolean;
  italic: boolean;
  right: boolean;
  link: boolean;
  region: boolean;
  rowFrom: number;
};

/** Reads HTML in one pass, without building a document. Never throws: the parser mends what is broken. */
export function blocksOfHtml(html: string): HtmlBlocks {
  const pieces: Piece[] = [];
  const regions: Region[] = [];
  const markup = new MarkupReader();
  const open: Open[] = [];
  let region: Region | null = null;
  let attributes: Attributes = none;
  let hiddenDepth = 0;
  let bold = 0;
  let italic = 0;
  let right = 0;
  let link = 0;
  // A hidden element within a line: its words stand after the line, so that they do not part it. One that holds blocks was
  // left open by mistake, or is theirs to judge.
  let veil: Open | null = null;
  let veiled = '';
  let veiledAt = -1;
  let gap = true;
  let picture = false;
  let text = '';
  let textAt = -1;
  let letters = 0;
  let linked = 0;
  let bolded = 0;
  let italicised = 0;
  let line = 1;
  let lineEnd = html.indexOf('\n');

  const lineOf = (index: number): number => {
    while (lineEnd >= 0 && lineEnd < index) {
      line += 1;
      lineEnd = html.indexOf('\n', lineEnd + 1);
    }
    return line;
  };

  const unveil = (): void => {
    const seen = visible(veiled);
    if (seen !== '') {
      const at = pieces.length;
      const around: Region = {
        name: 'span',
        hint: '',
        parent: region,
        from: at,
        to: at + 1,
        hidden: true,
        pictures: 0,
        apart: 'stray',
      };
      regions.push(around);
      const looks = { italic: false, bold: false, picture: false, right: false };
      pieces.push({
        text: seen,
        line: lineOf(veiledAt),
        gap: false,
        tag: 'span',
        links: 0,
        region: around,
        fate: null,
        looks,
      });
    }
    veiled = '';
    veiledAt = -1;
  };

  const flush = (): void => {
    flushLine();
    if (veiled !== '') unveil();
  };

  const flushLine = (): void => {
    if (text === '') return;
    const seen = visible(text);
    if (seen !== '') {
      pieces.push({
        text: seen,
        line: lineOf(textAt),
        gap,
        tag: region?.name ?? 'body',
        links: letters === 0 ? 0 : linked / letters,
        region,
        fate: null,
        looks: { italic: italicised >= letters * 0.9, bold: bolded >= letters * 0.9, picture, right: right > 0 },
      });
      gap = false;
      picture = false;
    }
    text = '';
    textAt = -1;
    letters = linked = bolded = italicised = 0;
  };

  const closeRegion = (): void => {
    flush();
    gap = true;
    if (region === null) return;
    region.to = pieces.length;
    if (region.parent) region.parent.pictures += region.pictures;
    region = region.parent;
  };

  const parser = new Parser(
    {
      onopentagname() {
        attributes = none;
      },
      onattribute(name, value) {
        attributes = withAttribute(attributes, name, value);
      },
      onopentag(name) {
        markup.open(name, attributes);
        const kind = kindOf(name);
        const looks = classLooks(attributes);
        if (kind.unseen) hiddenDepth += 1;
        if (kind.picture && !looks.sign && !isSmall(attributes)) {
          if (region) region.pictures += 1;
          flush();
          picture = true;
        }
        const isBlock =
          (kind.block || looks.apart || (name === 'a' && isApartList(region))) &&
          hiddenDepth === 0 &&
          open.length < deepest;
        const state: Open = {
          kind,
          bold: kind.bold || isBold(attributes),
          italic: kind.italic || isItalic(attributes),
          right: isBlock && (looks.right || isRight(attributes)),
          link: name === 'a' && attributes.href !== undefined,
          region: isBlock,
          rowFrom: name === 'tr' ? pieces.length : -1,
        };
        if (isBlock) {
          flush();
          gap = true;
          const hint = hintOf(attributes);
          const hidden: boolean = (region?.hidden ?? false) || isHidden(attributes);
          region = {
            name: kind.name,
            hint,
            parent: region,
            from: pieces.length,
            to: pieces.length,
            hidden,
            pictures: 0,
            // A heading's id is its text turned into an address: "tools-and-projects" is no toolbar.
            apart: hidden ? 'stray' : apartReason(kind, kind.heading ? classHint(attributes) : hint),
          };
          regions.push(region);
          veil = null;
        } else if (name === 'br') {
          const again = text === '';
          flush();
          gap = again;
        } else if (veil === null && region && kind.inline && kindOf(region.name).line && isHidden(attributes))
          veil = state;
        if (state.bold) bold += 1;
        if (state.italic) italic += 1;
        if (state.right) right += 1;
        if (state.link) link += 1;
        open.push(state);
      },
      ontext(raw) {
        if (hiddenDepth > 0) {
          markup.text(raw);
          return;
        }
        const chunk = raw.includes('&') ? decodeHTML(raw) : raw;
        if (veil !== null) {
          if (veiledAt < 0) veiledAt = parser.startIndex;
          veiled += chunk;
          return;
        }
        if (textAt < 0) {
          if (chunk.trim() === '') return;
          textAt = parser.startIndex;
        }
        text += chunk;
        const size = inked(chunk);
        letters += size;
        if (link > 0) linked += size;
        if (bold > 0) bolded += size;
        if (italic > 0) italicised += size;
      },
      onclosetag(name) {
        markup.close(name);
        const state = open.pop();
        if (!state) return;
        if (state === veil) veil = null;
        if (state.kind.unseen) hiddenDepth -= 1;
        if (state.bold) bold -= 1;
        if (state.italic) italic -= 1;
        if (state.link) link -= 1;
        if (state.region) closeRegion();
        if (state.right) right -= 1;
        if (state.rowFrom >= 0) mergeRow(pieces, state.rowFrom);
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  flush();
  const told = markup.result();
  const filled = paragraphsOfScript(pieces, told.articleBody);
  if (filled) {
    pieces.push(...filled.pieces);
    regions.push(filled.region);
  }
  return { pieces, regions, markup: told };
}

/** Whether the links of an element are entries of a list, each a block: tags and menus printed without a break. */
function isApartList(region: Region | null): boolean {
  const apart = region?.apart ?? region?.parent?.apart;
  return apart === 'tags' || apart === 'navigation';
}

/** Characters that are not white space: a link on a line of its own fills its block, however far the source indents it. */
function inked(chunk: string): number {
  let count = 0;
  for (let at = 0; at < chunk.length; at++) {
    const code = chunk.charCodeAt(at);
    if (code > 32 && code !== 160) count += 1;
  }
  return count;
}
