import { ranking } from '../../../config/ranking.ts';
import type { Article } from '../../article.ts';
import { fingerprintOf, lookupSigns, packFingerprint } from '../../stories/fingerprint.ts';
import { tokens } from '../../vietnamese/terms.ts';
import { citedTokens, factsOf } from '../facts.ts';

/** An article as the index takes it; `schema.ts` says what each field is for. */
export function documentOf(article: Article, story: string): Record<string, unknown> {
  const facts = factsOf(article);
  const { values, sourceName, defined, issued, from, to } = facts;
  const { title, lead, paragraphs, captions, source, authors } = article;
  const fingerprint = fingerprintOf(article);
  const { fields } = ranking;
  const weighed = [
    ...repeated([title], fields.title),
    ...repeated([lead], fields.lead),
    ...repeated(paragraphs, fields.body),
    ...repeated(openingOf(paragraphs), fields.opening - fields.body),
    ...repeated(captions, fields.captions),
  ];
  return {
    article,
    text: weighed,
    title,
    sourceWords: present([source?.host, source?.name]),
    authorWords: authors.map(({ name }) => name),
    citedTokens: citedTokens(article, facts),
    id: article.id,
    story,
    signs: lookupSigns(fingerprint).map(String),
    day: fingerprint.day ?? -1,
    print: packFingerprint(fingerprint).toString('base64'),
    from,
    to,
    ...values,
    defined,
    issued,
    sourceNamed: values.source.map((value) => `${value}\n${sourceName ?? value}`),
  };
}

function repeated(texts: readonly (string | null)[], times: number): string[] {
  return Array.from({ length: times }, () => present(texts)).flat();
}

/** The body's first `ranking.opening` terms, as they stand in its paragraphs. */
function openingOf(paragraphs: readonly string[]): string[] {
  const opening: string[] = [];
  let left: number = ranking.opening;
  for (const paragraph of paragraphs) {
    const terms = tokens(paragraph);
    opening.push(paragraph.slice(0, terms[left - 1]?.end ?? paragraph.length));
    left -= terms.length;
    if (left <= 0) return opening;
  }
  return opening;
}

function present(texts: readonly (string | null | undefined)[]): string[] {
  return texts.filter((text) => text !== null && text !== undefined && text !== '') as string[];
}
