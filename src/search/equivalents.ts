import { abbreviations, placeNames } from '../../config/abbreviations.ts';
import { learnedAbbreviations } from '../../config/learned-abbreviations.ts';
import { fold } from '../vietnamese/fold.ts';
import { isSyllable } from '../vietnamese/syllable.ts';
import { tokens } from '../vietnamese/terms.ts';
import type { Abbreviation } from './engine.ts';
import type { Term } from './query.ts';

/** A way to write something, as terms. */
type Form = { text: string; fold: string }[];

/** A form, the other ways to write what it says, and the definitions that say so; none where it is configured. `name`: of
 * a name, as it is mostly written. */
type Held = { form: Form; others: Form[]; learned: Abbreviation[]; name?: Form };

/** What begins at a place of a query: how many terms it takes, and the other ways to write it. `name`: of a name, as
 * articles mostly write it. */
export type Equivalent = { length: number; others: Term[][]; learned: Abbreviation[]; name: Term[] | null };

/** Forms by the first term's fold, longest first. */
type Forms = ReadonlyMap<string, Held[]>;

const configured: Forms = byStart([
  ...abbreviations.flatMap((written) => eachOf(written.map(formOf))),
  ...placeNames.flatMap((written) => {
    const group = [...new Set([...written.map(glued), ...written])].map(formOf);
    const name = group.at(-1) as Form;
    return eachOf(group).map((held) => ({ ...held, name }));
  }),
]);
const configuredForms = new Set([...configured.values()].flat().map(({ form }) => keyOf(form)));

function eachOf(group: readonly Form[]): Held[] {
  return group.map((form) => ({ form, others: group.filter((other) => other !== form), learned: [] }));
}

/** "Đắk Lắk" as "Đắklắk". */
function glued(name: string): string {
  return name.replace(/\P{L}+/gu, '').toLowerCase();
}

const none: Forms = new Map();
const made = new WeakMap<readonly Abbreviation[], Forms>();

/**
 * The longest abbreviation, or spelling of one, that begins at `at`. A term typed without accents matches by its fold, and
 * so do letters that are no syllable (`dnnd`, `HDND`: few type the Đ of an abbreviation), but for a form written just so;
 * others match exactly. What is configured goes before what the articles define, except where that takes more terms.
 * @param learned as `SearchEngine.abbreviations` gives them
 */
export function equivalentAt(
  terms: readonly Term[],
  at: number,
  learned: readonly Abbreviation[] = [],
): Equivalent | null {
  const first = terms[at];
  if (first === undefined) return null;
  const match = (forms: Forms) => {
    const begun = (forms.get(first.fold) ?? []).filter(({ form }) =>
      form.every((part, i) => isWrittenAs(terms[at + i], part)),
    );
    const longest = begun.filter(({ form }) => form.length === begun[0]?.form.length);
    return longest.find(({ form }) => form.every((part, i) => part.text === terms[at + i]?.text)) ?? longest[0];
  };
  const own = match(configured);
  const defined = match(formsOf(learned));
  const best = defined !== undefined && defined.form.length > (own?.form.length ?? 0) ? defined : own;
  if (best === undefined) return null;
  const meant = best.form.some((part, i) => !isFoundAs(terms[at + i] as Term, part)) ? [best.form] : [];
  const others = [...meant, ...best.others].map(termsOf);
  return { length: best.form.length, others, learned: best.learned, name: best.name ? termsOf(best.name) : null };
}

function termsOf(form: Form): Term[] {
  return form.map((part) => ({ ...part, anyAccent: false }));
}

function isWrittenAs(term: Term | undefined, part: Form[number]): boolean {
  if (term === undefined) return false;
  const withoutAccents = term.text === term.fold && !isSyllable(term.fold);
  return withoutAccents ? part.fold === term.fold : isFoundAs(term, part);
}

/** Whether the articles that have a part are found by the term itself. */
function isFoundAs(term: Term, part: Form[number]): boolean {
  return term.anyAccent ? part.fold === term.fold : part.text === term.text;
}

/** The forms of what the articles define, made once for each list. A short form that is a syllable too ("ban") would
 * bring in every article with it; one that is configured means what is configured. */
function formsOf(learned: readonly Abbreviation[]): Forms {
  if (learned.length === 0) return none;
  const known = made.get(learned);
  if (known !== undefined) return known;
  const shorts = [...Map.groupBy(learned, ({ short }) => short)].filter(
    ([short]) => !isSyllable(fold(short).toLowerCase()) && !configuredForms.has(keyOf(formOf(short))),
  );
  const found = shorts.flatMap(([short, all]) => heldOf(short, all));
  const forms = byStart(merged(found));
  made.set(learned, forms);
  return forms;
}

/** A short form with the meanings that enough articles define, and each that is mostly meant by it with the short form. */
function heldOf(short: string, all: readonly Abbreviation[]): Held[] {
  const { articles: enough, meanings, share } = learnedAbbreviations;
  const sorted = all.toSorted((a, b) => b.articles - a.articles);
  const sure = sorted.filter(({ articles }) => articles >= enough);
  const meant = (sure.length > 0 ? sure : sorted).slice(0, meanings);
  const total = all.reduce((sum, { articles }) => sum + articles, 0);
  return [
    { form: formOf(short), others: meant.map(({ long }) => formOf(long)), learned: meant },
    ...meant
      .filter(({ articles }) => articles >= share * total)
      .map((one) => ({ form: formOf(one.long), others: [formOf(short)], learned: [one] })),
  ];
}

/** Words may have several short forms: "gdđt" and "gd đt". */
function merged(found: readonly Held[]): Held[] {
  return [...Map.groupBy(found, ({ form }) => keyOf(form)).values()].map((same) => ({
    form: (same[0] as Held).form,
    others: same.flatMap(({ others }) => others),
    learned: same.flatMap(({ learned }) => learned),
  }));
}

function byStart(all: readonly Held[]): Forms {
  const found = Map.groupBy(all, ({ form }) => form[0]?.fold ?? '');
  for (const forms of found.values()) forms.sort((a, b) => b.form.length - a.form.length);
  return found;
}

function formOf(written: string): Form {
  return tokens(written).map(({ text, fold }) => ({ text, fold }));
}

function keyOf(form: Form): string {
  return form.map(({ text }) => text).join(' ');
}
