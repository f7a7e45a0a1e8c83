/**
 * Where the tone mark stands in a syllable. Vietnamese is written with two customs ("hòa" and "hoà", "thủy" and
 * "thuỷ"), and typing slips put the mark on the wrong vowel ("cuả", "gía", "tòan"). One table maps each such spelling
 * to one; both engines use it, so a term is the same wherever it comes from. It holds whole syllables only, so that a
 * foreign word is never touched ("café" must not become "cáfe").
 */

const vowels = 'aăâeêioôơuưy';
/** Row by row the vowels of `vowels` with huyền, sắc, hỏi, ngã, nặng. */
const toned = ['àằầèềìòồờùừỳ', 'áắấéếíóốớúứý', 'ảẳẩẻểỉỏổởủửỷ', 'ãẵẫẽễĩõỗỡũữỹ', 'ạặậẹệịọộợụựỵ'];
/** Syllables that end in c, ch, p or t carry sắc or nặng only. */
const stopTones = [1, 4];

const onsets = ['', ...'b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x'.split(' ')];

/** c, g and ng stand before a, o, u; k, gh and ngh before e, ê, i, y. */
function canPrecede(onset: string, rime: string): boolean {
  const front = 'eêiy'.includes(rime.charAt(0));
  return !(front ? ['c', 'g', 'ng'] : ['k', 'gh', 'ngh']).includes(onset);
}

/** Rimes whose mark is written in two places, and the index of the vowel that carries it here: on the first in an open
 * syllable (the older custom, which newspapers keep), on the main vowel in a closed one. */
const rimes: [carrier: number, list: string][] = [
  [0, 'oa oe uy ia ua ưa'],
  [1, 'oai oay oao oan oang oanh oac oach oat oam oap oen oeo oet uyn uynh uych uyt uyp uyu uân uâng uât uây'],
  [1, 'oăn oăng oăt oăc oăm uê uơ'],
];
/** After "qu" the u is part of the onset, and so is the i of "gi". */
const glides: [onset: string, list: string][] = [
  ['qu', 'a e ê i y ơ ai ay an ang anh ac ach at ao au ăn ăng ăc ăt ân ây âng ât en eo et ên êt it inh ich'],
  [
    'gi',
    'a e ơ o u ư ai am an ang anh ao ap at au ăm ăn ăng ăt ăc âm ân âp ât ây âu em eo o ong ot oi op ôm ông ôi ơi un ung uc up ư ưa ưc',
  ],
];

function withTone(syllable: string, at: number, tone: number): string {
  const letter = toned[tone]?.[vowels.indexOf(syllable[at] ?? '')];
  return syllable.slice(0, at) + letter + syllable.slice(at + 1);
}

function tonesOf(syllable: string): number[] {
  return /[cpt]$|ch$/.test(syllable) ? stopTones : [0, 1, 2, 3, 4];
}

/**
 * Every spelling of a syllable whose tone mark stands elsewhere, to the spelling of the index: "hoà" → "hòa". Lower
 * case, NFC. A spelling that is itself a proper syllable is never a key.
 */
export const toneSpellings: ReadonlyMap<string, string> = (() => {
  const proper = new Set<string>();
  const table: [string, string][] = [];
  const add = (syllable: string, carrier: number, others: number[]) => {
    for (const tone of tonesOf(syllable)) {
      const kept = withTone(syllable, carrier, tone);
      proper.add(kept);
      for (const other of others) table.push([withTone(syllable, other, tone), kept]);
    }
  };
  for (const [carrier, list] of rimes) {
    for (const rime of list.split(' ')) {
      for (const onset of onsets) {
        if (!canPrecede(onset, rime)) continue;
        add(onset + rime, onset.length + carrier, [onset.length + 1 - carrier]);
      }
    }
  }
  for (const [onset, list] of glides) {
    for (const rime of list.split(' ')) {
      const carrier = onset.length + (rime === 'ưa' ? 0 : rimeCarrier(rime));
      add(onset + rime, carrier, [onset.length - 1]);
    }
  }
  return new Map(table.filter(([spelling]) => !proper.has(spelling)));
})();

/** Of a rime without a glide: the vowel with a hat or horn, else the first. */
function rimeCarrier(rime: string): number {
  const marked = [...rime].findIndex((letter) => 'ăâêôơư'.includes(letter));
  return marked < 0 ? 0 : marked;
}
