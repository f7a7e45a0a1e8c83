import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A page's bytes as both adapters keep them: Zstandard at its default level, a quarter of the size for text. */
export function pack(bytes: Uint8Array): Buffer {
  return zstdCompressSync(bytes);
}

export function unpack(packed: Uint8Array): Uint8Array {
  return new Uint8Array(zstdDecompressSync(packed));
}
