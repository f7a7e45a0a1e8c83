import { hash } from 'node:crypto';

/** What a block is recognised by on other pages: a digest of its whole text, in small letters. Digits and accents
 * count: "Bản tin số 12" is no other number's block. 66 bits: among a billion different blocks two keys are hardly
 * ever the same, and only those of one source are compared. */
export function blockKey(text: string): string {
  return hash('sha1', text.toLowerCase(), 'base64url').slice(0, 11);
}
