export const vietnamese = new Intl.NumberFormat('vi-VN');
export const english = new Intl.NumberFormat('en-GB');

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** '04' → "April". */
export const monthName = (month: string) => months[Number(month) - 1] ?? month;

/** "1 article", "1,204 articles". */
export const count = (n: number, one: string, more = `${one}s`) => `${english.format(n)} ${n === 1 ? one : more}`;
