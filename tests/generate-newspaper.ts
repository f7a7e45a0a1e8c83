import { seeded } from './generate-pages.ts';

/** A newspaper for tests, of our own writing: articles that have nothing in common but what the site prints on all. */

const syllables =
  `bến chợ đò sông làng ruộng lúa ngô khoai sắn mía chè trâu bò gà vịt cá tôm cua lưới thuyền buồm mưa nắng gió bão lũ
  cầu đường ngõ xóm đình chùa giếng ao vườn rào cổng mái ngói gạch vôi cát đá gỗ tre nứa lá cọ dừa chuối mít xoài ổi
  thầy trò lớp sách bút bảng trống hội lễ hát múa kèn sáo đàn áo khăn nón guốc vải chỉ kim thêu dệt nhuộm phơi gánh vác
  đi về lên xuống qua lại mở đóng xây sửa trồng cấy gặt hái mua bán đổi vay trả góp chia nhận trao tặng giúp dạy học
  sáng trưa chiều tối đêm tháng năm mùa xuân hạ thu đông già trẻ lớn nhỏ cao thấp dài ngắn rộng hẹp mới cũ vui buồn`.split(
    /\s+/,
  );

/** What Bến Hạ prints on every page, and no rule knows. */
export const furniture = {
  slogan: 'Nhịp chèo bên bến Hạ',
  kicker: 'Gửi bài cho người đưa đò',
  midst: 'Bà con có chuyện hay, xin kể cho người đưa đò nghe qua chiếc hộp gỗ treo ở gốc đa đầu bến.',
  letter:
    'Mỗi sáng thứ Hai, người đưa đò gửi tập giấy này đến từng nhà ven sông, không lấy tiền; nhà nào muốn nhận thì treo một dải lụa xanh trước hiên từ chiều hôm trước.',
  farewell: 'Hẹn gặp lại ở chuyến đò sau',
};

export type NewspaperPage = { url: string; title: string; paragraphs: string[]; record: string };

/** Prose that this seed alone gives; the words are common, their neighbourhood is not. */
export function prose(seed: number, sentences: number): string {
  const random = seeded(seed);
  const pick = () => syllables[Math.floor(random() * syllables.length)] ?? '';
  return Array.from({ length: sentences }, () => {
    const words = Array.from({ length: 14 + Math.floor(random() * 6) }, pick).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  }).join(' ');
}

/** A page with all furniture around and amid an article; every third is HTML, the others text dumps. */
export function newspaperPage(
  number: number,
  told: Partial<{ title: string; paragraphs: string[] }> = {},
): NewspaperPage {
  const url = `https://benha.example/bai-${number}.html`;
  const title =
    told.title ??
    prose(7_000 + number, 1)
      .slice(0, 50)
      .trim();
  const paragraphs = told.paragraphs ?? [1, 2, 3, 4].map((at) => prose(number * 10 + at, 2));
  const [first = '', ...rest] = paragraphs;
  const { slogan, kicker, midst, letter, farewell } = furniture;
  const fetched = '2024-03-05T08:00:00Z';
  const body = [first, midst, ...rest, letter, farewell];
  const html = `<!doctype html><html lang="vi"><head><title>${title}</title></head><body><main><article>
<h1>${title}</h1><div>${slogan}</div><div>${kicker}</div>
${body.map((text) => `<p>${text}</p>`).join('\n')}
</article></main></body></html>`;
  const text = [slogan, title, kicker, ...body].join('\n\n');
  const record = JSON.stringify(number % 3 === 0 ? { url, html, fetched } : { url, text, fetched });
  return { url, title, paragraphs, record };
}
