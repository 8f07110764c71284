import { describe, expect, it } from 'vitest';
import { selectionOf } from '../../grid/selection.ts';
import { cellOf } from '../../grid/sheet.ts';
import { ALL_LINES } from './model/lines.ts';
import type { PlanLook } from './model/plan-rows.ts';
import { OPEN, PLAIN_WORDS, smallPlan } from './model/small-plan-for-tests.ts';
import { createPlanModel } from './plan-model.ts';
import { lockable, selectedUnitCells } from './selected-cells.ts';

const look: PlanLook = {
  lines: ALL_LINES,
  folded: new Set(),
  search: '',
  proposal: null,
  access: OPEN,
  words: PLAIN_WORDS,
};

function prepared() {
  const model = createPlanModel(smallPlan(), look);
  const column = model.sheet.get().columns.find((one) => one.id === 'target:ket-nap');
  if (column === undefined) throw new Error('The small plan has this column');
  const left = () => {
    const row = model.rows.get().pinned.find((one) => one.id === 'left');
    return row === undefined ? '' : cellOf(row, column.id).text;
  };
  return { model, column, left };
}

describe('the plan on screen', () => {
  it('brings a typed value to the totals at once', () => {
    const { model, column, left } = prepared();
    const view = model.change([{ column, unit: 'tua-chua', value: 4 }]);
    expect(left()).toBe('0');
    expect(model.sheet.get().view).toBe(view);
  });

  it('is not drawn anew when the plan comes back that it made itself', () => {
    const { model, column } = prepared();
    const view = model.change([{ column, unit: 'tua-chua', value: 4 }]);
    const rows = model.rows.get();
    model.load(view);
    expect(model.rows.get()).toBe(rows);
  });

  it('goes back to what the engine holds when a value was refused', () => {
    const { model, column, left } = prepared();
    model.change([{ column, unit: 'tua-chua', value: 99 }]);
    model.load(smallPlan());
    expect(left()).toBe('4');
  });

  it('keeps typed values when it is looked at in another way', () => {
    const { model, column, left } = prepared();
    model.change([{ column, unit: 'tua-chua', value: 4 }]);
    model.setLook({ ...look, folded: new Set(['local']) });
    expect(left()).toBe('0');
    expect(model.rows.get().body.map((row) => row.id)).not.toContain('tua-chua');
  });
});

describe('the selected cells', () => {
  const lock = {
    version: 'v1',
    indicator: 'ket-nap',
    unit: 'muong-ang',
    sector: '',
    period: '2020',
    by: 'An',
    at: '2026-01-05T03:00:00Z',
    why: '',
  };
  const model = createPlanModel(smallPlan({ locks: [lock] }), look);
  const axes = {
    rows: ['tinh', 'group:local', 'muong-ang', 'muong-cha'],
    columns: ['name', 'baseline:lao-dong', 'target:ket-nap'],
  };
  const selection = selectionOf(
    [
      {
        anchor: { row: 'tinh', column: 'name' },
        head: { row: 'muong-cha', column: 'target:ket-nap' },
      },
    ],
    axes,
  );
  const cells = selectedUnitCells(model.sheet.get(), selection);

  it('are those of units; totals and names are left aside', () => {
    expect(cells.map(({ column, unit }) => `${unit} ${column.id}`)).toEqual([
      'muong-ang baseline:lao-dong',
      'muong-ang target:ket-nap',
      'muong-cha baseline:lao-dong',
      'muong-cha target:ket-nap',
    ]);
  });

  it('can be locked where they are open targets, and unlocked where they are locked', () => {
    const { open, locked } = lockable(model.sheet.get(), cells);
    expect(open.map(({ unit }) => unit)).toEqual(['muong-cha']);
    expect(locked.map(({ unit }) => unit)).toEqual(['muong-ang']);
  });
});
