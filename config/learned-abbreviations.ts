/** How abbreviations are learnt that articles define themselves: "đối ngoại nhân dân (ĐNND)". */
export const learnedAbbreviations = {
  /** Letters and numbers of a short form. Two are shared by too many things ("TT" is thông tư, thị trấn, trung tâm);
   * more than twelve are a headline in capitals. */
  least: 3,
  most: 12,
  /** Articles that must define a meaning for it to stand beside others of the same short form. Of the meanings that a
   * single article defines, 58 of 60, spread evenly over those of 20,000 articles, were right, since each letter must be a
   * syllable's: such a one counts too, but only while no meaning of that short form has as many articles as this. */
  articles: 2,
  /** Meanings of one short form that are searched along, the most frequent first: beyond them it says nothing any more. */
  meanings: 3,
  /** Share of a short form's definitions from which the words bring it in. Below it the short form mostly means
   * something else; typed itself it still finds all its meanings. */
  share: 0.5,
  /** The most pairs that are held, those of most articles first: a table of some megabytes. Twenty thousand articles
   * define 438. */
  held: 20_000,
  /** Milliseconds for which Elasticsearch's are kept before they are counted anew; SQLite's are never late. */
  keptFor: 60_000,
};

/** Words without a letter in the short form: "Giáo dục và Đào tạo (GD&ĐT)". Matched against the form before they are
 * passed over, and never the first or last. */
export const unabbreviated: readonly string[] = [
  'và',
  'của',
  'về',
  'các',
  'cho',
  'với',
  'trong',
  'những',
  'tại',
  'theo',
];

/** What may stand between a long form and its short one, besides a bracket, in the order printed. The last word of the
 * introduction is `shortFormSaid`: "(sau đây gọi tắt là …)", "(viết tắt: …)", ", gọi tắt là …". */
export const beforeShortForm: readonly string[] = ['sau đây', 'dưới đây', 'được', 'xin', 'còn', 'tên', 'thường'];
export const shortFormSaid: readonly string[] = ['gọi tắt', 'viết tắt', 'sau đây gọi', 'gọi chung'];
