// Letters that Vietnamese has and its neighbours in print have not, or seldom.
const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;
// One letter in four of Vietnamese running text is such a one; in other languages fewer than one in fifty.
const least = 0.03;
const enoughLetters = 200;
// Syllables that make up a tenth of Vietnamese typed without accents and hardly stand in other languages.
const bareSyllables =
  /(?<!\p{L})(?:cua|nhung|khong|nguoi|duoc|trong|cac|mot|nam|ngay|viec|nuoc|thi|voi|cung)(?!\p{L})/giu;

/** Whether an article is of no use to readers of Vietnamese; not where it is too short to tell. The cleaner cleans any
 * language; what is indexed is the ingest's to say. */
export function isOtherLanguage(paragraphs: string[]): boolean {
  const text = paragraphs.join(' ').slice(0, 20_000);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < enoughLetters) return false;
  if ((text.match(vietnamese)?.length ?? 0) / letters >= least) return false;
  if ((text.match(bareSyllables)?.length ?? 0) * 40 >= letters / 4) return false;
  return true;
}
