import { newspapers } from '../../config/newspapers.ts';
import { readByline } from './byline.ts';
import type { Draft } from './draft.ts';
import { hostOfPaper, paperName } from './paper.ts';
import { wordCount } from './prose.ts';
import { plainHost, sourceOfHost, sourceOfName } from './source.ts';

// "Nguồn Viethong+ : https://…" of an aggregator
const linked = /^(?:Nguồn|Theo|Source|Địa chỉ bài viết|Link gốc)\s*:?\s*(.{0,60}?)\s*:?\s*(https?:\/\/\S+)$/iu;
// "(TTXVN/Vietnam+)": a note in brackets that ends the body
const bracketNote = /^\((?=[^()]*\p{Lu})[^().]{2,40}\)$/u;
// "Nguồn: langson.gov.vn", "Theo baoxaydung.com.vn", "(Theo VnExpress)", "Theo: Báo Gia Lai", "TheoThời Đại"
const named =
  /^[(\s]*(?:Nguồn(?:\s+tin)?|Theo|Source|NGUỒN|THEO)(?:\s*:?\s+|\s*:|(?=\p{Lu}))(?:trang\s+)?(\S.{1,60}?)[)\s.]*$/u;
const agency = /^[(\s]*(?:TTXVN(?:\/Vietnam\+)?|Vietnam\+|TTXVN\/[^()]{2,20})[)\s.]*$/u;
// "www.thuathienhue.gov.vn", "Zing.vn"
const bareHost =
  /^(?:https?:\/\/)?(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+){1,4}\/?$|^[A-Za-z\d-]{2,30}\.(?:(?:com|org|gov|net)\.)?(?:vn|VN)$/;
// "HYTV", "(PTTH)", "TTX": who broadcasts
const station = /^\(?(?:\p{Lu}{0,5}(?:TV|PTTH|TTĐT|TTX|VN\+)\p{Lu}{0,3})\)?\.?$/u;
// What a paper nobody listed is called: "Đời sống & Hôn nhân", "thecoverage"; not what a sentence goes on with.
const unlisted =
  /^(?!(?:Quyết|Nghị|Luật|Thông tư|Kế hoạch|Điều|Chỉ thị)(?!\p{L}))(?:\p{Lu}[\p{L}\d&+./'’-]*(?:\s[\p{L}\d&+./'’-]+){0,5}|[a-z\d./-]{4,24})$/u;
const longestUnlisted = 6;
const knownLabels = new Map(Object.keys(newspapers).map((host) => [host.split('.')[0] ?? host, host]));

/** Reads a line that says where the article is from, which fills source and address unless they are known better; false
 * where it is none. `lone`: no other line is expected here, so that a bare name counts. */
export function readSourceLine(draft: Draft, text: string, lone: boolean): boolean {
  const link = linked.exec(text);
  if (link) {
    sourceOfHost(draft, link[2] ?? '', 'text');
    draft.url ??= link[2] ?? null;
    return true;
  }
  const said = text.length <= 90 ? named.exec(text)?.[1] : undefined;
  if (said !== undefined && readSource(draft, said)) return true;
  // "Nguồn: Lò Thị Hoa – Công chức văn hóa xã": whose report it is.
  if (lone && /^Nguồn(?: tin)?\s*:/u.test(text) && / [-–] /.test(text)) return true;
  const desk = /^\((?!Theo)[^()/]{2,12}\/([^()/]{3,25})\)$/u.exec(text)?.[1];
  if (desk !== undefined) sourceOfDesk(draft, desk);
  if (agency.test(text) || (bracketNote.test(text) && (/[/+]/.test(text) || readByline(text) === null))) return true;
  if (bareHost.test(text)) {
    sourceOfHost(draft, text, 'text');
    return true;
  }
  if (!lone) return false;
  // "tuoitre" alone: the paper's address without its ending
  const short = /^[a-z\d]{5,20}$/.test(text) ? knownLabels.get(text) : undefined;
  if (short !== undefined) {
    sourceOfHost(draft, short, 'text');
    return true;
  }
  if (station.test(text) || (hostOfPaper(text) !== undefined && wordCount(text) <= longestUnlisted)) return true;
  if (said === undefined || !unlisted.test(said) || wordCount(said) > longestUnlisted) return false;
  return readByline(said) === null;
}

function readSource(draft: Draft, said: string): boolean {
  const host = plainHost(said);
  const name = paperName(said) ?? (newspaperLike.test(said) ? said : null);
  if (host) sourceOfHost(draft, host, 'text');
  // By its name alone: this page is not of its site.
  else if (name) sourceOfName(draft, name, 'text');
  return host !== null || name !== null;
}

// "Theo Minh Anh" is a byline, "Theo Báo Gia Lai" a source.
const newspaperLike =
  /^(?:báo|tạp chí|đài|cổng|trang|ttxvn|vov|vtv|website|tuổi trẻ|thanh niên|người lao động|nhân dân|vnexpress|vietnam|dân trí|tiền phong|lao động|[\p{L}\d]+(?:express|plus|net|news|online))/iu;

/** "(TTXVN/Vietnam+)": the agency, then its paper, which this is. */
function sourceOfDesk(draft: Draft, desk: string): void {
  const host = hostOfPaper(desk) ?? plainHost(desk);
  if (host) sourceOfHost(draft, host, 'text');
  else if (/\+$|online$/iu.test(desk)) sourceOfName(draft, desk, 'text');
}
