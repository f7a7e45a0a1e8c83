/** A store that another version of the program wrote, or that is damaged. The message says which, and what to do. */
export class UnusableStore extends Error {
  override name = 'UnusableStore';
  /** Whether `npm run reindex` mends it: an index that an older program wrote, or a damaged one. */
  readonly rebuildable: boolean;

  constructor(message: string, rebuildable: boolean, options?: ErrorOptions) {
    super(message, options);
    this.rebuildable = rebuildable;
  }
}
