import { newPiece, type Piece, plain } from './block.ts';
import { machineDate } from './dates.ts';
import { hostOfPaper } from './paper.ts';
import { endsAsSentence } from './prose.ts';
import { plainHost } from './source.ts';
import { phraseKey, visible } from './visible.ts';

/** A dump read as Markdown: its blocks as they are shown, and what only marks them: hashes, stars, addresses. */
export type Marked = { pieces: Piece[]; marks: string; head: TextHead };

/** What a reader's dump tells above its text: the address that was read, and the time in its markup, as `Article.published`. */
export type TextHead = { url: string | null; published: string | null };

// A page that a converter's margin broke has no longer lines, but some of nearly this length.
const margin = 82;
const nearMargin = 60;
const fewestNear = 3;
// Addresses are not broken everywhere.
const fewBeyond = 3;
// Names and figures begin some of its lines.
const fewSmall = 3;
const inSmall = /^[^\p{L}\d]{0,3}\p{Ll}/u;
// An address is broken over so many lines at most.
const longestBroken = 6;
const target = String.raw`\((?:[^()[\]]{0,500}(?:\([^()[\]]{0,100}\))?[^()[\]]{0,300})\)`;
// "![Cầu gỗ](https://…/cau.jpg "Cầu gỗ")", alone or as a link's text
const picture = new RegExp(String.raw`(\[\s*)?!\[([^[\]]{0,500})\]${target}(\s*\]${target})?`, 'g');
const link = new RegExp(String.raw`\[([^[\]]{1,500})\](${target})`, 'g');
const openTarget = /\]\([^()\s]*$/;
const openText = /\[[^[\]]*$/;
// "# cầu treo # Nà Lốc" are tags.
const heading = /^(#{1,6})\s+(?=\S)(?!.*\s#+\s*\p{L})/u;
const item = /^[*+]\s+(?=\S)/;
// "> Cầu này là của dân.": with its stop, and no link to another article
const quoted = /^>\s+(?=[^\s>[])/;
const ruled = /^(?:[-*_=|:]\s*){3,}$/;
const startsAnew = /^(?:[-–•|>]|\d{1,2}[.)]\s)/;
const emphasis = /(\*\*|__)(?=[^\s*_])([^*_]*[^\s*_])\1/g;
const slanted = /(?<![\p{L}\p{N}_*])([_*])(?=[^\s*_])([^*_]*[^\s*_])\1(?![\p{L}\p{N}_*])/gu;
const escaped = /\\([\\`*_{}[\]()#+.!>~|-])/g;

// A headline's or a subhead's hash, at a line's beginning; above it stands no running text.
const hashed = /^##? (?=\S)(?!.*\s#+\s*\p{L})/mu;
const longestAbove = 200;

/** Whether a dump is written in Markdown, as converters of pages write it: links with their address, or a headline's hash. */
export function isMarkdown(text: string): boolean {
  if (text.includes('](') || text.includes('\nMarkdown Content:')) return true;
  if (!text.startsWith('#') && !text.includes('\n#')) return false;
  const above = text.slice(0, hashed.exec(text)?.index ?? text.length);
  return above.length < text.length && above.split('\n').every((line) => line.length < longestAbove);
}

// "Title: Cầu mới thông xe - Báo Bến Cau", "URL Source: https://…": what readers for programs write above the text
const field = /^(Title|URL Source|Published Time|Warning|Markdown Content):\s*(.*)$/;
const lastPart = /\s[-–|]\s([^-–|]{2,50})$/u;
const ofSite = /^(?:Báo|Tạp chí|Đài|Cổng) /u;
// "Bến Cau Online": names, and nothing else
const names = /^(?:\p{Lu}[\p{L}\d.+]*(?: |$)){1,4}$/u;
const headReach = 15;

/** The blocks of a dump in Markdown: paragraphs joined, pictures for themselves, without marks. */
export function blocksOfMarkdown(text: string): Marked {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\v\f]/);
  const filled = isFilled(lines);
  const pieces: Piece[] = [];
  const marks: string[] = [];
  const head: TextHead = { url: null, published: null };
  readHead(lines, pieces, marks, head);
  let gap = true;
  let open = false;
  for (let at = 0; at < lines.length; at++) {
    const line = at + 1;
    let raw = lines[at] ?? '';
    for (let more = 0; more < longestBroken && isBrokenLink(raw) && lines[at + 1]?.trim(); more++) {
      at += 1;
      raw = `${raw.trimEnd()}${openTarget.test(raw) ? '' : ' '}${(lines[at] ?? '').trim()}`;
    }
    const seen = visible(raw);
    if (seen === '' || ruled.test(seen)) {
      if (seen !== '') marks.push(seen);
      gap = true;
      continue;
    }
    const quote = endsAsSentence(seen.slice(-20).replace(/[*_\s]+$/, '')) ? (quoted.exec(seen)?.[0] ?? '') : '';
    const star = quote || (item.exec(seen)?.[0] ?? '');
    const hash = heading.exec(seen.slice(star.length));
    const hashes = star === '' ? hash?.[1] : undefined;
    const start = star + (hash?.[0] ?? '');
    if (start !== '') marks.push(start.trim());
    // An item that shows a picture says what is seen.
    const shown = star === '' || seen.includes('![') ? 'line' : quote === '' ? 'li' : 'blockquote';
    const tag = hashes ? `h${hashes.length}` : shown;
    const last = pieces.at(-1);
    const goesOn =
      open &&
      filled &&
      !gap &&
      start === '' &&
      last?.fate === null &&
      !startsAnew.test(seen) &&
      !beginAlike(lines[line - 2] ?? '', seen);
    for (const [index, part] of withPictures(seen.slice(start.length)).entries()) {
      if (part.picture !== null) {
        pieces.push({ ...piece(part.picture, line, gap, 'line'), fate: 'stray' });
        if (part.rest) marks.push(part.rest);
      } else if (goesOn && index === 0 && last) last.text += ` ${part.text}`;
      else pieces.push(piece(part.text, line, gap || index > 0, tag));
      gap = false;
    }
    open = hashes === undefined && !/ {2}$|\\$/.test(raw);
  }
  return { pieces: pieces.filter((one) => one.fate !== null || unmark(one, marks)), marks: marks.join(' '), head };
}

/** Takes out of the lines what a reader wrote above the text; its title stands for the headline where none is marked. */
function readHead(lines: string[], pieces: Piece[], marks: string[], head: TextHead): void {
  if (!lines.slice(0, headReach).includes('Markdown Content:')) return;
  const headline = lines.some((line) => line.startsWith('# '));
  let titled: { line: number; said: string } | null = null;
  for (let at = 0; at < headReach; at++) {
    const seen = visible(lines[at] ?? '');
    const [, name, value = ''] = field.exec(seen) ?? [];
    if (seen !== '' && name === undefined) break;
    lines[at] = '';
    if (name === 'URL Source' && /^https?:$/.test(URL.parse(value)?.protocol ?? '')) head.url = value;
    if (name === 'Published Time') head.published = machineDate(value);
    if (name === 'Title' && !headline && value !== '') titled = { line: at + 1, said: value };
    else if (seen !== '') marks.push(seen);
    if (name === 'Markdown Content') break;
  }
  if (titled === null) return;
  const { line, said } = titled;
  const [all = '', site = ''] = lastPart.exec(said) ?? [];
  const end = said.length - (isSite(site, plainHost(head.url ?? '')) ? all.length : 0);
  pieces.push(piece(said.slice(0, end), line, true, 'h1'));
  marks.push('Title:', said.slice(end));
}

/** Whether what stands behind a page's headline names its newspaper, rather than ending the headline: "Cầu Nà Lốc - nhịp nối
 * đôi bờ". */
function isSite(part: string, host: string | null): boolean {
  if (ofSite.test(part) || names.test(part) || hostOfPaper(part) !== undefined) return true;
  const key = phraseKey(part).replaceAll(' ', '');
  const [domain = ''] = (host ?? '').split('.');
  return domain !== '' && key !== '' && (domain.includes(key) || key.startsWith(domain));
}

/** Whether a margin broke the page's lines: hardly any is longer, and what stands directly below goes on in small letters. */
function isFilled(lines: string[]): boolean {
  let near = 0;
  let longer = 0;
  let below = 0;
  let small = 0;
  for (const [at, { length }] of lines.entries())
    if (length > margin) longer += 1;
    else if (length >= nearMargin) {
      near += 1;
      const next = lines[at + 1]?.trim() ?? '';
      if (next === '') continue;
      below += 1;
      if (inSmall.test(next)) small += 1;
    }
  return near >= fewestNear && longer * fewBeyond <= near && small > 0 && small * fewSmall >= below;
}

/** Lines that begin with the same word, in capital, are a list. */
const beginAlike = (one: string, other: string): boolean =>
  /^\p{Lu}/u.test(other) && one.split(' ', 1)[0] === other.split(' ', 1)[0];

/** "[Cầu gỗ](https://bao.vn/cau-", "go.html)": a link whose rest stands on the next line. */
function isBrokenLink(line: string): boolean {
  if (!line.includes('[')) return false;
  return openTarget.test(line.slice(-300)) || (line.length <= margin && openText.test(line.slice(-300)));
}

type Part = { text: string; picture: null } | { picture: string; rest: string };

/** A line's text and pictures, in order. */
function withPictures(seen: string): Part[] {
  if (!seen.includes('![')) return [{ text: seen, picture: null }];
  const parts: Part[] = [];
  let end = 0;
  const keep = (text: string) => {
    if (text.trim() !== '') parts.push({ text: text.trim(), picture: null });
  };
  for (const match of seen.matchAll(picture)) {
    keep(seen.slice(end, match.index));
    const [all, outer = '', , inner = ''] = match;
    const own = all.slice(outer.length, all.length - inner.length);
    // A bracket without its end, or an end without its bracket, is the text's.
    parts.push({ picture: own, rest: `${outer}${inner}` });
    end = match.index + all.length;
  }
  keep(seen.slice(end));
  return parts;
}

/** Takes the marks out of a block; whether something is shown of it. */
function unmark(one: Piece, marks: string[]): boolean {
  const { text } = one;
  if (!/[[*_\\`]/.test(text)) return true;
  let linked = 0;
  let shown = text.includes('](')
    ? text.replace(link, (_, label: string, address: string) => {
        marks.push('[]', address);
        linked += label.length;
        return label;
      })
    : text;
  for (const pattern of [emphasis, slanted])
    shown = shown.replace(pattern, (_, mark: string, inner: string) => {
      marks.push(mark, mark);
      return inner;
    });
  shown = shown.replace(escaped, (_, character: string) => {
    marks.push('\\');
    return character;
  });
  one.text = visible(shown);
  one.links = one.text === '' ? 0 : Math.min(1, linked / one.text.length);
  return one.text !== '';
}

const piece = (text: string, line: number, gap: boolean, tag: string): Piece =>
  newPiece({ text, line, gap, tag, links: 0, entries: [], region: null, looks: plain });
