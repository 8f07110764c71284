import { describe, expect, it } from 'vitest';
import { BLANK_CELL } from '../../../grid/sheet.ts';
import { lazyCells } from './lazy-cells.ts';

const cell = (text: string) => ({ ...BLANK_CELL, text });

function counted() {
  const made: string[] = [];
  const cells = lazyCells((column) => {
    made.push(column);
    return column === 'none' ? undefined : cell(column);
  });
  return { made, cells };
}

describe('cells that are made late', () => {
  it('are made when they are looked at, and once only', () => {
    const { made, cells } = counted();
    expect(made).toEqual([]);
    expect(cells.at('a')?.text).toBe('a');
    expect(cells.at('a')).toBe(cells.at('a'));
    expect(made).toEqual(['a']);
  });

  it('tell of a column that has none', () => {
    expect(counted().cells.at('none')).toBeUndefined();
  });

  it('stay the same objects where one of them is replaced', () => {
    const { cells } = counted();
    const after = cells.with([['b', cell('new')]]);
    expect(after.at('a')).toBe(cells.at('a'));
    expect(after.at('b')?.text).toBe('new');
    expect(cells.at('b')?.text).toBe('b');
  });

  it('keep what was replaced when others are replaced after it', () => {
    const { cells } = counted();
    const twice = cells.with([['a', cell('first')]]).with([['b', cell('second')]]);
    expect([twice.at('a')?.text, twice.at('b')?.text]).toEqual(['first', 'second']);
  });
});
