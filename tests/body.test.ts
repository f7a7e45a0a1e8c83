import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeset } from '../src/web/body.ts';

const running =
  'Sáng nay bà con hai xã cùng góp công đào mương, dẫn nước từ khe Lũng Ặc về ruộng dưới; ai cũng mong kịp vụ.';
const set = (...paragraphs: string[]) => typeset(paragraphs, (text) => text);
const kinds = (...paragraphs: string[]) => set(...paragraphs).map(({ kind }) => kind);

describe('how an article is set', () => {
  test('rows with tabs are a table, its head the row without figures', () => {
    expect(set(running, 'Trường\tChỉ tiêu', 'Đông Hà\t450', 'Lê Lợi\t405', running)[1]).toEqual({
      kind: 'table',
      rows: [
        ['Trường', 'Chỉ tiêu'],
        ['Đông Hà', '450'],
        ['Lê Lợi', '405'],
      ],
      headed: true,
    });
  });

  test('rows of a text dump are told by their bars, at the edges too; no row names the columns where all have figures', () => {
    expect(set('| Cần Thơ | 66.000 | +1.000 |', '| Hưng Yên | 68.000 | - |')).toEqual([
      {
        kind: 'table',
        rows: [
          ['Cần Thơ', '66.000', '+1.000'],
          ['Hưng Yên', '68.000', '-'],
        ],
        headed: false,
      },
    ]);
    expect(kinds('Ban Đối ngoại | Báo Sông Hiến', running)).toEqual(['paragraph', 'paragraph']);
  });

  test('verses and short items stand close; a few short replies do not', () => {
    const verses = ['Chiều nghiêng một mái chèo khua', 'Sông chở nắng', 'Người đi', 'Ngọn khói đứng ngóng'];
    expect(set(...verses, running)).toEqual([
      { kind: 'lines', lines: verses },
      { kind: 'paragraph', text: running },
    ]);
    expect(kinds('- Vâng.', '- Thế à?', '- Ừ.', running)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  test.each(['Bài toán nhân lực', '2. Người đưa thư thứ hai', 'Bà con có làm theo không?', 'Bữa trưa 14.000 đồng'])(
    '“%s” over running text is a subhead',
    (text) => {
      expect(kinds(running, text, running)).toEqual(['paragraph', 'subhead', 'paragraph']);
      expect(kinds(running, text)).toEqual(['paragraph', 'paragraph']);
    },
  );

  test.each([
    'Chiều nay xã mất điện.',
    'Khu vực ảnh hưởng:',
    '2024 14.870 21.300',
    '- Phường Hưng Dũng',
    'và người bên sông',
  ])('“%s” over running text is none', (text) => {
    expect(kinds(text, running)).toEqual(['paragraph', 'paragraph']);
  });

  test('every word stays, in its order', () => {
    const paragraphs = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a\tb', '| a | b |', 'Mưa', running)),
    );
    const bare = (texts: string[]) => texts.join('').replace(/[\s|]/g, '');
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const shown = set(...texts).flatMap((part) =>
          part.kind === 'table' ? part.rows.flat() : part.kind === 'lines' ? part.lines : [part.text],
        );
        expect(bare(shown)).toBe(bare(texts));
      }),
    );
  });
});
