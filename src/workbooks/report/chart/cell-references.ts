import type { ChartCellPlace, ReportChart } from '../../../domain/report/chart.ts';
import type { ColumnFormat, ReportCell, ReportTable } from '../../../domain/report/table.ts';
import { columnLetter } from '../formulas.ts';

/** Cells of a sheet as a chart names them, with what they hold now. */
export type CellReference = {
  /** «'Biểu'!$C$8:$C$18», or several such in brackets. */
  readonly formula: string;
  readonly values: readonly (string | number | null)[];
  /** One address for each value: «'Biểu'!$C$8». */
  readonly addresses: readonly string[];
  /** Whether some cell is a formula: without a number it holds a text, which a chart takes for 0. */
  readonly computed: boolean;
  readonly format: ColumnFormat;
  readonly decimals: number;
};

/** Finds cells of a table on its sheet; `headerLast` is the row above the table's first, from 1. */
export function cellFinder(
  table: ReportTable,
  sheet: string,
  headerLast: number,
): (places: readonly ChartCellPlace[]) => CellReference {
  const rows = new Map(table.rows.map(({ id }, index) => [id, index]));
  const columns = new Map(table.columns.map(({ key }, index) => [key, index]));
  return (places) => {
    const found = places.map(({ row, column }) => ({
      row: indexIn(rows, row),
      column: indexIn(columns, column),
    }));
    const format = table.columns[found[0]?.column ?? 0];
    const cells = found.map(({ row, column }) => table.rows[row]?.cells[column] ?? BLANK);
    return {
      formula: areasOf(found, sheet, headerLast),
      addresses: found.map((place) => areasOf([place], sheet, headerLast)),
      computed: cells.some(({ type }) => !['blank', 'text', 'number'].includes(type)),
      values: cells.map((cell, at) =>
        stored(cell, table.columns[found[at]?.column ?? 0]?.format ?? 'text'),
      ),
      format: format?.format ?? 'text',
      decimals: format?.decimals ?? 0,
    };
  };
}

/** The chart without series that have no number to show; null where none has. */
export function withNumbers(
  chart: ReportChart,
  find: ReturnType<typeof cellFinder>,
): ReportChart | null {
  const series = chart.series.filter(({ cells }) =>
    find(cells).values.some((value) => typeof value === 'number'),
  );
  return series.length === 0 ? null : { ...chart, series };
}

const BLANK: ReportCell = { type: 'blank' };

type Place = { readonly row: number; readonly column: number };

/** A sheet's name as formulas have it, with the mark behind it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** Neighbouring cells of a column or a row become one area. */
function areasOf(places: readonly Place[], sheet: string, headerLast: number): string {
  const areas: { first: Place; last: Place }[] = [];
  for (const place of places) {
    const area = areas.at(-1);
    if (area !== undefined && continues(area, place)) area.last = place;
    else areas.push({ first: place, last: place });
  }
  const quoted = quotedSheet(sheet);
  const address = ({ row, column }: Place) =>
    `$${columnLetter(column + 1)}$${headerLast + 1 + row}`;
  const written = areas.map(({ first, last }) =>
    first === last ? `${quoted}${address(first)}` : `${quoted}${address(first)}:${address(last)}`,
  );
  return written.length === 1 ? written.join() : `(${written.join(',')})`;
}

function continues({ first, last }: { first: Place; last: Place }, next: Place): boolean {
  const down = next.column === last.column && next.row === last.row + 1;
  const right = next.row === last.row && next.column === last.column + 1;
  const isColumn = first.column === last.column;
  const isRow = first.row === last.row;
  return (down && isColumn) || (right && isRow);
}

/** As the sheet keeps it: per cents as fractions. */
function stored(cell: ReportCell, format: ColumnFormat): string | number | null {
  switch (cell.type) {
    case 'blank':
      return null;
    case 'text':
      return cell.text;
    default:
      if (typeof cell.value !== 'number') return null;
      return format === 'percent' ? cell.value / 100 : cell.value;
  }
}

function indexIn(list: ReadonlyMap<string, number>, key: string): number {
  const index = list.get(key);
  if (index === undefined) throw new Error(`A chart names «${key}», which the table lacks`);
  return index;
}
