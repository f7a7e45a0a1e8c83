import type { Piece } from '../block.ts';
import { bodyBounds } from '../body.ts';
import { readByline } from '../byline.ts';
import { findDate } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { isTrailHint, told } from '../html/hints.ts';
import { nearest, type Region } from '../html/region.ts';
import { endingReason, isTagHeading, outsideReason } from '../phrase.ts';
import { reading, wordCount } from '../prose.ts';
import { isMenu, isRubric, rubricOfTrail } from '../rubric.ts';
import { crumbs, fileUnder, isTrailFromHome, trailOf } from '../trail.ts';
import { phraseKey } from '../visible.ts';
import { readSections } from './sections-text.ts';

// "Chủ đề Chủ trương - Chính sách", "Chủ đề: Đại hội Đảng"
const topicLine = /^(?:Chủ đề|CHỦ ĐỀ|Chuyên đề|Dòng sự kiện|Sự kiện|Hồ sơ)\s*:?\s+(\p{Lu}.{2,100})$/u;
// "Tags: a, b", "Từ khóa: a; b", "TAG:"; the heading alone stands over a list of tags.
const tagLine = /^[#\s]*(?:tags?|từ kh[oó][aá]|từ khoá|keywords?|thẻ)\s*:\s*(.*)$/isu;
// "Chủ đề: tuyển sinh lớp 10", "TAG gặt lúa": tags, for a dossier's name begins with a capital.
const looseTags = /^(?:Chủ đề|Chủ đề liên quan)\s*:\s*(\p{Ll}.*)$|^TAGS?\s+(\p{L}.*)$/u;
const hashLine = /^#\s?\p{L}[^#]{1,60}(?:\s*,?\s*#\s?\p{L}[^#]{1,60})*$/u;
const isCrumbHint = told(
  /(?:^|[\s-])(?:(?:bread|break)-?crum\w*|crumbs?|(?:[a-z]+-)?path(?:way)?|duong-?dan|bread|cate|category|chuyen-?muc|cat-?name|cate-?name|section-?name|kicker|rubric|muc|cat|cat-links|chuyenmuc)(?:$|[\s-])/,
);
const isChosenHint = told(/(?:^|[\s-])(?:active|current|selected)(?:$|[\s-])/);
// "Từ khóa: đê biển; rừng ngập mặn." below the summary of a learned article, and the same in English.
const keywords = /^(?:Từ kh[oó][aá]|Keywords?)\s*:\s*[^.!?]{3,300}\.?$/u;
const keywordReach = 4;
const crumbReach = 8;
const longestTrail = 80;
const longestTag = 8;
// More links in a row are a menu.
const longestRun = 4;
const menuReach = 60;

/** Reads the lines that file the article: its section above the headline, its topic and tags below the body. */
export function labels(draft: Draft): void {
  const { pieces } = draft;
  const body = bodyBounds(pieces);
  const title = pieces.findIndex((piece) => piece.fate === 'title');
  if (!draft.markup) readSections(draft, title >= 0 ? title : Math.min(3, body?.first ?? 0), body?.first ?? -1);
  readCrumbs(draft, title);
  readChosen(draft, title);
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || (piece.fate !== null && piece.fate !== 'tags') || piece.text.length > 400) continue;
    if (body !== null && at >= body.first && at <= body.last) {
      if (at <= body.first + keywordReach && keywords.test(piece.text) && isTags(draft, piece)) piece.fate = 'tags';
      continue;
    }
    if (at > title && isTagHeading(piece.text)) at = readTagList(draft, at);
    else if (at > title ? isTags(draft, piece) || isTopic(draft, piece.text) : isTagLine(piece)) piece.fate = 'tags';
  }
}

/** HTML: reads the section from the breadcrumbs or the rubric's link above the headline. */
function readCrumbs(draft: Draft, title: number): void {
  if (!draft.markup || draft.section !== null) return;
  const trail: string[] = [];
  let holder: Region | null = null;
  // Where a rubric's lone link stands: directly above the headline, or above its date.
  let near = title - 1;
  for (let at = title - 1; at >= Math.max(0, title - crumbReach); at--) {
    const piece = draft.pieces[at];
    if (!piece || piece.text.length > longestTrail || /^(?:trang chủ|home|›|»|>|\/)$/iu.test(piece.text)) continue;
    if (at === near && piece.fate === 'dateline') near -= 1;
    const isTrail = isTrailFromHome(trailOf(piece)) || (at === near && isLinkedTrail(piece));
    // "Tiêu điểm" heads other articles too, but not among breadcrumbs.
    const isEnding = endingReason(piece.text) !== null && nearest(piece.region, 4, isTrailHint) === null;
    if (isEnding || findDate(piece.text) || (!isTrail && isMenu(piece.text))) continue;
    const crumb = isTrail ? piece.region : nearest(piece.region, 4, isCrumbHint);
    const lone = at === near && isLoneLink(draft.pieces, at, draft.pieces[title]);
    // Crumbs of one trail stand in one element.
    if ((crumb === null && !lone) || (trail.length > 0 && (crumb === null || crumb !== holder))) {
      if (trail.length > 0) break;
      continue;
    }
    holder = crumb;
    trail.unshift(...trailOf(piece).filter((crumb) => phraseKey(crumb) !== phraseKey(draft.title ?? '')));
    if (crumb === null) break;
  }
  fileUnder(draft, rubricOfTrail(trail));
}

/** "Tin tức > Tin tức trong ngày": links in a row, parted as crumbs are. */
function isLinkedTrail(piece: Piece): boolean {
  const trail = trailOf(piece);
  return (
    piece.links > 0.6 &&
    trail.length > 1 &&
    trail.length <= longestRun &&
    (crumbs.test(piece.text) || trail.some(isRubric)) &&
    trail.every((crumb) => wordCount(crumb) <= 5 && (isRubric(crumb) || outsideReason(crumb) === null))
  );
}

/** HTML that names no section: the rubric that the menu above the headline shows as chosen. */
function readChosen(draft: Draft, title: number): void {
  if (!draft.markup || draft.section !== null || draft.markup.section !== null) return;
  const chosen = draft.pieces
    .slice(0, Math.max(0, title))
    .findLast(({ text, links, region }) => links > 0.9 && isRubric(text) && nearest(region, 2, isChosenHint) !== null);
  fileUnder(draft, chosen?.text ?? null);
}

/** A short link alone above the headline, as a rubric stands; not the last of a menu, but for one that the menu has too. */
function isLoneLink(pieces: Piece[], at: number, title: Piece | undefined): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  if (
    !piece ||
    piece.links <= 0.9 ||
    piece.apart ||
    wordCount(piece.text) > 5 ||
    /\p{Ll}\p{Lu}|[«»<>|]/u.test(piece.text)
  )
    return false;
  if (outsideReason(piece.text) !== null || /^(?:Báo|Tạp chí|Đài|Cổng|Trang)\s/u.test(piece.text)) return false;
  if (!before || before.links <= 0.9 || wordCount(before.text) > 5) return true;
  // A rubric's name outside the menu that ends above.
  if (before.apart && isRubric(piece.text)) return true;
  // In the headline's element, where the menu above is in one of its own.
  const holder = title?.region?.parent ?? null;
  const isBeside = ({ region }: Piece) => region !== null && (region === holder || region.parent === holder);
  if (holder !== null && isBeside(piece) && !isBeside(before)) return true;
  return pieces.slice(Math.max(0, at - menuReach), at).some(({ text }) => text === piece.text);
}

function isTopic(draft: Draft, text: string): boolean {
  const topic = text.length < 110 ? topicLine.exec(text)?.[1] : undefined;
  if (topic === undefined || /[.!?]$/.test(topic)) return false;
  if (draft.topic === null) {
    draft.topic = topic;
    draft.evidence.topic = 'text';
  }
  return true;
}

/** Reads the short lines under a heading "Từ khóa" as tags; returns the index of the last. */
function readTagList(draft: Draft, heading: number): number {
  const { pieces } = draft;
  let at = heading;
  const head = pieces[heading];
  if (head) head.fate = 'tags';
  for (let next = heading + 1; next < pieces.length; next++) {
    const piece = pieces[next];
    if (!piece || piece.fate !== null || !isTagLike(piece)) break;
    // "ĐẶNG TUYẾT" between tags signs the article.
    if (piece.text === piece.text.toUpperCase() && readByline(piece.text) !== null) continue;
    addTags(draft, entriesOr(piece, piece.text.split(/[,;#]/)));
    piece.fate = 'tags';
    at = next;
  }
  return at;
}

function isTagLike({ text }: Piece): boolean {
  if (outsideReason(text) !== null || endingReason(text) !== null || reading(text) !== 'line') return false;
  return (
    wordCount(text) <= longestTag ||
    (text.includes(',') && text.split(',').every((tag) => wordCount(tag) <= longestTag))
  );
}

function isTags(draft: Draft, piece: Piece): boolean {
  const { text, fate, links } = piece;
  if (fate === 'tags' && links > 0.8) addTags(draft, entriesOr(piece, text.split(/[,#]/)));
  const loose = looseTags.exec(text);
  if (loose) {
    addTags(draft, entriesOr(piece, (loose[1] ?? loose[2] ?? '').split(/[,;#|]/)));
    return true;
  }
  const line = tagLine.exec(text);
  const hash = line ? null : hashLine.exec(text);
  if (!line && !hash) return fate === 'tags';
  addTags(draft, entriesOr(piece, hash ? text.split('#') : (line?.[1] ?? '').split(/[,;#|]/)));
  return true;
}

/** Each tag is a link, where there are several. */
const entriesOr = ({ entries }: Piece, parts: string[]): readonly string[] => (entries.length > 1 ? entries : parts);

/** Above the headline stand the site's own: not the article's tags. */
const isTagLine = ({ text, fate }: Piece): boolean => fate === 'tags' || tagLine.test(text);

function addTags(draft: Draft, said: readonly string[]): void {
  const tags = said.map((tag) => tag.replace(/^[\s,#]+|[\s,.]+$/g, '')).filter((tag) => tag !== '' && tag.length < 80);
  for (const tag of tags) if (!draft.tags.includes(tag)) draft.tags.push(tag);
  if (draft.tags.length > 0) draft.evidence.tags = 'text';
}
