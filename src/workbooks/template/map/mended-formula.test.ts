import { expect, test } from 'vitest';
import type { ExtraRows, FormRow } from './form-place.ts';
import { grownSheet } from './grown-rows.ts';
import { mendedFormula } from './mended-formula.ts';

const LOOP: ExtraRows = { sheet: 'A', row: 4, like: [4, 4] };

test('a total of one cell counts the rows that were put in', () => {
  expect(mend('SUM(D5)', 'SUM(D5)', 5, [LOOP])).toBe('SUM(D5:D7)');
  expect(mend('SUM(D5:D5)', 'SUM(D5:D7)', 5, [LOOP])).toBe('SUM(D5:D7)');
  expect(mend('D6/C6', 'D8/C8', 5, [LOOP])).toBe('D8/C8');
});

test('what is added up cell by cell becomes a sum, or is refused', () => {
  const added: ExtraRows = { sheet: 'A', row: 4, like: [4] };
  expect(mend('C4+C5', 'C4+C5', 7, [added])).toBe('SUM(C4:C6)');
  expect(mend('ROUND(C4+C5,0)/2', 'ROUND(C4+C5,0)/2', 7, [added])).toBe('ROUND(SUM(C4:C6),0)/2');
  expect(mend('2*C4+C5', '2*C4+C5', 7, [added])).toBe('unsafe');
  expect(mend('SUM(OFFSET(C3,1,0,2,1))+C5', 'SUM(OFFSET(C3,1,0,2,1))+C5', 7, [added])).toBe(
    'unsafe',
  );
});

test('headings are never counted with their units', () => {
  // Heading, unit, then: unit, heading, unit, unit.
  const rows: ExtraRows = { sheet: 'A', row: 1, like: [1, 0, 1, 1] };
  const headings: FormRow[] = [{ sheet: 'A', row: 0 }];
  expect(mend('SUM(C2:C2)', 'SUM(C2:C6)', 2, [rows], headings)).toBe('SUM(C2:C3,C5:C6)');
  expect(mend('SUM(C1:C2)', 'SUM(C1:C6)', 2, [rows], headings)).toBe('SUM(C2:C3,C5:C6)');
  const under = { sheet: 'A', row: 0, at: 3 };
  const grown = grownSheet('A', [rows], headings);
  expect(mendedFormula('SUM(C2:C2)', 'SUM(C5:C5)', under, () => grown)).toBe('SUM(C5:C6)');
});

function mend(
  before: string,
  now: string,
  row: number,
  extraRows: readonly ExtraRows[],
  headings: readonly FormRow[] = [],
) {
  const grown = grownSheet('A', extraRows, headings);
  return mendedFormula(before, now, { sheet: 'A', row, at: row + 9 }, () => grown);
}
