import { expect, test } from 'vitest';
import { otherLanguage } from '../ingest/clean/language.ts';

const paragraph = (text: string) => [text.repeat(6)];

test('Vietnamese is recognised with its accents and without', () => {
  expect(
    otherLanguage(paragraph('Sáng nay, người dân các xã ven sông đã trở lại đồng sau ba ngày mưa lớn. ')),
  ).toBeNull();
  expect(
    otherLanguage(
      paragraph('Sang nay nguoi dan cac xa ven song da tro lai dong sau ba ngay mua lon, khong ai bi thuong. '),
    ),
  ).toBeNull();
});

test('other languages are told apart, a few words are not judged', () => {
  expect(
    otherLanguage(paragraph('The towns along the river went back to their fields after three days of rain. ')),
  ).toBe('not in Vietnamese');
  expect(
    otherLanguage(
      paragraph('Les habitants des communes riveraines ont repris le travail après trois jours de pluie. '),
    ),
  ).toBe('not in Vietnamese');
  expect(otherLanguage(['Hello world'])).toBeNull();
});
