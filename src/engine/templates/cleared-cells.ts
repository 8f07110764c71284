import type { ClearedText } from '../../contract/views/templates.ts';
import { shownText } from '../../workbooks/layout/sheet-view.ts';
import { type BookGrids, cellName } from '../../workbooks/open/sheet-grid.ts';
import type { PlannedCell } from '../../workbooks/template/map/plan-form.ts';

/** The old numbers that go though nothing takes their place; `cellOf` gives the address to tell. */
export function clearedTexts(
  cells: readonly PlannedCell[],
  book: BookGrids,
  cellOf: (planned: PlannedCell) => string = ({ row, column }) => cellName(row, column),
): readonly ClearedText[] {
  return cells.flatMap((planned) => {
    const { sheet, row, column, by } = planned;
    const grid = book.sheets.find(({ name }) => name === sheet);
    if (by !== 'cleared' || grid === undefined) return [];
    return [{ sheet, cell: cellOf(planned), text: shownText(grid, row, column) }];
  });
}
