import { readFileSync } from 'node:fs';
import { validateDetailed } from 'node-cron';
import { parseDocument } from 'yaml';

/** A source that is read again by itself. */
export type ScheduledSource = {
  /** What its runs are kept under. */
  name: string;
  /** Files, folders, and addresses of pages, feeds, sitemaps or lists. */
  paths: string[];
  /** When, in Vietnam's time. */
  cron: string;
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
  return list as ScheduledSource[];
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultsOf(source: unknown, position: number, names: Set<unknown>): string[] {
  if (!isFields(source))
    return [`source ${position} is no set of fields; write "- name: …", "paths: […]" and "cron: …".`];
  const { name, paths, cron, ...others } = source;
  const called = typeof name === 'string' && name.trim() !== '' ? `source "${name}"` : `source ${position}`;
  const faults: string[] = [];
  if (!called.includes('"')) faults.push('has no name; write name: and what it is to be called');
  else if (names.has(name)) faults.push('has the name of another source; give each its own');
  names.add(name);
  if (!Array.isArray(paths) || paths.length === 0 || !paths.every((path) => typeof path === 'string' && path !== ''))
    faults.push('has no paths; write paths: [folder, file.jsonl, https://…/feed]');
  faults.push(...cronFaults(cron));
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
