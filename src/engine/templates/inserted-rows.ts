import type { InsertedRows } from '../../contract/views/templates.ts';
import type { ExtraRows } from '../../workbooks/template/map/form-place.ts';

/** Where rows are put in, by the numbers of the form's own rows. */
export function insertedRows(extraRows: readonly ExtraRows[]): readonly InsertedRows[] {
  return extraRows.map(({ sheet, row, like }) => ({
    sheet,
    before: row + 2,
    count: like.length,
  }));
}
