import { isRatio } from '../../../domain/indicator.ts';
import type { ReportChart } from '../../../domain/report/chart.ts';
import { unitRowId } from '../grouped-rows.ts';
import type { ReportGroup, ReportIndicator } from '../report-input.ts';

/** Target and result of every unit, from the columns of one indicator in a table of progress. */
export function unitChart(
  { code, name, kind, unitOfMeasure }: ReportIndicator,
  groups: readonly ReportGroup[],
): ReportChart {
  const rows = groups.flatMap((group) => group.units.map(unitRowId));
  const cells = (column: string) => rows.map((row) => ({ row, column }));
  // Of a ratio the result's own columns hold what is counted above and below the line.
  const result = isRatio(kind) ? `${code}:percent` : `${code}:result`;
  return {
    title: name,
    form: 'bars',
    measure: unitOfMeasure,
    categories: { cells: cells('unit') },
    series: [
      { name: 'Chỉ tiêu năm', role: 'target', cells: cells(`${code}:target`) },
      { name: 'Kết quả thực hiện', role: 'result', cells: cells(result) },
    ],
  };
}
