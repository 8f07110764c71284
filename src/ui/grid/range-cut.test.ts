import { describe, expect, it } from 'vitest';
import type { Range } from './range.ts';
import { without } from './range-cut.ts';
import { type Selection, selectedPlaces, selectionOf } from './selection.ts';

const axes = { rows: ['1', '2', '3'], columns: ['a', 'b', 'c'] };

const place = (row: string, column: string) => ({ row, column });

function selected(...ranges: readonly Range[]): Selection {
  const selection = selectionOf(ranges, axes);
  if (selection === null) throw new Error('The ranges lie on the sheet.');
  return selection;
}

const all: Range = { anchor: place('1', 'a'), head: place('3', 'c') };

function cellsOf(ranges: readonly Range[]): readonly string[] {
  const selection = selectionOf(ranges, axes);
  return selection === null
    ? []
    : selectedPlaces(selection)
        .map(({ row, column }) => `${column}${row}`)
        .sort();
}

describe('a selection without some of its cells', () => {
  it('falls into ranges around a cell in its midst, each cell once', () => {
    const left = without(selected(all), { rows: ['2'], columns: ['b'] });
    expect(left).toHaveLength(4);
    expect(cellsOf(left)).toEqual(['a1', 'a2', 'a3', 'b1', 'b3', 'c1', 'c2', 'c3']);
  });

  it('keeps the keyboard where it is as long as its cell is selected', () => {
    const moved = selected({ ...all, anchor: place('3', 'b'), from: place('1', 'a') });
    const left = without(moved, { rows: ['1'], columns: ['a'] });
    expect(left.at(-1)?.anchor).toEqual(place('3', 'b'));
    expect(without(moved, { rows: ['3'], columns: ['b'] }).at(-1)?.anchor).not.toEqual(
      place('3', 'b'),
    );
  });

  it('gives up a range that is taken out whole, and may end with none', () => {
    const row: Range = { anchor: place('3', 'a'), head: place('3', 'a'), whole: 'rows' };
    const cell: Range = { anchor: place('1', 'a'), head: place('1', 'a') };
    const left = without(selected(cell, row), { rows: ['3'], columns: ['a', 'b', 'c'] });
    expect(cellsOf(left)).toEqual(['a1']);
    expect(without(selected(cell), { rows: ['1'], columns: ['a'] })).toEqual([]);
  });

  it('keeps what was not touched of whole rows whole', () => {
    const rows: Range = { anchor: place('1', 'b'), head: place('3', 'b'), whole: 'rows' };
    const left = without(selected(rows), { rows: ['2'], columns: ['a', 'b', 'c'] });
    expect(left.map(({ whole }) => whole)).toEqual(['rows', 'rows']);
    expect(cellsOf(left)).toEqual(['a1', 'a3', 'b1', 'b3', 'c1', 'c3']);
  });
});
