import type { estypes } from '@elastic/elasticsearch';
import { ranking } from '../../../config/ranking.ts';
import type { Query } from '../query.ts';
import { weightsOf } from '../rules.ts';
import type { Dsl } from './query.ts';

/**
 * How a query scores. `first` finds candidates by the form that weighs most, accented or not, its syllables and pairs
 * together: the pairs, being rare, let Lucene skip more than they cost. The best `ranking.rescored` are then scored by
 * the other form too, and by recency.
 */
export type Ranking = { first: Dsl[]; rescore: estypes.SearchRescore[] };

/** The form that weighs most in a query. */
export function firstForm(query: Query): 'exact' | 'folded' {
  const { n, f } = weightsOf(query);
  return n >= f ? 'exact' : 'folded';
}

/** `unscored` are clauses that the hits shall tell of by name. */
export function rank(query: Query, unscored: readonly Dsl[] = []): Ranking {
  const weights = weightsOf(query);
  const texts = query.ranked.map(({ text }) => text);
  const folds = query.ranked.map(({ fold }) => fold);
  const exact = [...terms('text', texts, weights.n), ...terms('text.pairs', pairs(texts), weights.nPairs)];
  const folded = [...terms('text.f', folds, weights.f), ...terms('text.fpairs', pairs(folds), weights.fPairs)];
  const [first, second] = firstForm(query) === 'exact' ? [exact, folded] : [folded, exact];
  const told = unscored.map((clause): Dsl => ({ constant_score: { filter: clause, boost: 0 } }));
  const rescore = [...second, ...told];
  return { first, rescore: [...(rescore.length > 0 ? [addition(rescore)] : []), recency()] };
}

function terms(field: string, values: readonly string[], boost: number): Dsl[] {
  if (boost === 0) return [];
  return [...new Set(values)].map((value) => ({ term: { [field]: { value, boost } } }));
}

/** Neighbours as the shingle filter joins them. */
function pairs(sequence: readonly string[]): string[] {
  return sequence.slice(1).map((value, i) => `${sequence[i]} ${value}`);
}

function addition(queries: Dsl[]): estypes.SearchRescore {
  return { window_size: ranking.rescored, query: { rescore_query: { bool: { should: queries } } } };
}

/** Multiplies by a little more than one: undated articles by one. */
function recency(): estypes.SearchRescore {
  const { share, halfLifeDays } = ranking.recency;
  const fresh: Dsl = {
    function_score: {
      functions: [
        { weight: 1 },
        {
          filter: { exists: { field: 'from' } },
          exp: { from: { origin: 'now', scale: `${halfLifeDays}d`, decay: 0.5 } },
          weight: share,
        },
      ],
      score_mode: 'sum',
      boost_mode: 'replace',
    },
  };
  return { window_size: ranking.rescored, query: { rescore_query: fresh, score_mode: 'multiply' } };
}
