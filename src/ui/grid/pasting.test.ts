import { describe, expect, it } from 'vitest';
import { placedCells } from './pasting.ts';

const sheet = { rows: ['r1', 'r2', 'r3', 'r4'], columns: ['a', 'b', 'c'] };
const texts = (cells: ReturnType<typeof placedCells>) =>
  cells?.map((cell) => `${cell.row}${cell.column}=${cell.text}`) ?? null;

describe('a pasted block', () => {
  it('spreads from the first selected cell', () => {
    const block = [
      ['1', '2'],
      ['3', '4'],
    ];
    expect(texts(placedCells(block, { rows: ['r2'], columns: ['b'] }, sheet))).toEqual([
      'r2b=1',
      'r2c=2',
      'r3b=3',
      'r3c=4',
    ]);
  });

  it('of one value fills the selection', () => {
    const selection = { rows: ['r1', 'r2'], columns: ['a'] };
    expect(texts(placedCells([['9']], selection, sheet))).toEqual(['r1a=9', 'r2a=9']);
  });

  it('is repeated where the selection holds it several times', () => {
    const selection = { rows: ['r1', 'r2', 'r3', 'r4'], columns: ['a'] };
    expect(texts(placedCells([['1'], ['2']], selection, sheet))).toEqual([
      'r1a=1',
      'r2a=2',
      'r3a=1',
      'r4a=2',
    ]);
  });

  it('is refused as a whole where it reaches beyond the sheet', () => {
    expect(placedCells([['1'], ['2']], { rows: ['r4'], columns: ['a'] }, sheet)).toBeNull();
    expect(placedCells([['1', '2']], { rows: ['r1'], columns: ['c'] }, sheet)).toBeNull();
  });
});
