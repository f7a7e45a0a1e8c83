import iconv from 'iconv-lite';
import { reading } from '../../config/reading.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { fontEncoding } from './font-encodings.ts';
import { signatureOf } from './signatures.ts';
import { tcvn3ToUnicode } from './tcvn3.ts';

/** A page's text; `replaced` counts the bytes that could not be read and stand as U+FFFD. */
export type Decoded = { text: string; charset: string; replaced: number } | { rejected: Fault };

/**
 * Turns a page's bytes into text. The bytes are believed before what is declared, since pages often declare a charset
 * that they are not in: byte order mark, UTF-16 by its zero bytes, UTF-8, then Windows-1258, then what is declared.
 * @param declared the charset that the page's markup or the server named, or null
 */
export function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked === 'utf-8') return decodeUtf8(bytes.subarray(3)) ?? { rejected: notText };
  if (marked !== null) return readable(iconv.decode(Buffer.from(bytes), marked), marked, 0);
  const signature = signatureOf(bytes);
  if (signature !== null) return { rejected: { code: 'other-file', kind: signature } };
  if (bytes.includes(0)) {
    const utf16 = utf16ByZeros(bytes);
    if (utf16 !== null) return readable(iconv.decode(Buffer.from(bytes), utf16), utf16, 0);
    // Browsers pass over a few: a database's padding printed with a field.
    const others = bytes.filter((byte) => byte !== 0);
    if (others.length < bytes.length * (1 - reading.controlPerCent / 100))
      return { rejected: { code: 'binary', found: 'zeros' } };
    return decode(others, declared);
  }
  return decodeUtf8(bytes) ?? decodeSingleByte(bytes, declared);
}

const notText: Fault = { code: 'not-text' };

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The high bytes of what Vietnamese is written in: Latin, its extensions, combining marks, Vietnamese letters and
 * punctuation. */
const latinHighBytes = new Set([0x00, 0x01, 0x03, 0x1e, 0x20]);

function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  const looksLike = (highAt: 0 | 1) => {
    const high = sample.filter((_, at) => at % 2 === highAt);
    const latin = high.filter((byte) => latinHighBytes.has(byte)).length;
    const ascii = high.filter((byte) => byte === 0).length;
    return latin > 0.9 * high.length && ascii > 0.3 * high.length;
  };
  const little = looksLike(1);
  return little === looksLike(0) ? null : little ? 'utf-16le' : 'utf-16be';
}

/** Null where the bytes are another charset rather than damaged UTF-8. */
function decodeUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!text.includes('\ufffd')) return readable(text, 'utf-8', 0);
  const printed =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\xef\xbf\xbd/g)?.length ?? 0;
  const replaced = (text.match(/\ufffd/g)?.length ?? 0) - printed;
  if (!hasLetters(text, replaced)) return null;
  if (replaced > Math.max(1, (text.length * reading.brokenPerCent) / 100))
    return { rejected: { code: 'broken-utf-8', places: replaced, characters: text.length } };
  return readable(text, 'utf-8', replaced);
}

/** Whether a text has so many characters beyond ASCII that were read; looks no further than it must. */
function hasLetters(text: string, count: number): boolean {
  let found = 0;
  for (let at = 0; at < text.length && found < count; at++) {
    const code = text.charCodeAt(at);
    // The second half of a pair is no character of its own.
    if (code > 0x7f && code !== 0xfffd && (code & 0xfc00) !== 0xdc00) found += 1;
  }
  return found >= count;
}

/** Letters that Vietnamese writes and ASCII does not have. */
const vietnamese = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/giu;

function decodeSingleByte(bytes: Uint8Array, declared: string | null): Decoded {
  const buffer = Buffer.from(bytes);
  // Windows-1258 writes a tone as a letter of its own after the vowel; NFC puts the two together.
  const marked = iconv.decode(buffer, 'windows-1258');
  const text = marked.normalize('NFC');
  const tones = marked.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
  const letters = text.match(/[^\p{ASCII}\P{L}]|\p{M}/gu)?.length ?? 0;
  const fitting = text.match(vietnamese)?.length ?? 0;
  const named = declared !== null && /^(windows|cp)-?1258$/i.test(declared);
  if ((tones > 0 || named) && fitting >= 0.95 * letters) return readable(text, 'windows-1258', 0);

  const latin = iconv.decode(buffer, 'windows-1252');
  const font = fontEncoding(latin);
  if (font !== null) return fromFont(font, latin);
  if (declared !== null && !/^utf-?(8|16)/i.test(declared) && iconv.encodingExists(declared))
    return readable(iconv.decode(buffer, declared).normalize('NFC'), declared.toLowerCase(), 0);
  return isNearlyAscii(latin) ? readable(latin, 'windows-1252', 0) : { rejected: notText };
}

/** Whether hardly a letter of a text's words is accented, as in English with its dashes and quotes, which browsers too read
 * as Windows-1252 when nothing is declared. A quarter of the letters of Vietnamese in an old font would be. */
function isNearlyAscii(text: string): boolean {
  const words = text.replace(/<[^<>]*>/g, ' ');
  const accented = words.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0;
  return accented <= (words.match(/\p{L}/gu)?.length ?? 0) * reading.accentedShare;
}

/** TCVN3 has a place for every letter; VNI writes a vowel and its marks apart, which no library we know of puts together.
 * Signs that come to no Vietnamese are no TCVN3 after all. */
function fromFont(font: 'TCVN3' | 'VNI', latin: string): Decoded {
  if (font === 'TCVN3') {
    const text = tcvn3ToUnicode(latin);
    const letters = text.match(/[^\p{ASCII}\P{L}]|\p{M}/gu)?.length ?? 0;
    const fitting = text.match(vietnamese)?.length ?? 0;
    if (fitting >= 0.95 * letters) return { text, charset: 'tcvn3', replaced: 0 };
  }
  return { rejected: { code: 'font-encoding', font } };
}

function readable(text: string, charset: string, replaced: number): Decoded {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  if (text.includes('\0') || controls > Math.max(3, (text.length * reading.controlPerCent) / 100))
    return { rejected: { code: 'binary', found: 'controls' } };
  const font = fontEncoding(text);
  if (font !== null) return fromFont(font, text);
  return { text, charset, replaced };
}

/** The charset that a server names in its Content-Type, lower case, or null. */
export function servedCharset(type: string): string | null {
  return /;\s*charset\s*=\s*["']?\s*([\w-]+)/i.exec(type)?.[1]?.toLowerCase() ?? null;
}

/** The charset that HTML declares in its head, lower case, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, reading.charsetWithin)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
}
