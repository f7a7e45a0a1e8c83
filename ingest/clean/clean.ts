import type { Removed } from '../../src/article.ts';
import type { Page } from '../page.ts';
import { blocksOfHtml } from './blocks-html.ts';
import { blocksOfMarkdown, isMarkdown } from './blocks-markdown.ts';
import { blocksOfParagraphs, blocksOfText } from './blocks-text.ts';
import type { Cleaned, Layout } from './cleaned.ts';
import { type Draft, newDraft, type Step } from './draft.ts';
import { blocksToObserve, keptBlocks } from './kept.ts';
import { afterword } from './steps/afterword.ts';
import { authorBox } from './steps/author-box.ts';
import { between } from './steps/between.ts';
import { captions } from './steps/captions.ts';
import { captionsOfHtml } from './steps/captions-html.ts';
import { container } from './steps/container.ts';
import { dateline } from './steps/dateline.ts';
import { duplicates } from './steps/duplicates.ts';
import { endings } from './steps/endings.ts';
import { header } from './steps/header.ts';
import { labels } from './steps/labels.ts';
import { leadAgain } from './steps/lead-again.ts';
import { leadOfHtml } from './steps/lead-html.ts';
import { leadOfText } from './steps/lead-text.ts';
import { leftovers } from './steps/leftovers.ts';
import { links } from './steps/links.ts';
import { listed } from './steps/listed.ts';
import { markupFields } from './steps/markup-fields.ts';
import { menus } from './steps/menus.ts';
import { noise } from './steps/noise.ts';
import { outside } from './steps/outside.ts';
import { provenance } from './steps/provenance.ts';
import { reject } from './steps/reject.ts';
import { sectionName } from './steps/section-name.ts';
import { signature } from './steps/signature.ts';
import { split } from './steps/split.ts';
import { teasers } from './steps/teasers.ts';
import { placedKey, template } from './steps/template.ts';
import { titleFallback } from './steps/title-fallback.ts';
import { titleOfHtml } from './steps/title-html.ts';
import { titleOfText } from './steps/title-text.ts';
import { told } from './steps/told.ts';
import { trailing } from './steps/trailing.ts';
import { nothingLearnt, sourceKey, type Templates, templateBlocks } from './template-of-page.ts';
import { keepVisible } from './visible-text.ts';

/** How a page becomes an article, in order. Each step decides what it is sure of; what none decides is a paragraph. */
const chain: Step[] = [
  titleOfHtml,
  container,
  titleFallback,
  outside,
  menus,
  split,
  template,
  titleOfText,
  leadAgain,
  endings,
  afterword,
  dateline,
  duplicates,
  teasers,
  links,
  labels,
  signature,
  authorBox,
  noise,
  header,
  captionsOfHtml,
  captions,
  between,
  leadOfHtml,
  leadOfText,
  trailing,
  leftovers,
  provenance,
  markupFields,
  listed,
  told,
  sectionName,
  reject,
];

// Letters: shorter than the shortest of news, and how much more a second reading must find.
const thin = 150;
const worthwhile = 2;
const leastGain = 200;
const wanting: ReadonlySet<string> = new Set(['no-running-text', 'gallery']);

const nothingKnown: ReadonlySet<string> = new Set();

/** A record of paragraphs is an article already: nothing in it is judged, it only gets its source and fields. */
const ready: Step[] = [provenance, told, sectionName];

/**
 * Cleans one page: pure, never throws, in time linear to the page. Where blocks of its site's template are learnt and
 * the rules would keep some of them, it is cleaned once more as though the site had not printed them.
 */
export function clean(page: Page, templates: Templates = nothingLearnt): Cleaned {
  const draft = readBest(page, nothingKnown);
  if (draft.rejected !== null) return { rejected: draft.rejected };
  if (page.content.kind === 'paragraphs') return { ...articleOf(draft), blocks: () => [] };
  const blocks = () => blocksToObserve(draft, keptBlocks(draft));
  const learnt = templates.get(sourceKey(draft.source) ?? '');
  const ofSite = learnt === undefined ? [] : templateBlocks(keptBlocks(draft), learnt);
  if (ofSite.length === 0) return { ...articleOf(draft), blocks };
  const again = readBest(page, new Set(ofSite.map(({ piece, key }) => placedKey(piece.line, key))));
  // What is learnt of a site never makes an article none.
  return { ...articleOf(again.rejected === null ? again : draft), blocks };
}

/** A page of HTML is read leniently where that gives far more of it. */
function readBest(page: Page, template: ReadonlySet<string>): Draft {
  const draft = read({ ...draftOf(page), template });
  if (page.content.kind !== 'html' || !isThin(draft)) return draft;
  const second = read({ ...draftOf(page), template, lenient: true });
  return second.rejected === null && sizeOf(second) > sizeOf(draft) * worthwhile + leastGain ? second : draft;
}

function read(draft: Draft): Draft {
  for (const step of draft.page.content.kind === 'paragraphs' ? ready : chain) step(draft);
  return draft;
}

/** Whether hardly anything was kept of a page that is no list and does not say itself that it is no article: its classes
 * may have misled (a template in which the article stands in "sidebar", or is hidden until a script shows it). */
const isThin = (draft: Draft): boolean =>
  (draft.rejected === null || wanting.has(draft.rejected.code)) && sizeOf(draft) < thin;

/** Letters of what was kept. */
const sizeOf = ({ pieces }: Draft): number =>
  pieces.reduce(
    (sum, { text, fate }) => sum + (fate === null || fate === 'paragraph' || fate === 'lead' ? text.length : 0),
    0,
  );

function draftOf(page: Page): Draft {
  const { content } = page;
  if (content.kind === 'paragraphs') return newDraft(page, blocksOfParagraphs(content.paragraphs), null);
  if (content.kind === 'html') {
    const { pieces, regions, markup } = blocksOfHtml(content.html);
    return rememberingWhatIsSeen(newDraft(page, pieces, { regions, markup }));
  }
  if (!isMarkdown(content.text)) return rememberingWhatIsSeen(newDraft(page, blocksOfText(content.text), null));
  const { pieces, marks, head } = blocksOfMarkdown(content.text);
  return rememberingWhatIsSeen({ ...newDraft(page, pieces, null), marks, head });
}

/** Keeps what a page shows for those that ask for it later. */
function rememberingWhatIsSeen(draft: Draft): Draft {
  keepVisible(
    draft.page.content,
    draft.pieces.map(({ text }) => text),
  );
  return draft;
}

function articleOf(draft: Draft): Omit<Exclude<Cleaned, { rejected: unknown }>, 'blocks'> {
  const paragraphs: string[] = [];
  const captions = [...(draft.page.told.captions ?? [])];
  const removed: Removed[] = [];
  const layout: Layout = { lines: [], after: [] };
  for (const { text, fate, line } of draft.pieces) {
    if (fate === null || fate === 'paragraph') {
      paragraphs.push(text);
      layout.lines.push(line);
    } else if (fate === 'caption') captions.push(text);
    else if (fate !== 'title' && fate !== 'lead') {
      removed.push({ text, reason: fate, line });
      layout.after.push(paragraphs.length);
    }
  }
  if (draft.marks !== '') {
    removed.push({ text: draft.marks, reason: 'stray', line: 1 });
    layout.after.push(paragraphs.length);
  }
  const { url, source, title, lead, published, authors, section, topic, tags } = draft;
  const evidence = { ...draft.evidence };
  if (captions.length > 0) evidence.captions = draft.page.told.captions ? 'manifest' : 'text';
  const article = {
    url,
    source,
    title,
    lead,
    published,
    authors,
    section,
    topic,
    tags,
    paragraphs,
    captions,
    removed,
    evidence,
  };
  return { article, layout };
}
