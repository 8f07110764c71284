import { ok, type Result } from '../../../domain/result.ts';
import { replaceElement } from '../package/xml-edit.ts';
import { escapeText } from '../package/xml-text.ts';
import { type Area, parseArea, shiftedArea, straddles } from './areas.ts';
import {
  type FormulaPlace,
  type FormulaRefusal,
  moveFormula,
  shiftFormula,
} from './formula/shift.ts';
import {
  areaAttribute,
  type Change,
  contentAs,
  formulaAttribute,
  formulaContent,
  isOurs,
  obstacle,
  type PartContext,
  refused,
} from './part-changes.ts';
import { shiftedRow } from './row-shift.ts';
import { cellName, type SheetCell } from './sheet-rows.ts';

/** A cell with its formula and what that says when it is written out in full. */
interface FormulaCell extends SheetCell {
  readonly formula: NonNullable<SheetCell['formula']>;
}

/** The cells that share the formula written in one of them. */
interface SharedGroup {
  readonly master: FormulaCell;
  readonly all: FormulaCell[];
}

/** What becomes of every formula of a sheet. */
export function* formulaChanges(
  context: PartContext,
  cells: readonly SheetCell[],
): Iterable<Change> {
  for (const cell of cells) {
    if (!hasFormula(cell)) continue;
    const kind = cell.formula.attributes.t ?? 'normal';
    if (kind === 'array') yield* arrayChanges(context, cell);
    else if (kind === 'dataTable') yield* dataTableChanges(context, cell);
    else if (kind !== 'shared') {
      yield* formulaContent(context, cell.formula, thingOf(cell), placeOf(context, cell));
    }
  }
  for (const { master, all } of sharedGroups(cells)) {
    yield* sharedChanges(context, master, all);
  }
}

/** The formula of each cell written out in full, for copying; not those of arrays and data tables. */
export function ownFormulas(
  cells: readonly SheetCell[],
): (cell: SheetCell) => Result<string, FormulaRefusal> | null {
  const masters = new Map<SheetCell, FormulaCell>();
  for (const { master, all } of sharedGroups(cells)) {
    for (const cell of all) masters.set(cell, master);
  }
  return (cell) => {
    if (!hasFormula(cell)) return null;
    const { t } = cell.formula.attributes;
    if (t === 'array' || t === 'dataTable') return null;
    const master = masters.get(cell);
    return master === undefined ? ok(cell.formula.text) : ownFormula(master, cell);
  };
}

export function placeOf(context: PartContext, { row }: SheetCell): FormulaPlace {
  return isOurs(context) ? { sheet: context.sheet, row } : { sheet: context.sheet };
}

export function thingOf({ column, row }: SheetCell): string {
  return `công thức ở ô ${cellName(column, row)}`;
}

function hasFormula(cell: SheetCell): cell is FormulaCell {
  return cell.formula !== undefined;
}

function sharedGroups(cells: readonly SheetCell[]): readonly SharedGroup[] {
  const groups: SharedGroup[] = [];
  const latest = new Map<string, SharedGroup>();
  for (const cell of cells) {
    if (!hasFormula(cell) || cell.formula.attributes.t !== 'shared') continue;
    const { si = '', ref } = cell.formula.attributes;
    if (ref === undefined || cell.formula.text === '') {
      latest.get(si)?.all.push(cell);
      continue;
    }
    const group = { master: cell, all: [cell] };
    groups.push(group);
    latest.set(si, group);
  }
  return groups;
}

function ownFormula(master: FormulaCell, cell: SheetCell): Result<string, FormulaRefusal> {
  const { text } = master.formula;
  return moveFormula(text, cell.row - master.row, cell.column - master.column);
}

/** A group stays one where its cells still say the same; else each gets its own formula. */
function* sharedChanges(
  context: PartContext,
  master: FormulaCell,
  all: readonly FormulaCell[],
): Iterable<Change> {
  const after = new Map<FormulaCell, string>();
  for (const cell of all) {
    const own = ownFormula(master, cell);
    const shifted = own.ok
      ? shiftFormula(own.value, placeOf(context, cell), context.insertion)
      : own;
    if (!shifted.ok) return yield refused(context, thingOf(cell), shifted.error);
    after.set(cell, shifted.value);
  }
  const text = after.get(master) ?? '';
  const rowAfter = ({ row }: SheetCell) =>
    isOurs(context) ? (shiftedRow(row, context.insertion) ?? row) : row;
  const same = all.every((cell) => {
    const moved = moveFormula(text, rowAfter(cell) - rowAfter(master), cell.column - master.column);
    return moved.ok && moved.value === after.get(cell);
  });
  if (!same) {
    for (const [{ formula }, own] of after) yield replaceElement(formula, alone(formula.name, own));
    return;
  }
  yield* contentAs(context, master.formula, thingOf(master), ok(text));
  if (isOurs(context)) yield* refChange(context, master);
}

function alone(name: string, formula: string): string {
  return `<${name}>${escapeText(formula)}</${name}>`;
}

function* arrayChanges(context: PartContext, cell: FormulaCell): Iterable<Change> {
  const area = parseArea(cell.formula.attributes.ref ?? '');
  if (isOurs(context) && area !== null && straddles(area, context.insertion)) {
    return yield obstacle(context, thingOf(cell), 'array-formula');
  }
  const place = isOneRow(area) ? placeOf(context, cell) : { sheet: context.sheet };
  yield* formulaContent(context, cell.formula, thingOf(cell), place);
  if (isOurs(context)) yield* refChange(context, cell);
}

function* dataTableChanges(context: PartContext, cell: FormulaCell): Iterable<Change> {
  if (!isOurs(context)) return;
  const area = parseArea(cell.formula.attributes.ref ?? '');
  if (area !== null && straddles(area, context.insertion)) {
    return yield obstacle(context, `ô ${cellName(cell.column, cell.row)}`, 'data-table');
  }
  yield* refChange(context, cell);
  yield* formulaAttribute(context, cell.formula, 'r1', thingOf(cell));
  yield* formulaAttribute(context, cell.formula, 'r2', thingOf(cell));
}

/** The cells that an array or a group covers; they move, and never grow into rows added behind. */
function* refChange(context: PartContext, cell: FormulaCell): Iterable<Change> {
  const insertion = { ...context.insertion, growAbove: false };
  yield* areaAttribute(context, cell.formula, 'ref', thingOf(cell), (areas) => {
    const moved = areas.map((area) => shiftedArea(area, insertion));
    return moved.every((area) => area !== null) ? moved : null;
  });
}

export function isOneRow(area: Area | null): boolean {
  return area !== null && area.top === area.bottom;
}
