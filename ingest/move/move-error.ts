/** What keeps an archive from being copied; the message says what, and the mend. */
export class MoveError extends Error {
  override name = 'MoveError';
}
