import { isRatio } from '../indicator.ts';
import type { ChartFacts } from './chart-facts.ts';
import { percentColumn, resultColumn, targetColumn, textColumn } from './chart-table.ts';
import type { ChartBar, YearsChart } from './model.ts';
import { resultIn, targetIn } from './results.ts';
import { figureValue, percentOf, summedResult, summedTarget } from './sums.ts';
import { sentence, standingWords } from './words.ts';

/**
 * Target and result year by year, each year as far as it was reported. `years` are facts of the same
 * indicator and unit, in order; a year between them without figures stays as a gap.
 */
export function yearsChart(years: readonly [ChartFacts, ...ChartFacts[]]): YearsChart {
  const [first] = years;
  const last = years.at(-1) ?? first;
  const { indicator, unit, whole } = last;
  const percents = isRatio(indicator.kind);
  const bars = years.map(yearBar);
  const who = (unit ?? whole).name;
  const told = bars.findLast(({ result }) => result !== null) ?? bars.at(-1);
  return {
    kind: 'years',
    title: `${indicator.name} qua các năm`,
    subtitle:
      first.year === last.year ? `${who}, năm ${last.year}` : `${who}, ${first.year}–${last.year}`,
    measure: indicator.unit,
    percents,
    bars,
    sentence: sentence([
      standingWords(
        `Năm ${told?.name ?? last.year}: ${who}`,
        indicator,
        { value: told?.result ?? null, reported: 1, of: 1 },
        told?.target ?? null,
      ),
    ]),
    table: {
      columns: [
        textColumn('Năm'),
        targetColumn(percents),
        resultColumn(percents),
        ...(percents ? [] : [percentColumn('Tỷ lệ (%)')]),
      ],
      rows: bars.map((bar) => ({
        key: bar.key,
        cells: [bar.name, bar.target, bar.result, ...(percents ? [] : [bar.percent])],
      })),
    },
  };
}

function yearBar(facts: ChartFacts): ChartBar {
  const { indicator, units, unit, year } = facts;
  const targetOf = targetIn(facts);
  const resultOf = resultIn(facts, null);
  const target =
    unit === null ? summedTarget(indicator, units, targetOf) : (targetOf(unit.code)?.value ?? null);
  const result =
    unit === null
      ? summedResult(indicator, units, resultOf).value
      : figureValue(indicator, resultOf(unit.code));
  return {
    key: String(year),
    name: String(year),
    target,
    result,
    percent: percentOf(indicator, result, target),
    share: null,
  };
}
