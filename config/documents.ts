/**
 * Kinds of party and state documents, and the codes that stand for them in a number ("12-CT/TW" is a chỉ thị).
 * None: the number has another's code, or none ("Luật số 45/2013/QH13"). `common`: words of everyday use, which mean a document only with "số" or a code beside them ("kế hoạch 5 năm").
 */
export const documentKinds: readonly { name: string; codes: readonly string[]; common: boolean }[] = [
  { name: 'chỉ thị', codes: ['CT'], common: false },
  { name: 'nghị quyết', codes: ['NQ'], common: false },
  { name: 'kết luận', codes: ['KL'], common: false },
  { name: 'quy định', codes: ['QĐ', 'QĐi'], common: false },
  { name: 'hướng dẫn', codes: ['HD'], common: false },
  { name: 'đề án', codes: ['ĐA'], common: false },
  { name: 'nghị định', codes: ['NĐ'], common: false },
  { name: 'thông tư', codes: ['TT'], common: false },
  { name: 'thông tri', codes: ['TT'], common: false },
  { name: 'công điện', codes: ['CĐ'], common: false },
  { name: 'quyết định', codes: ['QĐ'], common: true },
  { name: 'kế hoạch', codes: ['KH'], common: true },
  { name: 'chương trình', codes: ['CTr'], common: true },
  { name: 'báo cáo', codes: ['BC'], common: true },
  { name: 'thông báo', codes: ['TB'], common: true },
  { name: 'công văn', codes: ['CV'], common: true },
  { name: 'tờ trình', codes: ['TTr'], common: true },
  { name: 'luật', codes: [], common: true },
  { name: 'pháp lệnh', codes: [], common: true },
  { name: 'quy chế', codes: [], common: true },
];

/** Whose documents: central party, province's and district's party, government, prime minister, assemblies, offices. */
export const documentIssuers: readonly string[] = [
  'TW',
  'TU',
  'HU',
  'ThU',
  'CP',
  'TTg',
  'QH',
  'UBND',
  'HĐND',
  'BCT',
  'BBT',
  'BCĐ',
  'BTCTW',
  'BTGTW',
  'BĐNTW',
  'ĐUK',
  'MTTW',
];

/** After these a number is a date's or a count's: "nghị quyết 5 tháng đầu năm". */
export const notDocumentNumbers: readonly string[] = [
  'tháng',
  'năm',
  'ngày',
  'người',
  'giờ',
  'phút',
  'lần',
  'tuổi',
  'điểm',
  '%',
];
