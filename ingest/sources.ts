import { readFileSync } from 'node:fs';
import { validateDetailed } from 'node-cron';
import { parseDocument } from 'yaml';
import { fetching } from '../config/fetching.ts';
import type { Recheck } from './fetch/recheck.ts';
import type { Keep } from './run/sweep.ts';

/** The list of sources, from the folder that the program is started in. */
export const sourcesList = 'config/sources.yaml';

/** A source that is read again by itself. */
export type ScheduledSource = {
  /** What its runs are kept under. */
  name: string;
  /** Files, folders, and addresses of pages, feeds, sitemaps or lists. */
  paths: string[];
  /** When, in Vietnam's time. */
  cron: string;
  /** For how long its pages are looked at again, and how many in a run; null for not at all. */
  recheck: Recheck | null;
  /** For how long its articles and their older pages are kept; null for ever. */
  keep: Keep | null;
};

/** A list of sources that cannot be used; the message names the file, the source and the mend, one fault a line. */
export class SourcesError extends Error {
  override name = 'SourcesError';
}

/** Reads and checks a list of sources (`config/sources.yaml`). Throws `SourcesError` with all its faults. */
export function readSources(file: string): ScheduledSource[] {
  const document = parseDocument(readFileSync(file, 'utf8'));
  if (document.errors.length > 0)
    throw new SourcesError(document.errors.map((error) => `${file}: ${error.message}`).join('\n'));
  const value: unknown = document.toJS();
  const list = isFields(value) ? value.sources : undefined;
  if (!Array.isArray(list))
    throw new SourcesError(`${file}: there is no list of sources; write "sources:" and under it "- name: …" for each.`);
  const names = new Set<unknown>();
  const faults = list.flatMap((source: unknown, at) =>
    faultsOf(source, at + 1, names).map((fault) => `${file}: ${fault}`),
  );
  if (faults.length > 0) throw new SourcesError(faults.join('\n'));
  return list.map(sourceOf);
}

/** A source without faults. */
function sourceOf(fields: Fields): ScheduledSource {
  const { name, paths, cron, recheck = `${fetching.recheckDays} days`, recheckPages = fetching.recheckPages } = fields;
  const days = daysOf(recheck);
  const [articles, pages] = [daysOf(fields.keep ?? 'never') ?? null, daysOf(fields.keepPages ?? 'never') ?? null];
  const keep = articles === null && pages === null ? null : { articles, pages };
  return { name, paths, cron, recheck: days === null ? null : { days, pages: recheckPages }, keep } as ScheduledSource;
}

/** A span as it is written: "30 days", "6 months", "5 years"; null for "never", undefined for anything else. */
function daysOf(span: unknown): number | null | undefined {
  if (span === 'never') return null;
  const [, count, unit] = /^(\d{1,4}) (day|week|month|year)s?$/.exec(typeof span === 'string' ? span : '') ?? [];
  if (count === undefined || Number(count) === 0) return undefined;
  return Math.round(Number(count) * { day: 1, week: 7, month: 365.25 / 12, year: 365.25 }[unit as 'day']);
}

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultsOf(source: unknown, position: number, names: Set<unknown>): string[] {
  if (!isFields(source))
    return [`source ${position} is no set of fields; write "- name: …", "paths: […]" and "cron: …".`];
  const { name, paths, cron, recheck = 'never', recheckPages = 1, keep, keepPages, ...others } = source;
  const called = typeof name === 'string' && name.trim() !== '' ? `source "${name}"` : `source ${position}`;
  const faults: string[] = [];
  if (!called.includes('"')) faults.push('has no name; write name: and what it is to be called');
  else if (names.has(name)) faults.push('has the name of another source; give each its own');
  names.add(name);
  if (!Array.isArray(paths) || paths.length === 0 || !paths.every((path) => typeof path === 'string' && path !== ''))
    faults.push('has no paths; write paths: [folder, file.jsonl, https://…/feed]');
  faults.push(...cronFaults(cron));
  if (daysOf(recheck) === undefined)
    faults.push(`has recheck: ${JSON.stringify(recheck)}; write a span, such as 30 days, or never`);
  for (const [field, span] of Object.entries({ keep, keepPages }))
    if (span !== undefined && !daysOf(span))
      faults.push(`has ${field}: ${JSON.stringify(span)}; write a span, such as 5 years, or leave it out to keep all`);
  if (!Number.isInteger(recheckPages) || Number(recheckPages) < 1)
    faults.push(`has recheckPages: ${JSON.stringify(recheckPages)}; write a whole number from 1`);
  for (const other of Object.keys(others)) faults.push(`has a field "${other}", which is not known; take it out`);
  return faults.map((fault) => `${called} ${fault}.`);
}

function cronFaults(cron: unknown): string[] {
  const mend = "write five fields, such as '*/30 * * * *' for every half hour";
  if (typeof cron !== 'string') return [`has no cron expression; ${mend}`];
  const checked = validateDetailed(cron);
  if (checked.valid) return [];
  const faults = checked.errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return [`has the cron expression "${cron}", which cannot be read (${faults}); ${mend}`];
}
