import { describe, expect, it } from 'vitest';
import type { Range, Rectangle } from './range.ts';
import { type Cycling, cycled } from './range-cycle.ts';
import { type Selection, selectionOf } from './selection.ts';

const axes = { rows: ['sum', 'one', 'two', 'three'], columns: ['name', 'a', 'b', 'c'] };

const place = (row: string, column: string) => ({ row, column });

function selected(...ranges: readonly Range[]): Selection {
  const selection = selectionOf(ranges, axes);
  if (selection === null) throw new Error('The ranges lie on the sheet.');
  return selection;
}

const everywhere = (rectangle: Rectangle) => rectangle;
const belowSums = ({ rows, columns }: Rectangle) => ({
  rows: rows.filter((row) => row !== 'sum'),
  columns,
});

/** The cells that a row of keys leads to. */
function way(start: Selection, keys: number, cycling: Cycling, stops = everywhere) {
  const found: string[] = [];
  let now = start;
  for (let key = 0; key < keys; key += 1) {
    now = selected(...cycled(now, cycling, stops));
    found.push(`${now.range.anchor.row} ${now.range.anchor.column}`);
  }
  return { found, last: now };
}

const block: Range = { anchor: place('one', 'a'), head: place('two', 'b') };

describe('going round within what is selected', () => {
  it('goes along the rows with Tab and down the columns with Enter, and begins anew at the end', () => {
    expect(way(selected(block), 4, { along: 'rows', step: 1 }).found).toEqual([
      'one b',
      'two a',
      'two b',
      'one a',
    ]);
    expect(way(selected(block), 4, { along: 'columns', step: 1 }).found).toEqual([
      'two a',
      'one b',
      'two b',
      'one a',
    ]);
  });

  it('goes the same way back', () => {
    expect(way(selected(block), 2, { along: 'rows', step: -1 }).found).toEqual(['two b', 'two a']);
  });

  it('leaves the range as it was drawn', () => {
    const { last } = way(selected(block), 3, { along: 'rows', step: 1 });
    expect(last.rectangle).toEqual({ rows: ['one', 'two'], columns: ['a', 'b'] });
  });

  it('leads from one range into the next, and back again', () => {
    const other: Range = { anchor: place('three', 'c'), head: place('three', 'c') };
    const both = selected(other, block);
    const on = way(both, 6, { along: 'rows', step: 1 });
    expect(on.found).toEqual(['one b', 'two a', 'two b', 'three c', 'one a', 'one b']);
    const back = way(both, 2, { along: 'rows', step: -1 });
    expect(back.found).toEqual(['three c', 'two b']);
    expect(way(back.last, 1, { along: 'rows', step: 1 }).found).toEqual(['three c']);
  });

  it('passes over cells that are no stops', () => {
    const tall: Range = { anchor: place('sum', 'a'), head: place('two', 'a') };
    const { found } = way(selected(tall), 3, { along: 'columns', step: 1 }, belowSums);
    expect(found).toEqual(['one a', 'two a', 'one a']);
  });
});
