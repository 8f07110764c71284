import { exactSum } from '../../../../domain/ratio.ts';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import type { PlanColumn } from '../model/plan-columns.ts';
import { groupOfRow } from '../model/plan-rows.ts';
import { figureAt, type PlanSheet } from '../model/plan-sheet.ts';
import { isSharedCount } from '../model/shared-count.ts';

/** A total that was typed over; its units have to follow or be left alone. */
export type TotalQuestion = {
  readonly column: PlanColumn;
  readonly value: number;
  /** What stands there now; null where no total was set yet. */
  readonly now: number | null;
  /** What the units of the total have together. */
  readonly shared: number;
  /** The group whose subtotal it is; null for the total of all. */
  readonly group: string | null;
  /** Every unit under the total, and those that hold a value. */
  readonly units: readonly string[];
  readonly filled: readonly string[];
};

/** A unit's new value for which others make up. */
export type KeepQuestion = {
  readonly column: PlanColumn;
  readonly unit: string;
  /** null where the cell was cleared, which counts for 0. */
  readonly value: number | null;
  readonly before: number | null;
  /** What the units have together now, which stays. */
  readonly total: number;
  /** What was given to share out; null where nothing was. */
  readonly given: number | null;
  /** The units that hold a value, and this one. */
  readonly units: readonly string[];
};

/** What comes of a number that was typed into a cell, or of a cell that was cleared. */
type Consequence =
  | { readonly type: 'nothing' }
  | { readonly type: 'set' }
  | { readonly type: 'ask'; readonly question: TotalQuestion }
  | { readonly type: 'keep'; readonly question: KeepQuestion }
  /** A subtotal cannot be left blank: it is what its units come to. */
  | { readonly type: 'blank-subtotal' };

/** What typing a value, or clearing it, comes to; nothing is stored before a question is answered. */
export function consequenceOf(
  sheet: PlanSheet,
  { column, row, value }: CellValue,
  keepsTotal: boolean,
): Consequence {
  const group = groupOfRow(row);
  if (group !== null) return subtotalConsequence(sheet, column, group, value);
  const before = figureAt(sheet, column, row)?.value ?? null;
  if (before === value) return { type: 'nothing' };
  if (!isSharedCount(column)) return { type: 'set' };
  if (row === ROOT_UNIT) return totalConsequence(sheet, column, value);
  if (!keepsTotal) return { type: 'set' };
  const question = keepQuestion(sheet, column, row, value);
  return question === null ? { type: 'set' } : { type: 'keep', question };
}

/** Whether the value goes over a total that its units would have to follow, which is never done unasked. */
export function changesSharedTotal(sheet: PlanSheet, { column, row, value }: CellValue): boolean {
  if (row !== ROOT_UNIT || !isSharedCount(column)) return false;
  const before = figureAt(sheet, column, row)?.value ?? null;
  if (before === value) return false;
  if (value !== null) return totalConsequence(sheet, column, value).type === 'ask';
  return filledOf(sheet, column, unitsOf(sheet)).length > 0;
}

export type CellValue = {
  readonly column: PlanColumn;
  readonly row: string;
  /** null clears the cell. */
  readonly value: number | null;
};

function totalConsequence(sheet: PlanSheet, column: PlanColumn, value: number | null): Consequence {
  const now = figureAt(sheet, column, ROOT_UNIT)?.value ?? null;
  const units = unitsOf(sheet);
  const filled = filledOf(sheet, column, units);
  const nothingToFollow = now === null && filled.length === 0;
  if (value === null || nothingToFollow) return { type: 'set' };
  const shared = sumOf(sheet, column, filled);
  return { type: 'ask', question: { column, value, now, shared, group: null, units, filled } };
}

function subtotalConsequence(
  sheet: PlanSheet,
  column: PlanColumn,
  group: string,
  value: number | null,
): Consequence {
  if (value === null) return { type: 'blank-subtotal' };
  const members = sheet.groups.find((one) => one.group === group);
  if (members === undefined || !isSharedCount(column)) return { type: 'nothing' };
  const units = members.units.map((unit) => unit.code);
  const filled = filledOf(sheet, column, units);
  const shared = sumOf(sheet, column, filled);
  if (shared === value && filled.length > 0) return { type: 'nothing' };
  const now = filled.length === 0 ? null : shared;
  return {
    type: 'ask',
    question: { column, value, now, shared, group: members.title, units, filled },
  };
}

/** null where no other unit has a value that could make up, and the total is not this unit's alone. */
function keepQuestion(
  sheet: PlanSheet,
  column: PlanColumn,
  unit: string,
  value: number | null,
): KeepQuestion | null {
  const filled = filledOf(sheet, column, unitsOf(sheet));
  const given = figureAt(sheet, column, ROOT_UNIT)?.value ?? null;
  const total = sumOf(sheet, column, filled);
  if (given !== total && filled.every((one) => one === unit)) return null;
  return {
    column,
    unit,
    value,
    before: figureAt(sheet, column, unit)?.value ?? null,
    total,
    given,
    units: filled.includes(unit) ? filled : [...filled, unit],
  };
}

function unitsOf(sheet: PlanSheet): readonly string[] {
  return sheet.groups.flatMap((group) => group.units.map((unit) => unit.code));
}

function filledOf(
  sheet: PlanSheet,
  column: PlanColumn,
  units: readonly string[],
): readonly string[] {
  return units.filter((unit) => (figureAt(sheet, column, unit)?.value ?? null) !== null);
}

function sumOf(sheet: PlanSheet, column: PlanColumn, units: readonly string[]): number {
  return exactSum(units.map((unit) => figureAt(sheet, column, unit)?.value ?? 0));
}
