import { assertNever } from '../../../../domain/assert-never.ts';
import type { Unit } from '../../../../domain/unit.ts';
import { compareVietnamese, searchKey } from '../../../../domain/vietnamese/names.ts';
import { formatDifference } from '../../../../domain/vietnamese/numbers.ts';
import { shownNumber } from './plan-cells.ts';
import { columnId, type PlanColumn } from './plan-columns.ts';
import { noteAt } from './plan-notes.ts';
import { type PlanSheet, valueAt } from './plan-sheet.ts';

/** Stands for the units' names where the other ids are those of columns of figures. */
export const UNIT_NAMES = 'name';

export type LineSort = { readonly column: string; readonly direction: 'up' | 'down' };

export type Comparison = '=' | '≥' | '≤';

/** What a unit's cell must hold for its row to be shown. */
export type Condition =
  | { readonly type: 'contains'; readonly text: string }
  | { readonly type: 'compared'; readonly sign: Comparison; readonly value: number }
  /** Both ends belong to it. */
  | { readonly type: 'between'; readonly least: number; readonly greatest: number }
  /** As the cell shows it; '' stands for a blank one. */
  | { readonly type: 'listed'; readonly texts: ReadonlySet<string> }
  | { readonly type: 'blank' }
  | { readonly type: 'filled' };

/** Which units' rows are shown, and in which order within their group. */
export type Lines = {
  readonly sort: LineSort | null;
  /** By column; a row is shown that meets all of them. */
  readonly conditions: ReadonlyMap<string, Condition>;
};

export const ALL_LINES: Lines = { sort: null, conditions: new Map() };

/** What of a choice applies to the columns that are there: one indicator has not those of all. */
export function linesIn(sheet: PlanSheet, lines: Lines): Lines {
  const isThere = (id: string) =>
    id === UNIT_NAMES || sheet.columns.some((column) => column.id === id);
  return {
    sort: lines.sort !== null && isThere(lines.sort.column) ? lines.sort : null,
    conditions: new Map([...lines.conditions].filter(([id]) => isThere(id))),
  };
}

/** The codes of the units that meet all conditions; null where there is none to meet. */
export function shownUnits(sheet: PlanSheet, lines: Lines): ReadonlySet<string> | null {
  const { conditions } = linesIn(sheet, lines);
  if (conditions.size === 0) return null;
  const tests = [...conditions].map(([id, condition]) => meets(sheet, id, condition));
  const units = sheet.groups.flatMap((group) => group.units);
  return new Set(
    units.filter((unit) => tests.every((test) => test(unit))).map((unit) => unit.code),
  );
}

/** The units that meet the conditions of all other columns: of these a column's filter lists the values. */
export function unitsBefore(sheet: PlanSheet, lines: Lines, column: string): readonly Unit[] {
  const conditions = new Map(lines.conditions);
  conditions.delete(column);
  const shown = shownUnits(sheet, { ...lines, conditions });
  const units = sheet.groups.flatMap((group) => group.units);
  return shown === null ? units : units.filter(({ code }) => shown.has(code));
}

/** The units of one group in the chosen order; blanks come last whichever way it goes. */
export function sortedUnits(
  sheet: PlanSheet,
  lines: Lines,
  units: readonly Unit[],
): readonly Unit[] {
  const { sort } = linesIn(sheet, lines);
  if (sort === null) return units;
  const turn = sort.direction === 'up' ? 1 : -1;
  if (sort.column === UNIT_NAMES) {
    return [...units].sort((a, b) => turn * compareVietnamese(a.name, b.name));
  }
  const column = sheet.columns.find(({ id }) => id === sort.column);
  if (column === undefined) return units;
  if (isText(column)) {
    return sortedBy(
      units,
      (unit) => textAt(sheet, column, unit.code) || null,
      (a, b) => turn * compareVietnamese(a, b),
    );
  }
  return sortedBy(
    units,
    (unit) => valueAt(sheet, column, unit.code),
    (a, b) => turn * (a - b),
  );
}

export function isText(column: PlanColumn): boolean {
  return column.kind === 'note';
}

function sortedBy<T>(
  units: readonly Unit[],
  keyOf: (unit: Unit) => T | null,
  compare: (a: T, b: T) => number,
): readonly Unit[] {
  const keyed = units.map((unit) => ({ unit, key: keyOf(unit) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return compare(a.key, b.key);
  });
  return keyed.map(({ unit }) => unit);
}

/** Whether a unit's cell in a column, or its name, meets a condition. */
export function meets(sheet: PlanSheet, id: string, condition: Condition): (unit: Unit) => boolean {
  const column = sheet.columns.find((one) => one.id === id);
  const numberAt = (unit: Unit) =>
    column === undefined ? null : valueAt(sheet, column, unit.code);
  const isBlank = (unit: Unit) =>
    column !== undefined && isText(column)
      ? textAt(sheet, column, unit.code) === ''
      : numberAt(unit) === null;
  switch (condition.type) {
    case 'contains': {
      const wanted = searchKey(condition.text);
      const textsOf = (unit: Unit) =>
        column === undefined ? [unit.name, ...unit.aliases] : [textAt(sheet, column, unit.code)];
      return (unit) => textsOf(unit).some((text) => searchKey(text).includes(wanted));
    }
    case 'compared':
      return (unit) => compared(numberAt(unit), condition.sign, condition.value);
    case 'between':
      return (unit) =>
        compared(numberAt(unit), '≥', condition.least) &&
        compared(numberAt(unit), '≤', condition.greatest);
    case 'listed':
      return (unit) => condition.texts.has(shownText(sheet, id, unit));
    case 'blank':
      return isBlank;
    case 'filled':
      return (unit) => !isBlank(unit);
    default:
      return assertNever(condition);
  }
}

function compared(value: number | null, sign: Comparison, other: number): boolean {
  if (value === null) return false;
  switch (sign) {
    case '=':
      return value === other;
    case '≥':
      return value >= other;
    case '≤':
      return value <= other;
  }
}

/** What a person reads in a unit's cell and would look for in a list of values; '' where it is blank. */
export function shownText(sheet: PlanSheet, id: string, unit: Unit): string {
  const column = sheet.columns.find((one) => one.id === id);
  if (column === undefined) return unit.name;
  if (isText(column)) return textAt(sheet, column, unit.code);
  const value = valueAt(sheet, column, unit.code);
  if (value === null) return '';
  return column.kind === 'difference'
    ? formatDifference(value)
    : shownNumber(value, column.numbers);
}

/** What stands in a column of words. */
function textAt(sheet: PlanSheet, column: PlanColumn, unit: string): string {
  const target = columnId('target', column.indicator.code);
  const wording = sheet.figures.get(target)?.get(unit)?.text ?? '';
  return [noteAt(sheet, column, unit)?.text ?? '', wording].filter((one) => one !== '').join(' · ');
}
