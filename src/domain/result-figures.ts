import type { Figure } from './figure.ts';
import { comparePeriods, lastDay, type Period, parsePeriod, yearOf } from './period.ts';
import type { IsoDate } from './unit.ts';

/** What tells which of several results of one unit and indicator stands. */
export type ResultFigure = Pick<Figure, 'period' | 'stage' | 'value' | 'asOf'>;

type Counted<F> = { readonly figure: F; readonly period: Period; readonly until: IsoDate };

/**
 * The result of a year as far as it is counted. Returns count from 1 January, so the figures of a
 * year are never added: an official one stands, else the one that reaches furthest. Estimates are
 * no results. null where nothing is reported.
 */
export function latestResult<F extends ResultFigure>(
  figures: readonly F[],
  year: number,
): F | null {
  const counted = resultsOf(figures, year).filter(({ figure }) => figure.stage !== 'estimate');
  const official = counted.filter(isOfficialYear);
  return last(official.length > 0 ? official : counted);
}

/** Chính thức if there is one, else ước thực hiện cả năm, else null. Both stay stored. */
export function yearOutlook<F extends ResultFigure>(figures: readonly F[], year: number): F | null {
  const whole = resultsOf(figures, year);
  return last(whole.filter(isOfficialYear)) ?? lastEstimate(whole);
}

/**
 * The outlook that stands beside results of a period (or, null, of the year): beside a part of the
 * year it is the estimate alone, since June's table knew nothing of December's official result.
 */
export function outlookBeside<F extends ResultFigure>(
  figures: readonly F[],
  year: number,
  asked: Period | null,
): F | null {
  const isPart = asked !== null && asked.type !== 'stage' && !lastDay(asked).endsWith('-12-31');
  return isPart ? lastEstimate(resultsOf(figures, year)) : yearOutlook(figures, year);
}

function lastEstimate<F extends ResultFigure>(counted: readonly Counted<F>[]): F | null {
  return last(counted.filter(({ figure }) => figure.stage === 'estimate'));
}

/** The result reported for just this period: official before actual. Estimates speak for years only. */
export function resultOfPeriod<F extends ResultFigure>(
  figures: readonly F[],
  code: string,
): F | null {
  const told = figures.filter(
    (figure) => figure.period === code && figure.value !== null && figure.stage !== 'estimate',
  );
  return told.find((figure) => figure.stage === 'official') ?? told[0] ?? null;
}

function resultsOf<F extends ResultFigure>(figures: readonly F[], year: number): Counted<F>[] {
  return figures.flatMap((figure) => {
    const parsed = parsePeriod(figure.period);
    if (figure.value === null || !parsed.ok || parsed.value.type === 'stage') return [];
    if (yearOf(parsed.value) !== year) return [];
    return [{ figure, period: parsed.value, until: figure.asOf ?? lastDay(parsed.value) }];
  });
}

function isOfficialYear<F extends ResultFigure>({ figure, period }: Counted<F>): boolean {
  return figure.stage === 'official' && period.type === 'year';
}

function last<F>(counted: readonly Counted<F>[]): F | null {
  const sorted = counted.toSorted((a, b) =>
    a.until === b.until ? comparePeriods(a.period, b.period) : a.until < b.until ? -1 : 1,
  );
  return sorted.at(-1)?.figure ?? null;
}
