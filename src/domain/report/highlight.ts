import type { ReportCell, ReportRow, ReportTable } from './table.ts';

/** What a figure is set off as: bold («good») or italic («bad») besides the fill, to be read without colour. */
export type Tone = 'good' | 'bad';

/** Cells of some columns that are set off where a column of their own row says so. */
export type Highlight = {
  readonly columns: readonly string[];
  /** The column that decides, and what it then holds, in the field's own units (100 means 100 %). */
  readonly when: string;
  readonly is: 'zero' | 'positive' | { readonly text: string } | { readonly atLeast: number };
  readonly tone: Tone;
};

/** How a cell is set off; null where it is not. Rows of groups and totals never are. */
export function toneAt(table: ReportTable, row: ReportRow, column: string): Tone | null {
  if (row.kind !== 'unit') return null;
  const found = table.highlights?.find(({ columns, when, is }) => {
    if (!columns.includes(column)) return false;
    return holds(row.cells[table.columns.findIndex(({ key }) => key === when)], is);
  });
  return found?.tone ?? null;
}

function holds(cell: ReportCell | undefined, is: Highlight['is']): boolean {
  if (cell === undefined || cell.type === 'blank') return false;
  const value = cell.type === 'text' ? cell.text : cell.value;
  if (typeof is === 'object' && 'text' in is) return value === is.text;
  if (typeof value !== 'number') return false;
  if (typeof is === 'object') return value >= is.atLeast;
  return is === 'zero' ? value === 0 : value > 0;
}
