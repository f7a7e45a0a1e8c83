import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnedAbbreviations, unabbreviated } from '../config/learned-abbreviations.ts';
import { definedIn, definitions } from '../src/search/defined.ts';
import { tokens } from '../src/vietnamese/terms.ts';
import { article } from './articles.ts';
import { cases } from './fuzz.ts';

const told = (text: string) => [...definitions(text)].map(({ short, long }) => `${short} = ${long}`);

describe('an abbreviation that an article defines', () => {
  it.each([
    ['Tỉnh đẩy mạnh đối ngoại nhân dân (ĐNND) ở vùng biên.', 'ĐNND = đối ngoại nhân dân'],
    [
      'Chương trình mục tiêu quốc gia (sau đây gọi tắt là CTMTQG) giảm nghèo',
      'CTMTQG = chương trình mục tiêu quốc gia',
    ],
    ['Trung tâm Điều hành thông minh (gọi tắt: TTĐHTM)', 'TTĐHTM = trung tâm điều hành thông minh'],
    ['Khu bảo tồn biển (viết tắt là “KBTB”)', 'KBTB = khu bảo tồn biển'],
    ['Tổ công nghệ số cộng đồng, gọi tắt là TCNSCĐ, đến từng nhà', 'TCNSCĐ = tổ công nghệ số cộng đồng'],
    ['Sở Giáo dục và Đào tạo (GD&ĐT) tỉnh', 'GD-ĐT = giáo dục và đào tạo'],
    ['Sở Văn hóa, Thể thao và Du lịch (VH-TT&DL)', 'VH-TT-DL = văn hóa thể thao và du lịch'],
    ['Phong trào “Sữa học đường” (SHĐ)', 'SHĐ = sữa học đường'],
    ['Ban Chỉ đạo 35 (BCĐ35) của huyện', 'BCĐ35 = ban chỉ đạo 35'],
    ['CTMTQG (chương trình mục tiêu quốc gia) năm nay', 'CTMTQG = chương trình mục tiêu quốc gia'],
    ['Ban Chấp hành Trung ương (BCHTW)', 'BCHTW = ban chấp hành trung ương'],
    ['an toàn và vệ sinh lao động (ATVSLĐ)', 'ATVSLĐ = an toàn và vệ sinh lao động'],
    ['đối ngoại nhân dân (ĐNND)'.normalize('NFD'), 'ĐNND = đối ngoại nhân dân'],
  ])('is read: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    'Tổ chức Y tế thế giới (WHO) khuyến cáo.',
    'Ông Nguyễn Văn An (huyện Nam Đàn) cho biết.',
    'Thị trấn Tiên Điền (TT) có chợ mới.',
    'Chỉ thị 12 của Ban Bí thư (12-CT/TW).',
    'Họp về đối ngoại. Nhân dân (ĐNND) đồng tình.',
    'Đối ngoại nhân dân (xem trang 5) và ĐNND',
    'A B C D (ABCD)',
    'diện tích nhân dân (ĐTND)',
    'CTMTQG (chương trình mục tiêu quốc gia giảm nghèo)',
    'Gọi tắt là ABC',
    '(ĐNND)',
  ])('is none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('is told once by an article, wherever it stands in it', () => {
    const own = article('d1', {
      title: 'Nhà ở xã hội (NOXH) còn thiếu',
      lead: 'Nhu cầu nhà ở xã hội (NOXH) tăng.',
      captions: ['Khu công nghiệp (KCN) Sông Lam'],
    });
    expect(definedIn(own)).toEqual([
      { short: 'NOXH', long: 'nhà ở xã hội' },
      { short: 'KCN', long: 'khu công nghiệp' },
    ]);
  });

  it('is read whatever its words are', () => {
    const syllable = fc.constantFrom('đối', 'ngoại', 'nhân', 'dân', 'trường', 'học', 'y', 'ủy', 'ứng', 'phát', 'triển');
    const words = fc.array(syllable, { minLength: learnedAbbreviations.least, maxLength: learnedAbbreviations.most });
    fc.assert(
      fc.property(words, (long) => {
        fc.pre(long.join('').length >= 2 * long.length);
        const short = long.map((word) => word.charAt(0).toUpperCase()).join('');
        // As a term: where the tone mark stands in "ỦY" is one.
        const term = tokens(short).map(({ text }) => text.toUpperCase());
        expect(told(`Theo quy định; ${long.join(' ')} (${short}) là`)).toEqual([`${term} = ${long.join(' ')}`]);
      }),
      cases(200),
    );
  });

  it('has a syllable for each letter, in any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        ' ',
        '(ĐNND)',
        'gọi tắt là ',
        'đối ngoại nhân dân ',
        'và ',
        'TTXVN',
        '"',
        '.',
        ', ',
        '&',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const linking = new Set(unabbreviated);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const { short, long } of definitions(pieces.join('').normalize('NFC'))) {
          const units = short.match(/\d+|\p{Lu}/gu) ?? [];
          const syllables = long.split(' ');
          expect(units.length).toBeGreaterThanOrEqual(learnedAbbreviations.least);
          expect(syllables.length).toBeGreaterThanOrEqual(units.length);
          expect(syllables.filter((one) => !linking.has(one)).length).toBeLessThanOrEqual(units.length);
          expect(tokens(long).map((token) => token.text)).toEqual(syllables);
        }
      }),
      cases(1_000),
    );
  });
});
