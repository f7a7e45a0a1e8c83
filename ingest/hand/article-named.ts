import type { Archive } from '../../src/archive/archive.ts';
import { articleId } from '../../src/article-id.ts';
import { EditError } from '../../src/editor.ts';

/** The id of the article that a command names by its id or an address of it. Throws `EditError` where none is held. */
export async function articleNamed(archive: Archive, named: string): Promise<string> {
  const id = /^[0-9a-f]{20}$/.test(named) ? named : articleId(named, () => named);
  const [hands, page] = await Promise.all([archive.hands([id]), archive.page(id)]);
  if (page === null && !hands.has(id))
    throw new EditError(
      `No article is held under ${named}: give its address, or the id that stands in its address here.`,
    );
  return id;
}
