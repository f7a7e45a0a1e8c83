const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "9/14/2026 6:44:00 PM": the month first, as a server that was set up in American English writes. */
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}),? (\d{1,2}):(\d{2})(?::(\d{2}))? ([AP])M$/i;
/** "Mon, 14 Sep 26 18:44:00 GMT+7": RFC 822, whose year may have two digits and whose zone is often made up. */
const mail =
  /^(?:\p{L}+,? )?(\d{1,2})[ -](\p{L}{3})\p{L}*[ -](\d{4}|\d{2}),? (\d{1,2}):(\d{2})(?::(\d{2}))?(?: (.+))?$/iu;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(.*))?$/;

/**
 * The moment that a feed's entry names, as `Article.published` writes it; null where it is no date. A time without a zone
 * is Vietnam's, whichever way it is written: the feeds are.
 */
export function feedDate(text: string): string | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  const us = american.exec(plain);
  if (us) {
    const [, month = '', day = '', year = '', hour = '', minute = '', second = '00', half = ''] = us;
    return momentOf(year, month, day, String((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)), minute, second, '');
  }
  const rfc = mail.exec(plain);
  if (rfc) {
    const [, day = '', name = '', year = '', hour = '', minute = '', second = '00', zone = ''] = rfc;
    const month = months.indexOf(name.toLowerCase()) + 1;
    return month === 0 ? null : momentOf(fullYear(year), String(month), day, hour, minute, second, zone);
  }
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', zone = ''] = iso.exec(plain) ?? [];
  if (year === '') return null;
  if (hour === undefined) return momentOf(year, month, day, '00', '00', '00', '')?.slice(0, 10) ?? null;
  return momentOf(year, month, day, hour, minute, second, zone);
}

/** No newspaper had a feed before 1999. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) >= 90 ? '19' : '20'}${year}`;
}

/** Minutes east of Greenwich. */
function offsetOf(zone: string): number | null {
  const plain = zone.replace(/\s/g, '').toUpperCase();
  if (plain === '' || plain === 'ICT') return 7 * 60;
  if (/^(Z|UTC?|GMT)$/.test(plain)) return 0;
  const [, sign = '', hours = '', minutes = '00'] = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(plain) ?? [];
  return sign === '' ? null : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function momentOf(
  year: string,
  month: string,
  day: string,
  hour: string,
  minute: string,
  second: string,
  zone: string,
) {
  const offset = offsetOf(zone);
  // "0001-01-01T00:00:00" is how some servers write that they know no date.
  if (Number(year) < 1900 || Number(year) > 2100) return null;
  const two = (part: string) => part.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const local = Date.parse(`${date}T${two(hour)}:${two(minute)}:${two(second)}Z`);
  // The 31st of April is told by the calendar as the 1st of May.
  if (offset === null || Number.isNaN(local) || !new Date(local).toISOString().startsWith(date)) return null;
  const inVietnam = local + (7 * 60 - offset) * 60_000;
  return new Date(inVietnam).toISOString().replace(/\.\d+Z$/, '+07:00');
}
