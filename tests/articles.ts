import type { Article } from '../src/article.ts';

/** An article for a test: what it does not name is empty. */
export function article(id: string, fields: Partial<Article>): Article {
  return {
    id: id.padEnd(20, '0'),
    url: null,
    source: null,
    title: null,
    lead: null,
    published: null,
    authors: [],
    section: null,
    topic: null,
    tags: [],
    paragraphs: [],
    captions: [],
    cited: [],
    removed: [],
    evidence: {},
    ...fields,
  };
}

const songLam = { host: 'baosonglam.example', name: 'Báo Sông Lam' };
const caoNguyen = { host: 'baocaonguyen.example', name: 'Báo Cao Nguyên' };

/** A small press: what each article is there for stands beside it in the contract suite. */
export const press: Article[] = [
  article('a1', {
    source: songLam,
    title: 'Hội nghị công tác đối ngoại nhân dân',
    lead: 'Tỉnh ủy quán triệt Chỉ thị số 12-CT/TW về đối ngoại nhân dân (ĐNND).',
    published: '2023-11-24T09:30:00+07:00',
    authors: [{ name: 'Lê Hòa', role: null }],
    section: 'Thời sự',
    topic: 'Đối ngoại',
    paragraphs: [
      'Ủy ban nhân dân tỉnh báo cáo kết quả hợp tác với các địa phương của Lào.',
      'Hội nghị bàn về hòa bình.',
    ],
    captions: ['Quang cảnh hội nghị. Ảnh: Lê Hòa'],
    cited: ['Chỉ thị 12-CT/TW'],
    removed: [{ text: 'Đọc thêm: lễ hội cà phê', reason: 'related', line: 9 }],
  }),
  article('a2', {
    source: caoNguyen,
    title: 'Kế hoạch thực hiện công tác ĐNND năm 2024',
    published: '2024-01',
    authors: [
      { name: 'Y Thanh', role: 'CTV' },
      { name: 'Lê Hòa', role: null },
    ],
    section: 'Thời sự',
    paragraphs: [
      'UBND tỉnh giao các sở thực hiện Chỉ thị 12-CT/TW và Đề án 01-ĐA/TW.',
      'Giữ vững môi trường hoà bình.',
    ],
    cited: ['Chỉ thị 12-CT/TW', 'Đề án 01-ĐA/TW'],
  }),
  article('a3', {
    source: songLam,
    title: 'Đội bóng xã Ngoài thắng trận chung kết',
    published: '2019',
    section: 'Thể thao',
    paragraphs: ['Đội chủ nhà ghi bàn ở phút cuối. Khán giả đến từ ngoài huyện rất đông.'],
  }),
  article('a4', {
    source: null,
    title: 'Bản án cho kẻ phá rừng',
    paragraphs: ['Tòa tuyên án sáng nay. Ở an toàn khu, người dân đồng tình.', 'Phó chủ tịch dự phiên tòa.'],
  }),
  article('a5', {
    source: caoNguyen,
    title: 'An cư cho người dân vùng lũ',
    published: '2024-01-15',
    section: 'Đời sống',
    paragraphs: ['Nhà mới được bàn giao trước Tết. Người dân an lòng.'],
  }),
  article('a6', {
    source: caoNguyen,
    title: 'Giá cà phê tăng',
    published: '2023-11-02',
    section: 'Kinh tế',
    paragraphs: [
      'Cà phê lên 60.000 đồng một cân.',
      'đối ngoại'.normalize('NFD'),
      'Xuất khẩu cà\u00a0phê sang châu Âu.',
    ],
  }),
];
