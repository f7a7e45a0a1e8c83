import { expect, test } from 'vitest';
import { isOtherLanguage } from '../ingest/clean/language.ts';

const paragraph = (text: string) => [text.repeat(6)];

test('Vietnamese is recognised with its accents and without', () => {
  expect(isOtherLanguage(paragraph('Sáng nay, người dân các xã ven sông đã trở lại đồng sau ba ngày mưa lớn. '))).toBe(
    false,
  );
  expect(
    isOtherLanguage(
      paragraph('Sang nay nguoi dan cac xa ven song da tro lai dong sau ba ngay mua lon, khong ai bi thuong. '),
    ),
  ).toBe(false);
});

test('other languages are told apart, a few words are not judged', () => {
  expect(
    isOtherLanguage(paragraph('The towns along the river went back to their fields after three days of rain. ')),
  ).toBe(true);
  expect(
    isOtherLanguage(
      paragraph('Les habitants des communes riveraines ont repris le travail après trois jours de pluie. '),
    ),
  ).toBe(true);
  expect(isOtherLanguage(['Hello world'])).toBe(false);
});
