import type { Author } from '../../../src/article.ts';
import type { Draft } from '../draft.ts';
import { personName } from '../names.ts';
import { plainHost } from '../source.ts';
import { phraseKey } from '../visible.ts';

const hour = 3_600_000;
// Sites that write their own clock's time as UTC are wrong by Vietnam's offset.
const vietnam = 7 * hour;

/** Fills from the markup what the visible text did not tell, and settles which of the two is right. Of a text dump that is the
 * time which its reader tells of the page's markup. */
export function markupFields(draft: Draft): void {
  const { markup, head } = draft;
  published(draft, markup?.published ?? head.published);
  if (markup) {
    if (draft.authors.length === 0) {
      draft.authors = authors(markup.authors, markup.siteName, draft.source?.host ?? plainHost(markup.url ?? ''));
      if (draft.authors.length > 0) draft.evidence.authors = 'markup';
    }
    if (
      draft.section === null &&
      markup.section !== null &&
      phraseKey(markup.section) !== phraseKey(draft.title ?? '')
    ) {
      draft.section = markup.section;
      draft.evidence.section = 'markup';
    }
    if (draft.tags.length === 0 && markup.tags.length > 0) {
      draft.tags = markup.tags;
      draft.evidence.tags = 'markup';
    }
  }
}

/** The markup is the more precise, unless the page shows a reader another time: then the machine's is at fault
 * (a local time marked as UTC, a month read as a day). */
function published(draft: Draft, told: string | null): void {
  const seen = draft.published;
  if (
    told === null ||
    (seen !== null && seen.length > 10 && !agrees(seen, told)) ||
    (seen !== null && seen.length > told.length)
  )
    return;
  if (seen !== null && seen.length <= 10 && !isNear(seen, told)) return;
  draft.published =
    seen !== null && seen.length <= 10 && Math.abs(Date.parse(seen) - Date.parse(told)) > 2 * 24 * hour ? seen : told;
  draft.evidence.published = 'markup';
}

function agrees(seen: string, told: string): boolean {
  if (told.length <= 10) return false;
  const apart = Date.parse(told) - Date.parse(seen);
  return Math.abs(apart) < hour / 2 && apart !== vietnam;
}

/** Whether a day seen on the page and the markup's time may be the same publication. */
function isNear(seen: string, told: string): boolean {
  return seen.length < 10 ? told.startsWith(seen) : Math.abs(Date.parse(seen) - Date.parse(told)) <= 36 * hour;
}

function authors(told: string[], siteName: string | null, host: string | null): Author[] {
  const site = phraseKey(siteName ?? '');
  const domain =
    host === null
      ? ''
      : phraseKey(host.split('.').at(host.endsWith('.com.vn') || host.endsWith('.org.vn') ? -3 : -2) ?? '');
  return told
    .flatMap((one) => one.split(/\s*[,;|]\s*|\s+(?:và|and|&)\s+|\s+[-–]\s+/))
    .map((one) => one.replace(/^(?:by|bởi)\s+/i, ''))
    .filter((one) => {
      const key = phraseKey(one);
      return (
        key !== '' &&
        key !== site &&
        !(domain !== '' && key.replaceAll(' ', '').includes(domain)) &&
        personName(one, true) !== null
      );
    })
    .map((one) => ({ name: personName(one, true) ?? one, role: null }));
}
