import type { Corrections } from '../../archive/archive.ts';
import type { Article } from '../../article.ts';
import { correctable } from '../../hand.ts';
import { type Correctable, fieldOf, fieldText } from '../../hand-text.ts';
import type { Texts } from '../texts.ts';

/** A field of the form: what stands in it, and what the page says where that is otherwise. */
export type FormField = {
  field: Correctable;
  label: string;
  value: string;
  lines: number;
  hint: string | null;
  original: string | null;
  error: string | null;
};

const lines: Partial<Record<Correctable, number>> = { lead: 4, authors: 3, tags: 4 };

/** The form of an article. `typed` is what was sent with something wrong in it. */
export function formFields(article: Article, own: Article | null, t: Texts, typed: Typed = {}): FormField[] {
  const hints: Partial<Record<Correctable, string>> = {
    published: t.dateHint,
    source: t.editor.sourceHint,
    authors: t.editor.authorsHint,
    tags: t.editor.tagsHint,
  };
  return correctable.map((field) => {
    const value = typed[field] ?? fieldText(field, article);
    const original = own === null ? value : fieldText(field, own);
    const wrong = field === 'published' && fieldOf(field, value) === undefined && value !== original;
    return {
      field,
      label: t.fieldNames[field],
      value,
      lines: lines[field] ?? 1,
      hint: hints[field] ?? null,
      original: original === value ? null : original,
      error: wrong ? t.badDate(value) : null,
    };
  });
}

export type Typed = Partial<Record<Correctable, string>>;

/** What a form sent: the fields as text. */
export function typedIn(body: Record<string, unknown>): Typed {
  const typed: Typed = {};
  for (const field of correctable) {
    const value = body[field];
    if (typeof value === 'string') typed[field] = value.replaceAll('\r\n', '\n').slice(0, 10_000);
  }
  return typed;
}

/** The values that are to stand, or null where a date is none. A field left as it was keeps its value to the second. */
export function correctionsOf(typed: Typed, article: Article): Corrections | null {
  const corrections: Record<string, unknown> = {};
  for (const field of correctable) {
    const text = typed[field];
    if (text === undefined || text === fieldText(field, article)) corrections[field] = article[field];
    else {
      const value = fieldOf(field, text);
      if (value === undefined) return null;
      corrections[field] = value;
    }
  }
  return corrections;
}
