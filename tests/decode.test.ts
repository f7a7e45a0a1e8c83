import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { declaredCharset, decode } from '../ingest/read/decode.ts';
import { inEnglish } from '../src/faults/english.ts';
import { cases } from './fuzz.ts';
import { asText, generatePage } from './generate-pages.ts';
import { windows1258 } from './windows-1258.ts';

/** Text that is neither binary nor begins with a byte order mark of its own. */
const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 400 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the text is to have none of them
  .map((text) => text.replace(/[\x00-\x08\x0e-\x1f\ufeff]/g, ''))
  .filter((text) => text !== '');

const vietnameseText = fc.integer({ min: 0, max: 5_000 }).map((number) => asText(generatePage(number)));

const textOf = (bytes: Uint8Array, declared: string | null = null) => {
  const decoded = decode(bytes, declared);
  return 'text' in decoded ? { text: decoded.text, charset: decoded.charset, replaced: decoded.replaced } : decoded;
};
const rejectionOf = (bytes: Uint8Array, declared: string | null = null) => {
  const decoded = decode(bytes, declared);
  return 'rejected' in decoded
    ? inEnglish(decoded.rejected)
    : `read as ${decoded.charset}: ${decoded.text.slice(0, 60)}`;
};

/** TCVN3 and VNI have no encoder here: the letters of a sentence as an old page holds them, in Latin-1. */
const tcvn3 = Buffer.from(
  'C«ng t¸c ®èi ngo¹i nh©n d©n trong t×nh h×nh míi ®­îc t¨ng c­êng, ®ång chÝ BÝ th­ nãi.',
  'latin1',
);
const vni = Buffer.from(
  'Coâng taùc ñoái ngoaïi nhaân daân trong tình hình môùi ñöôïc taêng cöôøng, ñoàng chí noùi.',
  'latin1',
);

describe('decoding a page', () => {
  it('reads English without a charset as browsers do, by Windows-1252', () => {
    const text =
      'The mayor’s café “was never closed”, she said – not once in the eleven years since the ferry stopped running.';
    expect(textOf(iconv.encode(text, 'windows-1252'))).toEqual({ text, charset: 'windows-1252', replaced: 0 });
    expect(textOf(iconv.encode(text, 'windows-1252'), 'utf-8')).toMatchObject({ charset: 'windows-1252' });
  });

  it('gives back any text from UTF-8, with and without a byte order mark', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, addBOM) => {
        expect(textOf(iconv.encode(text, 'utf-8', { addBOM }))).toEqual({ text, charset: 'utf-8', replaced: 0 });
      }),
      cases(200),
    );
  });

  it('gives back any text from UTF-16 that begins with a byte order mark', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('utf-16le', 'utf-16be'), (text, charset) => {
        expect(textOf(iconv.encode(text, charset, { addBOM: true }))).toEqual({ text, charset, replaced: 0 });
      }),
      cases(200),
    );
  });

  it('knows UTF-16 without a byte order mark by its zero bytes', () => {
    fc.assert(
      fc.property(vietnameseText, fc.constantFrom('utf-16le', 'utf-16be'), (text, charset) => {
        expect(textOf(iconv.encode(text, charset, { addBOM: false }))).toEqual({ text, charset, replaced: 0 });
      }),
      cases(200),
    );
  });

  it('reads Windows-1258 whether or not the page declares it, tones joined to their vowels', () => {
    fc.assert(
      fc.property(vietnameseText, fc.constantFrom(null, 'windows-1258', 'utf-8', 'iso-8859-1'), (text, declared) => {
        expect(textOf(windows1258(text), declared)).toEqual({ text, charset: 'windows-1258', replaced: 0 });
      }),
      cases(200),
    );
  });

  it('believes UTF-8 bytes over another charset that the page declares', () => {
    expect(textOf(Buffer.from('Đối ngoại'), 'windows-1252')).toMatchObject({ text: 'Đối ngoại', charset: 'utf-8' });
  });

  it('uses the declared charset where the bytes are not Vietnamese', () => {
    expect(textOf(iconv.encode('Новости дня', 'koi8-r'), 'koi8-r')).toMatchObject({ text: 'Новости дня' });
  });

  it('reads a page with a damaged byte here and there, and counts them', () => {
    const bytes = Buffer.from(asText(generatePage(1)));
    bytes[200] = 0xff;
    const decoded = textOf(bytes);
    expect(decoded).toMatchObject({ charset: 'utf-8' });
    expect(decoded).toHaveProperty(
      'replaced',
      expect.toSatisfy((count: number) => count >= 1 && count <= 3),
    );
  });

  it('does not take a replacement character that the page prints for damage', () => {
    expect(textOf(Buffer.from('Lỗi phông: \ufffd\ufffd\ufffd'))).toMatchObject({ replaced: 0 });
  });

  it('refuses UTF-8 that is broken throughout, and says how much of it is', () => {
    const text = asText(generatePage(2));
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += 40) bytes[at] = 0xff;
    expect(rejectionOf(bytes)).toMatch(/^\d+ places in \d+ characters are not UTF-8, .* save it again as UTF-8/);
  });

  it.each([
    ['%PDF-1.7 …', 'a PDF document'],
    ['\x89PNG\r\n\x1a\n', 'a PNG image'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'a JPEG image'],
    ['PK\x03\x04\x14\0', 'a ZIP archive'],
  ])('refuses what begins as %j, saying that it looks like %s', (head, name) => {
    expect(rejectionOf(Buffer.from(head, 'latin1'))).toContain(`it looks like ${name}`);
  });

  it('refuses bytes with zeros that are no UTF-16', () => {
    const bytes = Buffer.alloc(5_000, 'dữ liệu\0\0\x01\x02\x03\0rác');
    expect(rejectionOf(bytes)).toContain('it is binary');
  });

  it('passes over a few zeros in a page, as browsers do', () => {
    const page = `<p>${'The ferry stopped running on Monday. '.repeat(20)}</p>`;
    const padded = Buffer.from(page.replace('ferry', 'fer\0ry'));
    expect(decode(padded, null)).toMatchObject({ text: page, charset: 'utf-8' });
  });

  it('names the old font encoding VNI rather than taking their letters for text', () => {
    expect(rejectionOf(vni)).toContain('VNI');
    expect(rejectionOf(Buffer.from(vni.toString('latin1'), 'utf-8'))).toContain('VNI');
  });

  it('reads TCVN3, whatever is declared, also where it was saved as UTF-8', () => {
    const text = 'Công tác đối ngoại nhân dân trong tình hình mới được tăng cường, đồng chí Bí thư nói.';
    const wanted = { text, charset: 'tcvn3', replaced: 0 };
    expect(textOf(tcvn3)).toEqual(wanted);
    expect(textOf(tcvn3, 'iso-8859-1')).toEqual(wanted);
    expect(textOf(Buffer.from(tcvn3.toString('latin1'), 'utf-8'))).toEqual(wanted);
    const quoted = Buffer.concat([Buffer.from([0x93]), tcvn3, Buffer.from([0x94])]);
    expect(textOf(quoted)).toMatchObject({ text: `“${text}”` });
  });

  it('gives back any Vietnamese in small letters from TCVN3', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        const small = text.toLowerCase();
        expect(textOf(iconv.encode(small, 'tcvn'))).toMatchObject({ text: small, charset: 'tcvn3' });
      }),
      cases(200),
    );
  });

  it('never takes Vietnamese or French for an old font encoding', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => 'text' in decode(Buffer.from(text), null)),
      cases(200),
    );
    const french =
      'Où êtes-vous allée après le dîner ? « Là-bas, près de la forêt où naît la rivière », répondit-elle, étonnée.';
    expect(textOf(Buffer.from(french))).toMatchObject({ text: french });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3_000 }),
        fc.constantFrom(null, 'utf-8', 'windows-1258', 'big5', 'x'),
        (bytes, declared) => {
          const decoded = decode(bytes, declared);
          expect('text' in decoded || inEnglish(decoded.rejected).length > 20).toBe(true);
        },
      ),
      cases(200),
    );
  });
});

describe('the charset that HTML declares', () => {
  it.each([
    ['<meta charset="UTF-8">', 'utf-8'],
    ['<META http-equiv=Content-Type content="text/html; charset=windows-1258">', 'windows-1258'],
    ["<meta content='text/html;charset=iso-8859-1' http-equiv='content-type'/>", 'iso-8859-1'],
    ['<p>charset=windows-1258</p>', null],
  ])('of %s is %s', (html, charset) => {
    expect(declaredCharset(Buffer.from(html))).toBe(charset);
  });
});
