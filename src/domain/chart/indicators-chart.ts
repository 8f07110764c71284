import { isRatio } from '../indicator.ts';
import type { ChartFacts } from './chart-facts.ts';
import {
  NO_VALUE,
  NOT_REPORTED,
  percentColumn,
  percentText,
  textColumn,
  valueText,
} from './chart-table.ts';
import type { ChartPanel, ChartPoint, IndicatorsChart } from './model.ts';
import { yearsWay } from './periods-chart.ts';
import { sentence } from './words.ts';

/**
 * One small chart for each indicator: what was reached by the end of each period against the year's
 * target. `each` are facts of one year and unit; those without any figure are left out.
 */
export function indicatorsChart(
  each: readonly ChartFacts[],
  frame: { readonly who: string; readonly year: number },
): IndicatorsChart {
  const panels = each.map(panelOf).filter(hasFigures);
  return {
    kind: 'indicators',
    title: `Tất cả chỉ tiêu năm ${frame.year}`,
    subtitle: `${frame.who}, luỹ kế từ đầu năm`,
    measure: '',
    percents: false,
    panels,
    sentence: sentence(panels.map(panelWords)),
    table: {
      columns: [
        textColumn('Chỉ tiêu'),
        textColumn('Đơn vị tính'),
        textColumn('Chỉ tiêu giao'),
        textColumn('Kết quả mới nhất'),
        textColumn('Kỳ'),
        percentColumn('Tỷ lệ (%)'),
      ],
      rows: panels.map((panel) => {
        const newest = newestPoint(panel);
        return {
          key: panel.key,
          cells: [
            panel.title,
            panel.measure,
            panel.target === null ? NO_VALUE : valueText(panel.target, panel.percents),
            newest === null ? NOT_REPORTED : valueText(newest.value, panel.percents),
            newest?.name ?? null,
            newest?.percent ?? null,
          ],
        };
      }),
    },
  };
}

/** The last period with a result; an estimate is none. */
export function newestPoint(
  panel: Pick<ChartPanel, 'points'>,
): (ChartPoint & { readonly value: number }) | null {
  const found = panel.points.findLast(({ value, estimate }) => value !== null && !estimate);
  return found === undefined || found.value === null ? null : { ...found, value: found.value };
}

function panelOf(facts: ChartFacts): ChartPanel {
  const { code, name, unit, kind } = facts.indicator;
  return { key: code, title: name, measure: unit, percents: isRatio(kind), ...yearsWay(facts) };
}

function hasFigures({ target, points }: ChartPanel): boolean {
  return target !== null || points.some(({ value }) => value !== null);
}

function panelWords(panel: ChartPanel): string {
  const newest = newestPoint(panel);
  if (newest === null) return `${panel.title}: ${NOT_REPORTED}.`;
  const target = panel.target === null ? '' : `/${valueText(panel.target, panel.percents)}`;
  const part = newest.percent === null || panel.percents ? '' : ` (${percentText(newest.percent)})`;
  return `${panel.title}: ${valueText(newest.value, panel.percents)}${target}${part}.`;
}
