import { describe, expect, it } from 'vitest';
import { oneCell, type Range } from './range.ts';
import { selectionOf } from './selection.ts';
import {
  hasMark,
  NO_PAINT,
  repainted,
  SELECTION_MARKS,
  type SelectionPaint,
  selectionPaint,
} from './selection-paint.ts';

const axes = { rows: ['u1', 'u2', 'u3'], columns: ['a', 'b', 'c'] };

function painted(...ranges: readonly Range[]): SelectionPaint {
  return selectionPaint(selectionOf(ranges, axes));
}

function marks(paint: SelectionPaint, row: string, column: string) {
  return SELECTION_MARKS.filter((mark) => hasMark(paint(row, column), mark));
}

const square: Range = { anchor: { row: 'u1', column: 'a' }, head: { row: 'u2', column: 'b' } };

describe('the paint of a selection', () => {
  it('draws a border where a range ends, and the active cell apart', () => {
    const paint = painted(square);
    expect(marks(paint, 'u1', 'a')).toEqual(['selected', 'active', 'top', 'left']);
    expect(marks(paint, 'u2', 'b')).toEqual(['selected', 'bottom', 'right', 'grip']);
    expect(marks(paint, 'u3', 'b')).toEqual([]);
  });

  it('leaves a single cell untinted', () => {
    const paint = painted(oneCell({ row: 'u2', column: 'b' }));
    expect(marks(paint, 'u2', 'b')).toEqual(['active', 'grip']);
    expect(marks(paint, 'u2', 'a')).toEqual([]);
  });

  it('draws each of several ranges, single cells too, and no grip', () => {
    const paint = painted(square, oneCell({ row: 'u3', column: 'c' }));
    expect(marks(paint, 'u1', 'a')).toEqual(['selected', 'top', 'left']);
    expect(marks(paint, 'u2', 'b')).toEqual(['selected', 'bottom', 'right']);
    expect(marks(paint, 'u3', 'c')).toEqual([
      'selected',
      'active',
      'top',
      'bottom',
      'left',
      'right',
    ]);
  });

  it('changes only in the rows and columns that look different', () => {
    const before = painted(oneCell({ row: 'u1', column: 'a' }));
    const next = painted(oneCell({ row: 'u2', column: 'a' }));
    const changed = repainted(before, next, axes);
    expect([...changed.rows]).toEqual(['u1', 'u2']);
    expect([...changed.columns]).toEqual(['a']);
    expect(repainted(next, next, axes).rows.size).toBe(0);
    expect(repainted(NO_PAINT, selectionPaint(null), axes).rows.size).toBe(0);
  });
});
