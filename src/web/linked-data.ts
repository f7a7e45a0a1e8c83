import type { Article } from '../article.ts';

/**
 * An article as schema.org's NewsArticle, for search engines: what its page tells and nothing else. Ready to stand in
 * a script element: no "<" in it.
 */
export function linkedData(article: Article, address: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    inLanguage: 'vi',
    ...(article.title !== null && { headline: article.title }),
    ...(article.lead !== null && { description: article.lead }),
    ...(article.published !== null && { datePublished: article.published }),
    ...(article.authors.length > 0 && { author: article.authors.map(({ name }) => ({ '@type': 'Person', name })) }),
    ...(article.source !== null && { publisher: { '@type': 'NewsMediaOrganization', name: article.source.name } }),
    ...(article.section !== null && { articleSection: article.section }),
    ...(article.tags.length > 0 && { keywords: article.tags }),
    ...(article.cited.length > 0 && { citation: article.cited }),
    ...(article.url !== null && { isBasedOn: article.url }),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
