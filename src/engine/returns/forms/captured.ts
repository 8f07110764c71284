import type { FormCorrections, FormShape, ReturnForm } from '../../../domain/returns/form.ts';
import { formText } from '../../../domain/returns/form-shape.ts';
import type { ReadColumn, TableReading } from '../../../domain/returns/reading.ts';
import type { Sector } from '../../../domain/sector.ts';
import { saysNothing } from '../../../workbooks/layout/form/table-shape.ts';
import { sectorMatcher } from '../../../workbooks/layout/sector-names.ts';
import { shownText } from '../../../workbooks/layout/sheet-view.ts';
import type { SheetGrid } from '../../../workbooks/open/sheet-grid.ts';
import { cellPlace } from '../cell-place.ts';
import type { ReturnedFile } from '../readings.ts';

/** Where a table stands: its header begins at `top`, its names are in the column `names`. */
type TablePlace = {
  readonly top: number;
  readonly left: number;
  readonly names: number;
  readonly bottom: number;
};

/** What a person put right in a table, with what its form knew before. Places count from the header. */
export function capturedCorrections(
  file: ReturnedFile,
  table: TableReading,
  grid: SheetGrid,
  form: ReturnForm | null,
): FormCorrections {
  const place = placeOfTable(table);
  const columns = (table.columns ?? []).flatMap((column) => {
    const at = cellPlace(column.cell)?.column;
    if (at === undefined) return [];
    const isIgnored = column.holds === null || isLetBe(file, table, column, place);
    const meaning = isIgnored ? ({ type: 'ignore' } as const) : column.holds;
    const isTold = column.toldBy !== null || (column.holds !== null && isIgnored);
    return isTold && meaning !== null ? [{ column: at - place.left, meaning }] : [];
  });
  const told = file.answers.findLast(
    (answer) => answer.type === 'dash' && answer.sheet === table.sheet && isIn(answer.cell, place),
  );
  return {
    columns,
    rows: rowsOf(file, table, grid, place, form),
    dash: told?.type === 'dash' ? told.as : (form?.corrections.dash ?? null),
  };
}

/**
 * The shape to keep: with the title where a corrected column could mean anything without it, or where
 * only «-» and rows were put right: such a header is that of many papers.
 */
export function shapeToKeep(
  shape: FormShape,
  { columns }: FormCorrections,
  sectors: readonly Sector[],
): FormShape {
  const sector = sectorMatcher(sectors);
  const isOpen = columns.some(
    ({ column, meaning }) =>
      meaning.type === 'figures' &&
      meaning.indicator !== null &&
      saysNothing((shape.columns[column] ?? []).filter((text) => sector(text) === null)),
  );
  return isOpen || columns.length === 0 ? shape : { ...shape, title: null };
}

export function isCorrected({ columns, rows, dash }: FormCorrections): boolean {
  return columns.length + rows.length > 0 || dash !== null;
}

function placeOfTable({ range, shape }: TableReading): TablePlace {
  const [first = '', last = ''] = range.split(':');
  const { row: top = 0, column: left = 0 } = cellPlace(first) ?? {};
  return {
    top,
    left,
    names: left + (shape?.nameColumn ?? 0),
    bottom: cellPlace(last || first)?.row ?? top,
  };
}

/** A column whose unexplained header a person let be has no figures any more. */
function isLetBe(
  file: ReturnedFile,
  table: TableReading,
  { cell, holds }: ReadColumn,
  { top }: TablePlace,
): boolean {
  const own = cellPlace(cell);
  if (own === null || holds === null || holds.indicator !== null || table.shape?.names !== 'unit') {
    return false;
  }
  const isAsked = file.ignored.some((ignored) => {
    const place = cellPlace(ignored.cell);
    const isHeader = place !== null && place.row >= top && place.row <= own.row;
    return ignored.sheet === table.sheet && isHeader && place.column <= own.column;
  });
  return isAsked && !table.figures.some((one) => cellPlace(one.cell)?.column === own.column);
}

function rowsOf(
  file: ReturnedFile,
  table: TableReading,
  grid: SheetGrid,
  place: TablePlace,
  form: ReturnForm | null,
): FormCorrections['rows'] {
  const rows = new Map(
    (form?.corrections.rows ?? []).map(({ name, indicator }) => [name, indicator]),
  );
  const keep = (cell: string, indicator: string | null) => {
    const at = cellPlace(cell);
    if (at === null || at.column !== place.names || !isIn(cell, place)) return;
    // Years in the name of a row stay as they are.
    const name = formText(shownText(grid, at.row, at.column), null);
    if (name !== '') rows.set(name, indicator);
  };
  if (table.shape?.names === 'indicator') {
    for (const answer of file.answers) {
      if (answer.type === 'indicator' && answer.sheet === table.sheet) {
        keep(answer.cell, answer.indicator);
      }
    }
    for (const { sheet, cell } of file.ignored) if (sheet === table.sheet) keep(cell, null);
  }
  return [...rows].map(([name, indicator]) => ({ name, indicator }));
}

function isIn(cell: string, { top, bottom }: TablePlace): boolean {
  const row = cellPlace(cell)?.row ?? -1;
  return row >= top && row <= bottom;
}
