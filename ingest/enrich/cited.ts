import type { Article } from '../../src/article.ts';

// Kinds of party and state documents, as they are printed before a number.
const kinds =
  'Nghị quyết liên tịch|Thông tư liên tịch|Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Quy chế|Đề án|Kế hoạch|Hướng dẫn|Thông báo|Thông tri|Thông tư|Nghị định|Công văn|Công điện|Tờ trình|Báo cáo|Chương trình hành động|Chương trình|Pháp lệnh|Luật|Lệnh|Sắc lệnh|Văn bản|Đề cương|Giấy phép';

// "12-CT/TW", "01-HD/BĐNTW", "34-NQ/TW", "54/2019/QH14", "272-QĐ/TW", "117/2020/NĐ-CP", "05-NQ/TU", "16/CT-TTg"
const number = String.raw`(\d{1,5}\s?(?:[-–/]\s?(?:19|20)\d\d\s?)?[-–/]\s?\p{Lu}[\p{Lu}\d]{0,5}\p{Ll}{0,2}(?:\s?[-–/]\s?\p{Lu}[\p{L}\d]{0,9}|(?<=T)\.[ƯW](?!\p{L}))*)(?![\p{L}\d])`;
const citation = new RegExp(`(?:(${kinds})\\s+(?:của\\s+)?(?:số:?\\s*)?)?(?<![\\p{L}\\d/-])${number}`, 'giu');
// Of "A/B" shapes only those are documents whose letters are an issuer's or a kind's; a lone code as "20/XX" needs both.
const signed =
  /[-–/]\s?(?:\p{Lu}[\p{Lu}\d]{0,5})(?:[-–/.]\s?\p{Lu}[\p{L}]*)+$|\/QH\d{1,2}$|\/(?:TW|TU|TƯ|NĐ|CP|TTg|UBND|HĐND|BCT|BBT|HU|ThU)$/u;

// What every number has; few paragraphs do.
const perhapsNumber = /\d\s?[-–/]\s?\p{L}/u;

/** Numbered documents that the texts cite, each once, in order: with their kind where it is told ("Chỉ thị 12-CT/TW"). */
export function citedDocuments(texts: string[]): string[] {
  const found = new Map<string, string>();
  for (const text of texts) {
    if (!perhapsNumber.test(text)) continue;
    for (const match of text.matchAll(citation)) {
      const canonical = (match[2] ?? '')
        .replace(/\s+/g, '')
        .replaceAll('–', '-')
        .replace(/T\.?Ư$/u, 'TW');
      if (!signed.test(canonical)) continue;
      const kind = match[1];
      const known = found.get(canonical);
      if (known === undefined || (known === canonical && kind)) {
        found.set(
          canonical,
          kind ? `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${canonical}` : canonical,
        );
      }
    }
  }
  return [...found.values()];
}

/** The documents that an article cites, as `Article.cited`. */
export function citedIn({
  title,
  lead,
  paragraphs,
  captions,
}: Pick<Article, 'title' | 'lead' | 'paragraphs' | 'captions'>): string[] {
  return citedDocuments([title, lead, ...paragraphs, ...captions].filter((text) => text !== null));
}
