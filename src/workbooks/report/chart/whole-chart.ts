import { isRatio } from '../../../domain/indicator.ts';
import type { ReportChart } from '../../../domain/report/chart.ts';
import { TOTAL_ROW } from '../grouped-rows.ts';
import type { ReportIndicator } from '../report-input.ts';

/**
 * Target and result of all units together, from the total row of a table with columns for each span:
 * years or sectors. null with one year only, which is no line.
 */
export function wholeChart(
  { kind, unitOfMeasure }: ReportIndicator,
  spans: readonly { readonly key: string; readonly name: string }[],
  { title, form }: Pick<ReportChart, 'title' | 'form'>,
): ReportChart | null {
  if (spans.length === 0 || (form === 'line' && spans.length === 1)) return null;
  const cells = (column: string) =>
    spans.map(({ key }) => ({ row: TOTAL_ROW, column: `${key}:${column}` }));
  // Of a ratio the result's own columns hold what is counted above and below the line.
  const result = isRatio(kind) ? 'percent' : 'result';
  return {
    title,
    form,
    measure: unitOfMeasure,
    categories: { texts: spans.map(({ name }) => name) },
    series: [
      { name: 'Chỉ tiêu', role: 'target', cells: cells('target') },
      { name: 'Thực hiện', role: 'result', cells: cells(result) },
    ],
  };
}
