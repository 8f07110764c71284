import { cellName, type SheetGrid } from '../open/sheet-grid.ts';

/** What a cell of the column of results asks for; the parts of a ratio are counted apart. */
export type FormRole = 'value' | 'numerator' | 'denominator';

/** A row of a form that asks for a number; rows and columns of a marker count from 0. */
export type FormRow = {
  readonly row: number;
  readonly indicator: string;
  /** '' for the whole. */
  readonly sector: string;
  readonly role: FormRole;
  /** How the parts of a ratio are counted: đồng may have decimals. */
  readonly numbers: 'whole' | 'decimal';
  /** What the row is called: rows that were moved no longer carry it at their place. */
  readonly label: string;
};

/**
 * What a form says of itself on a hidden sheet, in plain text cells: they outlive a renamed file
 * and a copy saved by LibreOffice or an old Excel, as properties and hidden names do not.
 */
export type FormMarker = {
  readonly workspace: string;
  readonly unit: string;
  readonly period: string;
  readonly sheet: string;
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly nameColumn: number;
  readonly resultColumn: number;
  readonly lastColumn: number;
  /** Texts above the table that must still be read there: the unit's name, the period. */
  readonly titles: readonly FormTitle[];
  readonly rows: readonly FormRow[];
};

export type FormTitle = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
};

export const MARKER_SHEET = 'chitieu';
const MAGIC = 'CHITIEU-BIEU-MAU';
const VERSION = '1';
/** A form asks for less; a file that claims more was made to keep the reading busy. */
const MOST_ROWS = 3000;

/** The rows of the hidden sheet. */
export function markerCells(marker: FormMarker): readonly (readonly string[])[] {
  const { headerTop, headerBottom, nameColumn, resultColumn, lastColumn } = marker;
  return [
    [MAGIC, VERSION],
    ['workspace', marker.workspace],
    ['unit', marker.unit],
    ['period', marker.period],
    ['sheet', marker.sheet],
    ['table', ...[headerTop, headerBottom, nameColumn, resultColumn, lastColumn].map(String)],
    ...marker.titles.map(({ row, column, text }) => ['title', String(row), String(column), text]),
    ...marker.rows.map(({ row, indicator, sector, role, numbers, label }) => [
      'row',
      String(row),
      indicator,
      // An empty text cell is dropped by some programs: the codes behind it would move.
      sector === '' ? '-' : sector,
      role,
      numbers,
      label,
      cellName(row, resultColumn),
    ]),
  ];
}

/** The marker that a sheet holds; null for any other sheet, and for one of a later program. */
export function markerOf({ rows }: SheetGrid): FormMarker | null {
  if (rows[0]?.[0] !== MAGIC || String(rows[0]?.[1]) !== VERSION) return null;
  if (rows.length > MOST_ROWS) return null;
  const lines = rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
  const text = (key: string) => lines.find(([first]) => first === key)?.[1] ?? '';
  const places =
    lines
      .find(([first]) => first === 'table')
      ?.slice(1, 6)
      .map(placeOf) ?? [];
  const [headerTop, headerBottom, nameColumn, resultColumn, lastColumn] = places;
  const told = { workspace: text('workspace'), unit: text('unit'), period: text('period') };
  const titles = lines.filter(([first]) => first === 'title').map(titleOf);
  const asked = lines.filter(([first]) => first === 'row').map(rowOf);
  if (
    headerTop === undefined ||
    headerBottom === undefined ||
    nameColumn === undefined ||
    resultColumn === undefined ||
    lastColumn === undefined ||
    Object.values(told).includes('') ||
    asked.length === 0 ||
    [
      ...places,
      ...titles.flatMap(({ row, column }) => [row, column]),
      ...asked.map(({ row }) => row),
    ].some(Number.isNaN)
  ) {
    return null;
  }
  return {
    ...told,
    sheet: text('sheet'),
    headerTop,
    headerBottom,
    nameColumn,
    resultColumn,
    lastColumn,
    titles,
    rows: asked,
  };
}

function titleOf([, row = '', column = '', text = '']: readonly string[]): FormTitle {
  return { row: placeOf(row), column: placeOf(column), text };
}

function rowOf(line: readonly string[]): FormRow {
  const [, row = '', indicator = '', sector = '', role, numbers, label = ''] = line;
  return {
    row: placeOf(row),
    indicator,
    sector: sector === '-' ? '' : sector,
    role: role === 'numerator' || role === 'denominator' ? role : 'value',
    numbers: numbers === 'decimal' ? 'decimal' : 'whole',
    label,
  };
}

/** NaN for what is no row or column. */
function placeOf(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}
