import { generalSections, sections } from '../../config/sections.ts';
import { wordCount } from './prose.ts';
import { phraseKey } from './visible.ts';
import { firstWordOf } from './words.ts';

// "văn hóa - giải trí" is shown as "Văn hóa - Giải trí".
const shown = (section: string) => section.replace(/^\p{L}|(?<= - )\p{L}/gu, (letter) => letter.toUpperCase());
const spelled = new Map(sections.map((section) => [phraseKey(section), shown(section)]));
const firstWords = new Set([...spelled.keys()].map(firstWordOf));
const general = new Set(generalSections.map(phraseKey));
const longestLabel = 4;
const longestRubric = 8;
const home = /^(?:trang chủ|trang nhất|home)$/iu;

/** Whether a line is a newspaper's rubric. */
export function isRubric(text: string): boolean {
  if (text.length >= 50 || text.startsWith('/') || !firstWords.has(firstWordOf(text))) return false;
  return spelled.has(phraseKey(text));
}

/** Whether a line is a menu printed without a break: "Trang chủ Thời sự Chuyên đề Giải trí". */
export function isMenu(text: string): boolean {
  if (text.length > 400 || text.length < 20) return false;
  const entries = text.split(/[\s|•·]+(?=\p{Lu})/u);
  if (entries.length < 3 || entries.some((entry) => wordCount(entry) > longestLabel)) return false;
  const known = entries.filter(
    (entry) =>
      spelled.has(phraseKey(entry)) ||
      /^(?:trang chủ|video|báo in|báo ảnh|ảnh|podcast|e-?magazine|infographics?|multimedia|liên hệ|giới thiệu|tiện ích|bạn cần biết|rao vặt|đặt báo|quảng cáo)$/iu.test(
        entry,
      ),
  ).length;
  // Of three entries a headline may be made.
  if (entries.length < 4) return known === entries.length;
  // "Chủ tịch Quốc hội … hội đàm với Chủ tịch Quốc hội …" names rubrics too, among more that are none.
  return known >= Math.max(2, entries.length * 0.5);
}

/** The rubrics of a trail whose links a dump glued together: "Thể thaoBóng đá"; empty where a line is none. */
export function gluedTrail(text: string): string[] {
  const parts = text.length > 60 ? [] : text.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  const isTrail = parts.length > 1 && parts.length <= 3 && parts.some(isRubric);
  return isTrail && parts.every((part) => wordCount(part) <= longestLabel) ? parts : [];
}

/** Whether a line that nobody listed reads as a rubric beside others: "Văn hóa - Du lịch", "Bản tin thể thao". */
export function isRubricLike(text: string): boolean {
  if (text.length > 50 || wordCount(text) > longestRubric || /[.!?:;"“”\d]/.test(text)) return false;
  if (isRubric(text.replace(/^(?:Bản tin|Tin|Chuyên mục|Trang)\s+/iu, ''))) return true;
  const parts = text.split(/\s+(?:[-–—&|+]|và)\s+|\s*,\s+/iu);
  return (
    parts.length > 1 && parts.every((part) => part !== '' && wordCount(part) <= longestLabel) && parts.some(isRubric)
  );
}

/** The rubric that a trail of breadcrumbs names: the last, which is the narrowest, but for one that says nothing
 * ("Tin tức"), where the one above it does. Null where none is named. */
export function rubricOfTrail(trail: readonly string[]): string | null {
  const named = trail.filter((crumb) => crumb !== '' && !home.test(crumb));
  return named.findLast((crumb) => !general.has(phraseKey(crumb))) ?? named.at(-1) ?? null;
}

/** A rubric in one spelling, so that "Thời Sự", "THỜI SỰ" and "Thời sự" are one. */
export function spelledRubric(section: string): string {
  const known = spelled.get(phraseKey(section));
  if (known !== undefined && known.toLowerCase() === section.toLowerCase()) return known;
  return section === section.toUpperCase() && / /.test(section)
    ? section.charAt(0) + section.slice(1).toLowerCase()
    : section;
}
