import { describe, expect, it } from 'vitest';
import { jumped } from './jump.ts';

/** A column of cells from the top: a dot is a blank. */
function down(cells: string, from: number): number {
  const rows = [...cells].map((_, i) => String(i));
  const isFilled = ({ row }: { readonly row: string }) => cells[Number(row)] !== '.';
  const place = { row: String(from), column: 'a' };
  return Number(jumped(place, 'down', { rows, columns: ['a'] }, isFilled).row);
}

describe('Ctrl and an arrow key', () => {
  it('lead to the last filled cell before a blank', () => {
    expect(down('xxx.x', 0)).toBe(2);
    expect(down('xxx', 0)).toBe(2);
  });

  it('lead from the edge of filled cells over the blanks to the next filled one', () => {
    expect(down('xxx..xx', 2)).toBe(5);
    expect(down('x.xx', 0)).toBe(2);
  });

  it('lead from a blank to the next filled cell, not beyond it', () => {
    expect(down('..xx', 0)).toBe(2);
    expect(down('.xxx', 0)).toBe(1);
  });

  it('lead to the edge of the sheet where nothing more is filled', () => {
    expect(down('xx...', 1)).toBe(4);
    expect(down('.....', 0)).toBe(4);
  });

  it('stay at the edge of the sheet', () => {
    expect(down('xx', 1)).toBe(1);
    expect(down('.', 0)).toBe(0);
  });

  it('go to the left and upwards as well', () => {
    const axes = { rows: ['1', '2', '3'], columns: ['a', 'b', 'c'] };
    const isFilled = ({ row, column }: { readonly row: string; readonly column: string }) =>
      row === '1' || column === 'a';
    const place = { row: '3', column: 'c' };
    expect(jumped(place, 'left', axes, isFilled)).toEqual({ row: '3', column: 'a' });
    expect(jumped(place, 'up', axes, isFilled)).toEqual({ row: '1', column: 'c' });
  });
});
