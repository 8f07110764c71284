import { isRatio } from '../indicator.ts';
import type { ChartFacts } from './chart-facts.ts';
import { percentColumn, resultColumn, targetColumn, textColumn } from './chart-table.ts';
import type { BarOrder, ChartBar, UnitsChart } from './model.ts';
import { periodWords, resultIn, targetIn } from './results.ts';
import { figureValue, percentOf, summedResult, summedTarget } from './sums.ts';
import { extremesWords, missingWords, sentence, standingWords } from './words.ts';

/**
 * Target and result of every unit: of one period, or (null) the latest of the year. A unit that did
 * not report has a gap and is named.
 */
export function unitsChart(
  facts: ChartFacts,
  period: string | null,
  order: BarOrder = 'protocol',
): UnitsChart {
  const { indicator, units, year } = facts;
  const targetOf = targetIn(facts);
  const resultOf = resultIn(facts, period);
  const bars = units.map(({ code, name }): ChartBar => {
    const target = targetOf(code)?.value ?? null;
    const result = figureValue(indicator, resultOf(code));
    const percent = percentOf(indicator, result, target);
    return { key: code, name, target, result, percent, share: null };
  });
  const percents = isRatio(indicator.kind);
  const whole = summedResult(indicator, units, resultOf);
  const target = summedTarget(indicator, units, targetOf);
  const sorted = order === 'percent' ? bars.toSorted(byPercent) : bars;
  return {
    kind: 'units',
    title: `${indicator.name} theo đơn vị`,
    subtitle: periodWords(period, year),
    measure: indicator.unit,
    percents,
    bars: sorted,
    aim: percents ? target : null,
    sentence: sentence([
      standingWords(facts.whole.name, indicator, whole, target),
      extremesWords(bars),
      missingWords(bars),
    ]),
    table: {
      columns: [
        textColumn('Đơn vị'),
        targetColumn(percents),
        resultColumn(percents),
        ...(percents ? [] : [percentColumn('Tỷ lệ (%)')]),
      ],
      rows: sorted.map((bar) => ({
        key: bar.key,
        cells: [bar.name, bar.target, bar.result, ...(percents ? [] : [bar.percent])],
      })),
    },
  };
}

function byPercent(a: ChartBar, b: ChartBar): number {
  if (a.percent === null || b.percent === null) {
    return Number(a.percent === null) - Number(b.percent === null);
  }
  return b.percent - a.percent;
}
