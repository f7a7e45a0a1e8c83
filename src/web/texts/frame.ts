import type { Preferences } from '../preferences.ts';
import { english, monthName, vietnamese } from './numbers.ts';

/** What stands around every page, and how numbers and dates are printed. */
export type FrameTexts = {
  /** For `lang` and `hreflang`, and what the language calls itself. */
  language: string;
  ownName: string;
  number(value: number): string;
  /** No more precise than what is given. `time` is 'HH:MM'. */
  date(date: { year: string; month?: string; day?: string; time?: string }): string;
  noDate: string;
  noSource: string;
  site: string;
  tagline: string;
  /** For those who are sent a link to the front page. */
  description: string;
  skip: string;
  home: string;
  toSources: string;
  preferences: {
    theme: string;
    themes: Record<Preferences['theme'], string>;
    type: string;
    types: Record<Preferences['type'], string>;
  };
  shortcuts: string;
  close: string;
  shortcutList: { keys: string; does: string }[];
  box: { label: string; placeholder: string; button: string };
  suggestionsName: string;
  /** Announced behind their number when suggestions have come up below the box. */
  suggestions: string;
};

const vi: FrameTexts = {
  language: 'vi',
  ownName: 'Tiếng Việt',
  number: (value) => vietnamese.format(value),
  date: ({ year, month, day, time }) => {
    if (!month) return year;
    if (!day) return `tháng ${Number(month)}/${year}`;
    return time ? `${day}/${month}/${year}, ${time}` : `${day}/${month}/${year}`;
  },
  noDate: 'không rõ ngày',
  noSource: 'không rõ nguồn',
  site: 'Điểm Báo',
  tagline: 'tìm và đọc báo Việt',
  description:
    'Tìm trong các báo Việt, lọc theo nguồn, ngày, chuyên mục và văn bản được nhắc đến, đọc bài đã làm sạch, làm bản điểm báo.',
  skip: 'Đến nội dung chính',
  home: 'Trang chủ',
  toSources: 'Nguồn tin',
  preferences: {
    theme: 'Giao diện',
    themes: { auto: 'Theo máy', light: 'Sáng', dark: 'Tối' },
    type: 'Cỡ chữ',
    types: { small: 'Nhỏ', normal: 'Vừa', large: 'Lớn' },
  },
  shortcuts: 'Phím tắt',
  close: 'Đóng',
  shortcutList: [
    { keys: '/', does: 'gõ vào ô tìm' },
    { keys: 'j', does: 'bài sau' },
    { keys: 'k', does: 'bài trước' },
    { keys: 'Enter', does: 'mở bài đang chọn' },
    { keys: 'b', does: 'đưa bài vào bản điểm báo, hoặc bỏ ra' },
    { keys: '?', does: 'hiện bảng này' },
  ],
  box: {
    label: 'Tìm trong các báo',
    placeholder: 'Từ, “cụm từ”, số văn bản…',
    button: 'Tìm',
  },
  suggestionsName: 'Gợi ý',
  suggestions: 'gợi ý, bấm mũi tên xuống để chọn.',
};

const en: FrameTexts = {
  language: 'en',
  ownName: 'English',
  number: (value) => english.format(value),
  date: ({ year, month, day, time }) => {
    if (!month) return year;
    if (!day) return `${monthName(month)} ${year}`;
    const date = `${Number(day)} ${monthName(month).slice(0, 3)} ${year}`;
    return time ? `${date}, ${time}` : date;
  },
  noDate: 'date unknown',
  noSource: 'source unknown',
  site: 'Điểm Báo',
  tagline: 'search and read Vietnamese newspapers',
  description:
    'Search Vietnamese newspapers by source, date, section and cited document, read articles without the clutter, make a press review.',
  skip: 'Skip to the content',
  home: 'Front page',
  toSources: 'Sources',
  preferences: {
    theme: 'Theme',
    themes: { auto: 'System', light: 'Light', dark: 'Dark' },
    type: 'Type size',
    types: { small: 'Small', normal: 'Medium', large: 'Large' },
  },
  shortcuts: 'Keyboard',
  close: 'Close',
  shortcutList: [
    { keys: '/', does: 'to the search box' },
    { keys: 'j', does: 'next article' },
    { keys: 'k', does: 'previous article' },
    { keys: 'Enter', does: 'open the article in focus' },
    { keys: 'b', does: 'put the article into the press review, or take it out' },
    { keys: '?', does: 'show this list' },
  ],
  box: {
    label: 'Search the newspapers',
    placeholder: 'Words, “a phrase”, a document number…',
    button: 'Search',
  },
  suggestionsName: 'Suggestions',
  suggestions: 'suggestions; press the down arrow to choose.',
};

export const frameTexts = { vi, en };
