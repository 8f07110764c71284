import { parsePeriodTitle } from '../../domain/period-title.ts';
import type { CellMeaning } from '../../domain/returns/reading.ts';
import type { SheetView } from '../layout/sheet-view.ts';
import { cellName } from '../open/sheet-grid.ts';
import type { FormMarker } from './marker.ts';

/** What the cells of the table mean. */
export function tableMeanings(view: SheetView, marker: FormMarker): readonly CellMeaning[] {
  const { headerTop, headerBottom, nameColumn, resultColumn, lastColumn } = marker;
  const meanings: CellMeaning[] = [];
  const mark = (row: number, column: number, meaning: CellMeaning['meaning']) => {
    if (view.own(row, column) !== '') meanings.push({ cell: cellName(row, column), meaning });
  };
  for (let column = 0; column <= lastColumn; column++) {
    for (let row = headerTop; row <= headerBottom; row++) mark(row, column, 'header');
    for (const { row } of marker.rows) {
      if (column === nameColumn) mark(row, column, 'indicator');
      else mark(row, column, column === resultColumn ? 'value' : 'ignored');
    }
  }
  return meanings;
}

/**
 * What stands above the table: the unit, the period, and titles, of which one may say up to which
 * day the results count.
 */
export function titleMeanings(
  view: SheetView,
  { headerTop, titles }: FormMarker,
): readonly CellMeaning[] {
  const meanings: CellMeaning[] = [];
  for (let row = 0; row < headerTop; row++) {
    for (let column = 0; column < view.width; column++) {
      const text = view.own(row, column);
      if (text === '') continue;
      const isFixed = titles.some((title) => title.row === row && title.column === column);
      const meaning = isFixed ? fixedMeaning(text) : 'title';
      meanings.push({ cell: cellName(row, column), meaning });
    }
  }
  return meanings;
}

function fixedMeaning(text: string): CellMeaning['meaning'] {
  if (text.startsWith('Đơn vị báo cáo')) return 'unit';
  return parsePeriodTitle(text) === null ? 'title' : 'period';
}
