import type { Figure } from '../figure.ts';
import { isRatio } from '../indicator.ts';
import { comparePeriods, type Period, parsePeriod, yearOf } from '../period.ts';
import type { ChartFacts } from './chart-facts.ts';
import { percentColumn, resultColumn, textColumn, valueText } from './chart-table.ts';
import type { ChartPoint, PeriodsChart } from './model.ts';
import { estimateIn, periodWords, resultIn, shortPeriod, targetIn } from './results.ts';
import { figureValue, percentOf, type Summed, summedResult, summedTarget } from './sums.ts';
import { sentence, standingWords } from './words.ts';

/** What was reached by the end of each period of the year, against the year's target. */
export function periodsChart(facts: ChartFacts): PeriodsChart {
  const { indicator, year, whole, unit } = facts;
  const { target, points } = yearsWay(facts);
  const percents = isRatio(indicator.kind);
  const who = (unit ?? whole).name;
  const last = points.findLast(({ value, estimate }) => value !== null && !estimate) ?? null;
  return {
    kind: 'periods',
    title: `${indicator.name}: tiến độ năm ${year}`,
    subtitle: `${who}, luỹ kế từ đầu năm`,
    measure: indicator.unit,
    percents,
    target,
    points,
    sentence: sentence([
      standingWords(
        last === null ? who : `${periodWords(last.key, year)}: ${who}`,
        indicator,
        last ?? { value: null, reported: 0, of: points[0]?.of ?? 1 },
        target,
      ),
      ...points
        .filter(({ value, estimate }) => estimate && value !== null)
        .map(({ value }) => `Ước thực hiện cả năm: ${valueText(value ?? 0, percents)}.`),
    ]),
    table: {
      columns: [
        textColumn('Kỳ'),
        resultColumn(percents, 'Luỹ kế'),
        ...(percents ? [] : [percentColumn('So với chỉ tiêu năm (%)')]),
        textColumn('Đơn vị đã báo cáo'),
      ],
      rows: points.map((point) => ({
        key: point.key,
        cells: [
          point.name,
          point.value,
          ...(percents ? [] : [point.percent]),
          `${point.reported}/${point.of}`,
        ],
      })),
    },
  };
}

/** The periods of a year with what was reached in each; the half-year and the year always stand there. */
export function yearsWay(facts: ChartFacts): Pick<PeriodsChart, 'target' | 'points'> {
  const { indicator, year } = facts;
  const units = facts.unit === null ? facts.units : [facts.unit];
  const summed = (of: (unit: string) => Figure | null): Summed =>
    facts.unit === null
      ? summedResult(indicator, units, of)
      : aloneOf(figureValue(indicator, of(facts.unit.code)));
  const targetOf = targetIn(facts);
  const target =
    facts.unit === null
      ? summedTarget(indicator, units, targetOf)
      : (targetOf(facts.unit.code)?.value ?? null);
  const point = (key: string, name: string, sum: Summed, estimate: boolean): ChartPoint => ({
    key,
    name,
    ...sum,
    percent: percentOf(indicator, sum.value, target),
    estimate,
  });
  const points = periodsOf(facts).map(({ code, period }) =>
    point(code, shortPeriod(period), summed(resultIn(facts, code)), false),
  );
  const outlook = summed(estimateIn(facts));
  const official = points.find(({ key }) => key === String(year));
  if (outlook.value === null || official?.value !== null) return { target, points };
  return {
    target,
    points: points.map((each) =>
      each.key === String(year) ? point(each.key, 'Ước cả năm', outlook, true) : each,
    ),
  };
}

function aloneOf(value: number | null): Summed {
  return { value, reported: value === null ? 0 : 1, of: 1 };
}

function periodsOf({
  results,
  year,
}: ChartFacts): readonly { readonly code: string; readonly period: Period }[] {
  const told = results.filter(({ stage, value }) => stage !== 'estimate' && value !== null);
  const codes = new Set([`${year}-H1`, String(year), ...told.map(({ period }) => period)]);
  return [...codes]
    .flatMap((code) => {
      const period = parsePeriod(code);
      if (!period.ok || period.value.type === 'stage' || yearOf(period.value) !== year) return [];
      return [{ code, period: period.value }];
    })
    .sort((a, b) => comparePeriods(a.period, b.period));
}
