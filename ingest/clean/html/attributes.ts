import { decodeHTMLAttribute } from 'entities/decode';

/** The attributes of an element that some rule asks for, decoded. */
export type Attributes = {
  class: string | undefined;
  id: string | undefined;
  role: string | undefined;
  itemprop: string | undefined;
  type: string | undefined;
  dataType: string | undefined;
  style: string | undefined;
  href: string | undefined;
  hidden: string | undefined;
  width: string | undefined;
  height: string | undefined;
  property: string | undefined;
  name: string | undefined;
  content: string | undefined;
  rel: string | undefined;
  lang: string | undefined;
  datetime: string | undefined;
  align: string | undefined;
  alt: string | undefined;
  title: string | undefined;
};

const fields: ReadonlyMap<string, keyof Attributes> = new Map<string, keyof Attributes>([
  ['class', 'class'],
  ['id', 'id'],
  ['role', 'role'],
  ['itemprop', 'itemprop'],
  ['type', 'type'],
  ['data-type', 'dataType'],
  ['style', 'style'],
  ['href', 'href'],
  ['hidden', 'hidden'],
  ['width', 'width'],
  ['height', 'height'],
  ['property', 'property'],
  ['name', 'name'],
  ['content', 'content'],
  ['rel', 'rel'],
  ['lang', 'lang'],
  ['datetime', 'datetime'],
  ['align', 'align'],
  ['alt', 'alt'],
  ['title', 'title'],
]);

/** Those of an element that has none of them. */
export const none: Attributes = Object.freeze({
  class: undefined,
  id: undefined,
  role: undefined,
  itemprop: undefined,
  type: undefined,
  dataType: undefined,
  style: undefined,
  href: undefined,
  hidden: undefined,
  width: undefined,
  height: undefined,
  property: undefined,
  name: undefined,
  content: undefined,
  rel: undefined,
  lang: undefined,
  datetime: undefined,
  align: undefined,
  alt: undefined,
  title: undefined,
});

/** `attributes` with one more, as the parser tells it; the first of one name counts. All have one shape, whatever the
 * elements have, so that reading them costs little: the parser's own objects have as many shapes as pages have ideas. */
export function withAttribute(attributes: Attributes, name: string, value: string): Attributes {
  const field = fields.get(name);
  if (field === undefined) return attributes;
  const filled = attributes === none ? { ...none } : attributes;
  filled[field] ??= value.includes('&') ? decodeHTMLAttribute(value) : value;
  return filled;
}
