/** The kinds of files that are often found among pages and are none. */
export type FileKind =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'zip'
  | 'gzip'
  | 'old-office'
  | 'rar'
  | '7-zip'
  | 'rtf'
  | 'sqlite'
  | 'program'
  | 'mp3'
  | 'video';

/** What JSON calls a value. */
export type JsonKind = 'null' | 'list' | 'object' | 'string' | 'number' | 'boolean';

/** What the operating system said: its code ("EACCES") where it has one, else its words. */
export type System = string;

type Nothing = Record<never, never>;
/** How many were read before a file broke off. */
type Kept = { kept: number; unit: 'records' | 'pages' };

/**
 * Every reason for which a page is no article, an input gave no page, or a run did not go on, with what its sentence needs
 * to be said. The archive keeps the code and the data; the words are in `english.ts` (command line, logs) and
 * `vietnamese.ts`, so that each reader has them in their language.
 */
export type Faults = {
  // Files and folders
  'cannot-read': { system: System };
  'cannot-read-path': { system: System };
  'cannot-read-folder': { system: System };
  'broke-off': { system: System } & Kept;
  'gzip-truncated': Kept;
  'not-gzip': { system: System } & Kept;
  'empty-file': Nothing;
  'empty-lines': Nothing;
  'no-pages-in-folder': Nothing;
  'unknown-name': { name: string };
  'too-long': { bytes: number; limit: number; packed: boolean };
  'utf-16-lines': Nothing;
  'no-warc-records': Nothing;
  'no-pages-in-warc': { records: number };
  'record-truncated': Nothing;
  'manifest-broken': { system: System };
  'manifest-path': Nothing;
  'manifest-address': { value: string };
  'manifest-time': { value: string };
  'manifest-missing': { path: string; system: System };

  // Bytes
  'other-file': { kind: FileKind };
  binary: { found: 'zeros' | 'controls' };
  'not-text': Nothing;
  'broken-utf-8': { places: number; characters: number };
  'font-encoding': { font: string };
  blank: Nothing;

  // Records of JSON Lines
  'not-json': { said: string };
  'not-an-object': { kind: JsonKind };
  'wrong-field': { field: string; kind: JsonKind; wanted: 'string' | 'strings' | 'source' | 'authors' };
  'field-address': { value: string };
  'field-host': { value: string };
  'field-time': { value: string };
  'field-date': { value: string };
  'no-content': { fields: string[] };

  // Pages that are no articles
  'error-page': Nothing;
  'robot-check': Nothing;
  paywall: Nothing;
  'search-results': Nothing;
  'nothing-seen': Nothing;
  'list-of-articles': Nothing;
  gallery: Nothing;
  'no-running-text': Nothing;
  'not-vietnamese': Nothing;
  'cleaner-slow': { seconds: number };
  'cleaner-failed': { said: string };

  // Fetching
  'not-http': { address: string };
  'too-many-redirects': { most: number };
  'robots-forbid': { host: string };
  'robots-unreadable': { because: Fault };
  gone: { status: number };
  'gone-to-front': { to: string };
  'bad-status': { status: number };
  'status-again': { status: number; tries: number };
  'network-again': { said: string; tries: number };
  'asks-to-wait': { status: number; seconds: number };
  'private-address': { host: string; address: string };
  'body-too-large': { limit: number };
  'too-slow': { seconds: number };
  'unknown-host': Nothing;
  'not-fetched': { said: string };
  'wrong-type': { type: string };
  'unchanged-unasked': Nothing;
  'no-list': Nothing;
  'lists-nothing': Nothing;
  'lists-too-deep': { depth: number };

  // Runs
  interrupted: Nothing;
  'reindex-interrupted': Nothing;
  'engine-away': { engine: string; said: string };
  failed: { said: string };

  /** A sentence of an older program, in English. */
  said: { text: string };
};

export type FaultCode = keyof Faults;

/** One of them: its code and its data. */
export type Fault = { [Code in FaultCode]: { code: Code } & Faults[Code] }[FaultCode];

/** The sentence of every fault in one language: what is wrong, and what mends it where something does. */
export type FaultWords = { [Code in FaultCode]: (told: Faults[Code]) => string };

/** A fault in words. One that a newer program wrote is told by its code. */
export function say(words: FaultWords, fault: Fault): string {
  const sentence = words[fault.code] as ((told: Fault) => string) | undefined;
  return sentence === undefined ? String(fault.code) : sentence(fault);
}

/** A fault as a store kept it: older programs wrote a sentence. */
export function faultOf(stored: unknown): Fault {
  if (typeof stored === 'object' && stored !== null && 'code' in stored) return stored as Fault;
  return { code: 'said', text: String(stored ?? '') };
}

/** The same from a column of text: JSON, or an older program's sentence. */
export function parseFault(text: string | null): Fault {
  if (text === null || !text.startsWith('{"code":')) return faultOf(text);
  return faultOf(JSON.parse(text));
}
