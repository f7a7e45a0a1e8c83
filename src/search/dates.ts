/** Vietnam keeps +07:00 all year; a date without a zone means it. */
const zone = '+07:00';

/** Milliseconds since the epoch, both inclusive. */
export type Span = { from: number; to: number };

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T.+)?)?)?$/;

/**
 * The time that an article's date may mean: all of 2019 for '2019', the minute for a date with a time. null for null
 * and for what is no date. Articles are ordered by `from`.
 */
export function publishedSpan(published: string | null): Span | null {
  const parts = published === null ? null : shape.exec(published);
  if (!parts) return null;
  const [whole, year, month, day, time] = parts;
  if (time !== undefined) {
    const at = Date.parse(whole);
    return Number.isNaN(at) ? null : { from: at, to: at };
  }
  return calendarSpan(Number(year), month === undefined ? null : Number(month), day === undefined ? null : Number(day));
}

function calendarSpan(year: number, month: number | null, day: number | null): Span | null {
  const two = (n: number) => String(n).padStart(2, '0');
  const start = (y: number, m: number, d: number) =>
    Date.parse(`${String(y).padStart(4, '0')}-${two(m)}-${two(d)}T00:00:00${zone}`);
  if (year > 9998 || month === 0 || (month ?? 1) > 12) return null;
  const from = start(year, month ?? 1, day ?? 1);
  if (day !== null) {
    const days = new Date(Date.UTC(year, month ?? 1, 0)).getUTCDate();
    if (day < 1 || day > days) return null;
    return { from, to: from + 86_400_000 - 1 };
  }
  const next =
    month === null ? start(year + 1, 1, 1) : month === 12 ? start(year + 1, 1, 1) : start(year, month + 1, 1);
  return { from, to: next - 1 };
}

/** The year and month of an article's date where it tells them, on Vietnam's calendar: the facets' values. */
export function calendarOf(published: string | null): { year: string | null; month: string | null } {
  const span = publishedSpan(published);
  if (span === null || published === null) return { year: null, month: null };
  const local = new Date(span.from + 7 * 3_600_000).toISOString();
  return { year: local.slice(0, 4), month: published.length >= 7 ? local.slice(0, 7) : null };
}

/**
 * A date as a person types it: '2023', '11/2023', '24.11.2023', '24/11/2023', '24-11-2023', '2023-11', '2023-11-24'.
 * null for anything else, and for days that no calendar has.
 */
export function typedSpan(typed: string): Span | null {
  const text = typed.trim();
  const forward = /^(?:(?:(\d{1,2})[./-])?(\d{1,2})[./-])?(\d{4})$/.exec(text);
  const backward = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  const [day, month, year] = forward
    ? [forward[1], forward[2], forward[3]]
    : backward
      ? [backward[3], backward[2], backward[1]]
      : [];
  if (year === undefined) return null;
  return calendarSpan(Number(year), month === undefined ? null : Number(month), day === undefined ? null : Number(day));
}
