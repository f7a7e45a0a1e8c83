import { refusals } from '../../../config/not-articles.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import type { Piece } from '../block.ts';
import type { Draft } from '../draft.ts';
import { reading, sentences, wordCount } from '../prose.ts';
import { phraseKey } from '../visible.ts';

const phrases = refusals.flatMap(({ why, phrases }) =>
  phrases.map((phrase) => ({ why, phrase: ` ${phraseKey(phrase)} ` })),
);
// With so much running text of its own a page is an article, whatever else it says.
const articleProse = 700;
// Headlines of other articles on a page without text of its own.
const listed = 8;
// "thi-truong-chung-khoan": a section's name has so many words at most; a headline in an address has more.
const longestSection = 4;
// "/2016/11/28/thue-ban-do/" dates an article, "/article/toys-department" calls it so.
const articlePath = /(?:^|\/)(?:\d{4}|articles?|stor(?:y|ies)|posts?|bai-viet)\//i;
// "haber.aspx?id=37759": a section's number is a small one.
const articleNumber = /[?&]\w+=\d{4,}(?=&|#|$)/;
// A site's name, as a heading too, has fewer words.
const ownHeadline = 6;
// What a section prints of its articles' leads is less than this.
const sectionProse = 2500;
// A poem, a table of results: as many lines of their own make an article.
const ownLines = 4;
const ownText = 100;
const ownWords = 3;
const mostLinked = 0.3;
const shortNews = 150;

/** Recognises pages that hold no article. In doubt a page is kept: a very short news is still news. */
export function reject(draft: Draft): void {
  const { pieces, page } = draft;
  if (page.content.kind === 'paragraphs') return;
  if (pieces.length === 0) {
    draft.rejected = { code: 'nothing-seen' };
    return;
  }
  const own = pieces.filter(({ fate }) => isKept(fate));
  const prose = own.reduce(
    (sum, { text, links }) => sum + (reading(text) === 'line' || links > 0.5 ? 0 : text.length),
    0,
  );
  if (prose < sectionProse && !draft.thread && isSection(draft)) {
    draft.rejected = { code: 'list-of-articles' };
    return;
  }
  // A question and its answer may be short, and many others stand beside them.
  if (prose >= articleProse || (draft.thread && prose > 0)) return;
  draft.rejected =
    saidSo(draft, prose) ??
    (isList(draft, prose) ? { code: 'list-of-articles' as const } : null) ??
    emptiness(draft, own, prose);
}

function saidSo(draft: Draft, prose: number): Fault | null {
  if (prose >= articleProse / 2) return null;
  // A notice of cookies stands beside many a short page.
  const isNotice = ({ apart }: Piece) => prose > 0 && (apart === 'stray' || apart === 'footer');
  const shown = draft.pieces
    .filter((piece) => piece.text.length < 200 && piece.links < 0.5 && !isNotice(piece))
    .slice(0, 60);
  const said = ` ${[draft.title ?? '', ...shown.map(({ text }) => text)].map(phraseKey).join(' | ')} `;
  const found = phrases.find(({ phrase }) => said.includes(phrase));
  return found === undefined ? null : { code: found.why };
}

/** Whether the page's own address is a section's ("/kinh-te.htm": no number, no headline's length), and it has many links
 * to articles but neither a date nor an author: whatever else is printed there, and though its markup says "article". */
function isSection(draft: Draft): boolean {
  const { markup, published, authors, url, evidence } = draft;
  if (!markup || markup.published !== null || authors.length > 0 || url === null) return false;
  // A teaser's date may have been read where no headline of the page's own is seen.
  if (published !== null && evidence.title !== 'markup') return false;
  const path = /^https?:\/\/[^/]+\/?([^?#]*)/i.exec(url)?.[1] ?? '';
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  if (articlePath.test(path) || articleNumber.test(url)) return false;
  return !/\d/.test(last) && last.split('-').length <= longestSection && linkedHeadlines(draft) >= listed * 2;
}

/** Headlines of other articles; a site's menus have many of them too, on whatever page. */
const linkedHeadlines = ({ pieces, markup }: Draft): number =>
  pieces.filter(
    ({ text, links, apart }) =>
      apart !== 'navigation' &&
      apart !== 'footer' &&
      wordCount(text) >= (markup === null ? 8 : 5) &&
      text.length < 200 &&
      reading(text) === 'line' &&
      (markup === null || links > 0.8),
  ).length;

/** Whether the page is a rubric's or a home page: headlines, each with a date or a teaser, and nothing of its own. */
function isList(draft: Draft, prose: number): boolean {
  const { pieces, markup } = draft;
  const headlines = linkedHeadlines(draft);
  if (markup && isOwnList(draft)) return false;
  if (markup)
    return (
      headlines >= listed * 2 &&
      markup.published === null &&
      ((prose < 250 && !markup.kinds.some((kind) => kind.endsWith('article'))) ||
        // No headline of its own is seen, no date, no author.
        (draft.evidence.title === 'markup' &&
          draft.published === null &&
          draft.authors.length === 0 &&
          !(prose >= 250 && isHeadedByLink(draft))))
    );
  const dates = pieces.filter(({ fate }) => fate === 'dateline').length;
  if (dates >= listed / 2) return true;
  return headlines >= listed && prose < headlines * 20 && !isBelowArticle(draft, prose);
}

/** Whether a dump's headlines, however many, stand below a short article that has its own headline. */
function isBelowArticle({ pieces, title }: Draft, prose: number): boolean {
  if (title === null || prose < shortNews) return false;
  const last = pieces.findLastIndex(({ text, fate }) => isKept(fate) && reading(text) !== 'line');
  const above = pieces.slice(0, last).filter(({ text }) => reading(text) === 'line' && wordCount(text) >= 8);
  return above.length < listed / 2;
}

const isKept = (fate: Piece['fate']): boolean => fate === null || fate === 'lead' || fate === 'paragraph';

/** Whether the page's headline is a heading that links to the page itself, as blogs print it. */
function isHeadedByLink({ pieces, title }: Draft): boolean {
  if (title === null) return false;
  const key = phraseKey(title);
  return pieces.some(
    ({ text, tag, links }) =>
      links > 0.8 && /^h[1-3]$/.test(tag) && wordCount(text) >= ownHeadline && key.startsWith(phraseKey(text)),
  );
}

/** Whether the page has its own headline and, below it, as much text as an article, though in lines: a recipe, rules. */
function isOwnList({ pieces, evidence }: Draft): boolean {
  if (evidence.title !== 'text') return false;
  let own = 0;
  let linked = 0;
  for (const { text, links, fate } of pieces) {
    if (!isKept(fate)) continue;
    linked += text.length * links;
    if (wordCount(text) >= ownWords) own += text.length * (1 - links);
  }
  return own >= articleProse && linked < own * mostLinked;
}

function emptiness(draft: Draft, own: Draft['pieces'], prose: number): Fault | null {
  if (prose > 0) return null;
  // Sentences whose stops a footnote's number or a link hides.
  if (draft.markup && own.reduce((sum, { text, links }) => sum + (links > 0.5 ? 0 : text.length), 0) >= ownText)
    return null;
  // A short news of one paragraph, to whose end a name is glued.
  if (own.some(({ text, links }) => links < 0.5 && text.length >= shortNews && sentences(text) > 1)) return null;
  const lines = own.filter(({ text, links }) => links < 0.5 && wordCount(text) >= 2).length;
  if (lines >= ownLines) return null;
  return draft.pieces.some(({ fate }) => fate === 'caption') ? { code: 'gallery' } : { code: 'no-running-text' };
}
