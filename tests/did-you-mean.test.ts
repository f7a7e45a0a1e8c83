import { describe, expect, it, onTestFinished } from 'vitest';
import { didYouMean, otherAccents } from '../src/search/did-you-mean.ts';
import { openSqliteEngine } from '../src/search/sqlite/engine.ts';
import { fromKeys } from '../src/vietnamese/keystrokes.ts';
import { article, press } from './articles.ts';
import { scratch } from './scratch.ts';

describe('the keys of Telex and VNI left raw', () => {
  it.each([
    ['ddoois', 'đối'],
    ['ngoaij', 'ngoại'],
    ['d9o6i1', 'đối'],
    ['doi961', 'đối'],
    ['tieng61', 'tiếng'],
    ['nuoc71', 'nước'],
    ['bac81', 'bắc'],
    ['huowngs', 'hướng'],
    ['nuwowcs', 'nước'],
    ['vie65t', 'việt'],
    ['quoocs', 'quốc'],
    ['giuwax', 'giữa'],
    ['hoaf', 'hòa'],
    ['khoer', 'khỏe'],
    ['quys', 'quý'],
    ['nguyeenx', 'nguyễn'],
  ])('%s is %s', (keys, syllable) => {
    expect(fromKeys(keys)).toBe(syllable);
  });

  it.each(['đối', 'thanh', 'covid', 'ubnd', '2023', '12', 'marketing', ''])('%s is left as it is', (typed) => {
    expect(fromKeys(typed)).toBeNull();
  });
});

describe('what a query that finds nothing may have meant', () => {
  const engine = async () => {
    const own = openSqliteEngine(`${scratch()}/articles.db`);
    onTestFinished(() => own.close());
    await own.put(press);
    return own;
  };

  it.each([
    ['ddoois ngoaij', 'đối ngoại'],
    ['đôí ngoái', 'đối ngoại'],
    ['đối ngọi', 'đối ngoại'],
    ['hội nhgị', 'hội nghị'],
    ['cà phr', 'cà phê'],
  ])('“%s” is “%s”, in the words of the index', async (typed, meant) => {
    expect(await didYouMean(await engine(), typed)).toMatchObject({ text: meant, total: expect.any(Number) });
    expect((await didYouMean(await engine(), typed))?.total).toBeGreaterThan(0);
  });

  it('is what stands side by side, though articles have each word as typed', async () => {
    const own = await engine();
    await own.put([
      article('h1', { title: 'Chợ nông sản mở cửa', paragraphs: ['Nhà ngói lợp lại.'] }),
      article('h2', { title: 'Đổi gạch và ngói lấy sâm', paragraphs: ['Nông dân trồng sâm.'] }),
    ]);
    for (const typed of ['đối ngoi', 'doi ngoi', 'dooi ngoaij'])
      expect(await didYouMean(own, typed), typed).toMatchObject({ text: 'đối ngoại' });
    expect(await didYouMean(own, 'nông sảm mở cửa')).toMatchObject({ text: 'nông sản mở cửa', total: 1 });
  });

  it.each(['CT12', 'ct13', 'CĐS', 'U24'])(
    '“%s”, a number or an abbreviation, is no slip for another',
    async (typed) => {
      const own = await engine();
      await own.put([article('k1', { title: 'CT2 CT1 CĐV U23 U2', paragraphs: ['Tòa CT2, CĐV U23.'] })]);
      expect(await didYouMean(own, typed)).toBeNull();
    },
  );

  it('is, for words that some article has far apart, what more articles have side by side', async () => {
    const own = await engine();
    await own.put([article('k1', { title: 'Gấp đôi năm ngoái' })]);
    expect(await otherAccents(own, 'đôi ngoái', 1)).toMatchObject({ text: 'đối ngoại' });
    expect(await otherAccents(own, 'đôi ngoái', 9)).toBeNull();
    expect(await otherAccents(own, 'đối ngoại', 0)).toBeNull();
    expect(await otherAccents(own, 'ngoái', 0)).toBeNull();
    expect(await otherAccents(own, '"đôi ngoái"', 0)).toBeNull();
    expect(await otherAccents(own, 'rừng cà', 0)).toBeNull();
  });

  it.each(['xyzzy', '', 'nguồn:abc', '"đôi ngoái"', 'rừng -rừng', '🙂'])('“%s” is not guessed at', async (typed) => {
    expect(await didYouMean(await engine(), typed)).toBeNull();
  });
});
