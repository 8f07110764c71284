import { describe, expect, test } from 'vitest';
import { apportionAny } from '../apportion.ts';
import { answerTo, solved } from './testing/requests.ts';

const EXAMPLE = {
  mode: 'two-way',
  rows: [
    { id: 'r1', total: 5 },
    { id: 'r2', total: 11 },
    { id: 'r3', total: 4 },
  ],
  columns: [
    { id: 'c1', total: 7 },
    { id: 'c2', total: 5 },
    { id: 'c3', total: 8 },
  ],
  weights: [
    [123, 45, 815],
    [912, 714, 414],
    [312, 255, 215],
  ],
};

test('the documented example is answered with divisors and a sentence per cell', () => {
  const answer = apportionAny(EXAMPLE);
  expect(answer).toMatchObject({
    ok: true,
    value: {
      values: [
        [1, 0, 4],
        [4, 4, 3],
        [2, 1, 1],
      ],
      rowDivisors: ['210', '181', '170'],
      columnDivisors: ['28/25', '51/50', '109/125'],
    },
  });
});

describe('«Cách tính» of a cell', () => {
  test('can be redone with a pocket calculator', () => {
    const answer = apportionAny(EXAMPLE);
    expect(answer).toMatchObject({
      value: {
        reasons: [
          [
            'r1 × c1: 123 ÷ (210 × 1,12) = 0,52, làm tròn thành 1. Trong ngoặc là số chia hàng và số chia cột (số chia do máy tìm sao cho mọi hàng, mọi cột đủ tổng; xem cả bảng ở Biểu thuyết minh cách tính). Chỉ tiêu giao: 1.',
            expect.any(String),
            expect.any(String),
          ],
          [
            'r2 × c1: 912 ÷ (181 × 1,12) = 4,499, làm tròn thành 4. Trong ngoặc là số chia hàng và số chia cột (số chia do máy tìm sao cho mọi hàng, mọi cột đủ tổng; xem cả bảng ở Biểu thuyết minh cách tính). Chỉ tiêu giao: 4.',
            expect.any(String),
            expect.any(String),
          ],
          expect.any(Array),
        ],
      },
    });
  });

  test('says which way an exact half went and why', () => {
    const { values, reasons } = solved({
      rows: [1, 1],
      columns: [1, 1],
      weights: [
        [1, 1],
        [1, 1],
      ],
    });
    expect(values).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(reasons[0]?.[0]).toMatch(
      /^r0 × c0: 1 ÷ \(.*\) = 0,5, đúng một nửa, được làm tròn lên 1 để đủ .*\. Chỉ tiêu giao: 1\.$/,
    );
    expect(reasons[0]?.[1]).toContain('được làm tròn xuống 0');
  });

  test('says which bound or lock held, and where there is no basis', () => {
    const { values, reasons } = solved({
      rows: [10, 10],
      columns: [12, 8],
      weights: [
        [1, 9],
        [1, 1],
      ],
      min: [
        [5, null],
        [null, null],
      ],
    });
    expect(values[0]).toEqual([5, 5]);
    expect(reasons[0]?.[0]).toMatch(/làm tròn thành \d, thấp hơn mức tối thiểu 5, giữ ở 5\. /);
    const held = solved({
      rows: [3, 4],
      columns: [3, 4],
      weights: [
        [0, 2],
        [1, 1],
      ],
      locked: [
        [null, null],
        [3, null],
      ],
    });
    expect(held.reasons[0]?.[0]).toBe(
      'r0 × c0: số liệu căn cứ bằng 0, không được phân bổ. Chỉ tiêu giao: 0.',
    );
    expect(held.reasons[1]?.[0]).toBe(
      'r1 × c0: đã khóa ở 3, các ô khác chia phần còn lại của hàng và cột. Chỉ tiêu giao: 3.',
    );
  });
});

describe('what cannot be done', () => {
  const ONES = [
    [1, 1],
    [1, 1],
  ];

  function refusal(problem: Parameters<typeof answerTo>[0]) {
    const answer = answerTo(problem);
    if (answer.ok) throw new Error('An answer was given');
    return { code: answer.error.code, details: answer.error.details };
  }

  test('margins with different sums', () => {
    expect(refusal({ rows: [3, 4], columns: [3, 2], weights: ONES })).toEqual({
      code: 'infeasible',
      details: { rows: ['r0', 'r1'], columns: ['c0', 'c1'], cells: [], by: 2 },
    });
  });

  test('a lock and a minimum above the total of their row', () => {
    const problem = { rows: [4, 6], columns: [5, 5], weights: ONES };
    const min = [
      [null, 3],
      [null, null],
    ];
    const locked = [
      [4, null],
      [null, null],
    ];
    expect(refusal({ ...problem, min, locked })).toEqual({
      code: 'infeasible',
      details: {
        rows: ['r0'],
        columns: [],
        cells: [
          ['r0', 'c0'],
          ['r0', 'c1'],
        ],
        by: 3,
      },
    });
  });

  test('cells at their most that leave a column short', () => {
    const max = [
      [1, null],
      [2, null],
    ];
    expect(refusal({ rows: [6, 6], columns: [5, 7], weights: ONES, max })).toEqual({
      code: 'infeasible',
      details: {
        rows: [],
        columns: ['c0'],
        cells: [
          ['r0', 'c0'],
          ['r1', 'c0'],
        ],
        by: 2,
      },
    });
  });

  test('a minimum above a maximum', () => {
    const limits = {
      min: [
        [4, null],
        [null, null],
      ],
      max: [
        [1, null],
        [null, null],
      ],
    };
    expect(refusal({ rows: [6, 6], columns: [6, 6], weights: ONES, ...limits })).toMatchObject({
      code: 'infeasible',
      details: { cells: [['r0', 'c0']], by: 3 },
    });
  });

  test('a value where there is no weight, unless it is allowed', () => {
    const weights = [
      [0, 1],
      [1, 1],
    ];
    const problem = { rows: [3, 3], columns: [3, 3], weights };
    const min = [
      [2, null],
      [null, null],
    ];
    const details = { cells: [['r0', 'c0']] };
    expect(refusal({ ...problem, min })).toEqual({ code: 'zero-weight', details });
    expect(refusal({ ...problem, locked: min })).toEqual({ code: 'zero-weight', details });
    expect(solved({ ...problem, min, allowZeroWeight: true }).values[0]).toEqual([2, 1]);
  });

  test('no weight anywhere', () => {
    const weights = [
      [0, 0],
      [0, 0],
    ];
    expect(refusal({ rows: [1, 1], columns: [1, 1], weights }).code).toBe('zero-basis');
    expect(solved({ rows: [0, 0], columns: [0, 0], weights }).values).toEqual(weights);
  });
});

test.each([
  [{ ...EXAMPLE, rows: undefined }, 'rows'],
  [{ ...EXAMPLE, columns: [{ id: 'c1', total: -1 }] }, 'columns[0].total'],
  [
    {
      ...EXAMPLE,
      columns: [
        { id: 'c1', total: 1 },
        { id: 'c1', total: 1 },
      ],
    },
    'columns[1].id',
  ],
  [{ ...EXAMPLE, rows: [{ total: 1 }] }, 'rows[0].id'],
  [
    {
      ...EXAMPLE,
      rows: [
        { id: 'a', total: 2 ** 53 - 1 },
        { id: 'b', total: 1 },
      ],
    },
    'rows[1].total',
  ],
  [{ ...EXAMPLE, weights: [[1]] }, 'weights'],
  [
    {
      ...EXAMPLE,
      weights: [
        [1, 1, 1],
        [1, 1],
        [1, 1, 1],
      ],
    },
    'weights[1]',
  ],
  [
    {
      ...EXAMPLE,
      weights: [
        [1, 1, 1],
        [1, -1, 1],
        [1, 1, 1],
      ],
    },
    'weights[1][1]',
  ],
  [
    {
      ...EXAMPLE,
      min: [
        [1.5, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ],
    },
    'min[0][0]',
  ],
  [{ ...EXAMPLE, max: 3 }, 'max'],
  [
    {
      ...EXAMPLE,
      locked: [
        [null, '3', 1],
        [1, 1, 1],
        [1, 1, 1],
      ],
    },
    'locked[0][1]',
  ],
  [{ ...EXAMPLE, allowZeroWeight: 'yes' }, 'allowZeroWeight'],
])('a faulty request names its field: %#', (json, path) => {
  const answer = apportionAny(json);
  expect(answer.ok ? null : answer.error).toMatchObject({ code: 'bad-request', details: { path } });
});
