import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * How rare pairs of neighbouring syllables are in Vietnamese newspapers, whatever is held here: so an article's
 * fingerprint is the same in an empty index and in a full one. Counts of hashes alone, made by `bench/pair-rarity.ts`:
 * in 2^20 slots of 4 bits, by the sign's last 20 bits, the power of two of articles that have it, 0 for fewer than 8.
 */
const slots = 2 ** 20;
const articlesCounted = 19_667;
/** log2 of the most articles of which a slot tells nothing, and what half of a power of two adds. */
const least = 3;

let classes: Buffer | null = null;

/** Inverse document frequency of a sign. */
export function rarityOf(sign: number): number {
  classes ??= gunzipSync(readFileSync(new URL('../../config/pair-rarity.gz', import.meta.url)));
  const slot = sign & (slots - 1);
  const both = classes[slot >> 1] ?? 0;
  const power = (slot & 1) === 0 ? both & 15 : both >> 4;
  return Math.log(articlesCounted / 2 ** (Math.max(power, least) + 0.5));
}

/** Packs the table that `rarityOf` reads. Of signs that share a slot the more frequent one tells. */
export function packRarity(articlesBySign: ReadonlyMap<number, number>): Buffer {
  const packed = Buffer.alloc(slots / 2);
  for (const [sign, articles] of articlesBySign) {
    const power = Math.min(15, Math.floor(Math.log2(articles)));
    if (power < least) continue;
    const slot = sign & (slots - 1);
    const [low, high] = [(packed[slot >> 1] ?? 0) & 15, (packed[slot >> 1] ?? 0) >> 4];
    packed[slot >> 1] = (slot & 1) === 0 ? Math.max(low, power) | (high << 4) : low | (Math.max(high, power) << 4);
  }
  return gzipSync(packed, { level: 9 });
}
