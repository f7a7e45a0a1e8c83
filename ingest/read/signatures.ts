import type { FileKind } from '../../src/faults/fault.ts';

/** The first bytes of files that are often found among pages and are none. */
const signatures: readonly { bytes: string; is: FileKind }[] = [
  { bytes: '%PDF-', is: 'pdf' },
  { bytes: '\x89PNG', is: 'png' },
  { bytes: '\xff\xd8\xff', is: 'jpeg' },
  { bytes: 'GIF8', is: 'gif' },
  { bytes: 'RIFF', is: 'webp' },
  { bytes: 'PK\x03\x04', is: 'zip' },
  { bytes: '\x1f\x8b', is: 'gzip' },
  { bytes: '\xd0\xcf\x11\xe0', is: 'old-office' },
  { bytes: 'Rar!', is: 'rar' },
  { bytes: '7z\xbc\xaf', is: '7-zip' },
  { bytes: '{\\rtf', is: 'rtf' },
  { bytes: 'SQLite format 3', is: 'sqlite' },
  { bytes: '\x7fELF', is: 'program' },
  { bytes: 'ID3', is: 'mp3' },
];

/** What a file's first bytes say that it is, or null where they say nothing. */
export function signatureOf(bytes: Uint8Array): FileKind | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.slice(4, 8) === 'ftyp') return 'video';
  return signatures.find((signature) => head.startsWith(signature.bytes))?.is ?? null;
}
