import { describe, expect, it } from 'vitest';
import { corner, everything, rectangleOf, stepped } from './range.ts';

const axes = { rows: ['total', 'g', 'u1', 'u2', 'u3'], columns: ['a', 'b', 'c'] };

describe('a range', () => {
  it('covers every cell between its corners, whichever way it was drawn', () => {
    const down = { anchor: { row: 'u1', column: 'a' }, head: { row: 'u3', column: 'b' } };
    const up = { anchor: down.head, head: down.anchor };
    const covered = { rows: ['u1', 'u2', 'u3'], columns: ['a', 'b'] };
    expect(rectangleOf(down, axes)).toEqual(covered);
    expect(rectangleOf(up, axes)).toEqual(covered);
  });

  it('is gone when one of its rows was folded away', () => {
    const range = { anchor: { row: 'u1', column: 'a' }, head: { row: 'gone', column: 'a' } };
    expect(rectangleOf(range, axes)).toBeNull();
  });

  it('can hold the whole sheet', () => {
    const all = everything(axes);
    expect(all).not.toBeNull();
    expect(all && rectangleOf(all, axes)).toEqual(axes);
    expect(everything({ rows: [], columns: ['a'] })).toBeNull();
  });
});

describe('a step', () => {
  const place = { row: 'u1', column: 'b' };

  it('goes to the neighbour', () => {
    expect(stepped(place, 'down', axes, false)).toEqual({ row: 'u2', column: 'b' });
    expect(stepped(place, 'left', axes, false)).toEqual({ row: 'u1', column: 'a' });
  });

  it('stays at the edge of the sheet', () => {
    expect(stepped({ row: 'u3', column: 'c' }, 'down', axes, false).row).toBe('u3');
    expect(stepped({ row: 'u3', column: 'c' }, 'right', axes, false).column).toBe('c');
  });

  it('goes to the edge when asked', () => {
    expect(stepped(place, 'up', axes, true).row).toBe('total');
    expect(stepped(place, 'right', axes, true).column).toBe('c');
  });
});

describe('a corner', () => {
  it('is the first or the last cell, and none where there are no cells', () => {
    expect(corner(axes, 'first')).toEqual({ row: 'total', column: 'a' });
    expect(corner(axes, 'last')).toEqual({ row: 'u3', column: 'c' });
    expect(corner({ rows: [], columns: ['a'] }, 'first')).toBeNull();
  });
});
