import { cutPiece } from '../block.ts';
import { isCredited } from '../credit.ts';
import type { Draft } from '../draft.ts';
import { reading, wordCount } from '../prose.ts';

const shortestLead = 80;
const longestHeadline = 200;
const fewestWords = 5;

/** Text dumps: the lead, and below it headline, lead and text once more in one paragraph, as a page's description is put
 * together; or a caption, the lead and the text. The lead's second printing is removed; what stands before it is the headline
 * where the page has no other. */
export function leadAgain(draft: Draft): void {
  if (draft.markup) return;
  const { pieces } = draft;
  const at = pieces.findIndex(({ fate, text }) => fate === null && reading(text) === 'prose');
  const [lead, again] = [pieces[at], pieces[at + 1]];
  if (!lead || again?.fate !== null || lead.text.length < shortestLead || again.text.length <= lead.text.length) return;
  const found = withPlainQuotes(again.text.slice(0, longestHeadline + lead.text.length)).indexOf(
    withPlainQuotes(lead.text),
  );
  const headline = again.text.slice(0, Math.max(0, found)).trim();
  if (found <= 0 || wordCount(headline) < fewestWords || /[.,;:]$/.test(headline) || draft.lead !== null) return;
  const parts = cutPiece(again, found, found + lead.text.length);
  const [before, second, rest] = parts;
  if (!before || !second || !rest) return;
  second.fate = 'duplicate';
  if (isCredited(before)) before.fate = 'caption';
  else if (draft.title !== null) before.fate = 'duplicate';
  else {
    before.fate = 'title';
    draft.title = before.text;
    draft.evidence.title = 'text';
  }
  lead.fate = 'lead';
  draft.lead = lead.text;
  draft.evidence.lead = 'text';
  pieces.splice(at + 1, 1, ...parts);
}

const withPlainQuotes = (text: string): string => text.replace(/[“”«»]/g, '"').replace(/[‘’]/g, "'");
