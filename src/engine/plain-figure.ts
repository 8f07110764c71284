import type { Figure } from '../domain/figure.ts';

/** A figure that is one number: no range, no ratio, no words. */
export function plainFigure(
  known: Pick<
    Figure,
    'kind' | 'version' | 'indicator' | 'unit' | 'sector' | 'period' | 'value' | 'source'
  >,
): Figure {
  return {
    ...known,
    stage: '',
    valueTo: null,
    numerator: null,
    denominator: null,
    text: null,
    asOf: null,
  };
}
