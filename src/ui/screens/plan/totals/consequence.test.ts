import { describe, expect, it } from 'vitest';
import { columnId } from '../model/plan-columns.ts';
import { groupRowId } from '../model/plan-rows.ts';
import { createSheet, type PlanSheet } from '../model/plan-sheet.ts';
import { figure, smallPlan } from '../model/small-plan-for-tests.ts';
import { changesSharedTotal, consequenceOf } from './consequence.ts';

const sheet = createSheet(smallPlan());
const blank = createSheet(smallPlan({ figures: [] }));

function typed(
  row: string,
  value: number | null,
  { on = sheet, keeps = false, indicator = 'ket-nap' } = {},
) {
  return consequenceOf(on, { column: columnOf(on, indicator), row, value }, keeps);
}

function columnOf(on: PlanSheet, indicator: string) {
  const found = on.columns.find((one) => one.id === columnId('target', indicator));
  if (found === undefined) throw new Error(indicator);
  return found;
}

describe('a total that is typed over', () => {
  it('asks what becomes of the units', () => {
    expect(typed('tinh', 600)).toMatchObject({
      type: 'ask',
      question: {
        value: 600,
        now: 594,
        shared: 590,
        group: null,
        filled: ['muong-ang', 'muong-cha', 'cd-xay-dung'],
      },
    });
  });

  it('asks where it was never set but units have values, and where no unit has one', () => {
    const [, ...units] = smallPlan().figures;
    const unset = createSheet(smallPlan({ figures: units }));
    expect(typed('tinh', 600, { on: unset })).toMatchObject({
      type: 'ask',
      question: { now: null, shared: 590 },
    });
    const alone = createSheet(smallPlan({ figures: [figure('target', 'ket-nap', 'tinh', 594)] }));
    expect(typed('tinh', 600, { on: alone })).toMatchObject({
      type: 'ask',
      question: { now: 594, shared: 0, filled: [] },
    });
  });

  it('is simply set where nothing depends on it, and where it is cleared', () => {
    expect(typed('tinh', 600, { on: blank })).toEqual({ type: 'set' });
    expect(typed('tinh', null)).toEqual({ type: 'set' });
    expect(typed('tinh', 75, { indicator: 'thoa-uoc' })).toEqual({ type: 'set' });
  });

  it('does nothing where it is what stood there', () => {
    expect(typed('tinh', 594)).toEqual({ type: 'nothing' });
  });
});

describe('a subtotal that is typed over', () => {
  it('asks how its own units share it, blank ones too', () => {
    expect(typed(groupRowId('local'), 520)).toMatchObject({
      type: 'ask',
      question: {
        now: 500,
        units: ['muong-ang', 'muong-cha', 'tua-chua'],
        filled: ['muong-ang', 'muong-cha'],
      },
    });
    expect(typed(groupRowId('local'), 0, { on: blank })).toMatchObject({
      type: 'ask',
      question: { now: null, filled: [] },
    });
  });

  it('cannot be left blank, and is no question where it stays the same', () => {
    expect(typed(groupRowId('local'), null)).toEqual({ type: 'blank-subtotal' });
    expect(typed(groupRowId('local'), 500)).toEqual({ type: 'nothing' });
  });
});

describe('a cell that changes while the total is kept', () => {
  it('lets those with values make up, up to what they have together now', () => {
    expect(typed('tua-chua', 10, { keeps: true })).toMatchObject({
      type: 'keep',
      question: {
        before: null,
        total: 590,
        given: 594,
        units: ['muong-ang', 'muong-cha', 'cd-xay-dung', 'tua-chua'],
      },
    });
    expect(typed('muong-ang', null, { keeps: true })).toMatchObject({
      type: 'keep',
      question: { value: null, before: 200, units: ['muong-ang', 'muong-cha', 'cd-xay-dung'] },
    });
  });

  it('keeps the present sum where no total was given out', () => {
    const [, ...units] = smallPlan().figures;
    const unset = createSheet(smallPlan({ figures: units }));
    expect(typed('muong-ang', 210, { on: unset, keeps: true })).toMatchObject({
      question: { total: 590, given: null },
    });
  });

  it('is simply set where there is no total to keep, or none that adds up', () => {
    expect(typed('muong-ang', 10, { on: blank, keeps: true })).toEqual({ type: 'set' });
    const given = createSheet(smallPlan({ figures: [figure('target', 'ket-nap', 'tinh', 594)] }));
    expect(typed('muong-ang', 10, { on: given, keeps: true })).toEqual({ type: 'set' });
    expect(typed('muong-ang', 75, { keeps: true, indicator: 'thoa-uoc' })).toEqual({ type: 'set' });
    expect(typed('muong-ang', 210)).toEqual({ type: 'set' });
  });
});

describe('a total among other cells that change at once', () => {
  const changes = (row: string, value: number | null, { on = sheet, indicator = 'ket-nap' } = {}) =>
    changesSharedTotal(on, { column: columnOf(on, indicator), row, value });

  it('is shared where its units would have to follow it, cleared or set', () => {
    expect(changes('tinh', 600)).toBe(true);
    expect(changes('tinh', null)).toBe(true);
  });

  it('is not where it stays the same, where no unit has a value, or where it is no sum', () => {
    expect(changes('tinh', 594)).toBe(false);
    expect(changes('tinh', 600, { on: blank })).toBe(false);
    const alone = createSheet(smallPlan({ figures: [figure('target', 'ket-nap', 'tinh', 594)] }));
    expect(changes('tinh', null, { on: alone })).toBe(false);
    expect(changes('tinh', 75, { indicator: 'thoa-uoc' })).toBe(false);
  });

  it('is no unit', () => {
    expect(changes('muong-ang', 9)).toBe(false);
    expect(changes('muong-ang', null)).toBe(false);
  });
});
