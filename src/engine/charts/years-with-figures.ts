import { parsePeriod, yearOf } from '../../domain/period.ts';
import { readFigures } from '../../store/figures.ts';
import type { Readable } from '../../store/workspace-store.ts';

/** More columns than that no slide holds. */
const MOST_YEARS = 12;

/** From the first to the last year with a target or a result, the asked one among them, without a hole. */
export async function yearsWithFigures(
  view: Readable,
  indicator: string,
  asked: number,
): Promise<readonly number[]> {
  const figures = await readFigures(view, {
    kinds: ['target', 'result'],
    indicators: [indicator],
  });
  const years = figures.flatMap(({ period: code, value, numerator }) => {
    const period = parsePeriod(code);
    if (!period.ok || period.value.type === 'stage') return [];
    return value === null && numerator === null ? [] : [yearOf(period.value)];
  });
  const last = Math.max(asked, ...years);
  const first = Math.max(Math.min(asked, ...years), Math.min(asked, last - MOST_YEARS + 1));
  return Array.from({ length: Math.min(last - first + 1, MOST_YEARS) }, (_, at) => first + at);
}
