import { type Indicator, isRatio } from '../../domain/indicator.ts';
import { parseTyped } from '../../domain/vietnamese/numbers.ts';
import { detailAt, valueAt } from '../open/sheet-grid.ts';
import { readCellNumber, timesPowerOfTen } from './cell-number.ts';
import type { ValueColumn } from './column-plan.ts';
import type { ReturnContext } from './context.ts';
import type { SheetView } from './sheet-view.ts';

/** A cell of a ratio, with what its figure is compared with. */
export type RatioCell = {
  readonly row: number;
  readonly column: ValueColumn;
  readonly unit: string | null;
  readonly indicator: Indicator;
};

/** So many bare fractions and nothing else prove that a table writes 70 % as 0.7. */
const FEWEST_FRACTIONS = 2;
const NEAR = 3;

/**
 * Tells whether a bare 0.7 in a cell of a ratio means 70 %: the whole table writes its per cents so,
 * or the figure's own target or last value says what to expect. Else a person is asked.
 */
export function fractionsAsPercents(
  view: SheetView,
  cells: readonly RatioCell[],
  columns: readonly ValueColumn[],
  { references }: ReturnContext,
): (cell: RatioCell) => boolean {
  const bare = cells.flatMap(({ row, column }) => bareNumber(view, row, column.column) ?? []);
  const fractions = bare.filter((value) => value > 0 && value < 1);
  const isStyle = fractions.length >= FEWEST_FRACTIONS && bare.every((value) => value <= 1);
  return ({ row, column, unit, indicator }) => {
    const value = bareNumber(view, row, column.column);
    if (value === null || value <= 0 || value > 1) return false;
    if (isStyle) return true;
    if (Number.isInteger(value)) return false;
    const known = unit === null ? {} : references(indicator.code, unit);
    const expected = [
      ...(column.kind === 'target' ? [] : [targetBeside(view, row, column, columns)]),
      ...(column.sector === '' ? [known.target, known.lastPeriod, known.lastYear] : []),
    ];
    const hundredfold = timesPowerOfTen(value, 2);
    return expected.some((one) => typeof one === 'number' && isNear(hundredfold, one));
  };
}

function isNear(value: number, expected: number): boolean {
  return value * NEAR >= expected && value <= expected * NEAR;
}

/** A number without a per cent sign or format, as such or as text; null for anything else. */
function bareNumber(view: SheetView, row: number, column: number): number | null {
  const value = valueAt(view.grid, row, column);
  if (typeof value === 'number') {
    const detail = detailAt(view.grid, row, column);
    return detail?.percent || detail?.date ? null : value;
  }
  if (typeof value !== 'string') return null;
  const typed = parseTyped(value, 'percent');
  return typed.type === 'value' && !typed.percentSign ? typed.value : null;
}

function targetBeside(
  view: SheetView,
  row: number,
  { indicator, sector }: ValueColumn,
  columns: readonly ValueColumn[],
): number | null {
  const target = columns.find(
    (one) =>
      one.kind === 'target' && one.sector === sector && one.indicator?.code === indicator?.code,
  );
  return target
    ? readCellNumber(view, row, target.column, 'percent', { isTarget: true }).value
    : null;
}

export function isRatioCell(indicator: Indicator | null): indicator is Indicator {
  return indicator !== null && isRatio(indicator.kind);
}
