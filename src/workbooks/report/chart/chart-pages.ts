import type { ReportChart } from '../../../domain/report/chart.ts';

/** A place on the sheet, in rows from 0; every page of the sheet has as many rows. */
export type RowsOfChart = { readonly firstRow: number; readonly rows: number };

/** More bars than that are too thin to read on one A4 page. */
const MOST_BARS = 24;
const LEAST_ROWS = 16;
const LINE_ROWS = 20;
const FRAME_ROWS = 8;
const ROWS_A_BAR = 1.45;

/** Lays charts out on A4 pages: none is cut by the end of a page; long ones are parted. */
export function chartPages<T extends { readonly chart: ReportChart }>(
  charts: readonly T[],
  { firstRow, rowsOfPage }: { readonly firstRow: number; readonly rowsOfPage: number },
): readonly (T & RowsOfChart)[] {
  let row = firstRow;
  return charts.flatMap((each) =>
    parted(each.chart).map((chart) => {
      const rows = Math.min(rowsOf(chart), rowsOfPage - firstRow);
      const pageEnd = (Math.floor(row / rowsOfPage) + 1) * rowsOfPage;
      if (row + rows > pageEnd) row = pageEnd;
      const place = { ...each, chart, firstRow: row, rows };
      row += rows + 1;
      return place;
    }),
  );
}

function rowsOf({ form, series }: ReportChart): number {
  if (form === 'line') return LINE_ROWS;
  const bars = Math.max(0, ...series.map(({ cells }) => cells.length));
  return Math.max(LEAST_ROWS, Math.ceil(FRAME_ROWS + bars * ROWS_A_BAR));
}

/** «… (1/4)»: each part with its own bars. */
function parted(chart: ReportChart): readonly ReportChart[] {
  const count = Math.max(0, ...chart.series.map(({ cells }) => cells.length));
  if (chart.form === 'line' || count <= MOST_BARS) return [chart];
  const parts = Math.ceil(count / MOST_BARS);
  const size = Math.ceil(count / parts);
  return Array.from({ length: parts }, (_, part) => {
    const from = part * size;
    const cut = <T>(list: readonly T[]) => list.slice(from, from + size);
    const { categories } = chart;
    return {
      ...chart,
      title: `${chart.title} (${part + 1}/${parts})`,
      categories:
        'texts' in categories ? { texts: cut(categories.texts) } : { cells: cut(categories.cells) },
      series: chart.series.map((one) => ({ ...one, cells: cut(one.cells) })),
    };
  });
}
