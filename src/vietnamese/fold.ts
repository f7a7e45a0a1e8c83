const marks = /\p{M}+/gu;

/** Text without accents, NFC, đ as d; case and everything else as it was. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(marks, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
}
