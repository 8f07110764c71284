import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellBasis, combinedCellWeights } from '../../../domain/allocation/cell-weights.ts';
import { wholeNumber } from '../../../domain/allocation/fraction.ts';
import { parseApportionRequest } from '../../../domain/allocation/parse-request.ts';
import { apportionTwoWay } from '../../../domain/allocation/two-way/two-way.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { matrixWorking } from './matrix-working.ts';
import { BARE, columnOf, retyped } from './testing/frames.ts';

type Numbers = readonly (readonly number[])[];

function paperOf(
  weights: readonly Numbers[],
  rows: readonly number[],
  columns: readonly number[],
  locked?: readonly (readonly (number | null)[])[],
): { readonly table: ReportTable; readonly values: Numbers } | null {
  const request = parseApportionRequest({
    mode: 'two-way',
    rows: rows.map((total, index) => ({ id: `u${index}`, total })),
    columns: columns.map((total, index) => ({ id: `s${index}`, total })),
    weights: weights[0],
    locked,
    allowZeroWeight: true,
  });
  if (!request.ok || request.value.mode !== 'two-way') throw new Error(JSON.stringify(request));
  const bases = weights.map(
    (values, index): CellBasis => ({
      label: `Căn cứ thứ ${index + 1}`,
      share: { numerator: BigInt(index + 1), denominator: 10n },
      values: values.map((line) => line.map((value) => wholeNumber(BigInt(value)))),
    }),
  );
  const own = { ...request.value, weights: combinedCellWeights(bases) };
  const answer = apportionTwoWay(own);
  if (!answer.ok) return null;
  return {
    table: matrixWorking(BARE, { request: own, answer: answer.value, bases }),
    values: answer.value.values,
  };
}

function valuesIn(table: ReportTable, width: number): Numbers {
  const columns = Array.from({ length: width }, (_, index) => columnOf(table, `value:s${index}`));
  return (columns[0] ?? []).map((_, row) => columns.map((column) => Number(column[row])));
}

const WEIGHTS = [
  [123, 45, 815],
  [912, 714, 414],
  [312, 255, 215],
];

test('every cell is its weight by both divisors, and both margins check', () => {
  const paper = paperOf([WEIGHTS], [5, 11, 4], [7, 5, 8]);
  if (paper === null) throw new Error('Refused');
  expect(valuesIn(paper.table, 3)).toEqual([
    [1, 0, 4],
    [4, 4, 3],
    [2, 1, 1],
  ]);
  expect(columnOf(paper.table, 'check')).toEqual([0, 0, 0]);
  const check = paper.table.rows.find(({ id }) => id === 'check');
  expect(check?.cells.flatMap((cell) => (cell.type === 'formula' ? cell.value : []))).toEqual([
    0, 0, 0,
  ]);
});

test('a basis that sums to 0 brings nothing, and leaves no division by 0', () => {
  const zeros = WEIGHTS.map((line) => line.map(() => 0));
  const paper = paperOf([WEIGHTS, zeros], [5, 11, 4], [7, 5, 8]);
  if (paper === null) throw new Error('Refused');
  expect(valuesIn(paper.table, 3)).toEqual(paper.values);
});

test('a unit or sector without anything to share has no divisor, and the paper says so', () => {
  const paper = paperOf([WEIGHTS], [9, 11, 0], [9, 11, 0]);
  if (paper === null) throw new Error('Refused');
  expect(valuesIn(paper.table, 3)).toEqual(paper.values);
  expect(columnOf(paper.table, 'row-divisor')[2]).toBeNull();
  expect(paper.table.parameters?.map(({ key }) => key)).not.toContain('divisor:s2');
  expect(paper.table.notes.join(' ')).toContain('không có số chia');
});

test('an input that was typed over shows in the checks', () => {
  const paper = paperOf([WEIGHTS], [5, 11, 4], [7, 5, 8]);
  if (paper === null) throw new Error('Refused');
  const changed = retyped(paper.table, { unit: 0, column: 'basis0:s1' }, 900);
  expect(columnOf(changed, 'check')).not.toEqual([0, 0, 0]);
});

test('whatever is shared out over units and sectors, the sheet computes to the answer', () => {
  const matrix = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(fc.nat(60), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  fc.assert(
    fc.property(matrix, fc.boolean(), fc.boolean(), (weights, second, lock) => {
      // Margins that some matrix has: rounded weights, shifted where there is weight.
      const seed = weights.map((line) => line.map((value) => Math.ceil(value / 7)));
      const rows = seed.map((line) => line.reduce((sum, value) => sum + value, 0));
      const columns = (seed[0] ?? []).map((_, place) =>
        seed.reduce((sum, line) => sum + (line[place] ?? 0), 0),
      );
      const more = weights.map((line, row) =>
        line.map((value, place) => (value === 0 ? 0 : 1 + ((row * 5 + place * 3) % 7))),
      );
      const locked = seed.map((line, row) =>
        line.map((value, place) => (lock && row === 0 && place === 0 ? value : null)),
      );
      const paper = paperOf(second ? [weights, more] : [weights], rows, columns, locked);
      fc.pre(paper !== null);
      expect(valuesIn((paper as NonNullable<typeof paper>).table, columns.length)).toEqual(
        paper?.values,
      );
    }),
    { numRuns: 200 },
  );
});
