import { assertNever } from '../../domain/assert-never.ts';
import type {
  FormulaCell,
  ReportCell,
  ReportColumn,
  ReportTable,
} from '../../domain/report/table.ts';
import { writtenFormula } from './live-formula.ts';

/** What is put into a cell of the sheet: a formula comes with the value it computes to. */
export type CellContent = string | number | Formula | null;
export type Formula = { readonly formula: string; readonly result: string | number };

/** Where the table's rows and columns stand in the sheet. */
export type Addresses = {
  readonly rowOf: (id: string) => number;
  readonly letterOf: (columnKey: string) => string;
  readonly units: readonly Run[];
  /** The neighbouring rows among those named by id; asked again for one list, it answers at once. */
  readonly runsOf: (ids: readonly string[]) => readonly Run[];
  /** From the first unit's row to the last one's. */
  readonly span: Run;
  readonly parameterAt: (key: string) => string;
};

/** How a value is kept: a column's way, or a parameter's. */
type Kept = Pick<ReportColumn, 'key' | 'format'>;

/** Neighbouring rows, from the first to the last. */
type Run = { readonly first: number; readonly last: number };

/**
 * Where rows and columns stand in the sheet; `firstRow` is the number of the table's first row,
 * from 1.
 */
export function addressesOf(
  table: ReportTable,
  firstRow: number,
  parameters: ReadonlyMap<string, string> = new Map(),
): Addresses {
  const rows = new Map(table.rows.map((row, index) => [row.id, firstRow + index]));
  const units = table.rows.flatMap(({ kind, id }) => (kind === 'unit' ? found(rows, id) : []));
  const letters = new Map(table.columns.map(({ key }, index) => [key, columnLetter(index + 1)]));
  const lists = new WeakMap<readonly string[], readonly Run[]>();
  return {
    rowOf: (id) => found(rows, id),
    letterOf: (key) => found(letters, key),
    units: runsOf(units),
    runsOf: (ids) => {
      const known = lists.get(ids);
      if (known !== undefined) return known;
      const runs = runsOf(ids.map((id) => found(rows, id)));
      lists.set(ids, runs);
      return runs;
    },
    span: { first: units[0] ?? firstRow, last: units.at(-1) ?? firstRow },
    parameterAt: (key) => found(parameters, key),
  };
}

/** The content of a cell; per cents become the fractions that Excel's «%» formats show. */
export function contentOf(
  cell: ReportCell,
  column: Kept,
  row: number,
  addresses: Addresses,
): CellContent {
  switch (cell.type) {
    case 'blank':
      return null;
    case 'text':
      return cell.text;
    case 'number':
      return stored(cell.value, column);
    case 'sum':
    case 'percent':
    case 'shortfall':
    case 'rank': {
      const result = cell.value === null ? cell.absent : stored(cell.value, column);
      return { formula: formulaOf(cell, column, row, addresses), result };
    }
    case 'formula':
      return {
        formula: writtenFormula(cell.formula, row, addresses),
        result: typeof cell.value === 'string' ? cell.value : stored(cell.value, column),
      };
    default:
      return assertNever(cell);
  }
}

function formulaOf(cell: FormulaCell, column: Kept, row: number, at: Addresses): string {
  switch (cell.type) {
    case 'sum': {
      const parts = areas(at.letterOf(column.key), at.runsOf(cell.rows)).join(',');
      // A plain SUM of nothing shows 0, which would read as an assigned 0.
      return cell.value === null ? `IF(COUNT(${parts})=0,"",SUM(${parts}))` : `SUM(${parts})`;
    }
    case 'percent': {
      const done = `${at.letterOf(cell.numerator)}${row}`;
      const wanted = `${at.letterOf(cell.denominator)}${row}`;
      return `IF(N(${wanted})<=0,"—",IF(ISNUMBER(${done}),${done}/${wanted},""))`;
    }
    case 'shortfall': {
      const wanted = `${at.letterOf(cell.target)}${row}`;
      const done = `${at.letterOf(cell.result)}${row}`;
      return `IF(AND(ISNUMBER(${wanted}),ISNUMBER(${done})),MAX(0,${wanted}-${done}),"")`;
    }
    case 'rank': {
      const letter = at.letterOf(cell.by);
      const own = `${letter}${row}`;
      const runs = cell.among === undefined ? at.units : at.runsOf(cell.among);
      const among = areas(`$${letter}$`, runs);
      const union = among.length === 1 ? among.join() : `(${among.join(',')})`;
      return `IF(ISNUMBER(${own}),RANK(${own},${union}),${own})`;
    }
    default:
      return assertNever(cell);
  }
}

function runsOf(rows: readonly number[]): readonly Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** C9:C18, C20; `letter` may carry the signs of an absolute address. */
function areas(letter: string, runs: readonly Run[]): readonly string[] {
  return runs.map(({ first, last }) =>
    first === last ? `${letter}${first}` : `${letter}${first}:${letter}${last}`,
  );
}

/** Excel keeps 15 digits; dividing by 100 may leave a sixteenth. */
function stored(value: number, { format }: Kept): number {
  return format === 'percent' ? Number((value / 100).toPrecision(15)) : value;
}

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return `${before === 0 ? '' : columnLetter(before)}${String.fromCharCode(65 + rest)}`;
}

function found<T>(places: ReadonlyMap<string, T>, key: string): T {
  const place = places.get(key);
  if (place === undefined) throw new Error(`A formula names «${key}», which the table lacks`);
  return place;
}
