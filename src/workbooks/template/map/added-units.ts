import { ROOT_UNIT } from '../../../domain/unit.ts';
import { type BookGrids, type SheetGrid, valueAt } from '../../open/sheet-grid.ts';
import type { ExtraRows, FormMap, FormPlace, Part, PlaceFigure, UnitTable } from './form-place.ts';

type Wanted = { readonly sheet: string; readonly unit: string };
/** A row of a table as it comes out; `extra` counts the rows put in behind a row of the form. */
type OutRow = { readonly row: number; readonly extra: number; readonly unit: string | null };

/**
 * The map with a row for each unit that a table lacks: behind the unit that comes before it in the
 * office's order, like that one's row. Headings and totals that sum up its neighbour count it too.
 */
export function withAddedUnits(
  map: FormMap,
  book: BookGrids,
  wanted: readonly Wanted[],
  order: readonly string[],
  nameOf: (unit: string) => string,
): FormMap {
  let places = map.places;
  const extraRows: ExtraRows[] = [...map.extraRows];
  for (const table of map.unitTables) {
    const grid = book.sheets.find(({ name }) => name === table.sheet);
    const missing = order.filter((unit) =>
      wanted.some((one) => one.sheet === table.sheet && one.unit === unit),
    );
    if (grid === undefined || missing.length === 0 || !holdsMost(table, map.unitTables)) continue;
    const rows = outRows(table, missing, order);
    const added = rows.filter(({ extra }) => extra > 0);
    for (const { row } of table.rows) {
      const count = added.filter((one) => one.row === row).length;
      if (count > 0) extraRows.push({ sheet: table.sheet, row, like: Array(count).fill(row) });
    }
    places = [
      ...withSums(places, table, added),
      ...added.flatMap(({ row, extra, unit }) =>
        unit === null ? [] : rowPlaces({ row, extra, unit }, table, map.places, nameOf),
      ),
      ...orderNumbers(rows, table, grid),
    ];
  }
  return { ...map, places, extraRows };
}

/** Of several tables of units on a sheet the longest is the one for all of them. */
function holdsMost(table: UnitTable, tables: readonly UnitTable[]): boolean {
  const same = tables.filter(({ sheet }) => sheet === table.sheet);
  const longest = same.toSorted((one, other) => other.rows.length - one.rows.length)[0];
  return longest === table;
}

function outRows(
  table: UnitTable,
  missing: readonly string[],
  order: readonly string[],
): readonly OutRow[] {
  const own = lastRows(table);
  const behind = new Map<number, string[]>();
  for (const unit of missing) {
    const before = order.slice(0, order.indexOf(unit)).findLast((one) => own.has(one));
    const row = before === undefined ? firstRow(table) : (own.get(before) ?? firstRow(table));
    behind.set(row, [...(behind.get(row) ?? []), unit]);
  }
  return table.rows.flatMap(({ row, unit }) => [
    { row, extra: 0, unit },
    ...(behind.get(row) ?? []).map((added, index) => ({ row, extra: index + 1, unit: added })),
  ]);
}

/** A unit with a row for each sector ends in its last one. */
function lastRows({ rows }: UnitTable): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(({ row, unit }) => (unit === null ? [] : [[unit, row] as const])));
}

function firstRow({ rows }: UnitTable): number {
  return rows[0]?.row ?? 0;
}

/** The figures of the row that it is like, for the added unit, and its name. */
function rowPlaces(
  { row, extra, unit }: OutRow & { readonly unit: string },
  { sheet, nameColumn }: UnitTable,
  places: readonly FormPlace[],
  nameOf: (unit: string) => string,
): readonly FormPlace[] {
  const like = places.filter(
    (place) => place.sheet === sheet && place.row === row && place.extra === 0,
  );
  const figures = like.map((place) => ({
    ...place,
    extra,
    parts: place.parts.map(
      (part): Part =>
        part.type === 'figure' && part.figure.units === null && part.figure.unit !== ROOT_UNIT
          ? { type: 'figure', figure: { ...part.figure, unit } }
          : part,
    ),
  }));
  const name: FormPlace = {
    ...{ sheet, row, column: nameColumn, extra, by: 'recognized' },
    parts: [{ type: 'words', words: nameOf(unit) }],
  };
  return [...figures, name];
}

/** Headings that sum up the unit before an added one sum up that one too. */
function withSums(
  places: readonly FormPlace[],
  { sheet, rows }: UnitTable,
  added: readonly OutRow[],
): readonly FormPlace[] {
  const neighbour = new Map(rows.map(({ row, unit }) => [row, unit]));
  const withAdded = (figure: PlaceFigure): PlaceFigure => {
    const { units } = figure;
    if (units === null) return figure;
    const more = added.filter(({ row }) => units.includes(neighbour.get(row) ?? ''));
    const codes = more.flatMap(({ unit }) => (unit === null ? [] : [unit]));
    return { ...figure, units: [...units, ...codes] };
  };
  return places.map((place) =>
    place.sheet === sheet
      ? {
          ...place,
          parts: place.parts.map((part) =>
            part.type === 'figure' ? { ...part, figure: withAdded(part.figure) } : part,
          ),
        }
      : place,
  );
}

/** 1, 2, 3 … go on over the added rows; where they begin anew under a heading they do so still. */
function orderNumbers(
  rows: readonly OutRow[],
  { sheet, orderColumn }: UnitTable,
  grid: SheetGrid,
): readonly FormPlace[] {
  if (orderColumn === null) return [];
  const places: FormPlace[] = [];
  let written: number | null = null;
  let stood: number | null = null;
  for (const { row, extra } of rows) {
    const value = extra === 0 ? valueAt(grid, row, orderColumn) : null;
    if (extra === 0 && typeof value !== 'number') {
      written = null;
      continue;
    }
    if (extra > 0 && written === null) continue;
    const goesOn = extra > 0 || (stood !== null && value === stood + 1);
    const next: number = goesOn && written !== null ? written + 1 : Number(value);
    if (typeof value === 'number') stood = value;
    written = next;
    if (extra === 0 && next === value) continue;
    const at = { sheet, row, column: orderColumn, extra, by: 'recognized' as const };
    places.push({ ...at, parts: [{ type: 'number', value: next }] });
  }
  return places;
}
