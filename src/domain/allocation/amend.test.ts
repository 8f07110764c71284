import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportionAny } from './apportion.ts';

type Row = {
  readonly id: string;
  readonly issued: number;
  readonly weight: number;
  readonly min: number;
  readonly max: number | null;
  readonly reported: number;
  readonly locked?: number | null;
};
type Answer = readonly {
  readonly value: number;
  readonly share: string;
  readonly reason: string;
}[];

function ask(request: object) {
  return apportionAny(request);
}

function rowsOf(request: object): Answer {
  const answer = ask(request);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  if (!('rows' in answer.value)) throw new Error('No rows');
  return answer.value.rows;
}

const values = (request: object) => rowsOf(request).map(({ value }) => value);

const plain = [
  { id: 'a', issued: 50, weight: 6 },
  { id: 'b', issued: 30, weight: 3 },
  { id: 'c', issued: 20, weight: 1 },
];

describe('an amendment worked by hand', () => {
  test('fewest: fresh is 66, 33, 11, so the largest gap takes the whole raise', () => {
    const request = { mode: 'amend', rule: 'fewest', total: 110, rows: plain };
    expect(values(request)).toEqual([60, 30, 20]);
    expect(rowsOf(request)[0]?.reason).toContain(
      'phân bổ mới theo tổng mới là 66, khoảng cách 16 xếp thứ 1',
    );
  });

  test('proportional: 10 more by 6 : 3 : 1', () => {
    const request = { mode: 'amend', rule: 'proportional', total: 110, rows: plain };
    expect(values(request)).toEqual([56, 33, 21]);
    expect(rowsOf(request)[1]?.reason).toContain('3 ÷ 10 × 10 = 3,00');
  });

  test('a cut stops at what is reported and at a lock', () => {
    const rows = [
      { id: 'a', issued: 50, weight: 1, reported: 48 },
      { id: 'b', issued: 30, weight: 1, locked: 30 },
      { id: 'c', issued: 20, weight: 1 },
    ];
    const request = { mode: 'amend', rule: 'proportional', total: 90, rows };
    expect(values(request)).toEqual([48, 30, 12]);
    expect(ask({ ...request, total: 70 })).toMatchObject({
      ok: false,
      error: { code: 'infeasible', details: { by: 8 } },
    });
  });

  test('a minimum that asks for more than the raise names its unit', () => {
    const rows = [{ id: 'a', issued: 50, weight: 1, min: 58 }, ...plain.slice(1)];
    expect(ask({ mode: 'amend', rule: 'fewest', total: 105, rows })).toMatchObject({
      ok: false,
      error: { code: 'infeasible', details: { rows: ['a'], by: 3 } },
    });
  });
});

const someRows = fc
  .array(
    fc.record({
      issued: fc.nat(20),
      weight: fc.integer({ min: 1, max: 9 }),
      below: fc.nat(20),
      room: fc.option(fc.nat(10)),
      reported: fc.nat(25),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) =>
    rows.map(
      ({ issued, weight, below, room, reported }, index): Row => ({
        id: `r${index}`,
        issued,
        weight,
        min: Math.max(0, issued - below),
        max: room === null ? null : issued + room,
        reported,
      }),
    ),
  );

const RUNS = { numRuns: 2000 };
const lowest = (row: Row) => Math.max(row.min, Math.min(row.reported, row.issued));

test.each(['fewest', 'proportional'])('%s keeps sum, bounds and direction', (rule) => {
  fc.assert(
    fc.property(someRows, fc.nat(150), (rows, total) => {
      const issued = rows.reduce((sum, row) => sum + row.issued, 0);
      const least = rows.reduce((sum, row) => sum + lowest(row), 0);
      const most = rows.reduce((sum, row) => sum + (row.max ?? Number.POSITIVE_INFINITY), 0);
      const answer = ask({ mode: 'amend', rule, total, rows });
      expect(answer.ok).toBe(total >= least && total <= most);
      if (!answer.ok || !('rows' in answer.value)) return;
      const found = answer.value.rows.map(({ value }) => value);
      expect(found.reduce((sum, value) => sum + value, 0)).toBe(total);
      rows.forEach((row, index) => {
        const value = found[index] ?? -1;
        expect(value).toBeGreaterThanOrEqual(total >= issued ? row.issued : lowest(row));
        expect(value).toBeLessThanOrEqual(
          total <= issued ? row.issued : (row.max ?? Number.POSITIVE_INFINITY),
        );
      });
    }),
    RUNS,
  );
});

test('fewest passes no fresh value and changes no more units than a full search', () => {
  fc.assert(
    fc.property(someRows, fc.nat(150), (rows, total) => {
      const answer = ask({ mode: 'amend', rule: 'fewest', total, rows });
      if (!answer.ok || !('rows' in answer.value)) return;
      const fresh = values({ total, rows: rows.map((row) => ({ ...row, min: lowest(row) })) });
      const found = answer.value.rows.map(({ value }) => value);
      const difference = total - rows.reduce((sum, row) => sum + row.issued, 0);
      const gaps = rows.map((row, i) =>
        Math.max(0, Math.sign(difference) * ((fresh[i] ?? 0) - row.issued)),
      );
      const moved = rows.map((row, i) => Math.abs((found[i] ?? 0) - row.issued));
      for (const [i, by] of moved.entries()) expect(by).toBeLessThanOrEqual(gaps[i] ?? 0);
      let fewest = rows.length;
      for (let subset = 0; subset < 2 ** rows.length; subset += 1) {
        const chosen = gaps.filter((_, i) => (subset >> i) % 2 === 1);
        const reach = chosen.reduce((sum, gap) => sum + gap, 0);
        if (reach >= Math.abs(difference)) fewest = Math.min(fewest, chosen.length);
      }
      expect(moved.filter((by) => by > 0)).toHaveLength(fewest);
    }),
    RUNS,
  );
});

test('equal gaps go to the larger weight, then to the earlier row', () => {
  // Fresh 12, 8, 8 of 28: gaps 2, 2, 2 — one more unit goes to the heaviest, two more to b next.
  const rows = [
    { id: 'b', issued: 6, weight: 2 },
    { id: 'a', issued: 10, weight: 3 },
    { id: 'c', issued: 6, weight: 2 },
  ];
  const request = { mode: 'amend', rule: 'fewest', rows };
  expect(values({ ...request, total: 28 })).toEqual([8, 12, 8]);
});

test('in proportion a unit without basis is named, not bounds that nobody set', () => {
  const rows = [
    { id: 'a', issued: 5, weight: 0 },
    { id: 'b', issued: 5, weight: 1 },
  ];
  expect(ask({ mode: 'amend', rule: 'proportional', total: 2, rows })).toMatchObject({
    error: {
      code: 'infeasible',
      message:
        'Phải giảm 8 nhưng các đơn vị có số liệu căn cứ chỉ giảm được một phần, còn 3; «a» có căn cứ bằng 0 nên không giảm. Nhập căn cứ, chọn căn cứ khác, nới các mức, mở khóa hoặc tăng tổng.',
      details: { zeroWeightRows: ['a'], by: 3 },
    },
  });
});

test('in proportion bounds in the way are still called so', () => {
  const rows = [{ id: 'a', issued: 5, weight: 1, min: 4 }];
  const answer = ask({ mode: 'amend', rule: 'proportional', total: 2, rows });
  expect(!answer.ok && answer.error.message).toContain('còn chặn 2');
});
