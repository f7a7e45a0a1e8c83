import { type Fault, type FaultWords, type FileKind, type JsonKind, say } from './fault.ts';

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const systems: Record<string, string> = {
  EACCES: 'permission denied, let this user read it',
  EPERM: 'permission denied, let this user read it',
  ENOENT: 'not there',
  ELOOP: 'a link to itself, take it away',
};
const system = (said: string) => (said in systems ? `${systems[said]} (${said})` : said);

const files: Record<FileKind, string> = {
  pdf: 'a PDF document',
  png: 'a PNG image',
  jpeg: 'a JPEG image',
  gif: 'a GIF image',
  webp: 'a WebP image or a sound file',
  zip: 'a ZIP archive (or a Word, Excel or OpenDocument file)',
  gzip: 'a gzip archive',
  'old-office': 'an old Word or Excel document',
  rar: 'a RAR archive',
  '7-zip': 'a 7-Zip archive',
  rtf: 'a rich text (RTF) document',
  sqlite: 'an SQLite database',
  program: 'a program',
  mp3: 'an MP3 file',
  video: 'a video',
};

const jsonKinds: Record<JsonKind, string> = {
  null: 'null',
  list: 'a list',
  object: 'an object',
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
};

const kinds = '.txt, .html, .jsonl, .warc or .wet, the last three also with .gz';
const aSource = 'a host, a name, or {"host": "…", "name": "…"}';
const wanted = (field: string) => ({
  string: `a string: "${field}": "…"`,
  strings: `a list of strings: "${field.replace(/\[\d+\]$/, '')}": ["…"]`,
  source: aSource,
  authors: 'a list of names or of {"name": "…", "role": "…"}',
});

const english: FaultWords = {
  'cannot-read': (told) => `it cannot be read: ${system(told.system)}`,
  'cannot-read-path': (told) => `it cannot be read: ${system(told.system)}; check the path`,
  'cannot-read-folder': (told) => `the folder cannot be read: ${system(told.system)}`,
  'broke-off': (told) => `it cannot be read: ${system(told.system)}; the ${told.kept} ${told.unit} before are ingested`,
  'gzip-truncated': ({ kept, unit }) =>
    `the gzip file ends in the middle (truncated); the ${kept} ${unit} before are ingested; fetch or pack it again`,
  'not-gzip': (told) =>
    `it is not a whole gzip file (${system(told.system)}); the ${told.kept} ${told.unit} before are ingested; fetch or pack it again, or take .gz off its name if it is not packed`,
  'empty-file': () => 'it is empty; fetch the page again',
  'empty-lines': () => 'it is empty; a JSON Lines file has one JSON object a line',
  'no-pages-in-folder': () => `the folder holds no pages (${kinds})`,
  'unknown-name': ({ name }) => `${name} is none of ${kinds}; give it one of these names`,
  'too-long': ({ bytes, limit, packed }) =>
    `it is ${megabytes(bytes)} long${packed ? ' before it is unpacked' : ''}, over the limit of ${megabytes(limit)} a page; split it into pages, one a file or line`,
  'utf-16-lines': () => 'it is UTF-16; JSON Lines must be UTF-8, save it so',
  'no-warc-records': () => 'it has no WARC records; give it its own name if it is another kind of file',
  'no-pages-in-warc': ({ records }) => `none of its ${records} records is a page (HTML or text, answered with 200)`,
  'record-truncated': () => 'the file ends in the middle of this record (truncated); fetch it again',
  'manifest-broken': (told) =>
    `${system(told.system)}; write it as CSV with the columns path,url,source,fetched; the rows before are used`,
  'manifest-path': () => 'the row has no path; the first line must name the columns path,url,source,fetched',
  'manifest-address': ({ value }) =>
    `"${value}" is no address; write it whole: https://… (the page is read without it)`,
  'manifest-time': ({ value }) =>
    `"${value}" is no time; write it as 2023-11-29T11:11:00+07:00 (the page is read without it)`,
  'manifest-missing': (told) =>
    `its row names ${told.path}: ${system(told.system)}; mend the path, which is relative to the manifest's folder`,

  'other-file': ({ kind }) => `it looks like ${files[kind]}; give the page as text or HTML`,
  binary: ({ found }) =>
    `it is binary (it has ${found === 'zeros' ? 'zero bytes' : 'control characters'}); give the page as text or HTML`,
  'not-text': () => 'its bytes are neither UTF-8 nor UTF-16 nor Windows-1258; save it as UTF-8',
  'broken-utf-8': ({ places, characters }) =>
    `${places} places in ${characters} characters are not UTF-8, too many to read; save it again as UTF-8 from where it came`,
  'font-encoding': ({ font }) =>
    `it is in the font encoding ${font}, which is not read; convert it to Unicode first (UniKey's tool does)`,
  blank: () => 'it holds nothing but white space',

  'not-json': ({ said }) => `it is not JSON: ${said}; every line must be one whole JSON object`,
  'not-an-object': ({ kind }) => `it is ${jsonKinds[kind]}; every line must be one JSON object`,
  'wrong-field': (told) =>
    `its field "${told.field}" is ${jsonKinds[told.kind]}; write it as ${wanted(told.field)[told.wanted]}`,
  'field-address': ({ value }) => `its field "url" ("${value}") is no address; write it whole: "https://…"`,
  'field-host': ({ value }) => `its field "source.host" ("${value}") is no host; write it as ${aSource}`,
  'field-time': ({ value }) => `its field "fetched" ("${value}") is no time; write it as 2023-11-29T11:11:00+07:00`,
  'field-date': ({ value }) =>
    `its field "published" ("${value}") is no date; write it as 2023, 2023-11, 2023-11-29 or 2023-11-29T11:11:00+07:00`,
  'no-content': ({ fields }) =>
    `it has no content: "text", "html" and "paragraphs" are all missing or empty; its fields are ${fields.map((field) => `"${field}"`).join(', ') || 'none'}`,

  'error-page': () => 'an error page of its site, no article',
  'robot-check': () => 'a check for robots or a demand for scripts or cookies, no article',
  paywall: () => 'a paywall: the article is not on the page',
  'search-results': () => 'a page of search results, no article',
  'nothing-seen': () => 'nothing is seen on the page',
  'list-of-articles': () => 'a list of other articles, no article',
  gallery: () => 'a gallery: captions only, no article',
  'no-running-text': () => 'no running text, no article',
  'not-vietnamese': () => 'not in Vietnamese',
  'cleaner-slow': ({ seconds }) => `cleaning it took longer than ${seconds} s: report it with the page`,
  'cleaner-failed': ({ said }) =>
    `the cleaner failed on it (${said}), which is a fault of the program: report it with the page`,

  'not-http': ({ address }) => `${address} is no http or https address`,
  'too-many-redirects': ({ most }) => `it redirects more than ${most} times`,
  'robots-forbid': ({ host }) => `the robots.txt of ${host} asks not to read it`,
  'robots-unreadable': ({ because }) => `its robots.txt cannot be read: ${inEnglish(because)}`,
  gone: ({ status }) => `it is not there (${status})`,
  'gone-to-front': ({ to }) => `it is not there: its address leads to the front page, ${to}`,
  'bad-status': ({ status }) => `the server answers with ${status}`,
  'status-again': ({ status, tries }) => `the server answers with ${status}, ${tries} times; the next run tries again`,
  'network-again': ({ said, tries }) => `${said}, ${tries} times; the next run tries again`,
  'asks-to-wait': ({ status, seconds }) =>
    `the server answers with ${status} and asks to wait ${seconds} s; the next run tries again`,
  'private-address': ({ host, address }) =>
    `${host} is at ${address}, which is not a public address; a page could make the server read its own network. List it in FETCH_PRIVATE if that is wanted`,
  'body-too-large': ({ limit }) => `it is over ${limit / 1024 / 1024} MB once unpacked`,
  'too-slow': ({ seconds }) => `it takes longer than ${seconds} s; the next run tries again`,
  'unknown-host': () => 'its host is not known; check the address',
  'not-fetched': ({ said }) => `it cannot be fetched: ${said}`,
  'wrong-type': ({ type }) => `it is ${type}, neither HTML nor text`,
  'unchanged-unasked': () => 'the server says that it is unchanged, although not asked',
  'no-list': () => 'it is neither a feed nor a sitemap',
  'lists-nothing': () => 'it lists nothing',
  'lists-too-deep': ({ depth }) => `it names lists that name lists, deeper than ${depth}`,

  interrupted: () => 'interrupted; the next run goes on from here',
  'reindex-interrupted': () => 'interrupted; the index in use is as it was',
  'engine-away': ({ engine, said }) => `${engine} does not answer: ${said}`,
  failed: ({ said }) => said,
  said: ({ text }) => text,
};

/** For the command line and the logs. */
export function inEnglish(fault: Fault): string {
  return say(english, fault);
}
