import type { Facet } from '../../search/engine.ts';
import type { Problem } from '../state.ts';
import { count, english, monthName, vietnamese } from './numbers.ts';

/** The facets and dates beside the results, and what of an address cannot be used. */
export type FiltersTexts = {
  filters: string;
  filtersInForce: string;
  removeFilter(label: string): string;
  clearFilters: string;
  facetNames: Record<Facet, string>;
  /** As the prefix of a chip: "Nguồn". */
  chipNames: Record<Facet | 'from' | 'to', string>;
  yearAndMonth: string;
  month(month: string): string;
  /** Of the box that narrows a long list of facet values. */
  filterList: string;
  showMore(count: number): string;
  /** On the phone, from the end of the filters. */
  toResults(count: number): string;
  /** So many days back and today: 0 is today alone. */
  since(days: number): string;
  byHand: string;
  from: string;
  to: string;
  apply: string;
  dateHint: string;
  badDate(value: string): string;
  backwards: string;
  problem(problem: Problem): string;
};

const vi: FiltersTexts = {
  filters: 'Bộ lọc',
  filtersInForce: 'Đang lọc theo',
  removeFilter: (label) => `Bỏ lọc ${label}`,
  clearFilters: 'Xóa tất cả',
  facetNames: {
    source: 'Nguồn',
    year: 'Năm',
    month: 'Tháng',
    section: 'Chuyên mục',
    topic: 'Chủ đề',
    author: 'Tác giả',
    cited: 'Văn bản được nhắc đến',
  },
  chipNames: {
    source: 'Nguồn',
    year: 'Năm',
    month: 'Tháng',
    section: 'Chuyên mục',
    topic: 'Chủ đề',
    author: 'Tác giả',
    cited: 'Văn bản',
    from: 'Từ',
    to: 'Đến',
  },
  yearAndMonth: 'Năm, tháng',
  month: (month) => `Tháng ${Number(month)}`,
  filterList: 'Lọc danh sách',
  showMore: (count) => `Xem thêm ${vietnamese.format(count)}`,
  toResults: (count) => `Xem ${vietnamese.format(count)} bài`,
  since: (days) => (days === 0 ? 'hôm nay' : days === 1 ? 'từ hôm qua' : `${vietnamese.format(days + 1)} ngày qua`),
  byHand: 'Khoảng ngày',
  from: 'Từ',
  to: 'Đến',
  apply: 'Lọc theo ngày',
  dateHint: 'Ví dụ: 2023, 11/2023 hoặc 24.11.2023',
  badDate: (value) => `Không hiểu ngày “${value}”. Hãy gõ 2023, 11/2023 hoặc 24.11.2023.`,
  backwards: 'Ngày đầu đứng sau ngày cuối nên chưa lọc theo ngày. Hãy đổi chỗ hai ngày.',
  problem: (problem) => {
    const { field, value } = problem;
    switch (problem.kind) {
      case 'choice':
        return `Địa chỉ ghi ${field} là “${value}”, chỉ có thể là ${problem.choices.join(', ')}; đã dùng mặc định.`;
      case 'number':
        return `Địa chỉ ghi ${field} là “${value}”, phải là số nguyên từ ${problem.least} đến ${vietnamese.format(problem.most)}; đã dùng mặc định.`;
      case 'year':
        return `“${value}” không phải năm (cần dạng 2023); đã bỏ qua.`;
      case 'month':
        return `“${value}” không phải tháng (cần dạng 2023-11); đã bỏ qua.`;
      case 'length':
        return field === 'q'
          ? `Câu tìm quá dài; chỉ tìm theo ${vietnamese.format(problem.most)} ký tự đầu.`
          : `“${value}” dài hơn ${vietnamese.format(problem.most)} ký tự; đã bỏ qua.`;
      case 'many':
        return `Chỉ lọc được theo ${vietnamese.format(problem.most)} giá trị của ${field}; đã bỏ qua “${value}”.`;
      case 'reach':
        return `Chỉ lật được đến trang ${vietnamese.format(problem.most)}. Hãy thu hẹp câu tìm.`;
    }
  },
};

const en: FiltersTexts = {
  filters: 'Filters',
  filtersInForce: 'Filters in force',
  removeFilter: (label) => `Remove filter ${label}`,
  clearFilters: 'Clear all',
  facetNames: {
    source: 'Source',
    year: 'Year',
    month: 'Month',
    section: 'Section',
    topic: 'Topic',
    author: 'Author',
    cited: 'Cited document',
  },
  chipNames: {
    source: 'Source',
    year: 'Year',
    month: 'Month',
    section: 'Section',
    topic: 'Topic',
    author: 'Author',
    cited: 'Document',
    from: 'From',
    to: 'To',
  },
  yearAndMonth: 'Year, month',
  month: monthName,
  filterList: 'Narrow the list',
  showMore: (n) => `Show ${english.format(n)} more`,
  toResults: (n) => `See ${count(n, 'article')}`,
  since: (days) => (days === 0 ? 'today' : days === 1 ? 'since yesterday' : `last ${english.format(days + 1)} days`),
  byHand: 'Dates',
  from: 'From',
  to: 'To',
  apply: 'Filter by date',
  dateHint: 'For example 2023, 11/2023 or 24.11.2023',
  badDate: (value) => `“${value}” is no date. Type 2023, 11/2023 or 24.11.2023.`,
  backwards: 'The first date is after the last, so dates do not filter yet. Swap them.',
  problem: (problem) => {
    const { field, value } = problem;
    switch (problem.kind) {
      case 'choice':
        return `“${value}” in the address is no choice for ${field} (${problem.choices.join(', ')}); the default is used.`;
      case 'number':
        return `“${value}” in the address is no ${field} from ${problem.least} to ${english.format(problem.most)}; the default is used.`;
      case 'year':
        return `“${value}” is no year (like 2023); it is left out.`;
      case 'month':
        return `“${value}” is no month (like 2023-11); it is left out.`;
      case 'length':
        return field === 'q'
          ? `The query is too long; its first ${english.format(problem.most)} characters are searched.`
          : `“${value}” is longer than ${english.format(problem.most)} characters; it is left out.`;
      case 'many':
        return `One can filter by ${english.format(problem.most)} values of ${field}; “${value}” is left out.`;
      case 'reach':
        return `One can page to page ${english.format(problem.most)}. Narrow the search.`;
    }
  },
};

export const filtersTexts = { vi, en };
