import type { Article, Field, Reason } from '../article.ts';
import { correctable } from '../hand.ts';
import type { Facet } from '../search/engine.ts';
import { type Fragment, highlight } from '../search/highlight.ts';
import type { Query } from '../search/query.ts';
import { type BodyPart, typeset } from './body.ts';
import { documentLink } from './document-page.ts';
import { headline } from './headline.ts';
import { printedDate } from './printed-date.ts';
import { emptyState, stateLink, withValue } from './state.ts';
import type { Texts } from './texts.ts';

/** Everything the reader shows of an article. */
export type ReaderPage = {
  id: string;
  title: Fragment[];
  plainTitle: string;
  standIn: boolean;
  lead: Fragment[] | null;
  /** For those who are sent a link: the lead, else how the article begins. */
  description: string;
  source: string;
  sourceHref: string | null;
  sourceInferred: boolean;
  /** The names of fields that were corrected by hand. */
  byHand: string[];
  published: string | null;
  date: string;
  dateInferred: boolean;
  authors: { name: string; role: string | null; href: string }[];
  section: { label: string; href: string } | null;
  topic: { label: string; href: string } | null;
  tags: { label: string; href: string }[];
  body: BodyPart<Fragment[]>[];
  captions: Fragment[][];
  cited: { label: string; href: string }[];
  url: string | null;
  removed: { text: string; reason: Reason; why: string; line: string }[];
  facts: { name: string; value: string; how: string; original: string | null; inferred: boolean }[];
};

/** `query` is the one whose words are to be marked; empty for none. `own` is the article as its page alone has it,
 * where something was corrected by hand. */
export function readerPage(article: Article, query: Query, t: Texts, own: Article | null = null): ReaderPage {
  const marked = (text: string) => highlight(text, query);
  const { text, standIn } = headline(article, t);
  const empty = emptyState();
  const all = (facet: Facet, value: string) => stateLink('/', withValue(empty, facet, value));
  const source = article.source;
  return {
    id: article.id,
    title: marked(text),
    plainTitle: text,
    standIn,
    lead: article.lead === null ? null : marked(article.lead),
    description: article.lead ?? article.paragraphs[0]?.slice(0, 300) ?? '',
    source: source?.name ?? t.noSource,
    sourceHref: source && all('source', source.host ?? source.name),
    byHand: fields.filter((field) => article.evidence[field] === 'hand').map((field) => t.fieldNames[field]),
    sourceInferred: article.evidence.source === 'template',
    published: article.published,
    date: printedDate(article.published, t, 'time'),
    dateInferred: article.evidence.published === 'template',
    authors: article.authors.map((author) => ({ ...author, href: all('author', author.name) })),
    section: article.section === null ? null : { label: article.section, href: all('section', article.section) },
    topic: article.topic === null ? null : { label: article.topic, href: all('topic', article.topic) },
    tags: article.tags
      .filter((tag) => tag !== article.topic)
      .map((tag) => ({
        label: tag,
        href: stateLink('/', { ...empty, q: `"${tag.replaceAll('"', '')}"` }),
      })),
    body: typeset(article.paragraphs, marked),
    captions: article.captions.map(marked),
    cited: article.cited.map((cited) => ({ label: cited, href: documentLink(cited) })),
    url: webAddress(article.url),
    removed: [...article.removed]
      .sort((a, b) => a.line - b.line)
      .map(({ text, reason, line }) => ({ text, reason, why: t.reasons[reason], line: t.line(line) })),
    facts: facts(article, own, t),
  };
}

/** Pages come from anywhere: only an address of the web may become a link. */
function webAddress(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;
}

const fields: Field[] = [...correctable, 'captions', 'paragraphs', 'url'];

function facts(article: Article, own: Article | null, t: Texts): ReaderPage['facts'] {
  return fields.flatMap((field) => {
    const how = article.evidence[field];
    const value = factValue(article, field, t);
    if (how === undefined || (value === '' && how !== 'hand')) return [];
    const original = how === 'hand' && own !== null ? originalOf(article, own, field, t) : null;
    const shown = value === '' ? '–' : value;
    return [
      {
        name: t.fieldNames[field],
        value: shown,
        how: t.evidence[how],
        original,
        inferred: how === 'template' || how === 'hand',
      },
    ];
  });
}

/** What the page says of a field that was corrected by hand; of its paragraphs, which were moved. */
function originalOf(article: Article, own: Article, field: Field, t: Texts): string {
  if (field !== 'paragraphs') return t.editor.original(factValue(own, field, t));
  const before = new Set(own.paragraphs);
  const putBack = article.paragraphs.filter((text) => !before.has(text));
  const takenOut = article.removed.filter(({ reason }) => reason === 'hand').map(({ text }) => text);
  return t.editor.blocks.moved(putBack, takenOut);
}

function factValue(article: Article, field: Field, t: Texts): string {
  switch (field) {
    case 'published':
      return printedDate(article.published, t, 'time');
    case 'source':
      return article.source ? [article.source.name, article.source.host].filter(Boolean).join(' · ') : '';
    case 'authors':
      return article.authors.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ');
    case 'tags':
      return article.tags.join(', ');
    case 'captions':
      return article.captions.length ? t.number(article.captions.length) : '';
    case 'paragraphs':
      return t.number(article.paragraphs.length);
    default:
      return article[field] ?? '';
  }
}
