import type { MovedCell } from '../../../grid/sheet-acts.ts';
import { plainFigure } from '../model/plan-cells.ts';
import type { PlanColumn } from '../model/plan-columns.ts';
import { figureAt, type PlanSheet, type ValueChange } from '../model/plan-sheet.ts';
import { outcomeOf, type TypedRefusal } from '../model/typed.ts';
import type { CellRules, PastePlan, PasteRefusal } from './paste-plan.ts';

type Value = Pick<ValueChange, 'value' | 'valueTo'>;

/**
 * What moving cells does to the sheet: they are blank behind it, but for those that others are moved to.
 * Sums stay. All cells are moved or, where one is refused at either end, none.
 */
export function movePlan(
  sheet: PlanSheet,
  cells: readonly MovedCell[],
  { columnAt, barAt }: CellRules,
): PastePlan {
  const cleared = new Map<string, ValueChange>();
  const written = new Map<string, ValueChange>();
  const refused: PasteRefusal[] = [];
  for (const { from, to } of cells) {
    const [source, target] = [columnAt(from), columnAt(to)];
    const sourceBar = barAt(from);
    if (source === undefined || source.kind === 'note' || isSum(sourceBar)) continue;
    const figure = figureAt(sheet, source, from.row);
    const isBlank = figure === undefined || figure.value === null;
    const text = plainFigure(figure, source.numbers);
    if (from.row === to.row && source === target) {
      if (sourceBar === null && !isBlank) {
        written.set(keyOf(source, to.row), changeOf(source, to.row, figure));
      }
      continue;
    }
    if (sourceBar !== null) {
      if (!isBlank) refused.push({ ...from, text, type: 'barred', bar: sourceBar });
      continue;
    }
    if (!isBlank) cleared.set(keyOf(source, from.row), changeOf(source, from.row, BLANK));
    if (target === undefined || target.kind === 'note') {
      if (!isBlank) refused.push({ ...to, text, type: 'no-figure' });
      continue;
    }
    const bar = barAt(to);
    const holds = (figureAt(sheet, target, to.row)?.value ?? null) !== null;
    if (bar !== null) {
      if (!isBlank || (holds && !isSum(bar))) refused.push({ ...to, text, type: 'barred', bar });
      continue;
    }
    if (isBlank) {
      if (holds) written.set(keyOf(target, to.row), changeOf(target, to.row, BLANK));
      continue;
    }
    const value = valueIn(target, source, figure, text);
    if (typeof value === 'string') refused.push({ ...to, text, type: 'unreadable', why: value });
    else written.set(keyOf(target, to.row), changeOf(target, to.row, value));
  }
  const changes = refused.length > 0 ? [] : [...new Map([...cleared, ...written]).values()];
  return { changes, refused, unclear: [] };
}

const BLANK: Value = { value: null, valueTo: null };

/** A range of numbers goes only where numbers of its kind stand. */
function valueIn(
  target: PlanColumn,
  source: PlanColumn,
  { value, valueTo = null }: Value,
  text: string,
): Value | TypedRefusal {
  if (target.numbers === source.numbers) return { value, valueTo };
  if (valueTo !== null) return 'not-a-number';
  const outcome = outcomeOf(text, target.numbers);
  switch (outcome.type) {
    case 'set':
      return { value: outcome.value };
    case 'ask':
      return 'not-integer';
    case 'refuse':
      return outcome.why;
  }
}

/** What follows from other cells, and is neither moved nor overwritten by a blank. */
function isSum(bar: ReturnType<CellRules['barAt']>): boolean {
  return bar?.type === 'computed' || bar?.type === 'derived' || bar?.type === 'sector-subtotal';
}

function changeOf(column: PlanColumn, unit: string, { value, valueTo = null }: Value): ValueChange {
  return { column, unit, value, ...(valueTo === null ? {} : { valueTo }) };
}

function keyOf(column: PlanColumn, unit: string): string {
  return `${column.id} ${unit}`;
}
