import { bodyLookedAt, leastLead, sureLead } from '../../../config/lead-weights.ts';
import type { Piece } from '../block.ts';
import type { Draft } from '../draft.ts';
import { leadLikelihood } from '../lead-score.ts';
import { shareToldAgain } from '../likeness.ts';
import { endsAsSentence, reading, sentences, wordCount } from '../prose.ts';
import { phraseKey } from '../visible.ts';

const longestLead = 420;
// What an agency's prefix opens below a headline.
const longestPrefixed = 560;
// A brief paragraph between headline and first picture, or before the one that tells when and where, is a lead.
const longestBrief = 260;
// What a body begins with, and a lead seldom: when and where it happened.
const opening =
  /^(?:Ngày(?= \d| hôm| nay)|Sáng|Chiều|Tối|Trưa|Đêm|Hôm nay|Mới đây|Vừa qua|Trong (?:hai )?ngày|Thực hiện|Nhân (?:dịp|kỷ niệm)|Từ ngày|Khoảng|Đúng|Vào|Hỏi|Trả lời|PV|Phóng viên)(?!\p{L})/u;
// How the paragraph after a lead may go on, besides telling the day.
const detail = /^(?:Tháng \d|Năm \d|Theo đó|Cụ thể|Tại (?:hội nghị|buổi|lễ))/u;
// A lead tells the headline again in a sentence: at least so large a share of the headline's words comes back.
const leastRetold = 0.5;
const fewestOfTitle = 5;
// Measured on 19,555 leads: 5 % are shorter than 85 letters, 5 % longer than 280; 10 % begin with a day, 3 % go on so.
const shortestLead = 70;
const mostSentences = 3;
// A line without a stop that is rather a sentence.
const longLine = 100;
const longLineWords = 20;
// Paragraphs are longer than the lead above them.
const longer = 1.2;
const dated = /(?<!\p{L})(?:ngày|sáng|trưa|chiều|tối|đêm|lúc)\s\d|\d{1,2}\/\d{1,2}(?!\d)/iu;
// "Nạn nhân là ông …": of somebody told of above.
const knownOne = /^(?:Nạn nhân|Bệnh nhân|Bệnh nhi|Nghi phạm|Hung thủ|Người này)(?: này)? (?:là|được xác định là) /u;
// What goes on from something that stood above: no first words of an article.
const refers = /^.{0,80}?(?:(?:thời điểm|thời gian|vụ việc|sự việc) trên|nói trên|cùng ngày)(?!\p{L})/iu;
const vietnamese = /[ăđơưạ-ỹ]/iu;
const editorsNote = /^(?:LTS|Lời tòa soạn)(?!\p{L})/u;
const continued =
  /^(?:Theo đó|Cụ thể|Tuy nhiên|Trước đó|Đây là|Ngoài ra|Bên cạnh|Đồng thời|Được biết|Nguyên nhân|Thưa|Kính|Dự|Tham dự|Tại|Đồng chí|Đến dự|Cùng dự|Căn cứ|Hỏi|Đáp|(?:Những|Nhiều|Mấy) năm (?:gần đây|nay|qua))(?!\p{L})|^[-–“"]/u;

/** Recognises the lead of a text dump, which has no markup to tell it, or of a page whose markup says nothing: the short paragraph between title and body that
 * an agency's prefix opens, that stands apart, or that retells the headline and reads as leads do. Where that is not
 * sure it stays a paragraph. */
export function leadOfText(draft: Draft): void {
  if (draft.lead !== null || draft.thread || (draft.markup !== null && draft.markup.leads.length > 0)) return;
  const { pieces, title } = draft;
  const titleAt = pieces.findIndex((piece) => piece.fate === 'title');
  // Without a headline only a scraper's stamp tells that the article begins here.
  if (titleAt < 0 && !isOpening(pieces)) return;
  const first = pieces.findIndex(
    (piece, index) => index > titleAt && (piece.fate === null || piece.fate === 'caption'),
  );
  const at = belowPictures(pieces, first);
  const piece = pieces[at];
  if (!piece || piece.fate === 'caption' || !isSaid(piece)) return;
  if (piece.text.length > (title !== null && pieces[at - 1]?.fate === 'source-line' ? longestPrefixed : longestLead))
    return;
  if (editorsNote.test(piece.text)) return;
  if (draft.markup !== null && !standsApart(piece, pieces.slice(at + 1))) return;
  const after = pieces.slice(at + 1).filter(({ fate }) => fate === null);
  if (!after.slice(0, 5).some((next) => reading(next.text) === 'prose')) return;
  const prefixed = pieces[at - 1]?.fate === 'source-line';
  // Without a headline nothing tells a first paragraph that names the day from a lead.
  const opens =
    opening.test(piece.text) ||
    (title === null &&
      (dated.test(piece.text.slice(0, 120)) ||
        continued.test(piece.text) ||
        refers.test(piece.text) ||
        knownOne.test(piece.text)));
  const [next] = after;
  const isBrief = piece.text.length <= longestBrief && !opens;
  const below = pieces.slice(at + 1).find(({ fate }) => fate === null || fate === 'caption');
  const pictured = (isBrief || (prefixed && !opens && title !== null)) && below?.fate === 'caption';
  const told = isBrief && next !== undefined && (opening.test(next.text) || detail.test(next.text));
  // The first paragraph, or the one below the first subhead.
  const paragraph = next !== undefined && reading(next.text) === 'line' ? after[1] : next;
  // A sentence or two that neither tell the day nor go on from something, before at least two paragraphs of running text.
  const announces =
    isBrief &&
    piece.text.length >= shortestLead &&
    (endsAsSentence(piece.text) || isSaid(piece)) &&
    sentences(piece.text) <= 2 &&
    !continued.test(piece.text) &&
    paragraph !== undefined &&
    reading(paragraph.text) === 'prose' &&
    paragraph.text.length >= longer * piece.text.length &&
    after.filter(({ text }) => reading(text) === 'prose').length >= 2;
  // Links to other articles stand between lead and body.
  const boxed = next !== undefined && pieces.slice(at + 1).find(({ fate }) => fate !== 'share')?.fate === 'related';
  const short =
    title !== null && prefixed && (piece.text.length < 300 || (!opens && sentences(piece.text) <= mostSentences));
  // Without a headline: what a paper's prefix opens above longer text, or above the first subhead.
  const opened =
    prefixed && title === null && isBrief && !continued.test(piece.text) && piece.text.length >= shortestLead;
  const aboveLonger =
    opened && next !== undefined && (next !== paragraph || next.text.length >= longer * piece.text.length);
  const retold = title !== null && (prefixed || !opens) && retells(piece, title);
  const looksSo = told || announces || retold || aboveLonger;
  const mayBe =
    !opens &&
    !continued.test(piece.text) &&
    piece.text.length >= shortestLead &&
    sentences(piece.text) <= mostSentences;
  // "Sáng 15/3, … khai mạc Hội chợ Xuân" below "Khai mạc Hội chợ Xuân": as a paragraph it would have its stop.
  const unstopped = opens && title !== null && !endsAsSentence(piece.text) && !continued.test(piece.text);
  const least = looksSo ? leastLead : mayBe ? sureLead : unstopped ? sureLead : null;
  if (!pictured && !short && !boxed && !isLikely(piece, title, after, least)) return;
  piece.fate = 'lead';
  draft.lead = piece.text;
  draft.evidence.lead = 'text';
}

/** HTML: whether a Vietnamese paragraph stands in an element that the next paragraphs are not in, or is one of another kind. */
function standsApart({ text, tag, region }: Piece, below: Piece[]): boolean {
  if (!vietnamese.test(text)) return false;
  const next = below.filter((one) => one.fate === null && reading(one.text) === 'prose').slice(0, 2);
  return next.length > 0 && next.every((one) => one.tag !== tag || one.region?.parent !== region?.parent);
}

/** Whether a paragraph is a lead by its words, so likely at least; null: whatever they are, it is none. Without a headline
 * they do not tell, and other signs count alone. */
function isLikely({ text }: Piece, title: string | null, after: Piece[], least: number | null): boolean {
  if (least === null) return false;
  if (title === null) return least === leastLead;
  return leadLikelihood(text, title, begun(after)) > least;
}

/** As much of the body as is looked at. */
function begun(body: Piece[]): string {
  let text = '';
  for (let at = 0; at < body.length && text.length < bodyLookedAt; at++)
    text += `${at > 0 ? ' ' : ''}${body[at]?.text}`;
  return text.slice(0, bodyLookedAt);
}

/** Whether a dump without a headline begins as the article does: with a scraper's stamp, or with an agency's prefix. */
const isOpening = (pieces: Piece[]): boolean =>
  pieces[0]?.fate === 'source-line' ||
  pieces.slice(0, 3).some(({ text, fate }) => fate === 'stray' && text.startsWith('date '));

/** Where the first paragraph stands: below captions, if an agency's prefix opens it there as it opens leads. */
function belowPictures(pieces: Piece[], first: number): number {
  let at = first;
  while (pieces[at]?.fate === 'caption' || pieces[at]?.fate === 'duplicate') at += 1;
  return at > first && pieces[at]?.fate === 'source-line' && pieces[at + 1]?.fate === null ? at + 1 : first;
}

/** Whether it reads as a sentence; its stop may be forgotten where it is long. */
const isSaid = ({ text }: Piece): boolean =>
  reading(text) !== 'line' ||
  (text.length >= longLine && /[\p{L}\d”"]$/u.test(text) && wordCount(text) >= longLineWords);

const retells = ({ text }: Piece, title: string): boolean =>
  phraseKey(title).split(' ', fewestOfTitle).length === fewestOfTitle && shareToldAgain(title, text) >= leastRetold;
