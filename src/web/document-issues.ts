import { isLocal, type Said } from '../search/issues.ts';

/** What articles say of one number ("12-CT/TW"). */
export type NumberSaid = Said & { number: string };

/** One of the documents that bear a number: what articles say that can only mean it, most articles first. */
export type Apart = { date: string | null; place: string | null; said: NumberSaid[] };

/**
 * Tells the documents of one number apart by what the articles say of date and place. Numbering begins again once a year
 * at most, so dates of one year are one document's, and the rarer ones misprints; not so where many offices number by
 * themselves and the place is not told. What fits one document alone is that one's; `either` is what may be any of them.
 * Newest first, those without a date last.
 */
export function toldApart(all: readonly NumberSaid[]): { documents: Apart[]; either: NumberSaid[] } {
  const said = all.toSorted((a, b) => b.articles - a.articles);
  const whole = (one: NumberSaid) => one.date !== null && (one.place !== null || !isLocal(one.number));
  const documents: Apart[] = [];
  const either: NumberSaid[] = [];
  for (const one of said.filter(whole)) {
    const same = documents.find(({ date, place }) => place === one.place && year(date) === year(one.date));
    if (same) same.said.push(one);
    else documents.push({ date: one.date, place: one.place, said: [one] });
  }
  const known = documents.map((document) => ({ document, said: [...document.said] }));
  for (const one of said.filter((other) => !whole(other))) {
    const fits = known.filter(({ said }) =>
      said.some((sure) => (one.date === null ? sure.place === one.place : sure.date === one.date)),
    );
    if (one.date === null && one.place === null) either.push(one);
    else if (fits.length === 1) fits[0]?.document.said.push(one);
    else if (fits.length > 1) either.push(one);
    else documents.push({ date: one.date, place: one.place, said: [one] });
  }
  documents.sort((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1));
  return { documents, either };
}

function year(date: string | null): string | null {
  return date?.slice(0, 4) ?? null;
}
