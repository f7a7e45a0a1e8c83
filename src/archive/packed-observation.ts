import type { BlockKind, Observation } from './learning.ts';
import { pack, unpack } from './packed.ts';

type Compact = { blocks: [string, BlockKind, number][]; signs: [number, number, number][] };

/** What an observation holds beside its page, as both adapters keep it: some 800 bytes. */
export function packObservation({ blocks, signs }: Observation): Buffer {
  const compact: Compact = {
    blocks: blocks.map(({ key, kind, length }) => [key, kind, length]),
    signs: signs.map(({ sign, weight, block }) => [sign, weight, block]),
  };
  return pack(Buffer.from(JSON.stringify(compact)));
}

export function unpackObservation(packed: Uint8Array): Pick<Observation, 'blocks' | 'signs'> {
  const { blocks, signs } = JSON.parse(Buffer.from(unpack(packed)).toString()) as Compact;
  return {
    blocks: blocks.map(([key, kind, length]) => ({ key, kind, length })),
    signs: signs.map(([sign, weight, block]) => ({ sign, weight, block })),
  };
}
