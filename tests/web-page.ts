import type { Document, Element } from 'domhandler';
import { getAttributeValue, getElementsByClassName, getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** A page as a reader without script gets it. */
export type WebPage = {
  status: number;
  headers: Headers;
  html: string;
  document: Document;
  /** The text of every element of a class, in order, white space as one space. */
  texts(className: string): string[];
  links(): { text: string; href: string; rel: string | undefined }[];
};

const plain = (element: Element | Document) => textContent(element).replace(/\s+/g, ' ').trim();

export async function getPage(address: string, init: RequestInit = {}): Promise<WebPage> {
  const response = await fetch(address, init);
  const html = await response.text();
  const document = parseDocument(html);
  return {
    status: response.status,
    headers: response.headers,
    html,
    document,
    texts: (className) => getElementsByClassName(className, document).map(plain),
    links: () =>
      getElementsByTagName('a', document).map((link) => ({
        text: plain(link),
        href: getAttributeValue(link, 'href') ?? '',
        rel: getAttributeValue(link, 'rel'),
      })),
  };
}

/** Where the first link with this text (or with it inside) leads. */
export function linkTo(page: WebPage, text: string | RegExp): string {
  const found = page.links().find((link) => (typeof text === 'string' ? link.text === text : text.test(link.text)));
  if (!found)
    throw new Error(
      `No link “${text}” among: ${page
        .links()
        .map((link) => link.text)
        .join(' | ')}`,
    );
  return found.href;
}

export function heading(page: WebPage): string {
  return getElementsByTagName('h1', page.document).map(plain).join(' | ');
}

export function titles(page: WebPage): string[] {
  return getElementsByClassName((names) => names?.split(' ').includes('hit-title'), page.document).map(plain);
}
