import { linesOf } from './articles.ts';

/**
 * Makes a labelled file for `bench/stories.ts` of any corpus: node bench/near-copies.ts CORPUS.jsonl.gz [articles] [seed].
 * Of every tenth article two further prints are made, as another newspaper prints an agency's report: a fifth of the sentences left
 * out (the last ones more often), one word in thirty another, its first sentence as the lead, a day later at most. The others are
 * background of the same weeks, which is not measured: a corpus holds reports of one event of its own. Prints JSON Lines.
 */
const [path, most = '3000', seed = '1'] = process.argv.slice(2);
if (path === undefined) throw new Error('Name a corpus: JSON Lines of {title, lead, text}, packed with gzip or not.');

let state = Number(seed);
const random = () => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return state / 0x80000000;
};
const day = (number: number) => new Date(Date.UTC(2026, 8, 1 + number)).toISOString().slice(0, 10);
const words: string[] = [];

function reprint(text: string): string {
  const sentences = text.split(/(?<=[.!?…])\s+/);
  return sentences
    .filter((_, i) => i === 0 || random() > 0.1 + (0.2 * i) / sentences.length)
    .map((sentence) =>
      sentence
        .split(' ')
        .map((word) => (random() < 1 / 30 ? (words[Math.floor(random() * words.length)] ?? word) : word))
        .join(' '),
    )
    .join(' ');
}

let number = 0;
for await (const { title, lead, text = '' } of linesOf(path)) {
  if (number >= Number(most)) break;
  words.push(...text.split(' ').slice(0, 20));
  const published = Math.floor(random() * 60);
  const event = number % 10 === 0 ? `event ${number}` : undefined;
  console.log(JSON.stringify({ title, lead, text, published: day(published), source: 'A', event }));
  if (event !== undefined) {
    const [first = '', ...rest] = text.split(/(?<=[.!?…])\s+/);
    for (const source of ['B', 'C'])
      console.log(
        JSON.stringify({
          title: reprint(title ?? ''),
          lead: first,
          text: reprint(rest.join(' ')),
          published: day(published + Math.round(random())),
          source,
          event,
        }),
      );
  }
  number++;
}
