import type { Article, Removed } from '../../src/article.ts';
import type { Page } from '../page.ts';
import { blocksOfText } from './blocks-text.ts';
import type { Cleaned } from './cleaned.ts';
import { type Draft, newDraft, type Step } from './draft.ts';
import { captions } from './steps/captions.ts';
import { dateline } from './steps/dateline.ts';
import { duplicates } from './steps/duplicates.ts';
import { endings } from './steps/endings.ts';
import { labels } from './steps/labels.ts';
import { leadOfText } from './steps/lead-text.ts';
import { noise } from './steps/noise.ts';
import { signature } from './steps/signature.ts';
import { split } from './steps/split.ts';
import { titleOfText } from './steps/title-text.ts';
import { trailing } from './steps/trailing.ts';

/** How a page becomes an article, in order. Each step decides what it is sure of; what none decides is a paragraph. */
const chain: Step[] = [
  split,
  titleOfText,
  endings,
  dateline,
  duplicates,
  noise,
  labels,
  signature,
  captions,
  trailing,
  leadOfText,
];

/** Cleans one page: pure, never throws, in time linear to the page. */
export function clean(page: Page): Cleaned {
  const draft = newDraft(page, page.content.kind === 'text' ? blocksOfText(page.content.text) : [], null);
  for (const step of chain) step(draft);
  return draft.rejected === null ? { article: articleOf(draft) } : { rejected: draft.rejected };
}

function articleOf(draft: Draft): Omit<Article, 'id' | 'cited'> {
  const paragraphs: string[] = [];
  const captions: string[] = [];
  const removed: Removed[] = [];
  for (const { text, fate, line } of draft.pieces) {
    if (fate === null || fate === 'paragraph') paragraphs.push(text);
    else if (fate === 'caption') captions.push(text);
    else if (fate !== 'title' && fate !== 'lead') removed.push({ text, reason: fate, line });
  }
  const { url, source, title, lead, published, authors, section, topic, tags, evidence } = draft;
  return {
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
}
