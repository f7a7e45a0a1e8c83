/** The first bytes of files that are often found among pages and are none. */
const signatures: readonly { bytes: string; is: string }[] = [
  { bytes: '%PDF-', is: 'a PDF document' },
  { bytes: '\x89PNG', is: 'a PNG image' },
  { bytes: '\xff\xd8\xff', is: 'a JPEG image' },
  { bytes: 'GIF8', is: 'a GIF image' },
  { bytes: 'RIFF', is: 'a WebP image or a sound file' },
  { bytes: 'PK\x03\x04', is: 'a ZIP archive (or a Word, Excel or OpenDocument file)' },
  { bytes: '\x1f\x8b', is: 'a gzip archive' },
  { bytes: '\xd0\xcf\x11\xe0', is: 'an old Word or Excel document' },
  { bytes: 'Rar!', is: 'a RAR archive' },
  { bytes: '7z\xbc\xaf', is: 'a 7-Zip archive' },
  { bytes: '{\\rtf', is: 'a rich text (RTF) document' },
  { bytes: 'SQLite format 3', is: 'an SQLite database' },
  { bytes: '\x7fELF', is: 'a program' },
  { bytes: 'ID3', is: 'an MP3 file' },
];

/** What a file's first bytes say that it is ("a PDF document"), or null where they say nothing. */
export function signatureOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.slice(4, 8) === 'ftyp') return 'a video';
  return signatures.find((signature) => head.startsWith(signature.bytes))?.is ?? null;
}
