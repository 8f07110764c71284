import { wholeText } from '../fraction-text.ts';
import type { TwoWayRequest } from './request.ts';

/** What the lines and cells of a two-way sharing are called where it is refused. */
export type LineWords = {
  readonly row: string;
  readonly column: string;
  /** «Tổng các đơn vị». */
  readonly rows: string;
  readonly columns: string;
  readonly rowTotal: (name: string) => string;
  readonly columnTotal: (name: string) => string;
  readonly cell: (row: string, column: string) => string;
  /** «khóa 4 của A (x)»: `what` is the kind of bound. */
  readonly bound: (what: string, amount: number, cell: string) => string;
};

/** Rows and columns by their ids, unless it is known what stands for what. */
export function lineWords({ over }: Pick<TwoWayRequest, 'over'>): LineWords {
  return over === 'units-by-sectors' ? UNITS_BY_SECTORS : ROWS_BY_COLUMNS;
}

const ROWS_BY_COLUMNS: LineWords = {
  row: 'hàng',
  column: 'cột',
  rows: 'Tổng các hàng',
  columns: 'tổng các cột',
  rowTotal: (name) => `tổng hàng ${name}`,
  columnTotal: (name) => `tổng cột ${name}`,
  cell: (row, column) => `${row} × ${column}`,
  bound: (what, amount, cell) => `${what} ${cell} ${wholeText(amount)}`,
};

const UNITS_BY_SECTORS: LineWords = {
  row: 'đơn vị',
  column: 'khu vực',
  rows: 'Tổng các đơn vị',
  columns: 'tổng các khu vực',
  rowTotal: (name) => `tổng của ${name}`,
  columnTotal: (name) => `tổng khu vực ${name}`,
  cell: (row, column) => `${row} (${column})`,
  bound: (what, amount, cell) => `${what} ${wholeText(amount)} của ${cell}`,
};
