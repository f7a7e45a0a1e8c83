/**
 * Words with which one asks, and which the answer does not have: left out of long queries, in search and ranking
 * (`src/search/question-words.ts`). Of 236 questions about articles spread over 19,667, MRR@10 0.750 → 0.757 as printed,
 * 0.719 → 0.727 without accents, 0.717 → 0.725 with half of them.
 *
 * Not here: "mấy", "đâu", "không", "sao" alone, which brought nothing, and frequent small words ("của", "được"): without
 * them it was 0.749, 0.703 and 0.711, since the pairs that they make tell phrases.
 */
export const questionWords: readonly string[] = [
  'ai',
  'là ai',
  'gì',
  'là gì',
  'cái gì',
  'những gì',
  'nào',
  'thế nào',
  'như thế nào',
  'làm thế nào',
  'ra sao',
  'làm sao',
  'vì sao',
  'tại sao',
  'bao nhiêu',
  'bao lâu',
  'bao giờ',
  'khi nào',
  'lúc nào',
  'ở đâu',
  'có phải',
  'hay không',
  'hay chưa',
  // Said to whom one asks
  'xin hỏi',
  'cho hỏi',
  'cho tôi hỏi',
  'xin cho biết',
  'hãy cho biết',
];

/** What holds one of those words and asks nothing. Names written with a capital are known by it. */
export const notQuestionWords: readonly string[] = [
  'ai cập',
  'ai len',
  'ai oán',
  'ai cũng',
  'gì cũng',
  'nào cũng',
  'nào là',
  'bao giờ hết',
  'chưa bao giờ',
  'không bao giờ',
  'không ai',
  'không gì',
];

/** So many syllables remain at least when question words are left out, and one more. Titles ask too, in fewer words and in
 * those of the article: at 6, 71 titles of that kind lost 0.004 to 0.008, at 10 they gained 0.005 as printed, lost nothing
 * without accents and 0.008 with half of them, and the questions kept their gain; at 12 a part of it was gone. */
export const syllablesOfSubstance = 10;
