import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviations, placeNames } from '../config/abbreviations.ts';
import { queryRules } from '../config/search.ts';
import { parseQuery } from '../src/search/parse.ts';
import type { Node } from '../src/search/query.ts';
import { fold } from '../src/vietnamese/fold.ts';
import { isSyllable } from '../src/vietnamese/syllable.ts';
import { tokens } from '../src/vietnamese/terms.ts';
import { cases } from './fuzz.ts';

const meaning = (short: string, long: string, articles: number) => ({ short, long, articles });

describe('abbreviations that articles define', () => {
  const told = (typed: string, learned: ReturnType<typeof meaning>[]) =>
    parseQuery(typed, learned).notes.filter((note) => note.code === 'abbreviation');
  const forms = (typed: string, learned: ReturnType<typeof meaning>[]) =>
    parseQuery(typed, learned)
      .required.flatMap((clause) => leaves(clause.node))
      .flatMap((node) => (node.kind === 'words' ? [node.terms.map((term) => term.text).join(' ')] : []));

  it('bring in every meaning that enough articles define, the most frequent first, and say so', () => {
    const learned = [
      meaning('KTX', 'ký túc xá', 9),
      meaning('KTX', 'kinh tế xanh', 2),
      meaning('KTX', 'khu tưởng xuân', 1),
    ];
    expect(forms('ktx', learned)).toEqual(['ktx', 'ký túc xá', 'kinh tế xanh']);
    expect(told('ktx', learned)).toEqual(learned.slice(0, 2).map((one) => ({ code: 'abbreviation', ...one })));
    expect(forms('ktx', [meaning('KTX', 'khu tưởng xuân', 1)])).toEqual(['ktx', 'khu tưởng xuân']);
  });

  it('are known without their Đ', () => {
    const learned = [meaning('CVĐC', 'công viên địa chất', 3)];
    expect(forms('cvdc', learned)).toEqual(['cvdc', 'cvđc', 'công viên địa chất']);
    expect(forms('CVĐC', learned)).toEqual(['cvđc', 'công viên địa chất']);
    expect(forms('hdnd', [])).toEqual(['hdnd', 'hđnd', 'hội đồng nhân dân']);
    expect(forms('"HDND tỉnh"', [])).toEqual(['hdnd tỉnh', 'hđnd tỉnh', 'hội đồng nhân dân tỉnh']);
    // Written just so, it means itself.
    expect(forms('HND', [])).toEqual(['hnd', 'hội nông dân']);
  });

  it('are brought in by words only where they mostly mean them', () => {
    const learned = [meaning('KTX', 'ký túc xá', 9), meaning('KTX', 'kinh tế xanh', 2)];
    expect(forms('ký túc xá', learned)).toContain('ktx');
    expect(forms('kinh tế xanh', learned)).not.toContain('ktx');
    expect(told('kinh tế xanh', learned)).toEqual([]);
  });

  it('give way to what is configured, and to syllables', () => {
    expect(told('UBND', [meaning('UBND', 'uy bao nhiêu dặm', 50)])).toEqual([]);
    expect(told('ủy ban nhân dân', [meaning('UBN', 'ủy ban nhân', 50)])).toEqual([]);
    expect(told('nha', [meaning('NHA', 'ngoại hạng anh', 50)])).toEqual([]);
    expect(forms('ban quản lý dự án', [meaning('BQLDA', 'ban quản lý dự án', 5)])).toEqual(
      expect.arrayContaining(['bql', 'bqlda', 'án']),
    );
  });

  it('are read however their parts are joined, within a phrase too', () => {
    const learned = [meaning('QL-VH', 'quản lý và vận hành', 3)];
    for (const typed of ['QL&VH', 'ql vh', 'QL-VH']) expect(forms(typed, learned)).toContain('quản lý và vận hành');
    expect(forms('"sở QL&VH"', learned)).toContain('sở quản lý và vận hành');
  });

  it('let a partial match lack a word of a long form still', () => {
    const { required } = parseQuery('chương trình mục tiêu', [meaning('CTMT', 'chương trình mục tiêu', 3)]);
    expect(required.map(({ label, relaxable }) => [label, relaxable])).toEqual(
      ['chương', 'trình', 'mục', 'tiêu'].map((word) => [word, true]),
    );
  });

  it('do not widen what is left out', () => {
    const query = parseQuery('tin -KTX', [meaning('KTX', 'ký túc xá', 9)]);
    expect(query.excluded).toEqual(parseQuery('tin -KTX').excluded);
    expect(query.notes).toEqual([]);
  });
});

describe('a query as typed', () => {
  it('is read without an error whatever it is, and keeps within the limit of terms', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '"',
        '“',
        '-',
        'OR',
        'tiêu đề:',
        'nguồn: ',
        'văn bản:',
        'author:',
        ' ',
        'đối',
        'NGOẠI',
        '12-CT/TW',
        'chỉ thị 12',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const query = parseQuery(pieces.join(''));
        expect(query.ranked.length).toBeLessThanOrEqual(2 * queryRules.termLimit);
        expect(query.accented).toBeGreaterThanOrEqual(0);
        expect(query.accented).toBeLessThanOrEqual(1);
        for (const clause of query.required)
          for (const node of leaves(clause.node)) if ('terms' in node) expect(node.terms.length).toBeGreaterThan(0);
      }),
      cases(1_000),
    );
  });

  it('is the same query in either Unicode form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zđàáảãạăâêôơư "-]{0,30}$/), (typed) => {
        expect(parseQuery(typed.normalize('NFD'))).toEqual(parseQuery(typed.normalize('NFC')));
      }),
      cases(200),
    );
  });

  it('says in words what could not be read', () => {
    expect(parseQuery('"đối ngoại').notes).toEqual([{ code: 'quote-without-pair' }]);
    expect(parseQuery('đối ngoại').notes).toEqual([]);
    expect(parseQuery('').notes).toEqual([]);
    expect(parseQuery('🙂 ?!').notes).toEqual([{ code: 'nothing-to-search' }]);
    expect(parseQuery(`${'một '.repeat(200)}`).notes).toEqual([{ code: 'too-long', syllables: queryRules.termLimit }]);
  });

  it('takes AND between words for none of them', () => {
    expect(parseQuery('đối ngoại AND Lào')).toMatchObject({
      required: parseQuery('đối ngoại Lào').required,
      notes: [],
    });
    for (const typed of ['and', 'AND', 'Lào AND', 'AND Lào', '"Simon AND Garfunkel"'])
      expect(
        parseQuery(typed).ranked.map(({ text }) => text),
        typed,
      ).toContain('and');
  });

  it('does not take a hyphen within words for an exclusion', () => {
    expect(parseQuery('Việt Nam - Lào COVID-19').excluded).toEqual([]);
    expect(parseQuery('Việt -Lào').excluded).toHaveLength(1);
  });

  it('counts no number and no abbreviation when it tells how a person types', () => {
    expect(parseQuery('UBND TP 2023').accented).toBe(1);
    expect(parseQuery('doi ngoai 2023').accented).toBe(0);
  });
});

describe('syllables without accents', () => {
  const bare = (typed: string) =>
    parseQuery(typed)
      .required.flatMap(({ node }) => leaves(node))
      .flatMap((node) => (node.kind === 'words' ? node.terms : []))
      .filter(({ anyAccent }) => anyAccent)
      .map(({ text }) => text);

  it('mean themselves where they are words and some of the few others have accents, any accent where none has', () => {
    for (const typed of ['Nghệ An', 'kinh tế', 'tai nạn giao thông', 'công an Nghệ An', '"Việt Nam"']) {
      expect(bare(typed), typed).toEqual([]);
      expect(parseQuery(typed).notes, typed).toEqual([]);
    }
    expect(bare('doi ngoai')).toEqual(['doi', 'ngoai']);
    expect(bare('đối ngoai nhan dan')).toEqual(['ngoai', 'nhan', 'dan']);
    expect(bare('tai nạn giao thong')).toEqual(['thong']);
  });

  it('mean any accent, all of them, in a phrase that has none', () => {
    expect(bare('tiêu đề:"hoi nghi" đối')).toEqual(['hoi', 'nghi']);
    expect(bare('"cac NGO lon" ở đây')).toEqual(['cac', 'lon']);
  });

  it('mean any accent in a sentence of which half is typed without', () => {
    expect(bare('hội nghi công tac đối ngoai nhân dan').length).toBe(4);
  });

  it('are abbreviations in capitals, alone or among others', () => {
    for (const typed of ['NGO', 'BOT', 'thu phí BOT', 'cac NGO My']) expect(bare(typed), typed).not.toContain('ngo');
    expect(bare('cac NGO o Viet Nam')).toEqual(['cac', 'o', 'viet', 'nam']);
    expect(bare('DOI NGOAI')).toEqual(['doi', 'ngoai']);
  });
});

describe('words that only ask', () => {
  const read = (typed: string) => {
    const { required, ranked, notes } = parseQuery(typed);
    return {
      required: required.map(({ label }) => label).join(' '),
      ranked: ranked.map(({ text }) => text).join(' '),
      left: notes.flatMap((note) => (note.code === 'question-words' ? [note.words] : [])),
    };
  };
  const more = 'giá cà phê ở các huyện Tây Nguyên tăng mạnh sáng nay';

  it('are neither required nor ranked by in a long query, and the reader is told', () => {
    expect(read(`Vì sao ${more}, tăng bao nhiêu?`)).toEqual({
      required: `${more} tăng`,
      ranked: `${more.toLowerCase()} tăng`,
      left: ['Vì sao bao nhiêu'],
    });
    expect(read(fold(`Vì sao ${more} bao nhiêu`)).ranked).toBe(fold(more).toLowerCase());
    expect(read('xin hỏi ai là người vừa được các đại biểu bầu làm chủ tịch xã').left).toEqual(['xin hỏi ai']);
  });

  it('count like others where little would remain, alone too', () => {
    const alone = 'khi nào thì thế nào ra sao bao nhiêu bao lâu tại sao vì sao ở đâu';
    for (const typed of ['vì sao', 'ai được bầu', 'Vì sao giá cà phê ở các huyện Tây Nguyên tăng?', alone])
      expect(read(typed).left, typed).toEqual([]);
    expect(parseQuery('vì sao').required).toHaveLength(2);
  });

  it('count where they are quoted, stand in a field or an OR, are part of a name or ask nothing', () => {
    for (const typed of [
      '"vì sao"',
      'title:"vì sao"',
      'gì OR nào',
      '-gì',
      'AI',
      'AI-len',
      'ai cập',
      'Ai Cập',
      'ai cũng',
    ])
      expect(read(`${more} ${typed}`).left, typed).toEqual([]);
    expect(read(`Ai Cập ${more}`).left).toEqual([]);
    expect(read(`ai cap ${fold(more)}`).left).toEqual([]);
  });

  it('are those with these accents where accents are typed', () => {
    expect(read(`vi sao ${more}`).left).toEqual([]);
    expect(read('số người trẻ nhồi máu não ở các tỉnh miền núi tăng ra sao').left).toEqual(['ra sao']);
  });
});

describe('the list of abbreviations', () => {
  it('has at least 150 of them, none twice, none that is a syllable of its own', () => {
    expect(abbreviations.length).toBeGreaterThanOrEqual(150);
    const forms = [...abbreviations, ...placeNames].flatMap((group) =>
      group.map((form) =>
        tokens(form)
          .map(({ text }) => text)
          .join(' '),
      ),
    );
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
    const syllables = abbreviations
      .flat()
      .map((form) => tokens(form))
      .filter((cut) => cut.length === 1);
    const taken = syllables.map(([token]) => token?.text ?? '').filter((text) => isSyllable(fold(text)));
    // Of the shape of a syllable, but no word of the language.
    expect(taken).toEqual(['eu', 'tyt']);
  });
});

function leaves(node: Node): Node[] {
  return node.kind === 'all' || node.kind === 'any' ? node.of.flatMap(leaves) : [node];
}
