import type { Article } from '../src/article.ts';
import { article as emptyArticle } from './articles.ts';

/** An article of our own writing; what is not told is as unknown as a page can leave it. */
export function article(id: number, told: Partial<Article>): Article {
  return emptyArticle(id.toString(16).padStart(20, '0'), told);
}

const songHien = { host: 'baosonghien.example', name: 'Báo Sông Hiến' };
const baVi = { host: 'truyenhinhbavi.example', name: 'Truyền hình Ba Vì' };
const bienDong = { host: 'biendongngaynay.example', name: 'Biển Đông Ngày Nay' };

/** Three newspapers that do not exist, over six years; one article without a title, one without date and source. */
export const articles: Article[] = [
  article(1, {
    url: 'https://baosonghien.example/thoi-su/doi-ngoai-nhan-dan-tinh-ta-1201.html',
    source: songHien,
    title: 'Đối ngoại nhân dân góp sức vào đà phát triển của tỉnh ta',
    lead: 'Từ những chuyến thăm của các bản giáp biên đến lớp học tiếng của thanh niên, đối ngoại nhân dân đã thành việc thường ngày của người vùng cao.',
    published: '2022-11-24T16:05:00+07:00',
    authors: [
      { name: 'Nông Thị Hạnh', role: null },
      { name: 'Lý Văn Páo', role: 'Ảnh' },
    ],
    section: 'Thời sự',
    topic: 'Biên giới hữu nghị',
    tags: ['đối ngoại', 'biên giới'],
    paragraphs: [
      'Sáng 24/11, Liên hiệp các tổ chức hữu nghị tỉnh họp bàn ba năm làm đối ngoại nhân dân theo Chỉ thị 12-CT/TW. Hội trường nhỏ chật kín người từ mười một xã biên giới.',
      'Bà Hoàng Thị Ngân, ở bản Nà Ngườm, kể chuyện chợ phiên mở lại sau hai năm. “Bên ấy thiếu muối thì mình gửi, bên mình thiếu giống ngô thì bên ấy cho”, bà nói.',
      'Bất đồng về nguồn nước ở khe Lũng Ặc cũng được hai bên gỡ dần. Ủy ban nhân dân huyện đã cử người cùng đi dọc khe, đánh dấu từng mương.',
      'Theo Đề án 01-ĐA/TW, đến năm 2025 mỗi xã biên giới có ít nhất một tổ hữu nghị.',
    ],
    captions: ['Phiên chợ Nà Ngườm ngày mở lại. Ảnh: Lý Văn Páo', 'Lớp học tiếng ở nhà văn hóa bản.'],
    cited: ['Chỉ thị 12-CT/TW', 'Đề án 01-ĐA/TW'],
    removed: [
      { text: 'Thứ Năm, 24/11/2022 16:05 GMT+7', reason: 'dateline', line: 3 },
      { text: 'Chia sẻ lên mạng xã hội', reason: 'share', line: 5 },
      { text: 'Đọc thêm\nMùa quýt ngọt trên đỉnh Phja Oắc', reason: 'related', line: 31 },
    ],
    evidence: {
      url: 'manifest',
      source: 'text',
      title: 'text',
      lead: 'text',
      published: 'text',
      authors: 'text',
      section: 'markup',
      topic: 'text',
      tags: 'markup',
      captions: 'text',
    },
  }),
  article(2, {
    source: baVi,
    paragraphs: [
      'Hội Cựu chiến binh huyện vừa trao mười căn nhà nghĩa tình cho hội viên khó khăn, nhà nào cũng có hiên rộng và bể nước mưa.',
      'Ông Phùng Quốc Trượng nhận chìa khóa, nói nhà dựng xong trước mùa mưa là mừng nhất.',
    ],
    published: '2019',
    evidence: { source: 'template', published: 'text' },
    removed: [{ text: 'Lượt xem: 1.204', reason: 'counter', line: 9 }],
  }),
  article(3, {
    url: 'https://biendongngaynay.example/a/tau-ca-vuon-khoi',
    source: bienDong,
    title: 'Đội tàu vươn khơi sau bão',
    lead: 'Sau sáu ngày tránh bão, hơn trăm tàu của làng chài Bãi Ngang lại nổ máy.',
    published: '2023-09',
    section: 'Kinh tế biển',
    paragraphs: [
      'Ngư dân kiểm tra lưới, tiếp dầu, tiếp đá từ nửa đêm. Biên phòng phát cờ và áo phao mới.',
      'Quan hệ đối ngoại với các nước ven biển được nhắc đến khi bàn việc cứu nạn.',
    ],
    cited: ['Nghị quyết 36-NQ/TW'],
    evidence: { url: 'manifest', source: 'manifest', title: 'markup', lead: 'markup', published: 'address' },
  }),
  article(4, {
    title: 'Họp bàn chuyện <nước sạch> & "an ninh nguồn nước"',
    paragraphs: ['Nhân dân hai xã cùng góp công đào mương. Chuyện đối nội, đối ngoại đều bàn ở đình làng.'],
    evidence: { title: 'text' },
  }),
  article(5, {
    url: 'https://baosonghien.example/kinh-te/mo-lai-cho-phien-1188.html',
    source: songHien,
    title: 'Mở lại chợ phiên Nà Ngườm',
    published: '2022-10-02',
    authors: [{ name: 'Nông Thị Hạnh', role: null }],
    section: 'Kinh tế',
    paragraphs: ['Chợ họp ngày mồng năm, mười, mười lăm. Hàng hóa chủ yếu là ngô giống, muối và vải chàm.'],
    evidence: { url: 'manifest', source: 'text', title: 'text', published: 'text', authors: 'text', section: 'markup' },
  }),
];

/** Plain articles to page through, a day apart; number n of them. */
export function many(n: number): Article[] {
  return Array.from({ length: n }, (_, at) => {
    const day = String((at % 28) + 1).padStart(2, '0');
    const month = String((Math.floor(at / 28) % 12) + 1).padStart(2, '0');
    return article(1000 + at, {
      source: at % 2 ? songHien : bienDong,
      title: `Bản tin thủy văn số ${at + 1}`,
      published: `2021-${month}-${day}`,
      section: `Mục ${at % 14}`,
      paragraphs: [`Mực nước sông Hiến hôm nay ở mức ${200 + at} xăng-ti-mét, dòng chảy êm.`],
      evidence: { source: 'text', title: 'text', published: 'text' },
    });
  });
}
