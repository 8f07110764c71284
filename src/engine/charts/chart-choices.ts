import type { z } from 'zod';
import type { chartChoicesSchema } from '../../contract/schemas/charts.ts';
import type { ChartChoices } from '../../contract/views/charts.ts';
import type { Figure } from '../../domain/figure.ts';
import { comparePeriods, parsePeriod } from '../../domain/period.ts';
import { ok } from '../../domain/result.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';
import { drawnIndicators, readYearFacts } from './year-facts.ts';

/** What charts of a year can be drawn of. Error: `unknown-version`. */
export async function chartChoices(
  session: Session,
  input: z.output<typeof chartChoicesSchema>,
): Answer<ChartChoices> {
  return session.store.snapshot(async (view) => {
    const read = await readYearFacts(view, input);
    if (!read.ok) return read;
    const { year, units, targets, results } = read.value;
    return ok({
      year,
      units,
      indicators: drawnIndicators(read.value).map(({ code, name }) => {
        const own = results.get(code) ?? [];
        const all = [...own, ...(targets.get(code) ?? [])];
        return {
          code,
          name,
          periods: reportedPeriods(own),
          sectors: all.some(({ sector }) => sector !== ''),
        };
      }),
    });
  });
}

function reportedPeriods(results: readonly Figure[]): readonly string[] {
  const told = results.filter(({ stage }) => stage !== 'estimate');
  return [...new Set(told.map(({ period }) => period))]
    .flatMap((code) => {
      const period = parsePeriod(code);
      return period.ok ? [{ code, period: period.value }] : [];
    })
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map(({ code }) => code);
}
