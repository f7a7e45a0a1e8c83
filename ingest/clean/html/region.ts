/** A block-level element of an HTML page, as far as the cleaner needs it. */
export type Region = {
  name: string;
  /** Its class, id, role and itemprop, lower case, parted by spaces. */
  hint: string;
  parent: Region | null;
};
