import { describe, expect, it } from 'vitest';
import { toldDay } from '../src/stories/event-day.ts';
import { article } from './articles.ts';

const day = (month: number, of: number) => (Date.UTC(2001, month - 1, of) - Date.UTC(2001, 0, 1)) / 86_400_000;
const told = (...paragraphs: string[]) => toldDay(article('a1', { paragraphs }));

describe('the day that the beginning of an article tells of', () => {
  it.each([
    'Sáng 24/11, Tỉnh ủy tổ chức hội nghị trực tuyến.',
    'Chiều nay, 24-11, đoàn đã về đến cửa khẩu Cầu Treo.',
    'Tối 24.11, hàng nghìn người đổ về phố đi bộ.',
    'Đêm qua 24.11 lũ về nhanh.',
    'Thông tin được đưa ra trong cuộc họp báo (24.11).',
    'Hôm 24.11, cảng vụ đình chỉ hai tàu.',
    'Ngày 24 tháng 11, trường khánh thành thư viện.',
    'Sáng ngày 24/11/2023, Sở Ngoại vụ làm việc với đoàn.',
  ])('is read in every way of writing: %s', (text) => {
    expect(told(text)).toBe(day(11, 24));
  });

  it('is that of the part of a day before one that led to it', () => {
    expect(told('Theo kế hoạch ngày 2/9, công trình chậm.', 'Sáng 24/11, nhà thầu xin lỗi.')).toBe(day(11, 24));
  });

  it.each([
    'Thực hiện Chỉ thị số 12-CT/TW, ngày 5/1 của Ban Bí thư.',
    'Đội khách thắng 3-1 sau hai hiệp chính.',
    'Dự án trị giá (2.5 tỷ đồng) đã dừng.',
    'Ông nhậm chức ngày 10/10/2003 tại tỉnh.',
    'Lượng mưa đạt 24/31 trạm.',
    'Lãi suất qua đêm 3.5%.',
  ])('is not a document’s, a score, a sum or a day of long ago: %s', (text) => {
    expect(told(text)).toBeNull();
  });
});
