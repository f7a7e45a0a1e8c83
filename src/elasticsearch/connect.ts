import { Client } from '@elastic/elasticsearch';
import { requests } from '../../config/elasticsearch.ts';
import type { ElasticsearchSettings } from '../settings.ts';

/** A client for one cluster; nothing is asked of the cluster yet. Whoever makes it closes it. */
export function connect(settings: Omit<ElasticsearchSettings, 'prefix'>): Client {
  return new Client({
    nodes: settings.nodes,
    ...(settings.auth === null ? {} : { auth: settings.auth }),
    ...(settings.ca === null ? {} : { tls: { ca: settings.ca } }),
    requestTimeout: requests.timeout,
    maxRetries: requests.retries,
    compression: requests.compressed,
  });
}
