import { describe, expect, it } from 'vitest';
import { oneCell, type Range } from './range.ts';
import { sameSelection, selectedPlaces, selectionOf } from './selection.ts';

const axes = { rows: ['u1', 'u2', 'u3'], columns: ['a', 'b', 'c'] };
const square: Range = { anchor: { row: 'u1', column: 'a' }, head: { row: 'u2', column: 'b' } };
const cell = oneCell({ row: 'u2', column: 'b' });

describe('a selection of several ranges', () => {
  it('has the last range for its active one', () => {
    const selection = selectionOf([square, oneCell({ row: 'u3', column: 'c' })], axes);
    expect(selection?.range.anchor).toEqual({ row: 'u3', column: 'c' });
    expect(selection?.rectangle).toEqual({ rows: ['u3'], columns: ['c'] });
    expect(selection?.rectangles).toHaveLength(2);
  });

  it('holds each cell once, also where ranges lie over each other', () => {
    const selection = selectionOf([square, cell, oneCell({ row: 'u2', column: 'c' })], axes);
    const places = selection === null ? [] : selectedPlaces(selection);
    expect(places.map(({ row, column }) => `${row}${column}`)).toEqual([
      'u1a',
      'u1b',
      'u2a',
      'u2b',
      'u2c',
    ]);
  });

  it('goes on without the ranges whose rows went, and ends with the last of them', () => {
    const fewer = { ...axes, rows: ['u2', 'u3'] };
    expect(selectionOf([square, cell], fewer)?.ranges).toEqual([cell]);
    expect(selectionOf([square], fewer)).toBeNull();
  });

  it('is another one when rows come into it', () => {
    const before = selectionOf([square], axes);
    const after = selectionOf([square], { ...axes, rows: ['u1', 'new', 'u2', 'u3'] });
    expect(before && after && sameSelection(before, after)).toBe(false);
    expect(before && sameSelection(before, before)).toBe(true);
  });
});
