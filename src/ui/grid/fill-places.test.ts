import { describe, expect, it } from 'vitest';
import { filledByKey, filledCells, filledDown, widenedToCell } from './fill-places.ts';

const axes = {
  rows: ['total', 'group', 'u1', 'u2', 'other', 'u3', 'u4'],
  columns: ['a', 'b', 'c'],
};
const values: Readonly<Record<string, number>> = {
  'u1 b': 5,
  'u1 a': 1,
  'u2 a': 2,
  'u3 a': 3,
  'u2 c': 9,
};
const sheet = {
  isUnit: (row: string) => row.startsWith('u'),
  sourceOf: ({ row, column }: { row: string; column: string }) => {
    const value = values[`${row} ${column}`] ?? null;
    return { text: value === null ? '' : String(value), value };
  },
};
const cell = (row: string, column: string) => ({ rows: [row], columns: [column] });

describe('filling down from a double click', () => {
  it('ends where the column at the left does, over the sums between units', () => {
    const filling = filledDown(cell('u1', 'b'), axes, sheet);
    expect(filling?.to.rows).toEqual(['u1', 'u2', 'other', 'u3']);
  });

  it('looks to the right where nothing is at the left', () => {
    const filling = filledDown({ rows: ['u1'], columns: ['a', 'b'] }, axes, sheet);
    expect(filling?.to.rows).toEqual(['u1', 'u2']);
  });

  it('reaches over all units where neither side has anything, and nowhere from the last one', () => {
    expect(filledDown(cell('u3', 'b'), axes, sheet)?.to.rows).toEqual(['u3', 'u4']);
    expect(filledDown(cell('u4', 'b'), axes, sheet)).toBeNull();
  });
});

describe('filled cells', () => {
  it('leave the sums between units out', () => {
    const filling = { from: cell('u1', 'b'), to: { rows: axes.rows.slice(2), columns: ['b'] } };
    expect(filledCells(filling, 'copy', sheet)).toEqual(
      ['u2', 'u3', 'u4'].map((row) => ({ row, column: 'b', text: '5' })),
    );
  });

  it('go on upwards and to the side', () => {
    const up = { from: cell('u2', 'a'), to: { rows: ['u1', 'u2'], columns: ['a'] } };
    expect(filledCells(up, 'count', sheet)).toEqual([{ row: 'u1', column: 'a', text: '1' }]);
    const side = { from: cell('u1', 'b'), to: { rows: ['u1'], columns: ['b', 'c'] } };
    expect(filledCells(side, 'copy', sheet)).toEqual([{ row: 'u1', column: 'c', text: '5' }]);
  });
});

describe('the corner that is dragged', () => {
  it('goes in the direction that leads farther, and nowhere within', () => {
    const from = cell('u1', 'b');
    expect(widenedToCell(from, { row: 'u3', column: 'c' }, axes)?.rows).toHaveLength(4);
    expect(widenedToCell(from, { row: 'u1', column: 'a' }, axes)?.columns).toEqual(['a', 'b']);
    expect(widenedToCell(from, { row: 'u1', column: 'b' }, axes)).toBeNull();
  });
});

describe('the keys that fill', () => {
  it('take the first of several lines, or the unit before one alone', () => {
    const several = { rows: ['u2', 'other', 'u3'], columns: ['a'] };
    expect(filledByKey(several, 'rows', axes, sheet.isUnit)).toEqual({
      from: cell('u2', 'a'),
      to: { rows: ['u2', 'u3'], columns: ['a'] },
    });
    expect(filledByKey(cell('u3', 'a'), 'rows', axes, sheet.isUnit)?.from).toEqual(cell('u2', 'a'));
    expect(filledByKey(cell('u1', 'a'), 'rows', axes, sheet.isUnit)).toBeNull();
  });
});
