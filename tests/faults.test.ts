import { describe, expect, it } from 'vitest';
import { inEnglish } from '../src/faults/english.ts';
import { type Fault, faultOf, parseFault } from '../src/faults/fault.ts';
import { inVietnamese } from '../src/faults/vietnamese.ts';

describe('a fault', () => {
  it.each<[Fault, string, string]>([
    [
      { code: 'not-gzip', system: 'incorrect header check', kept: 1_200, unit: 'records' },
      'it is not a whole gzip file (incorrect header check); the 1200 records before are ingested',
      'không phải tệp gzip nguyên vẹn (incorrect header check); 1.200 bản ghi ở trước đã nạp',
    ],
    [{ code: 'cannot-read', system: 'EACCES' }, 'permission denied, let this user read it (EACCES)', 'không có quyền'],
    [{ code: 'too-long', bytes: 35_000_000, limit: 33_554_432, packed: false }, '33.4 MB long', 'dài 33,4 MB'],
    [
      { code: 'wrong-field', field: 'tags[1]', kind: 'null', wanted: 'strings' },
      'its field "tags[1]" is null; write it as a list of strings: "tags": ["…"]',
      'trường "tags[1]" là null; hãy viết là danh sách chuỗi: "tags": ["…"]',
    ],
    [
      { code: 'robots-unreadable', because: { code: 'status-again', status: 503, tries: 4 } },
      'its robots.txt cannot be read: the server answers with 503, 4 times; the next run tries again',
      'không đọc được robots.txt: máy chủ trả lời 503, đã thử 4 lần; lần nạp sau thử lại',
    ],
    [
      { code: 'paywall' },
      'a paywall: the article is not on the page',
      'trang thu phí: trên trang không có nội dung bài',
    ],
  ])('%j is said in both languages', (fault, english, vietnamese) => {
    expect(inEnglish(fault)).toContain(english);
    expect(inVietnamese(fault)).toContain(vietnamese);
  });

  it('comes back from a store as it was, an older program’s sentence as that sentence', () => {
    const fault: Fault = { code: 'gone', status: 410 };
    expect(parseFault(JSON.stringify(fault))).toEqual(fault);
    expect(inVietnamese(parseFault('no headline'))).toBe('no headline');
    expect(faultOf('the disk is full')).toEqual({ code: 'said', text: 'the disk is full' });
    expect(inEnglish(parseFault(null))).toBe('');
  });

  it('that a newer program wrote is told by its code', () => {
    expect(inVietnamese(parseFault('{"code":"of-tomorrow","x":1}'))).toBe('of-tomorrow');
  });
});
