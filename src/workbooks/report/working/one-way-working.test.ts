import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportionOneWay, type OneWayAnswer } from '../../../domain/allocation/one-way.ts';
import { parseApportionRequest } from '../../../domain/allocation/parse-request.ts';
import { apportionParts } from '../../../domain/allocation/parts.ts';
import { type OneWayRequest, ROUNDING_METHODS } from '../../../domain/allocation/request.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { oneWayWorking } from './one-way-working.ts';
import { BARE, columnOf, parameterOf, retyped } from './testing/frames.ts';

function requestOf(json: unknown): OneWayRequest {
  const request = parseApportionRequest(json);
  if (!request.ok || request.value.mode !== 'one-way') throw new Error(JSON.stringify(request));
  return request.value;
}

function paperOf(json: unknown): { readonly table: ReportTable; readonly answer: OneWayAnswer } {
  const request = requestOf(json);
  const answer = apportionOneWay(request);
  if (!answer.ok) throw new Error(answer.error.message);
  return {
    table: oneWayWorking(BARE, { request, answer: answer.value, wholes: null }),
    answer: answer.value,
  };
}

function values(json: unknown): readonly number[] | null {
  const answer = apportionOneWay(requestOf(json));
  return answer.ok ? answer.value.rows.map(({ value }) => value) : null;
}

const rows = (weights: readonly (number | string)[]) =>
  weights.map((weight, index) => ({ id: `u${index}`, weight }));

test('the columns show how each number came about', () => {
  const { table } = paperOf({ total: 10, rows: rows([5, 3, 3]) });
  expect(columnOf(table, 'floor')).toEqual([4, 2, 2]);
  expect(columnOf(table, 'rank')).toEqual([3, 1, 2]);
  expect(columnOf(table, 'extra')).toEqual([0, 1, 1]);
  expect(columnOf(table, 'value')).toEqual([4, 3, 3]);
  expect(parameterOf(table, 'extras')).toBe(2);
  expect(table.rows.at(-1)?.cells.at(-1)).toMatchObject({ type: 'sum', value: 10 });
});

test('a new total or basis typed into the sheet gives what a new sharing would give', () => {
  const base = { total: 594, rows: rows([412, 58, 167, 90, 90, 0]) };
  const { table } = paperOf(base);
  expect(columnOf(retyped(table, { parameter: 'total' }, 601), 'value')).toEqual(
    values({ ...base, total: 601 }),
  );
  expect(columnOf(retyped(table, { unit: 1, column: 'basis' }, 91), 'value')).toEqual(
    values({ ...base, rows: rows([412, 91, 167, 90, 90, 0]) }),
  );
});

test('a total at which other units fall to their bounds is worked out anew, statuses and all', () => {
  const bounded = rows([400, 60, 20, 10]).map((row) => ({ ...row, min: 5, max: 150 }));
  const base = { total: 100, rows: bounded };
  const { table } = paperOf(base);
  for (const total of [20, 40, 200, 330, 480, 600]) {
    expect(columnOf(retyped(table, { parameter: 'total' }, total), 'value')).toEqual(
      values({ ...base, total }),
    );
  }
  expect(columnOf(retyped(table, { parameter: 'total' }, 330), 'status')).toContain('tối đa');
});

test('where every row is at a bound at once, each of them is held there', () => {
  const base = {
    total: 13,
    rows: [
      { id: 'a', weight: 6, max: 14 },
      { id: 'b', weight: 1, min: 3 },
    ],
  };
  const { table } = paperOf(base);
  const changed = retyped(table, { parameter: 'total' }, 17);
  expect(columnOf(changed, 'value')).toEqual([14, 3]);
});

test('a minimum typed over counts, even where there was none', () => {
  for (const method of ROUNDING_METHODS) {
    const { table } = paperOf({ total: 20, method, rows: rows([30, 20, 1]) });
    const changed = retyped(table, { unit: 2, column: 'min' }, 5);
    expect(columnOf(changed, 'value').at(2)).toBe(5);
  }
});

test('a part is never above its whole, and the whole is a number of the sheet', () => {
  const json = {
    mode: 'parts',
    total: 50,
    rows: rows([100, 50, 10]).map((row, index) => ({ ...row, whole: [20, 40, 9][index] })),
  };
  const request = parseApportionRequest(json);
  if (!request.ok || request.value.mode !== 'parts') throw new Error('Not parts');
  const answer = apportionParts(request.value);
  if (!answer.ok) throw new Error(answer.error.message);
  const { wholes, ...sharing } = request.value;
  const table = oneWayWorking(BARE, { request: sharing, answer: answer.value, wholes });
  expect(columnOf(table, 'value')).toEqual(answer.value.rows.map(({ value }) => value));
  expect(columnOf(retyped(table, { unit: 0, column: 'whole' }, 10), 'value')[0]).toBe(10);
});

test('ties at the threshold of a divisor are settled by whole numbers', () => {
  for (const method of ['sainte-lague', 'dhondt'] as const) {
    const { table, answer } = paperOf({ total: 7, method, rows: rows([10, 10, 10, 10]) });
    expect(columnOf(table, 'extra')).toHaveLength(4);
    expect(columnOf(table, 'value')).toEqual(answer.rows.map(({ value }) => value));
  }
});

test('weights with more digits than a spreadsheet keeps have their order as a kept value, and say so', () => {
  const { table, answer } = paperOf({
    total: 1000,
    rows: rows(['123456789012.123456', '98765432109.654321', '5.5']),
  });
  expect(columnOf(table, 'value')).toEqual(answer.rows.map(({ value }) => value));
  expect(table.notes.join(' ')).toContain('(4), (5) và (7) là kết quả ghi sẵn');
  expect(table.columns.slice(2).map(({ key }) => key)).toEqual(
    expect.arrayContaining(['status', 'floor', 'rank']),
  );
});

const weight = fc.oneof(
  fc.nat(9),
  fc.nat(5000),
  fc.nat(999).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`),
);
const row = fc.record({
  weight,
  min: fc.option(fc.nat(6), { nil: undefined }),
  max: fc.option(fc.integer({ min: 6, max: 90 }), { nil: undefined, freq: 2 }),
  locked: fc.option(fc.nat(12), { nil: undefined, freq: 5 }),
});
const sharing = fc.record({
  total: fc.nat(400),
  method: fc.constantFrom(...ROUNDING_METHODS),
  step: fc.constantFrom(1, 1, 1, 5, 10),
  rows: fc.array(row, { minLength: 1, maxLength: 9 }),
  bounded: fc.boolean(),
  locks: fc.boolean(),
});

type Sharing = typeof sharing extends fc.Arbitrary<infer T> ? T : never;

function jsonOf({ bounded, locks, rows: given, ...rest }: Sharing) {
  return {
    ...rest,
    rows: given.map(({ weight: w, min, max, locked }, index) => ({
      id: `u${index}`,
      weight: w,
      ...(bounded && min !== undefined ? { min } : {}),
      ...(bounded && max !== undefined ? { max } : {}),
      ...(locks && locked !== undefined ? { locked } : {}),
    })),
  };
}

test('whatever is shared out, the formulas give the very numbers of the answer', () => {
  fc.assert(
    fc.property(sharing, (given) => {
      const json = jsonOf(given);
      const expected = values(json);
      fc.pre(expected !== null);
      expect(columnOf(paperOf(json).table, 'value')).toEqual(expected);
    }),
    { numRuns: 600 },
  );
});

test('whatever total is typed over, the sheet of the largest remainder follows', () => {
  fc.assert(
    fc.property(sharing, fc.nat(400), (given, total) => {
      const json = { ...jsonOf(given), method: 'largest-remainder' };
      const expected = values({ ...json, total });
      fc.pre(expected !== null && values(json) !== null);
      // Who takes the rest of a step is a kept value where bounds are in play.
      fc.pre(json.step === 1 || !given.bounded);
      const changed = retyped(paperOf(json).table, { parameter: 'total' }, total);
      expect(columnOf(changed, 'value')).toEqual(expected);
    }),
    { numRuns: 600 },
  );
});

test('combined bases are brought to whole weights that decide as the exact ones do', () => {
  const figures = fc.array(fc.nat(3000), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(figures, fc.nat(900), fc.integer({ min: 1, max: 99 }), (first, total, share) => {
      const second = first.map((value, index) => (value * 7 + index * 13) % 411);
      const base = (list: readonly number[]) =>
        Object.fromEntries(list.map((value, index) => [`u${index}`, value]));
      const json = {
        total,
        rows: first.map((_, index) => ({ id: `u${index}` })),
        bases: [
          { label: 'A', share: `0.${String(share).padStart(2, '0')}`, values: base(first) },
          { label: 'B', share: `0.${String(100 - share).padStart(2, '0')}`, values: base(second) },
        ],
      };
      const expected = values(json);
      fc.pre(expected !== null);
      const { table } = paperOf(json);
      expect(columnOf(table, 'value')).toEqual(expected);
      const more = values({ ...json, total: total + 17 });
      expect(columnOf(retyped(table, { parameter: 'total' }, total + 17), 'value')).toEqual(more);
    }),
  );
});

test('combined weights are those of the sentence, without words of arithmetic', () => {
  const json = {
    total: 39,
    rows: ['u0', 'u1', 'u2'].map((id) => ({ id })),
    bases: [
      { label: 'A', share: '0.4', values: { u0: 20, u1: 31, u2: 12 } },
      { label: 'B', share: '0.6', values: { u0: 7, u1: 40, u2: 91 } },
    ],
  };
  const { table, answer } = paperOf(json);
  expect(columnOf(table, 'combined')[0]).toBeCloseTo((0.4 * 20) / 63 + (0.6 * 7) / 138, 12);
  expect(parameterOf(table, 'weight-sum')).toBeCloseTo(1, 12);
  expect(parameterOf(table, 'share1')).toBe(0.6);
  expect(table.columns.at(-1)?.key).toBe('weight');
  const shown = columnOf(table, 'combined')[0];
  const decimals = table.columns.find(({ key }) => key === 'combined')?.decimals ?? 0;
  expect(answer.rows[0]?.reason).toContain(
    Number(shown).toFixed(decimals).replace('.', ',').replace(/0+$/, ''),
  );
  const words = [...table.notes, ...(table.parameters ?? []).map(({ label }) => label)].join(' ');
  expect(words).not.toMatch(/ước chung|bội chung/i);
});

test('a part of the column is named as such', () => {
  const json = { total: 10, rows: rows([1, 2]) };
  const input = { request: requestOf(json), answer: paperOf(json).answer, wholes: null };
  const table = oneWayWorking({ ...BARE, part: 2 }, input);
  expect(table.parameters?.[0]?.label).toBe('Số phân bổ cho 2 đơn vị');
});
