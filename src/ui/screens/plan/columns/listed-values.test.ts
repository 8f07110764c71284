import { describe, expect, it } from 'vitest';
import { ALL_LINES, type Condition, type Lines, shownUnits, UNIT_NAMES } from '../model/lines.ts';
import { createSheet } from '../model/plan-sheet.ts';
import { smallPlan } from '../model/small-plan-for-tests.ts';
import {
  foundValues,
  listedValues,
  searched,
  tickedCondition,
  type ValueDraft,
  valueDraft,
  withTicks,
} from './listed-values.ts';

const target = 'target:ket-nap';
const baseline = 'baseline:lao-dong';
const plan = smallPlan();
const sheet = createSheet({
  ...plan,
  units: plan.units.map((unit) =>
    unit.code === 'muong-ang' ? { ...unit, name: 'Mường Ảng', aliases: ['Mường Ẳng cũ'] } : unit,
  ),
  figures: plan.figures.map((one) =>
    one.unit === 'cd-xay-dung' || one.unit === 'muong-cha' ? { ...one, value: 7500 } : one,
  ),
});

const filtered = (column: string, condition: Condition): Lines => ({
  ...ALL_LINES,
  conditions: new Map([[column, condition]]),
});
const listed = (...texts: readonly string[]): Condition => ({
  type: 'listed',
  texts: new Set(texts),
});
const values = listedValues(sheet, ALL_LINES, target);
const draft = valueDraft(sheet, ALL_LINES, target);
const ticked = ({ ticked: texts }: ValueDraft) => [...texts].sort();

describe('the values of a column', () => {
  it('stand as the cells show them, small to large, each with how many rows have it, blanks last', () => {
    expect(values.map(({ text, count }) => [text, count])).toEqual([
      ['200', 1],
      ['7.500', 2],
      ['', 1],
    ]);
  });

  it('are those that the filters of other columns leave, whatever its own leaves', () => {
    const other = filtered(baseline, { type: 'blank' });
    expect(listedValues(sheet, other, target).map(({ text }) => text)).toEqual(['7.500', '']);
    const own = filtered(target, listed('200'));
    expect(listedValues(sheet, own, target)).toEqual(values);
  });

  it('of the names go by the alphabet and are found without marks, also by what a unit is called elsewhere', () => {
    const names = listedValues(sheet, ALL_LINES, UNIT_NAMES);
    expect(names.map(({ text }) => text)).toEqual([
      'Construction',
      'Muong Cha',
      'Mường Ảng',
      'Tua Chua',
    ]);
    const found = (search: string) => foundValues(names, search).map(({ text }) => text);
    expect(found('muong')).toEqual(['Muong Cha', 'Mường Ảng']);
    expect(found('ANG CU')).toEqual(['Mường Ảng']);
    expect(found('không có')).toEqual([]);
  });

  it('are found as they are written, signs included', () => {
    expect(foundValues(values, '7.5').map(({ text }) => text)).toEqual(['7.500']);
    expect(foundValues(values, '-')).toEqual([]);
  });
});

describe('ticks', () => {
  it('are all there at first, and those of the rows that a rule shows', () => {
    expect(ticked(draft)).toEqual(['', '200', '7.500']);
    const ruled = filtered(target, { type: 'compared', sign: '≥', value: 201 });
    expect(ticked(valueDraft(sheet, ruled, target))).toEqual(['7.500']);
  });

  it('that leave nothing out make no condition, and none at all cannot be applied', () => {
    expect(tickedCondition(draft, values)).toBe('all');
    expect(tickedCondition(withTicks(draft, ['', '200', '7.500'], false), values)).toBe('none');
  });

  it('make a condition that shows just these rows', () => {
    const condition = tickedCondition(withTicks(draft, ['7.500'], false), values);
    expect(condition).toEqual(listed('200', ''));
    if (typeof condition === 'string') return;
    expect([...(shownUnits(sheet, filtered(target, condition)) ?? [])]).toEqual([
      'muong-ang',
      'tua-chua',
    ]);
  });

  it('of values that another filter hides stay', () => {
    const lines: Lines = {
      ...ALL_LINES,
      conditions: new Map<string, Condition>([
        [target, listed('200', '7.500')],
        [baseline, { type: 'blank' }],
      ]),
    };
    const few = listedValues(sheet, lines, target);
    expect(tickedCondition(valueDraft(sheet, lines, target), few)).toEqual(listed('200', '7.500'));
  });
});

describe('a search in the list', () => {
  const found = searched(draft, values, '200');

  it('ticks all that it finds, and chooses nothing but that', () => {
    expect(ticked(found)).toEqual(['200']);
    expect(tickedCondition(found, values)).toEqual(listed('200'));
  });

  it('adds to what was ticked where that is asked for', () => {
    const blank = withTicks(draft, ['200', '7.500'], false);
    const adding = { ...searched(blank, values, '200'), adds: true };
    expect(tickedCondition(adding, values)).toEqual(listed('', '200'));
  });

  it('forgets its ticks when it is emptied', () => {
    const emptied = searched(withTicks(found, ['200'], false), values, '');
    expect(ticked(emptied)).toEqual(['', '200', '7.500']);
  });

  it('that finds nothing cannot be applied', () => {
    expect(tickedCondition(searched(draft, values, 'x'), values)).toBe('none');
  });
});
