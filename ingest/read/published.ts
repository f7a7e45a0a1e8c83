/** Year, month, day and time as a record writes them: 2023-11-29, 2023-11-29T11:11:00+07:00, "2023-11-29 11:11". */
const iso =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
/** Day first, as Vietnamese newspapers write: 29/11/2023, "29/11/2023 11:11". */
const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

const two = (part: string) => part.padStart(2, '0');

/**
 * The moment that a record's `published` names, as `Article.published` writes it and no more precisely, or null where
 * it is no date. A time without a zone is Vietnam's; one of another zone is told in Vietnam's.
 */
export function publishedOf(text: string): string | null {
  const trimmed = text.trim();
  const european = dayFirst.exec(trimmed);
  if (european) {
    const [, day = '', month = '', year = '', hour, minute = '', second = '00'] = european;
    const date = `${year}-${two(month)}-${two(day)}`;
    return checked(hour === undefined ? date : `${date}T${two(hour)}:${minute}:${second}+07:00`);
  }
  const parts = iso.exec(trimmed);
  if (!parts) return null;
  const [, year = '', month, day, hour, minute, second = '00', zone = '+07:00'] = parts;
  if (hour === undefined) return checked([year, month, day].filter((part) => part !== undefined).join('-'));
  const offset = zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return inVietnam(`${year}-${month}-${day}T${hour}:${minute}:${second}`, offset);
}

function inVietnam(local: string, offset: string): string | null {
  if (checked(`${local}+07:00`) === null) return null;
  const moment = Date.parse(`${local}${offset}`);
  if (Number.isNaN(moment)) return null;
  const there = new Date(moment + 7 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+07:00');
  return /^\d{4}-/.test(there) ? there : null;
}

/** The date when it is one of the calendar (no 31 April), else null. */
function checked(date: string): string | null {
  const day = date.slice(0, 10);
  const time = /T(\d{2}:\d{2}:\d{2})/.exec(date)?.[1] ?? '00:00:00';
  const moment = new Date(`${day.padEnd(10, '-01')}T${time}Z`);
  if (Number.isNaN(moment.getTime())) return null;
  return moment.toISOString().startsWith(day) && moment.toISOString().includes(time) ? date : null;
}
