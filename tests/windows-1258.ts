import iconv from 'iconv-lite';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Text as Windows writes Vietnamese in its charset 1258: vowels with their hats, then the tone as a letter. */
export function windows1258(text: string): Buffer {
  const split = [...text.normalize('NFC')].map((letter) => {
    const parts = [...letter.normalize('NFD')];
    const tone = parts.filter((part) => tones.test(part)).join('');
    const vowel = parts.filter((part) => !tones.test(part)).join('');
    return vowel.normalize('NFC') + tone;
  });
  return iconv.encode(split.join(''), 'windows-1258');
}
