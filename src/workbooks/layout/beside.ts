import { searchKey } from '../../domain/vietnamese/names.ts';
import { detailKey, type SheetGrid } from '../open/sheet-grid.ts';
import type { HeaderBlock } from './header-block.ts';
import { headerRole, namesIndicators } from './header-words.ts';
import { type SheetView, viewSheet } from './sheet-view.ts';

/**
 * The sheet cut into one view for each of the tables whose headers stand beside each other in a row;
 * empty where there is one table. Cells keep their places.
 */
export function tablesBeside(view: SheetView, header: HeaderBlock): readonly SheetView[] {
  const starts = startsBeside(view, header);
  if (starts.length === 0) return [];
  const lefts = [0, ...starts];
  return lefts.map((left, index) => {
    const right = (lefts[index + 1] ?? Math.max(view.width, left + 1)) - 1;
    return viewSheet(columnsOf(view.grid, left, right), view.sheets, view.effort);
  });
}

/** «TT» right of the names begins another table, and so does a second column of names behind a gap. */
function startsBeside(view: SheetView, header: HeaderBlock): readonly number[] {
  const names = searchKey(view.own(header.top, header.nameColumn) || nameBelow(view, header));
  const starts: number[] = [];
  for (let column = header.nameColumn + 2; column < view.width; column++) {
    if (rowsOf(header).some((row) => begins(view, header, { row, column, names }))) {
      starts.push(column);
    }
  }
  return starts;
}

function nameBelow(view: SheetView, header: HeaderBlock): string {
  return view.seen(header.bottom, header.nameColumn);
}

function rowsOf({ top, bottom }: HeaderBlock): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

function begins(
  view: SheetView,
  header: HeaderBlock,
  place: { readonly row: number; readonly column: number; readonly names: string },
): boolean {
  const { row, column, names } = place;
  const text = view.own(row, column);
  if (text === '') return false;
  if (headerRole(text) === 'order') return true;
  if (!isEmptyColumn(view, header, column - 1)) return false;
  if (searchKey(text) === names) return true;
  return column > header.right && (headerRole(text) === 'unit' || namesIndicators(text));
}

function isEmptyColumn(view: SheetView, header: HeaderBlock, column: number): boolean {
  return rowsOf({ ...header, bottom: header.bodyTop }).every(
    (row) => view.seen(row, column) === '',
  );
}

/** The same sheet with nothing outside of some of its columns; both borders are inside. */
function columnsOf(grid: SheetGrid, left: number, right: number): SheetGrid {
  return {
    ...grid,
    rows: grid.rows.map((row) =>
      row.slice(0, right + 1).map((value, column) => (column < left ? null : value)),
    ),
    details: detailsOf(grid, left, right),
    merges: grid.merges.filter((merge) => merge.left >= left && merge.left <= right),
  };
}

const COLUMNS = detailKey(1, 0);

function detailsOf({ details }: SheetGrid, left: number, right: number): SheetGrid['details'] {
  return new Map([...details].filter(([key]) => key % COLUMNS >= left && key % COLUMNS <= right));
}
