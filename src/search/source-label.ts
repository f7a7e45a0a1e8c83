/** What a source is called, of what is known so far and what another of its articles says: a name goes before none, which
 * is the source's own value; of two names the one known. */
export function sourceLabel(value: string, known: string, said: string): string {
  return known === value ? said : known;
}
