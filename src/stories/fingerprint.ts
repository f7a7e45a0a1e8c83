import { stories } from '../../config/stories.ts';
import type { Article } from '../article.ts';
import { tokens } from '../vietnamese/terms.ts';
import { calendarDay, dayOf, toldDay } from './event-day.ts';
import { rarityOf } from './rarity.ts';

/**
 * What an article tells of, in some hundred numbers: its heaviest neighbouring pairs of syllables ("signs", hashed to
 * 32 bits), with weights of unit length. It depends on the article alone, so neither the order in which articles arrive
 * nor what else is held changes it. Signs ascend.
 */
export type Fingerprint = {
  signs: Uint32Array;
  weights: Float32Array;
  /** Days since 1970-01-01 in Việt Nam; null where the page tells no day. */
  day: number | null;
  /** Day of the year, of `day` or, in an undated article, that its beginning tells of ("Sáng 24/11"); else null. */
  calendarDay: number | null;
};

const made = new WeakMap<Article, Fingerprint>();

/** The fingerprint of an article. Kept as long as the article is: grouping and indexing both ask for it. */
export function fingerprintOf(article: Article): Fingerprint {
  const known = made.get(article);
  if (known !== undefined) return known;
  const found = fingerprint(article);
  made.set(article, found);
  return found;
}

function fingerprint(article: Article): Fingerprint {
  const weighed = [...signsOf(article)].map(([sign, count]) => ({
    sign,
    weight: (1 + Math.log(count)) * rarityOf(sign),
  }));
  // Equal weights are taken by their hash: two reports of one event then keep the same ones.
  weighed.sort((a, b) => b.weight - a.weight || a.sign - b.sign);
  const kept = weighed.slice(0, stories.signs).sort((a, b) => a.sign - b.sign);
  const steps = kept.map(({ weight }) => Math.max(1, Math.round((255 * weight) / (weighed[0]?.weight ?? 1))));
  return { signs: Uint32Array.from(kept, ({ sign }) => sign), weights: unit(steps), ...daysOf(article) };
}

/** How often an article has each pair of neighbouring syllables within a sentence, the title's counted as config says. */
export function signsOf({
  title,
  lead,
  paragraphs,
}: Pick<Article, 'title' | 'lead' | 'paragraphs'>): Map<number, number> {
  const counts = new Map<number, number>();
  countPairs(title, stories.titleCounts, counts);
  for (const text of [lead, ...paragraphs]) countPairs(text, 1, counts);
  return counts;
}

function countPairs(text: string | null, weight: number, counts: Map<number, number>): void {
  if (text === null) return;
  let previous: { text: string; end: number } | null = null;
  for (const token of tokens(text)) {
    if (previous !== null && !ends(text, previous.end, token.start)) {
      const sign = hashOf(`${previous.text} ${token.text}`);
      counts.set(sign, (counts.get(sign) ?? 0) + weight);
    }
    previous = token;
  }
}

function daysOf(article: Article): Pick<Fingerprint, 'day' | 'calendarDay'> {
  const day = dayOf(article.published);
  return { day, calendarDay: day === null ? toldDay(article) : calendarDay(day) };
}

/** Whether a sentence ends between two words; nearly always there is one space. */
function ends(text: string, from: number, to: number): boolean {
  if (to - from === 1 && text.charCodeAt(from) === 32) return false;
  return /[.!?;:"“”]/.test(text.slice(from, to));
}

/** Cosine of two fingerprints: 0 nothing in common, 1 the same. */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  let sum = 0;
  for (let i = 0, k = 0; i < a.signs.length && k < b.signs.length; ) {
    const [x, y] = [a.signs[i] as number, b.signs[k] as number];
    if (x === y) sum += (a.weights[i++] as number) * (b.weights[k++] as number);
    else if (x < y) i++;
    else k++;
  }
  return sum;
}

/** How alike two articles are that may tell of one event: nothing where they tell days too far apart, and less where one of
 * them tells none. */
export function eventLikeness(a: Fingerprint, b: Fingerprint): number {
  const apart = daysApart(a, b);
  if (apart === null) return stories.undated * likeness(a, b);
  return apart > stories.days ? 0 : likeness(a, b);
}

/** null where one tells no day; without years where one is undated. */
function daysApart(a: Fingerprint, b: Fingerprint): number | null {
  if (a.day !== null && b.day !== null) return Math.abs(a.day - b.day);
  if (a.calendarDay === null || b.calendarDay === null) return null;
  const apart = Math.abs(a.calendarDay - b.calendarDay);
  return Math.min(apart, 365 - apart);
}

/** The heaviest signs, by which alike articles are looked up. */
export function lookupSigns({ signs, weights }: Fingerprint): number[] {
  return [...signs]
    .map((sign, i) => ({ sign, weight: weights[i] as number }))
    .sort((a, b) => b.weight - a.weight || a.sign - b.sign)
    .slice(0, stories.lookupSigns)
    .map(({ sign }) => sign);
}

/** 4 bytes of day, 2 of the day of the year (-1: none), then 5 a sign: hash and weight in 255ths of the heaviest. */
export function packFingerprint({ signs, weights, day, calendarDay }: Fingerprint): Buffer {
  const bytes = Buffer.alloc(6 + 5 * signs.length);
  const most = Math.max(...weights, 0);
  bytes.writeInt32LE(day ?? -1, 0);
  bytes.writeInt16LE(calendarDay ?? -1, 4);
  signs.forEach((sign, i) => {
    bytes.writeUInt32LE(sign, 6 + 5 * i);
    bytes.writeUInt8(Math.round((255 * (weights[i] as number)) / most), 10 + 5 * i);
  });
  return bytes;
}

export function unpackFingerprint(bytes: Buffer): Fingerprint {
  const count = Math.floor((bytes.length - 6) / 5);
  const signs = Uint32Array.from({ length: count }, (_, i) => bytes.readUInt32LE(6 + 5 * i));
  const weights = unit(Array.from({ length: count }, (_, i) => bytes.readUInt8(10 + 5 * i)));
  const day = bytes.readInt32LE(0);
  const ofYear = bytes.readInt16LE(4);
  return { signs, weights, day: day < 0 ? null : day, calendarDay: ofYear < 0 ? null : ofYear };
}

function unit(weights: readonly number[]): Float32Array {
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return Float32Array.from(weights, (weight) => weight / length);
}

/** FNV-1a with Murmur3's last mixing step: pairs differ in few letters, and equal weights are ordered by this. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
