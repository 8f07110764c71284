import { describe, expect, it } from 'vitest';
import { corner, oneCell, rectangleOf, stepped, widened } from './range.ts';

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
});

describe('a range of whole lines', () => {
  const range = { anchor: { row: 'u1', column: 'b' }, head: { row: 'u2', column: 'b' } };

  it('covers all columns of its rows, or all rows of its columns', () => {
    expect(rectangleOf({ ...range, whole: 'rows' }, axes)).toEqual({
      rows: ['u1', 'u2'],
      columns: axes.columns,
    });
    expect(rectangleOf({ ...range, whole: 'columns' }, axes)).toEqual({
      rows: axes.rows,
      columns: ['b'],
    });
    expect(rectangleOf({ ...range, whole: 'all' }, axes)).toEqual(axes);
  });

  it('takes in a column that comes', () => {
    const wider = { ...axes, columns: ['a', 'new', 'b', 'c'] };
    expect(rectangleOf({ ...range, whole: 'rows' }, wider)?.columns).toEqual(wider.columns);
  });

  it('becomes the whole sheet when it is widened the other way as well', () => {
    const rows = widened(range, 'rows');
    expect(rows.whole).toBe('rows');
    expect(widened(rows, 'rows').whole).toBe('rows');
    expect(widened(rows, 'columns').whole).toBe('all');
  });
});

describe('a step', () => {
  const place = { row: 'u1', column: 'b' };

  it('goes to the neighbour', () => {
    expect(stepped(place, 'down', axes, 1)).toEqual({ row: 'u2', column: 'b' });
    expect(stepped(place, 'left', axes, 1)).toEqual({ row: 'u1', column: 'a' });
  });

  it('stays at the edge of the sheet, however long it is', () => {
    expect(stepped(place, 'down', axes, 20).row).toBe('u3');
    expect(stepped(place, 'up', axes, 20).row).toBe('total');
    expect(stepped({ row: 'u3', column: 'c' }, 'right', axes, 1).column).toBe('c');
  });
});

describe('a corner', () => {
  it('is the first or the last cell, and none where there are no cells', () => {
    expect(corner(axes, 'first')).toEqual({ row: 'total', column: 'a' });
    expect(corner(axes, 'last')).toEqual({ row: 'u3', column: 'c' });
    expect(corner({ rows: [], columns: ['a'] }, 'first')).toBeNull();
  });
});

it('one cell is a range from itself to itself', () => {
  const place = { row: 'u1', column: 'b' };
  expect(rectangleOf(oneCell(place), axes)).toEqual({ rows: ['u1'], columns: ['b'] });
});
