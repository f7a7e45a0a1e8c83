import { ranking } from '../../../config/ranking.ts';
import type { Article } from '../../article.ts';
import { fingerprintOf, lookupSigns, packFingerprint } from '../../stories/fingerprint.ts';
import { citedTokensOf, factsOf } from '../facts.ts';

/** An article as the index takes it; `schema.ts` says what each field is for. */
export function documentOf(article: Article, story: string): Record<string, unknown> {
  const { values, sourceName, defined, from, to } = factsOf(article);
  const { title, lead, paragraphs, captions, source, authors, cited } = article;
  const fingerprint = fingerprintOf(article);
  const { fields } = ranking;
  const weighed = [
    ...repeated([title], fields.title),
    ...repeated([lead], fields.lead),
    ...repeated(paragraphs, fields.body),
    ...repeated(captions, fields.captions),
  ];
  return {
    article,
    text: weighed,
    title,
    sourceWords: present([source?.host, source?.name]),
    authorWords: authors.map(({ name }) => name),
    citedTokens: cited.flatMap(citedTokensOf),
    id: article.id,
    story,
    signs: lookupSigns(fingerprint).map(String),
    day: fingerprint.day ?? -1,
    print: packFingerprint(fingerprint).toString('base64'),
    from,
    to,
    ...values,
    defined,
    sourceNamed: values.source.map((value) => `${value}\n${sourceName ?? value}`),
  };
}

function repeated(texts: readonly (string | null)[], times: number): string[] {
  return Array.from({ length: times }, () => present(texts)).flat();
}

function present(texts: readonly (string | null | undefined)[]): string[] {
  return texts.filter((text) => text !== null && text !== undefined && text !== '') as string[];
}
