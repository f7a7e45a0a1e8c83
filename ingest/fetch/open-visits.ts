import { dataFile, type Settings } from '../../src/settings.ts';
import type { Visits } from './visits.ts';
import { openSqliteVisits } from './visits-sqlite.ts';

/** Opens what is known of addresses, in the store of these settings. */
export async function openVisits(settings: Settings): Promise<Visits> {
  if (settings.elasticsearch === null) return openSqliteVisits(dataFile(settings, 'visits.db'));
  const { openElasticsearchVisits } = await import('./visits-elasticsearch.ts');
  return await openElasticsearchVisits(settings.elasticsearch);
}
