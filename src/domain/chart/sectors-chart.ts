import { isCount, isRatio } from '../indicator.ts';
import { attainment, exactSum } from '../ratio.ts';
import type { ChartFacts } from './chart-facts.ts';
import {
  percentColumn,
  percentText,
  resultColumn,
  targetColumn,
  textColumn,
  valueText,
} from './chart-table.ts';
import type { ChartBar, SectorsChart } from './model.ts';
import { periodWords, resultIn, targetIn } from './results.ts';
import { figureValue, percentOf, summedResult, summedTarget } from './sums.ts';
import { sentence } from './words.ts';

type Unshared = Omit<ChartBar, 'share'>;

/**
 * Target and result by sector, with each sector's part of the whole: of the results, or of the
 * targets while there are none. Per cents have no parts.
 */
export function sectorsChart(facts: ChartFacts, period: string | null): SectorsChart {
  const { indicator, sectors, unit, whole, year } = facts;
  const percents = isRatio(indicator.kind);
  const all = sectors.map((sector) => sectorBar(facts, sector, period));
  const known = all.filter(({ target, result }) => target !== null || result !== null);
  const reported = known.some(({ result }) => result !== null);
  const bars = isCount(indicator.kind) ? shared(known, reported) : known.map(withoutShare);
  const who = (unit ?? whole).name;
  return {
    kind: 'sectors',
    title: `${indicator.name} theo khu vực`,
    subtitle: `${who}, ${lowered(periodWords(period, year))}`,
    measure: indicator.unit,
    percents,
    bars,
    sentence: sentence([partsWords(who, bars, reported, percents)]),
    table: {
      columns: [
        textColumn('Khu vực'),
        targetColumn(percents),
        resultColumn(percents),
        ...(percents ? [] : [percentColumn('Tỷ lệ (%)'), percentColumn(shareTitle(reported))]),
      ],
      rows: bars.map((bar) => ({
        key: bar.key,
        cells: [bar.name, bar.target, bar.result, ...(percents ? [] : [bar.percent, bar.share])],
      })),
    },
  };
}

function sectorBar(
  facts: ChartFacts,
  sector: { readonly code: string; readonly name: string },
  period: string | null,
): Unshared {
  const { indicator, unit, units } = facts;
  const targetOf = targetIn(facts, sector.code);
  const resultOf = resultIn(facts, period, sector.code);
  const target =
    unit === null ? summedTarget(indicator, units, targetOf) : (targetOf(unit.code)?.value ?? null);
  const result =
    unit === null
      ? summedResult(indicator, units, resultOf).value
      : figureValue(indicator, resultOf(unit.code));
  return {
    key: sector.code,
    name: sector.name,
    target,
    result,
    percent: percentOf(indicator, result, target),
  };
}

function shared(bars: readonly Unshared[], reported: boolean): readonly ChartBar[] {
  const part = ({ target, result }: Unshared) => (reported ? result : target);
  const sum = exactSum(bars.flatMap((bar) => part(bar) ?? []));
  return bars.map((bar) => ({ ...bar, share: attainment(part(bar), sum) }));
}

function withoutShare(bar: Unshared): ChartBar {
  return { ...bar, share: null };
}

function shareTitle(reported: boolean): string {
  return reported ? 'Tỷ trọng kết quả (%)' : 'Tỷ trọng chỉ tiêu (%)';
}

function partsWords(
  who: string,
  bars: readonly ChartBar[],
  reported: boolean,
  percents: boolean,
): string {
  const told = bars.flatMap(({ name, target, result, share }) => {
    const value = reported ? result : target;
    if (value === null) return [];
    const part = share === null ? '' : ` (${percentText(share)})`;
    return [`${name} ${valueText(value, percents)}${part}`];
  });
  if (told.length === 0) return `${who}: chưa có số liệu theo khu vực.`;
  return `${who}, ${reported ? 'kết quả' : 'chỉ tiêu giao'} theo khu vực: ${told.join('; ')}.`;
}

function lowered(text: string): string {
  return `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;
}
