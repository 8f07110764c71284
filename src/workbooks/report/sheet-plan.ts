import type { ReportTable } from '../../domain/report/table.ts';
import { addressesOf } from './formulas.ts';
import { type ForcedBreak, forcedBreak } from './page-breaks.ts';
import { bodyRow, headerRows, rowLooks } from './sheet-body.ts';
import { closingRows } from './sheet-closing.ts';
import { headingRows, measureRows } from './sheet-heading.ts';
import { parameterAddresses, parameterPlaces, parameterRows } from './sheet-parameters.ts';
import type { SheetRow } from './sheet-rows.ts';
import { sheetWidths } from './sheet-widths.ts';

/** A sheet row by row, without any workbook library; rows count from 1. */
export type SheetPlan = {
  readonly headerFirst: number;
  readonly headerLast: number;
  readonly rowCount: number;
  readonly forcedBreak: ForcedBreak | null;
  /** One after the other, so that a table of many thousand rows never stands in memory twice. */
  readonly rows: () => Iterable<SheetRow>;
};

/** Lays a report out as one sheet: heading, parameters, header, rows, closing. */
export function planSheet(table: ReportTable): SheetPlan {
  const widths = sheetWidths(table);
  const heading = headingRows(table, widths);
  const { parameters = [] } = table;
  const places = parameterPlaces(parameters, heading.length + 1, widths);
  const parameterCount = parameters.length === 0 ? 0 : Math.ceil(parameters.length / 2) + 1;
  const header = [...measureRows(table, widths), ...headerRows(table, widths)];
  const addresses = addressesOf(
    table,
    heading.length + parameterCount + header.length + 1,
    parameterAddresses(parameters, places),
  );
  const above = [...heading, ...parameterRows(table, places, addresses, widths), ...header];
  const looksOf = rowLooks(table);
  const below = closingRows(table, widths);
  function* rows(): Iterable<SheetRow> {
    yield* above;
    for (const [index, row] of table.rows.entries()) {
      yield bodyRow(table, row, above.length + 1 + index, addresses, widths, looksOf);
    }
    yield* below;
  }
  const plan = {
    headerFirst: above.length - table.header.length + 1,
    headerLast: above.length,
    rowCount: above.length + table.rows.length + below.length,
    rows,
  };
  return { ...plan, forcedBreak: forcedBreak(table, plan, widths) };
}
