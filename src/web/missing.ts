import type { Archive } from '../archive/archive.ts';
import { Deleted, NotFound } from './errors.ts';

/** Why there is no article of this id: one that was deleted is told apart from one that never was. */
export async function missingArticle(archive: Pick<Archive, 'hands'>, id: string): Promise<NotFound | Deleted> {
  const deletion = (await archive.hands([id])).get(id)?.deletion;
  return deletion == null ? new NotFound() : new Deleted(deletion.at);
}
