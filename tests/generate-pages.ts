/** Pages for tests: made from word lists of our own and a seed, so that the same seed gives the same pages anywhere. */

const people = ['Nguyễn Thị Hạnh', 'Trần Quốc Bảo', 'Lê Mỹ Duyên', 'Phạm Đức Thắng', 'Võ Ngọc Ánh', 'Hoàng Khắc Vũ'];
const places = [
  'xã An Bình',
  'huyện Đồng Phú',
  'thị trấn Vĩnh Lộc',
  'phường Tân Hưng',
  'thôn Suối Bạc',
  'bản Nà Lương',
];
const bodies = ['hợp tác xã', 'hội nông dân', 'đoàn thanh niên', 'trạm y tế', 'trường tiểu học', 'ban quản lý chợ'];
const deeds = ['khánh thành', 'khởi công', 'tổng kết', 'phát động', 'kiểm tra', 'bàn giao'];
const things = [
  'cầu dân sinh',
  'tuyến đường liên thôn',
  'vụ lúa đông xuân',
  'mô hình nuôi tôm',
  'lớp học tiếng Anh',
  'nhà văn hóa',
];
const endings = [
  'nhờ sự đóng góp của bà con trong vùng',
  'trước mùa mưa bão năm nay',
  'với kinh phí gần hai tỉ đồng',
  'sau ba năm chờ đợi',
  'để phục vụ hơn năm trăm hộ dân',
];

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type GeneratedPage = { number: number; url: string; title: string; published: string; paragraphs: string[] };

/** The page of this number and seed; its title and address are its alone. */
export function generatePage(number: number, seed = 1): GeneratedPage {
  const random = seeded(seed * 1_000_003 + number);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const sentence = () => `${pick(bodies)} ${pick(places)} đã ${pick(deeds)} ${pick(things)} ${pick(endings)}`;
  const paragraph = () => {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 3) }, sentence);
    return sentences.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`).join(' ');
  };
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const year = 2015 + Math.floor(random() * 10);
  const title = `${pick(places)} ${pick(deeds)} ${pick(things)} đợt ${number}`;
  return {
    number,
    url: `https://bao.example/tin/${seed}-${number}.html`,
    title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    published: `${year}-${month}-${day}`,
    paragraphs: [
      ...Array.from({ length: 3 + Math.floor(random() * 4) }, paragraph),
      `${pick(people)} cho biết: ${sentence()}.`,
    ],
  };
}

/** A page as HTML, in the layout of no newspaper but of the kind that all have. */
export function asHtml(page: GeneratedPage): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${page.title}</title>
<link rel="canonical" href="${page.url}"><meta property="article:published_time" content="${page.published}">
</head><body><header><nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav></header>
<article><h1>${page.title}</h1>
${page.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article><footer>Bản quyền thuộc về Báo Mẫu</footer></body></html>`;
}

/** A page as a text dump: headline, then paragraphs with blank lines between. */
export function asText(page: GeneratedPage): string {
  return `${[page.title, ...page.paragraphs].join('\n\n')}\n`;
}

/** A page as one line of JSON Lines: an article already. */
export function asArticleLine(page: GeneratedPage): string {
  const { url, title, published, paragraphs } = page;
  return JSON.stringify({ url, title, published, paragraphs, source: 'bao.example' });
}
