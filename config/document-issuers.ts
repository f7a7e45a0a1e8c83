/** Offices that number by themselves in every province, district and commune, so that a number says nothing without the
 * place: "123/QĐ-UBND". As they stand between the marks of a number. */
export const localOffices: readonly string[] = ['UBND', 'HĐND', 'TU', 'HU', 'ThU', 'QU', 'ĐU', 'CTUBND'];

/** Names of places that have more than two syllables; others are read as two, but for `shortPlaces`: "UBND huyện Hương Khê Trần Văn B" has a person behind the place. */
export const longPlaces: readonly string[] = [
  'Hồ Chí Minh',
  'Thừa Thiên Huế',
  'Thừa Thiên - Huế',
  'Bà Rịa - Vũng Tàu',
  'Bà Rịa-Vũng Tàu',
  'Phan Rang - Tháp Chàm',
];

/** Names of one syllable. */
export const shortPlaces: readonly string[] = ['Huế', 'Vinh'];

/** Levels as printed, by what they are called here. */
export const placeLevels: readonly { level: string; printed: readonly string[] }[] = [
  { level: 'tỉnh', printed: ['tỉnh', 'Tỉnh'] },
  { level: 'thành phố', printed: ['thành phố', 'Thành phố', 'TP.', 'TP', 'Tp.'] },
  { level: 'huyện', printed: ['huyện'] },
  { level: 'thị xã', printed: ['thị xã', 'TX.', 'TX'] },
  { level: 'quận', printed: ['quận'] },
  { level: 'xã', printed: ['xã'] },
  { level: 'phường', printed: ['phường'] },
  { level: 'thị trấn', printed: ['thị trấn'] },
];

/** Party committees by the level of their place: "Nghị quyết 05-NQ/TU của Tỉnh ủy Lạng Sơn". */
export const partyCommittees: readonly { level: string; printed: readonly string[] }[] = [
  { level: 'tỉnh', printed: ['Tỉnh ủy', 'Tỉnh uỷ'] },
  { level: 'thành phố', printed: ['Thành ủy', 'Thành uỷ'] },
  { level: 'huyện', printed: ['Huyện ủy', 'Huyện uỷ'] },
  { level: 'thị xã', printed: ['Thị ủy', 'Thị uỷ'] },
  { level: 'quận', printed: ['Quận ủy', 'Quận uỷ'] },
];

/** Who signs for a place: before the place's level. */
export const placeOffices: readonly string[] = [
  'UBND',
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'HĐND',
  'Hội đồng nhân dân',
];
