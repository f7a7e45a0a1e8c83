import { decodeHTML } from 'entities/decode';
import { machineDate } from '../dates.ts';
import { rubricOfTrail } from '../rubric.ts';
import { visible } from '../visible.ts';
import type { Attributes } from './attributes.ts';
import { isArticle, names, type Thing, text, things, typesOf } from './json-ld.ts';
import type { Markup } from './markup.ts';

const dateNames = [
  'article:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'article.published',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'date',
  'parsely-pub-date',
  'og:published_time',
  'article:published',
  'originalpublicationdate',
  'dable:article:published_time',
];
const authorNames = [
  'author',
  'article:author',
  'dc.creator',
  'parsely-author',
  'sailthru.author',
  'article:author_name',
  'byl',
  'dable:author',
  'twitter:data1',
];
const sectionNames = ['article:section', 'articlesection', 'parsely-section', 'dable:article:section', 'section'];
const longest = 20_000;

/** Collects, while the page is read, what its markup says of the article. */
export class MarkupReader {
  readonly #metas = new Map<string, string[]>();
  readonly #scripts: string[] = [];
  #canonical: string | null = null;
  #language: string | null = null;
  #base: string | null = null;
  #collecting: 'json' | 'title' | null = null;
  #collected = '';
  #windowTitle = '';
  #times: string[] = [];

  open(name: string, attributes: Attributes): void {
    if (name === 'meta') {
      const key = attributes.property ?? attributes.name ?? attributes.itemprop;
      const also = attributes.itemprop;
      if (attributes.content === undefined) return;
      for (const one of new Set([key, also])) {
        for (const word of one?.split(/\s+/) ?? []) this.#add(word, attributes.content);
      }
    } else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))
      this.#canonical ??= attributes.href ?? null;
    else if (name === 'base') this.#base ??= attributes.href ?? null;
    else if (name === 'html') this.#language ??= attributes.lang ?? null;
    else if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.#begin('json');
    else if (name === 'title' && this.#windowTitle === '') this.#begin('title');
    else if (attributes.itemprop !== undefined && /^datePublished$/i.test(attributes.itemprop))
      this.#add('datepublished', attributes.datetime ?? attributes.content ?? '');
    else if (name === 'time' && attributes.datetime && this.#times.length < 20 && !isChange(attributes.class))
      this.#times.push(attributes.datetime);
  }

  text(chunk: string): void {
    if (this.#collecting !== null && this.#collected.length < 400_000) this.#collected += chunk;
  }

  close(name: string): void {
    if (this.#collecting === 'json' && name === 'script') this.#scripts.push(this.#collected);
    else if (this.#collecting === 'title' && name === 'title') this.#windowTitle = visible(decodeHTML(this.#collected));
    else return;
    this.#collecting = null;
    this.#collected = '';
  }

  result(): Markup {
    const all = this.#scripts.slice(0, 30).flatMap(things);
    const article = all.find(isArticle) ?? null;
    const url = [this.#canonical, this.#first(['og:url', 'twitter:url']), text(article?.url)].find(
      (one) => one && /^https?:\/\/[^/]+\/./i.test(one),
    );
    const body = text(article?.articleBody);
    return {
      url: url ?? null,
      titles: [
        text(article?.headline),
        this.#first(['og:title']),
        this.#first(['twitter:title']),
        this.#first(['title', 'headline']),
        ...segments(this.#windowTitle),
      ]
        .map(plain)
        .filter((one) => one !== ''),
      leads: [
        this.#first(['og:description']),
        text(article?.description),
        this.#first(['description']),
        this.#first(['twitter:description']),
      ]
        .map(plain)
        .filter((one) => one !== ''),
      published: this.#published(article),
      authors: this.#authors(article),
      section: plain(this.#section(article, all)) || null,
      tags: this.#tags(),
      base: this.#base,
      siteName: plain(this.#first(['og:site_name', 'application-name'])) || null,
      kinds: [this.#first(['og:type']) ?? '', ...all.flatMap(typesOf)]
        .map((kind) => kind.toLowerCase())
        .filter((kind) => kind !== ''),
      articleBody: body === null ? null : body.slice(0, 1_000_000),
      language: this.#language ?? this.#first(['content-language', 'og:locale']),
    };
  }

  #begin(what: 'json' | 'title'): void {
    this.#collecting = what;
    this.#collected = '';
  }

  #add(key: string, value: string): void {
    if (value === '' || value.length > longest) return;
    const lower = key.toLowerCase();
    const values = this.#metas.get(lower);
    if (values) values.push(value);
    else this.#metas.set(lower, [value]);
  }

  #first(keys: string[]): string | null {
    for (const key of keys) {
      const value = this.#metas.get(key)?.find((one) => one.trim() !== '');
      if (value !== undefined) return value;
    }
    return null;
  }

  #published(article: Thing | null): string | null {
    for (const said of [text(article?.datePublished), ...dateNames.map((name) => this.#first([name]))]) {
      const date = said === null ? null : machineDate(said);
      if (date !== null) return date;
    }
    // A page with one `time` element means its own date by it; of several nobody knows which.
    const [only, second] = new Set(this.#times);
    return only !== undefined && second === undefined ? machineDate(only) : null;
  }

  #authors(article: Thing | null): string[] {
    const told = names(article?.author);
    const metas = authorNames.flatMap((name) => this.#metas.get(name) ?? []);
    return [...new Set((told.length > 0 ? told : metas).map(plain))].filter(
      (name) => name !== '' && name.length < 80 && !/https?:|www\.|@|\.(?:vn|com|net|org)\b/i.test(name),
    );
  }

  #section(article: Thing | null, all: Thing[]): string | null {
    const told = article?.articleSection;
    const sections = (Array.isArray(told) ? told : [told])
      .filter((one) => typeof one === 'string')
      .flatMap((one) => one.split(/\s*,\s*/));
    const trail = all.find((thing) => typesOf(thing).includes('BreadcrumbList'))?.itemListElement;
    return rubricOfTrail(sections) ?? this.#first(sectionNames) ?? crumb(trail);
  }

  #tags(): string[] {
    const tags = this.#metas.get('article:tag') ?? [];
    const list = tags.length > 0 ? tags : (this.#metas.get('news_keywords')?.slice(0, 1) ?? []);
    return [...new Set(list.flatMap((tag) => tag.split(',')).map(plain))]
      .filter((tag) => tag !== '' && tag.length < 80)
      .slice(0, 40);
  }
}

/** Whether a class says that the time is the last change's: "updated", but not "published updated". */
const isChange = (names = ''): boolean =>
  /(?:^|\s)(?:updated|modified)(?:\s|$)/.test(names) && !/published/.test(names);

/** A window's title and its parts: "Báo Vùng Cao | Người thêu bản đồ" names the site before or after the headline. */
function segments(title: string): string[] {
  const all = title.split(/\s+(?:[|»–—·-]|::)\s+/);
  const most = Math.max(...all.map(({ length }) => length));
  // A page's name may be short where the site's is shorter: "Manual :: Installing the viewer".
  const parts = all.filter((part) => part.split(' ').length >= (part.length === most ? 2 : 4));
  return parts.length > 1 || (parts.length === 1 && parts[0] !== title) ? [title, ...parts] : [title];
}

/** The last rubric of a breadcrumb trail: not the home page, not the article itself. */
function crumb(trail: unknown): string | null {
  if (!Array.isArray(trail)) return null;
  const crumbs = trail
    .flat()
    .map((item) => (item as Thing | null)?.name ?? ((item as Thing | null)?.item as Thing | undefined)?.name)
    .filter((name) => typeof name === 'string');
  return rubricOfTrail(crumbs.filter((name) => name.length < 40));
}

/** Markup's text as plain text: entities that were escaped twice are read, elements inside dropped. */
function plain(value: string | null): string {
  if (value === null) return '';
  const decoded = value.includes('&') ? decodeHTML(value) : value;
  return visible(decoded.includes('<') ? decoded.replace(/<[^<>]*>/g, ' ') : decoded);
}
