import { ROOT_UNIT, type Unit } from '../../../../domain/unit.ts';
import type { GroupedUnits } from '../../../../domain/unit-groups.ts';
import { searchKey } from '../../../../domain/vietnamese/names.ts';
import { romanNumeral } from '../../../../domain/vietnamese/roman-numeral.ts';
import type { SheetCell, SheetRow, SheetRows } from '../../../grid/sheet.ts';
import type { Access } from './cell-access.ts';
import { type LazyCells, lazyCells } from './lazy-cells.ts';
import { type Lines, shownUnits, sortedUnits } from './lines.ts';
import {
  givenCell,
  leftCell,
  sharedCell,
  shownCell,
  subtotalCell,
  unitCell,
} from './plan-cells.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanSheet } from './plan-sheet.ts';
import { type Proposal, proposalCells, proposedRows } from './proposal.ts';
import type { PlanWords } from './words.ts';

/** How the sheet is looked at: what is folded, sorted, filtered, searched for or proposed. */
export type PlanLook = {
  readonly lines: Lines;
  readonly folded: ReadonlySet<string>;
  readonly search: string;
  readonly proposal: Proposal | null;
  readonly access: Access;
  readonly words: PlanWords;
};

export const SHARED_ROW = 'shared';
export const LEFT_ROW = 'left';
/** Sums up the units that a filter leaves; it is only there while one is on. */
export const SHOWN_ROW = 'shown-lines';
const GROUP_PREFIX = 'group:';

/** The row of a group's subtotal; no code of a unit has a colon. */
export function groupRowId(group: string): string {
  return `${GROUP_PREFIX}${group}`;
}

/** The group of a group's row; null for other rows. */
export function groupOfRow(row: string): string | null {
  return row.startsWith(GROUP_PREFIX) ? row.slice(GROUP_PREFIX.length) : null;
}

type PlanRow = SheetRow & { readonly cells: LazyCells };

export type PlanRows = SheetRows & {
  readonly pinned: readonly PlanRow[];
  readonly body: readonly PlanRow[];
  /** The units that meet the filter, also those of folded groups; null while no filter is on. */
  readonly shown: ReadonlySet<string> | null;
};

/**
 * All rows as they are shown: totals pinned above, then groups with the units that are not folded
 * or filtered away. The totals and the groups' sums are those of all units even so.
 */
export function planRows(sheet: PlanSheet, look: PlanLook): PlanRows {
  const shown = shownUnits(sheet, look.lines);
  const key = searchKey(look.search);
  const proposed = proposedRows(look.proposal);
  const columns = new Map(sheet.columns.map((column) => [column.id, column]));
  const rowOf = (row: Omit<SheetRow, 'cells'>): PlanRow => ({
    ...row,
    cells: lazyCells((id) => {
      const column = columns.get(id);
      if (column !== undefined) return cellAt(sheet, look, shown, row.id, column);
      if (proposed === null) return undefined;
      const cells = proposalCells(row.id, membersOf(sheet, shown, row.id), proposed);
      return cells.find(([proposedColumn]) => proposedColumn === id)?.[1];
    }),
  });
  const pinned = pinnedNames(look.words, shown).map(([id, name]) =>
    rowOf({ ...PLAIN, id, level: 'total', name }),
  );
  const named = sheet.groups.length > 1;
  const body = sheet.groups.flatMap((group, index) => {
    const folded = named && look.folded.has(group.group);
    const ordinals = new Map(group.units.map((unit, i) => [unit.code, i + 1]));
    const left = group.units.filter((unit) => shown === null || shown.has(unit.code));
    const units = folded ? [] : sortedUnits(sheet, look.lines, left);
    const rows = units.map((unit) => rowOf(unitRow(unit, ordinals.get(unit.code) ?? 0, key)));
    if (!named) return rows;
    const isPart = shown !== null && left.length < group.units.length;
    const name = isPart
      ? look.words.partOfGroup(group.title, left.length, group.units.length)
      : group.title;
    return [rowOf({ ...groupRow(group, index, folded), name }), ...rows];
  });
  return { pinned, body, shown };
}

/**
 * The rows after some columns changed for some units: those units', their groups' and the pinned
 * rows are made anew, every other row and cell stays the very same object. Rows keep their places:
 * one that no longer meets the filter goes when the plan is looked at anew, as in a spreadsheet.
 */
export function updatedRows(
  rows: PlanRows,
  sheet: PlanSheet,
  look: PlanLook,
  touched: { readonly columns: readonly PlanColumn[]; readonly units: ReadonlySet<string> },
): PlanRows {
  const groups = new Set(
    sheet.groups
      .filter(({ units }) => units.some((unit) => touched.units.has(unit.code)))
      .map(({ group }) => groupRowId(group)),
  );
  const renewed = (row: PlanRow): PlanRow => {
    const concerned = row.level === 'total' || touched.units.has(row.id) || groups.has(row.id);
    if (!concerned) return row;
    const cells = touched.columns.map(
      (column) => [column.id, cellAt(sheet, look, rows.shown, row.id, column)] as const,
    );
    return { ...row, cells: row.cells.with(cells) };
  };
  return { ...rows, pinned: rows.pinned.map(renewed), body: rows.body.map(renewed) };
}

/** While a filter is on the totals say that they are those of all rows. */
function pinnedNames(
  words: PlanWords,
  shown: ReadonlySet<string> | null,
): readonly (readonly [string, string])[] {
  const totals = [ROOT_UNIT, SHARED_ROW, LEFT_ROW].map((id) => {
    const name = words.totals[id] ?? '';
    return [id, shown === null ? name : words.ofAllRows(name)] as const;
  });
  return shown === null ? totals : [...totals, [SHOWN_ROW, words.shownRows(shown.size)] as const];
}

/** The units that a row sums up; null for a unit's own row and for what is left over. */
function membersOf(
  sheet: PlanSheet,
  shown: ReadonlySet<string> | null,
  row: string,
): ReadonlySet<string> | null {
  if (row === SHOWN_ROW) return shown;
  const group = groupOfRow(row);
  if (row !== SHARED_ROW && group === null) return null;
  const groups = sheet.groups.filter((one) => group === null || one.group === group);
  return new Set(groups.flatMap(({ units }) => units.map((unit) => unit.code)));
}

const PLAIN = { ordinal: '', folded: null, found: false } as const;

function unitRow(unit: Unit, ordinal: number, search: string): Omit<SheetRow, 'cells'> {
  const names = [unit.name, ...unit.aliases];
  return {
    id: unit.code,
    level: 'unit',
    ordinal: String(ordinal),
    name: unit.name,
    folded: null,
    found: search !== '' && names.some((name) => searchKey(name).includes(search)),
  };
}

function groupRow(group: GroupedUnits, index: number, folded: boolean): Omit<SheetRow, 'cells'> {
  return {
    ...PLAIN,
    id: groupRowId(group.group),
    level: 'group',
    ordinal: romanNumeral(index + 1),
    name: group.title,
    folded,
  };
}

function cellAt(
  sheet: PlanSheet,
  look: PlanLook,
  shown: ReadonlySet<string> | null,
  row: string,
  column: PlanColumn,
): SheetCell {
  if (row === SHOWN_ROW) return shownCell(sheet, column, shown ?? new Set(), look.words);
  const totals = sheet.totals.get(column.id);
  const group = groupOfRow(row);
  if (row === SHARED_ROW) return sharedCell(column, totals, look.words);
  if (row === LEFT_ROW) return leftCell(totals, look.words);
  if (row === ROOT_UNIT) return givenCell(sheet, column, look.access, look.words);
  if (group !== null) return subtotalCell(sheet, column, group, look.access, look.words);
  return unitCell(sheet, column, row, look.access, look.words);
}
