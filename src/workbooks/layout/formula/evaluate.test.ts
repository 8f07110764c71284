import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../../tests/fixtures/returns/context.ts';
import { freshEffort, recompute } from './evaluate.ts';

/** A1 holds the formula; B1 = 10, C1 = 4, D1 is blank, E1 holds a text, F1 = B1 + C1. */
function compute(formula: string): number | null {
  const sheet = sheetOf([[null, 10, 4, null, 'chữ', 0]], [], {
    A1: { formula },
    F1: { formula: 'B1+C1' },
  });
  return recompute(sheet, 0, 0);
}

describe('a formula of a return', () => {
  it.each([
    ['B1+C1*2', 18],
    ['(B1+C1)*2', 28],
    ['B1-C1-1', 5],
    ['B1/C1', 2.5],
    ['-B1+C1', -6],
    ['-C1^2', 16],
    ['B1*50%', 5],
    ['SUM(B1:F1)', 28],
    ['SUM(B1,C1,D1)', 14],
    ['$F$1', 14],
    ['ROUND(B1/3,1)', 3.3],
    ['ROUND(2.675,2)', 2.68],
    ['ROUND(-2.5,0)', -3],
    ['ROUNDUP(B1/3,0)', 4],
    ['IF(C1=0,"",B1/C1)', 2.5],
    ['IF(B1>=C1,1,2)', 1],
    ['IF(D1=0,0,B1/D1)', 0],
    ['MAX(B1:D1)-MIN(B1:C1)', 6],
    ['AVERAGE(B1:E1)', 7],
  ])('=%s is %d', (formula, value) => {
    expect(compute(formula)).toBe(value);
  });

  it.each([
    'Sheet2!B1',
    '[1]Sheet1!B1',
    'VLOOKUP(B1,B1:C1,1,0)',
    'E1+1',
    'A1+1',
    'B1/D1',
    'SUM(B1:C1',
    'B1 C1',
    'ten_vung*2',
    '#REF!+1',
    '',
  ])('=%s cannot be known here', (formula) => {
    expect(compute(formula)).toBeNull();
  });

  it('gives up in time where each formula asks twice for the one before', () => {
    const rows = Array.from({ length: 39 }, () => [1]);
    const details = Object.fromEntries(
      rows.map((_, row) => [`A${row + 1}`, { formula: `A${row + 2}+A${row + 2}` }]),
    );
    expect(recompute(sheetOf(rows, [], details), 0, 0)).toBeNull();
  });

  it('never throws, whatever is written', () => {
    const parts = fc.constantFrom(
      'B1',
      ':',
      '(',
      ')',
      '+',
      '-',
      ',',
      'SUM',
      'IF',
      '1',
      '"',
      '%',
      '=',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (list) => {
        compute(list.join(''));
      }),
    );
  });
});

describe('a formula that refers to another sheet', () => {
  const data = {
    ...sheetOf([
      [7, 5],
      [null, 3],
    ]),
    name: 'Số liệu',
  };
  const plain = { ...sheetOf([[4]]), name: 'DL' };
  const computeAcross = (formula: string) => {
    const sheet = sheetOf([[null, 10]], [], { A1: { formula } });
    return recompute(sheet, 0, 0, [sheet, data, plain]);
  };

  it.each([
    ["'Số liệu'!A1+B1", 17],
    ["SUM('Số liệu'!$A$1:B2)", 15],
    ['dl!A1*2', 8],
    ["['Số liệu'.$A$1]+[.B1]", 17],
    ['SUM([DL.A1:.A3])', 4],
    ['IFERROR(B1/DL!B9,1)', 1],
    ['SUBTOTAL(9,DL!A1:A3)', 4],
  ])('=%s is %d', (formula, value) => {
    expect(computeAcross(formula)).toBe(value);
  });

  it('is not computed where the book has no such sheet', () => {
    expect(computeAcross('Khac!A1')).toBeNull();
  });
});

describe('a formula that means to keep the program busy', () => {
  const inBrackets = (depth: number) => `${'('.repeat(depth)}B1${')'.repeat(depth)}`;

  it.each([
    [64, 10],
    [4000, null],
    [100_000, null],
  ])('of %d brackets comes to %s', (depth, value) => {
    expect(compute(inBrackets(depth))).toBe(value);
    expect(compute('-'.repeat(depth * 2) + inBrackets(1))).toBe(value);
  });

  it('takes no more than is left for all formulas of its book', () => {
    const rows = 45;
    const formulas = Array.from({ length: rows }, (_, row) => [
      `A${row + 1}`,
      { formula: `A${row + 2}+A${row + 2}` },
    ]);
    const sheet = sheetOf(
      Array.from({ length: rows + 1 }, () => [1]),
      [],
      Object.fromEntries(formulas),
    );
    const effort = { left: freshEffort().left / 100 };
    for (let row = 0; row < rows - 20; row += 1) {
      expect(recompute(sheet, row, 0, [sheet], effort)).toBeNull();
    }
    expect(effort.left).toBeLessThan(0);
    expect(recompute(sheet, rows - 1, 0)).toBe(2);
  });
});
