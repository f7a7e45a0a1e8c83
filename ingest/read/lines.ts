/** One line of a stream, without its end; or how long a line was that is over the limit and was skipped. */
export type Line = { number: number; bytes: Uint8Array } | { number: number; tooLong: number };

const newline = 0x0a;

/**
 * Cuts a stream of bytes into lines at LF or CR LF, counting from 1; blank lines are counted and not yielded. Holds at
 * most one line, and of a line over `limit` bytes nothing at all.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, end));
      const line = finished();
      if (line) yield line;
      number += 1;
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  const last = finished();
  if (last) yield last;

  function take(part: Uint8Array) {
    length += part.length;
    if (length > limit) held = [];
    else if (part.length > 0) held.push(part);
  }

  function finished(): Line | null {
    const whole = length;
    const bytes = whole > limit ? null : Buffer.concat(held);
    held = [];
    length = 0;
    if (bytes === null) return { number, tooLong: whole };
    const line = bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes;
    return line.every((byte) => byte === 0x20 || byte === 0x09) ? null : { number, bytes: line };
  }
}
