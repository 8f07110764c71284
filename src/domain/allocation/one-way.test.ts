import { describe, expect, test } from 'vitest';
import { apportion } from './apportion.ts';

/** Điện Biên 2020: the illustrative baseline and the targets that follow from it. */
const DIEN_BIEN = [
  ['dien-bien-phu', 412, 194, 5],
  ['muong-lay', 58, 27, 1],
  ['huyen-dien-bien', 167, 79, 2],
  ['dien-bien-dong', 61, 29, 1],
  ['muong-ang', 49, 23, 1],
  ['muong-cha', 44, 21, 0],
  ['muong-nhe', 37, 17, 0],
  ['nam-po', 29, 14, 0],
  ['tua-chua', 46, 22, 1],
  ['tuan-giao', 98, 46, 1],
  ['cd-vien-chuc', 0, 0, 0],
  ['cd-cong-thuong', 141, 66, 2],
  ['cd-xay-dung', 118, 56, 1],
] as const;

type Answered = { readonly values: readonly number[]; readonly shares: readonly string[] };

function answered(request: unknown): Answered {
  const answer = apportion(request);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return {
    values: answer.value.rows.map((row) => row.value),
    shares: answer.value.rows.map((row) => row.share),
  };
}

function refused(request: unknown) {
  const answer = apportion(request);
  if (answer.ok) throw new Error('The request was served');
  return answer.error;
}

function byWeights(total: number, weights: readonly (number | string)[], more: object = {}) {
  return { total, rows: weights.map((weight, index) => ({ id: `r${index}`, weight })), ...more };
}

describe('Phần dư lớn nhất', () => {
  test('shares 594 and 15 over Điện Biên as the office expects', () => {
    const rows = DIEN_BIEN.map(([id, weight]) => ({ id, weight }));
    expect(answered({ total: 594, rows }).values).toEqual(DIEN_BIEN.map((row) => row[2]));
    expect(answered({ total: 15, rows }).values).toEqual(DIEN_BIEN.map((row) => row[3]));
  });

  test('answers the documented example with its exact shares', () => {
    const answer = apportion({
      total: 594,
      method: 'largest-remainder',
      step: 1,
      rows: [
        { id: 'a', weight: 412, min: 0, max: null, locked: null },
        { id: 'b', weight: '58.5' },
      ],
    });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        total: 594,
        rows: [
          { id: 'a', value: 520, share: '520.144527098831' },
          { id: 'b', value: 74, share: '73.855472901168' },
        ],
      },
    });
  });

  test('gives an equal remainder to the larger weight, then to the earlier row', () => {
    expect(answered(byWeights(2, [1, 3])).values).toEqual([0, 2]);
    expect(answered(byWeights(1, [1, 1, 1])).values).toEqual([1, 0, 0]);
  });

  test('keeps full precision where floating point does not', () => {
    expect(answered(byWeights(10, ['0.1', '0.2', 0.3])).shares).toEqual([
      '1.666666666666',
      '3.333333333333',
      '5.000000000000',
    ]);
    expect(answered(byWeights(1e12, [1e-7, 1e21, '3.000000000001'])).values).toEqual([0, 1e12, 0]);
  });
});

describe('locks and bounds', () => {
  test('a lock is taken out of the sharing, even outside its own bounds', () => {
    const rows = [
      { id: 'a', weight: 50, locked: 9, min: 10 },
      { id: 'b', weight: 30 },
      { id: 'c', weight: 20 },
    ];
    expect(answered({ total: 59, rows })).toEqual({
      values: [9, 30, 20],
      shares: ['9.000000000000', '30.000000000000', '20.000000000000'],
    });
  });

  test('a bound acts only where the exact share reaches it', () => {
    const shared = answered(byWeights(10, [10, 3, 3])).values;
    const bounded = [
      { id: 'a', weight: 10, max: 7 },
      { id: 'b', weight: 3, min: 1 },
      { id: 'c', weight: 3 },
    ];
    expect(answered({ total: 10, rows: bounded }).values).toEqual(shared);
  });

  test('a row without weight receives its minimum and no more', () => {
    const rows = [
      { id: 'a', weight: 5 },
      { id: 'b', weight: 0, min: 2 },
      { id: 'c', weight: 0 },
    ];
    expect(answered({ total: 10, rows }).values).toEqual([8, 2, 0]);
  });
});

describe('combined bases', () => {
  test('weighs each base by its share over all rows, locked ones too', () => {
    const request = {
      total: 100,
      bases: [
        { share: '0.6', values: { a: 50, b: 30, c: 20 } },
        { share: 0.4, values: { a: 0, b: 1, c: 1 } },
      ],
      rows: [{ id: 'a', locked: 30 }, { id: 'b' }, { id: 'c' }],
    };
    // 0.6·30/100 + 0.4·1/2 = 0.38 and 0.6·20/100 + 0.4·1/2 = 0.32, of 70 left.
    expect(answered(request)).toEqual({
      values: [30, 38, 32],
      shares: ['30.000000000000', '38.000000000000', '32.000000000000'],
    });
  });

  test('a missing value is an unknown basis, a base of zeros a zero basis', () => {
    const rows = [{ id: 'a' }, { id: 'constructor' }];
    expect(refused({ total: 1, rows, bases: [{ share: 1, values: { a: 1 } }] })).toMatchObject({
      code: 'unknown-basis',
      details: { path: 'bases[0].values', rows: ['constructor'] },
    });
    const zeros = { share: 1, values: { a: 0, constructor: 0 } };
    expect(refused({ total: 1, rows, bases: [zeros] }).code).toBe('zero-basis');
    expect(refused({ total: 1, rows, bases: [zeros, zeros] }).code).toBe('zero-basis');
    expect(answered({ total: 0, rows, bases: [zeros] }).values).toEqual([0, 0]);
  });
});

describe('làm tròn đến', () => {
  test('the largest weight takes the rest, the others multiples', () => {
    expect(answered(byWeights(103, [10, 50, 40], { step: 5 })).values).toEqual([10, 53, 40]);
  });

  test('the rest goes to the next row where the largest cannot hold it', () => {
    const rows = [
      { id: 'a', weight: 50, max: 2 },
      { id: 'b', weight: 30 },
      { id: 'c', weight: 20 },
    ];
    expect(answered({ total: 13, step: 5, rows }).values).toEqual([0, 8, 5]);
  });

  test('bounds hold for the final values', () => {
    const rows = [
      { id: 'a', weight: 90, max: 12 },
      { id: 'b', weight: 10, min: 3 },
    ];
    expect(answered({ total: 17, step: 5, rows }).values).toEqual([12, 5]);
  });

  test('no room for a multiple is infeasible', () => {
    const rows = [
      { id: 'a', weight: 1, min: 1, max: 4 },
      { id: 'b', weight: 1, min: 1, max: 4 },
    ];
    expect(refused({ total: 7, step: 5, rows })).toMatchObject({
      code: 'infeasible',
      details: { rows: ['a', 'b'], columns: [], cells: [] },
    });
  });
});

describe('what cannot be done', () => {
  test('minimums and locks above the total', () => {
    const rows = [
      { id: 'a', weight: 1, min: 5 },
      { id: 'b', weight: 1, locked: 6 },
      { id: 'c', weight: 1 },
    ];
    expect(refused({ total: 8, rows })).toMatchObject({
      code: 'infeasible',
      details: { rows: ['a', 'b'], columns: [], cells: [], by: 3 },
    });
  });

  test('maximums below the total', () => {
    const rows = [
      { id: 'a', weight: 1, max: 5 },
      { id: 'b', weight: 1, locked: 2 },
    ];
    expect(refused({ total: 8, rows })).toMatchObject({
      code: 'infeasible',
      details: { rows: ['a', 'b'], columns: [], cells: [], by: 1 },
    });
  });

  test('rows with weight are full and the others have no weight', () => {
    const rows = [
      { id: 'a', weight: 1, max: 5 },
      { id: 'b', weight: 0 },
      { id: 'c', weight: 0, min: 1 },
    ];
    expect(refused({ total: 8, rows })).toMatchObject({
      code: 'infeasible',
      details: { rows: ['a'], by: 2, zeroWeightRows: ['b', 'c'] },
    });
  });

  test('a minimum above its maximum', () => {
    const rows = [
      { id: 'a', weight: 1, min: 5, max: 3 },
      { id: 'b', weight: 1 },
    ];
    expect(refused({ total: 8, rows })).toMatchObject({
      code: 'infeasible',
      details: { rows: ['a'], by: 2 },
    });
  });

  test('everything locked below the total', () => {
    expect(refused({ total: 8, rows: [{ id: 'a', weight: 1, locked: 3 }] })).toMatchObject({
      code: 'infeasible',
      details: { rows: ['a'], by: 5 },
    });
  });

  test('no weight at all with a total above 0, but not with a total of 0', () => {
    expect(refused(byWeights(1, [0, '0.0'])).code).toBe('zero-basis');
    expect(answered(byWeights(0, [0, 0])).values).toEqual([0, 0]);
  });

  test('nobody to share among is said as such, not as a basis of 0', () => {
    const failure = refused({ total: 8, rows: [] });
    expect(failure.code).toBe('zero-basis');
    expect(failure.message).toContain('Chưa có đơn vị nào');
  });
});
