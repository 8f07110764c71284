/**
 * A chart of the figures of one report table, drawn by the workbook itself from the table's cells:
 * whoever changes a figure there sees the chart change.
 */
export type ReportChart = {
  readonly title: string;
  /** Lying bars with a name each, or a line over years or periods. */
  readonly form: 'bars' | 'line';
  /** «đoàn viên», «%». */
  readonly measure: string;
  /** The names of the bars or points: cells of the table, or words where only its heading has them. */
  readonly categories:
    | { readonly cells: readonly ChartCellPlace[] }
    | { readonly texts: readonly string[] };
  readonly series: readonly ReportChartSeries[];
};

export type ReportChartSeries = {
  readonly name: string;
  readonly role: 'target' | 'result';
  /** One for each category; a blank cell stays a gap. */
  readonly cells: readonly ChartCellPlace[];
};

/** A cell of the table: the row by its id, the column by its key. */
export type ChartCellPlace = { readonly row: string; readonly column: string };
