import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import { UnusableStore } from '../unusable-store.ts';

/** What an index is made of. `version` is counted up with every change of its mappings, and kept in them. */
export type IndexDefinition = {
  version: number;
  settings: estypes.IndicesIndexSettings;
  mappings: estypes.MappingTypeMapping;
};

/** Makes an index, with an alias where one is given, where there is none. Throws when a newer program made it. */
export async function ensureIndex(
  client: Client,
  index: string,
  definition: IndexDefinition,
  alias?: string,
): Promise<void> {
  const { version, settings, mappings } = definition;
  try {
    await client.indices.create({
      index,
      settings,
      mappings: { ...mappings, _meta: { version } },
      ...(alias === undefined ? {} : { aliases: { [alias]: {} } }),
    });
  } catch (error) {
    if (!isType(error, 'resource_already_exists_exception')) throw error;
    await checkVersion(client, index, version);
  }
}

/** Throws `UnusableStore` when the index, or the one an alias stands for, was made by a newer program, or by an older one
 * that wrote otherwise. */
export async function checkVersion(client: Client, index: string, version: number): Promise<void> {
  const found = Object.values(await client.indices.getMapping({ index }))[0]?.mappings._meta?.version;
  if (found === version) return;
  const older = Number(found) < version;
  const mend = older
    ? 'Run `npm run reindex`, which builds a new one from the archive.'
    : 'Update the program, or set INDEX_PREFIX to keep its indices apart.';
  throw new UnusableStore(
    `The index ${index} is of version ${found ?? 'unknown'}; this program knows ${version}. ${mend}`,
    older,
  );
}

/** Whether Elasticsearch answered with this type of error. */
export function isType(error: unknown, type: string): boolean {
  return error instanceof errors.ResponseError && error.body?.error?.type === type;
}
