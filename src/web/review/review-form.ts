import { articleId, bounded, type Review, type ReviewItem } from './review.ts';

/**
 * The form of a review as the browser sends it. Each item gives one `item` ("heading" or the article's id) and one
 * `text`, in order; the button pressed gives `do`: "save", "heading", "paper" (seen as it is printed), or "up:3",
 * "down:3", "first:3", "remove:3", "heading:3" (a heading above it), counted from 0; the script sends "keep" as one types. `sent` stands in the form of a review that was
 * opened by its address: only "save" puts it in the place of the one that the browser keeps.
 */
export type ReviewForm = {
  title?: unknown;
  date?: unknown;
  item?: unknown;
  text?: unknown;
  sent?: unknown;
  do?: unknown;
};

/** The review that a form makes, which item to go back to (null when none is meant), and whether the browser keeps it. */
export function reviewFromForm(form: ReviewForm): {
  review: Review;
  at: number | null;
  toPaper: boolean;
  kept: boolean;
} {
  const kinds = list(form.item);
  const texts = list(form.text);
  const items = kinds.flatMap((kind, at): ReviewItem[] => {
    const text = (texts[at] ?? '').trim();
    if (kind === 'heading') return [{ kind, text }];
    return articleId.test(kind) ? [{ kind: 'article', id: kind, text }] : [];
  });
  const what = String(form.do ?? 'save');
  const { moved, at } = carriedOut(items, what);
  return {
    review: bounded({ title: one(form.title), date: one(form.date), items: moved }),
    at,
    toPaper: what === 'paper',
    kept: form.sent === undefined || what === 'save',
  };
}

function carriedOut(items: ReviewItem[], what: string): { moved: ReviewItem[]; at: number | null } {
  if (what === 'heading') return { moved: [...items, { kind: 'heading', text: '' }], at: items.length };
  const [, act, which] = /^(up|down|first|remove|heading):(\d{1,3})$/.exec(what) ?? [];
  const at = Number(which);
  const item = items[at];
  if (act === undefined || item === undefined) return { moved: items, at: null };
  if (act === 'heading') return { moved: items.toSpliced(at, 0, { kind: 'heading', text: '' }), at };
  const others = items.toSpliced(at, 1);
  if (act === 'remove') return { moved: others, at: others.length ? Math.min(at, others.length - 1) : null };
  const to = act === 'first' ? 0 : Math.min(Math.max(at + (act === 'up' ? -1 : 1), 0), others.length);
  return { moved: others.toSpliced(to, 0, item), at: to };
}

function list(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
}

function one(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
