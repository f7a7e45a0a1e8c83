import type { Client, estypes } from '@elastic/elasticsearch';
import type { RunDay } from '../archive.ts';

/** A run's record is kept and not indexed, so what is summed is read from it: some thousand records a request. */
const record = "def run = params._source['run'];";
const long = (script: string): estypes.MappingRuntimeField => ({
  type: 'long',
  script: { source: `${record} ${script}` },
});
const succeeded = 'run.ended != null && run.error == null && (run.read > 0 || run.problems.size() == 0)';
const outcome = (condition: string) => long(`emit(${condition} ? 1L : 0L);`);

const figures = {
  succeeded: outcome(succeeded),
  failed: outcome(`run.ended != null && !(${succeeded})`),
  unfinished: outcome('run.ended == null'),
  new: long('emit(((Number) run.new).longValue());'),
  changed: long('emit(((Number) run.changed).longValue());'),
  unchanged: long('emit(((Number) run.unchanged).longValue());'),
  quarantined: long('emit(((Number) run.quarantined).longValue());'),
};

const lastSuccess = long(`if (${succeeded}) emit(ZonedDateTime.parse(run.ended).toInstant().toEpochMilli());`);
const day: estypes.MappingRuntimeField = {
  type: 'keyword',
  script: {
    source: `emit(ZonedDateTime.parse(doc['started'].value)
      .withZoneSameInstant(ZoneId.of('Asia/Ho_Chi_Minh')).toLocalDate().toString());`,
  },
};

type Sum = { value: number | null };
type Bucket = { key: string } & Record<keyof typeof figures | 'lastSuccess', Sum>;
type Answer = { sources: { buckets: { key: string; days: { buckets: Bucket[] } }[] } };

/** A source that is not among the named; no source is called so, since a name is never empty. */
const others = '';
const mostDays = 1000;

export async function runDays(
  client: Client,
  index: string,
  sources: readonly string[],
  since: string,
): Promise<RunDay[]> {
  const named: estypes.MappingRuntimeField = {
    type: 'keyword',
    script: {
      source: `def source = doc['source'].size() == 0 ? '' : doc['source'].value;
        emit(params.named.contains(source) ? source : '');`,
      params: { named: sources },
    },
  };
  const sums = Object.fromEntries(Object.keys(figures).map((name) => [name, { sum: { field: name } }]));
  const aggs = { ...sums, lastSuccess: { max: { field: 'lastSuccess' } } };
  const { aggregations } = await client.search<never, Answer>({
    index,
    size: 0,
    query: { range: { started: { gte: since } } },
    runtime_mappings: { ...figures, lastSuccess, day, named },
    aggs: {
      sources: {
        terms: { field: 'named', size: sources.length + 1 },
        aggs: { days: { terms: { field: 'day', size: mostDays }, aggs } },
      },
    },
  });
  return (aggregations?.sources.buckets ?? []).flatMap(({ key, days }) =>
    days.buckets.map((bucket) => dayOf(key === others ? null : key, bucket)),
  );
}

function dayOf(source: string | null, bucket: Bucket): RunDay {
  const { lastSuccess: last } = bucket;
  const count = (name: keyof typeof figures) => bucket[name].value ?? 0;
  return {
    source,
    day: bucket.key,
    succeeded: count('succeeded'),
    failed: count('failed'),
    unfinished: count('unfinished'),
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    quarantined: count('quarantined'),
    lastSuccess: last.value === null ? null : new Date(last.value).toISOString(),
  };
}
