import { createHash } from 'node:crypto';
import type { ArchivedPage, Run } from '../src/archive/archive.ts';

/** A page of a few words; its digest is of them alone. */
export function pageOf(text: string, told: Partial<ArchivedPage> = {}): ArchivedPage {
  return {
    digest: createHash('sha256').update(text).digest('hex'),
    origin: `/pages/${text}.txt`,
    url: null,
    source: null,
    fetched: null,
    media: 'text',
    bytes: new TextEncoder().encode(text),
    ...told,
  };
}

export function runOf(id: string, told: Partial<Run> = {}): Run {
  return {
    id,
    source: 'Báo Mẫu',
    started: '2024-05-01T00:00:00.000Z',
    ended: null,
    read: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    quarantined: 0,
    gone: 0,
    dropped: 0,
    problems: [],
    error: null,
    ...told,
  };
}
