import { type CellObject, SSF, type WorkSheet } from '@e965/xlsx';
import {
  type CellDetail,
  type CellValue,
  detailKey,
  type Rectangle,
  type SheetGrid,
  type SheetVisibility,
} from './sheet-grid.ts';

/** Error numbers of the BIFF format, which the library uses for every format. */
const ERROR_TEXTS: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** «0.000», «#,##0.000»; its first part is for numbers above zero. */
const THREE_DECIMALS = /^[^;.]*0\.000(?![0#?%eE])[^;]*/;

/** One for all empty rows: a sheet with a cell in its last row has a million of them. */
const NO_VALUES: CellValue[] = [];

export type SheetSource = {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly sheet: WorkSheet;
  /** Whether serial number 0 is 1904-01-01 (workbooks from old Macs). */
  readonly from1904: boolean;
};

/** A sheet of the library's in plain values: stubs, styles and rich text are left behind. */
export function gridFromSheet({ name, visibility, sheet, from1904 }: SheetSource): SheetGrid {
  const details = new Map<number, CellDetail>();
  const source: readonly (readonly CellObject[] | undefined)[] = sheet['!data'] ?? [];
  const rows = Array.from(source, (cells, row) => {
    if (cells === undefined) return NO_VALUES;
    const values = Array.from(cells, (cell: CellObject | undefined, column) => {
      if (!cell) return null;
      const detail = detailOf(cell, from1904);
      if (detail) details.set(detailKey(row, column), detail);
      return plainValue(cell);
    });
    return trimEnd(values, (column) => details.has(detailKey(row, column)));
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return {
    name,
    visibility,
    rows,
    details,
    merges: (sheet['!merges'] ?? []).map(rectangle),
    hiddenRows: hiddenIndexes(sheet['!rows']),
    hiddenColumns: hiddenIndexes(sheet['!cols']),
  };
}

/** A number of a thousand digits is none to a double, but its cell is not empty: it stays too large. */
function finite(value: number): number | null {
  if (Number.isNaN(value)) return null;
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

function plainValue(cell: CellObject): CellValue {
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' ? finite(cell.v) : null;
    case 'b':
      return cell.v === true;
    case 's':
      return typeof cell.v === 'string' && cell.v !== '' ? cell.v : null;
    default:
      return null;
  }
}

function detailOf(cell: CellObject, from1904: boolean): CellDetail | null {
  const format = typeof cell.z === 'string' ? cell.z : '';
  const date = cell.t === 'n' ? dateOf(cell.v, format, from1904) : null;
  const detail: CellDetail = {
    ...(cell.f ? { formula: cell.f } : {}),
    ...(cell.f && hasNoResult(cell) ? { uncalculated: true } : {}),
    ...(cell.t === 'e' && !hasNoResult(cell)
      ? { error: ERROR_TEXTS.get(cell.v) ?? '#ERROR!' }
      : {}),
    ...(cell.t === 'n' && format.includes('%') ? { percent: true } : {}),
    ...(cell.t === 'n' && THREE_DECIMALS.test(format) ? { thousandths: true } : {}),
    ...(date ? { date } : {}),
  };
  return Object.keys(detail).length > 0 ? detail : null;
}

/** Some programs write a formula they never calculated as an error without a number. */
function hasNoResult({ t, v }: CellObject): boolean {
  return t === 'z' || (t === 'e' && v === undefined);
}

function dateOf(value: unknown, format: string, from1904: boolean): string | null {
  if (typeof value !== 'number' || !SSF.is_date(format)) return null;
  const parts = SSF.parse_date_code(value, { date1904: from1904 });
  if (!parts) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${parts.y}-${two(parts.m)}-${two(parts.d)}`;
}

function trimEnd(values: CellValue[], keep: (column: number) => boolean): CellValue[] {
  let length = values.length;
  while (length > 0 && values[length - 1] === null && !keep(length - 1)) length--;
  return values.slice(0, length);
}

function rectangle({ s, e }: NonNullable<WorkSheet['!merges']>[number]): Rectangle {
  return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}

function hiddenIndexes(
  infos: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined,
): number[] {
  const hidden: number[] = [];
  infos?.forEach((info, index) => {
    if (info?.hidden) hidden.push(index);
  });
  return hidden;
}
