import { formatDecimal, formatPercent } from '../vietnamese/numbers.ts';

/** The numbers of a chart as a table: read aloud instead of it, and copied into a sheet. */
export type ChartTable = {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
};

export type ChartColumn = {
  readonly title: string;
  readonly format: 'text' | 'number' | 'percent';
  /** What stands for an unknown value. */
  readonly absent: typeof NOT_REPORTED | typeof NO_VALUE;
};

export type ChartRow = { readonly key: string; readonly cells: readonly ChartCell[] };

export type ChartCell = string | number | null;

export const NOT_REPORTED = 'chưa báo cáo';
export const NO_VALUE = '—';

/** A cell as people read it: «7.500», «45,3%», «chưa báo cáo». */
export function chartCellText(column: ChartColumn, cell: ChartCell): string {
  if (cell === null) return column.absent;
  if (typeof cell === 'string') return cell;
  return column.format === 'percent' ? percentText(cell) : numberText(cell);
}

/** One decimal, as reports show per cents. */
export function percentText(value: number): string {
  return formatPercent(value, { max: 1 });
}

export function numberText(value: number): string {
  return formatDecimal(value, { max: 2 });
}

/** A value of an indicator: with its sign where it is a per cent. */
export function valueText(value: number, percents: boolean): string {
  return percents ? percentText(value) : numberText(value);
}

export function textColumn(title: string): ChartColumn {
  return { title, format: 'text', absent: NO_VALUE };
}

export function targetColumn(percents: boolean, title = 'Chỉ tiêu giao'): ChartColumn {
  return { title, format: percents ? 'percent' : 'number', absent: NO_VALUE };
}

export function resultColumn(percents: boolean, title = 'Kết quả'): ChartColumn {
  return { title, format: percents ? 'percent' : 'number', absent: NOT_REPORTED };
}

export function percentColumn(title: string): ChartColumn {
  return { title, format: 'percent', absent: NO_VALUE };
}
