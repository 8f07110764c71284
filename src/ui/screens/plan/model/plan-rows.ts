import { ROOT_UNIT, type Unit } from '../../../../domain/unit.ts';
import type { GroupedUnits } from '../../../../domain/unit-groups.ts';
import { searchKey } from '../../../../domain/vietnamese/names.ts';
import type { SheetCell, SheetRow, SheetRows } from '../../../grid/sheet.ts';
import type { Access } from './cell-access.ts';
import { givenCell, leftCell, sharedCell, subtotalCell, unitCell } from './plan-cells.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanSheet } from './plan-sheet.ts';
import { type Proposal, proposalCells, proposedRows } from './proposal.ts';
import type { PlanWords } from './words.ts';

/** How the sheet is looked at: what is folded, searched for or proposed. */
export type PlanLook = {
  readonly folded: ReadonlySet<string>;
  readonly search: string;
  readonly proposal: Proposal | null;
  readonly access: Access;
  readonly words: PlanWords;
};

export const SHARED_ROW = 'shared';
export const LEFT_ROW = 'left';
const GROUP_PREFIX = 'group:';
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

export function groupRowId(group: string): string {
  return `${GROUP_PREFIX}${group}`;
}

/** The group of a group's row; null for other rows. */
export function groupOfRow(row: string): string | null {
  return row.startsWith(GROUP_PREFIX) ? row.slice(GROUP_PREFIX.length) : null;
}

/** All rows as they are shown: totals pinned above, then groups with the units that are not folded away. */
export function planRows(sheet: PlanSheet, look: PlanLook): SheetRows {
  const key = searchKey(look.search);
  const proposed = proposedRows(look.proposal);
  const rowOf = (row: Omit<SheetRow, 'cells'>): SheetRow => ({
    ...row,
    cells: Object.fromEntries([
      ...sheet.columns.map((column) => [column.id, cellAt(sheet, look, row.id, column)] as const),
      ...proposalCells(row.id, membersOf(sheet, row.id), proposed),
    ]),
  });
  const pinned = [ROOT_UNIT, SHARED_ROW, LEFT_ROW].map((id) =>
    rowOf({ ...PLAIN, id, level: 'total', name: look.words.totals[id] ?? '' }),
  );
  const named = sheet.groups.length > 1;
  const body = sheet.groups.flatMap((group, index) => {
    const folded = named && look.folded.has(group.group);
    const units = folded ? [] : group.units.map((unit, i) => rowOf(unitRow(unit, i + 1, key)));
    return named ? [rowOf(groupRow(group, index, folded)), ...units] : units;
  });
  return { pinned, body };
}

/**
 * The rows after some columns changed for some units: those units', their groups' and the pinned
 * rows are made anew, every other row and cell stays the very same object.
 */
export function updatedRows(
  rows: SheetRows,
  sheet: PlanSheet,
  look: PlanLook,
  touched: { readonly columns: readonly PlanColumn[]; readonly units: ReadonlySet<string> },
): SheetRows {
  const groups = new Set(
    sheet.groups
      .filter(({ units }) => units.some((unit) => touched.units.has(unit.code)))
      .map(({ group }) => groupRowId(group)),
  );
  const renewed = (row: SheetRow): SheetRow => {
    const concerned = row.level === 'total' || touched.units.has(row.id) || groups.has(row.id);
    if (!concerned) return row;
    const cells = touched.columns.map(
      (column) => [column.id, cellAt(sheet, look, row.id, column)] as const,
    );
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } };
  };
  return { pinned: rows.pinned.map(renewed), body: rows.body.map(renewed) };
}

/** The units that a row sums up; null for a unit's own row and for what is left over. */
function membersOf(sheet: PlanSheet, row: string): ReadonlySet<string> | null {
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
    ordinal: ROMAN[index] ?? '',
    name: group.title,
    folded,
  };
}

function cellAt(sheet: PlanSheet, look: PlanLook, row: string, column: PlanColumn): SheetCell {
  const totals = sheet.totals.get(column.id);
  const group = groupOfRow(row);
  if (row === SHARED_ROW) return sharedCell(column, totals, look.words);
  if (row === LEFT_ROW) return leftCell(totals, look.words);
  if (row === ROOT_UNIT) return givenCell(sheet, column, look.access, look.words);
  if (group !== null) return subtotalCell(sheet, column, group, look.access, look.words);
  return unitCell(sheet, column, row, look.access, look.words);
}
