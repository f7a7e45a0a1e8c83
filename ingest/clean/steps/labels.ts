import { sections } from '../../../config/sections.ts';
import { bodyBounds } from '../body.ts';
import type { Draft } from '../draft.ts';
import { phraseKey } from '../visible.ts';

const rubrics = new Set(sections.map(phraseKey));
// "Chủ đề Chủ trương - Chính sách", "Chủ đề: Đại hội Đảng"
const topicLine = /^(?:Chủ đề|CHỦ ĐỀ|Chuyên đề|Dòng sự kiện|Sự kiện|Hồ sơ)\s*:?\s+(\p{Lu}.{2,100})$/u;
// "Tags: a, b", "Từ khóa: a; b", "TAG: "
const tagLine = /^[#\s]*(?:tags?|từ kh[oó][aá]|từ khoá|keywords?|thẻ)\s*:\s*(.*)$/isu;
const hashLine = /^#\s?\p{L}[^#]{1,60}(?:\s*,?\s*#\s?\p{L}[^#]{1,60})*$/u;
const crumbs = /\s*(?:»|›|>|\/|→|❯)\s*/;

/** Reads the lines that file the article: its section above the headline, its topic and tags below the body. */
export function labels(draft: Draft): void {
  const body = bodyBounds(draft.pieces);
  const title = draft.pieces.findIndex((piece) => piece.fate === 'title');
  for (const [at, piece] of draft.pieces.entries()) {
    if (piece.fate !== null || piece.text.length > 400) continue;
    const above = at < title || (title < 0 && body !== null && at < body.first && at < 3);
    if (above && isSection(draft, piece.text)) piece.fate = 'navigation';
    else if (body === null || at > body.last || at < body.first) {
      if (isTags(draft, piece.text) || (at > title && isTopic(draft, piece.text))) piece.fate = 'tags';
    }
  }
}

function isSection(draft: Draft, text: string): boolean {
  const trail = text.split(crumbs).filter((crumb) => crumb !== '');
  const named = trail.filter((crumb) => !/^(?:trang chủ|home|trang nhất)$/iu.test(crumb));
  const isTrail =
    trail.length > 1 &&
    trail.every((crumb) => crumb.length < 40) &&
    (named.length < trail.length || named.every((crumb) => rubrics.has(phraseKey(crumb))));
  const last = named.at(-1);
  if (!isTrail && !rubrics.has(phraseKey(text))) return false;
  const section = isTrail ? last : text;
  // The nearest to the headline is the narrowest.
  if (section !== undefined && draft.evidence.section === undefined) {
    draft.section = section;
    draft.evidence.section = 'text';
  }
  return true;
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

function isTags(draft: Draft, text: string): boolean {
  const line = tagLine.exec(text);
  const hash = line ? null : hashLine.exec(text);
  if (!line && !hash) return false;
  const tags = (hash ? text.split('#') : (line?.[1] ?? '').split(/[,;#|]/))
    .map((tag) => tag.replace(/^[\s,]+|[\s,.]+$/g, ''))
    .filter((tag) => tag !== '' && tag.length < 80);
  if (draft.tags.length === 0 && tags.length > 0) {
    draft.tags = tags;
    draft.evidence.tags = 'text';
  }
  return true;
}
