import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divided, type Fraction, parseDecimal } from '../../../domain/allocation/fraction.ts';
import { roundedText } from '../../../domain/allocation/fraction-text.ts';
import { ROUNDING_METHODS } from '../../../domain/allocation/request.ts';
import type { AllocationDetail } from '../../allocation/allocation-detail.ts';
import type { SharingJson } from '../../allocation/sharing-json.ts';
import { allocationReason } from './allocation-reason.ts';

const RUNS = { numRuns: 400 };

/** The opened lines of a cell by their names; null where the sharing cannot be done. */
function lines(
  detail: AllocationDetail,
  cell: { readonly unit: string; readonly sector?: string; readonly period?: string },
): ReadonlyMap<string, string> | null {
  const reason = allocationReason(detail, { sector: '', period: '2020', ...cell });
  return reason === null
    ? null
    : new Map(reason.opened.map(({ what, amount }) => [what.replace(/:.*/, ''), amount]));
}

/** A number as it is shown: 1.260,5 or +3 or −2. */
function number(text: string | undefined): number {
  if (text === undefined) throw new Error('No such line');
  return Number(text.replaceAll('.', '').replace(',', '.').replace('−', '-'));
}

/** The same, exactly: of a quotient too. */
function exact(text = ''): Fraction {
  const [above, below] = text
    .split('/')
    .map((part) => parseDecimal(part.replaceAll('.', '').replace(',', '.')));
  if (!above) throw new Error(`No number: ${text}`);
  return below ? divided(above, below) : above;
}

function decimals(text: string): number {
  return text.split(',')[1]?.length ?? 0;
}

/** What the lines of a sharing by phần dư lớn nhất end in. */
function redoSharing(shown: ReadonlyMap<string, string>): number {
  const calculated = shown.get('Mức tính toán');
  const least = number(
    shown.get('Tối thiểu') ?? shown.get('Tối thiểu (kết quả đã báo cáo)') ?? '0',
  );
  if (calculated === undefined) return least;
  const own = number(shown.get('Căn cứ kết hợp') ?? shown.get('Căn cứ') ?? shown.get('Trọng số'));
  const all = number(
    shown.get('Tổng căn cứ') ??
      shown.get('Tổng căn cứ của các đơn vị còn phân bổ') ??
      shown.get('Tổng trọng số'),
  );
  const share = (own / all) * number(shown.get('Số phải phân bổ') ?? shown.get('Số phải chia'));
  const error = 10 ** -decimals(calculated) + share * 1e-9;
  expect(Math.abs(share - number(calculated)), JSON.stringify([...shown])).toBeLessThanOrEqual(
    error,
  );
  const floor = shown.get('Phần nguyên');
  if (floor !== undefined) return number(floor) + number(shown.get('Cộng thêm'));
  return number(calculated) < least ? least : number(shown.get('Tối đa'));
}

function seldom(some: fc.Arbitrary<number>): fc.Arbitrary<number | null> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some });
}

const rows = fc
  .array(
    fc.record({
      weight: fc.nat(60),
      min: fc.constantFrom(0, 0, 0, 5),
      max: seldom(fc.integer({ min: 5, max: 300 })),
      locked: seldom(fc.nat(60)),
      issued: fc.nat(200),
      reported: fc.nat(200),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => list.map((row, index) => ({ id: `r${index}`, label: `R${index}`, ...row })));

const HEAD = { method: 'largest-remainder', step: 1, unitOfMeasure: 'đoàn viên' } as const;

function detailOf(request: SharingJson): AllocationDetail {
  return { type: 'allocation', indicator: 'doan-vien-ket-nap', period: '2020', request };
}

describe('the opened lines lead to the value', () => {
  test('of a sharing over units', () => {
    fc.assert(
      fc.property(rows, fc.nat(2000), (list, total) => {
        for (const { id } of list) {
          const plain = list.map(({ issued, reported, ...row }) => row);
          const shown = lines(detailOf({ ...HEAD, mode: 'one-way', total, rows: plain }), {
            unit: id,
          });
          if (shown === null) return;
          const assigned = shown.get('Chỉ tiêu giao');
          if (assigned === undefined) expect(shown.has('Đã khóa ở')).toBe(true);
          else expect(redoSharing(shown)).toBe(number(assigned));
        }
      }),
      RUNS,
    );
  });

  test('of combined bases', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.nat(9)), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 99 }), fc.nat(5000), (pairs, share, total) => {
        const of = (index: 0 | 1) =>
          Object.fromEntries(pairs.map((pair, row) => [`r${row}`, pair[index] + index]));
        const request: SharingJson = {
          ...HEAD,
          mode: 'one-way',
          total,
          rows: pairs.map((_, row) => ({
            id: `r${row}`,
            label: `R${row}`,
            min: 0,
            max: null,
            locked: null,
          })),
          bases: [
            { label: 'A', share: String(share), values: of(0) },
            { label: 'B', share: String(100 - share), values: of(1) },
          ],
        };
        pairs.forEach((_, row) => {
          const reason = allocationReason(detailOf(request), {
            unit: `r${row}`,
            sector: '',
            period: '2020',
          });
          const opened = reason?.opened ?? [];
          const parts = opened.slice(0, 2).map(({ what, amount }) => {
            const [value, sum] = amount.split(' ÷ ').map(number);
            return (number(/tỷ trọng (.*)\)/.exec(what)?.[1]) * (value ?? 0)) / (sum ?? 0);
          });
          const shown = new Map(opened.map(({ what, amount }) => [what, amount]));
          const weight = shown.get('Căn cứ kết hợp') ?? '';
          const sum = parts.reduce((a, b) => a + b, 0);
          expect(Math.abs(number(weight) - sum)).toBeLessThan(0.6 * 10 ** -decimals(weight) + 1e-9);
          expect(redoSharing(shown)).toBe(number(shown.get('Chỉ tiêu giao')));
        });
      }),
      RUNS,
    );
  });

  test.each(ROUNDING_METHODS)(
    'of combined bases, however large the list and the total (%s)',
    (method) => {
      const count = 3000;
      const figures = fc.array(fc.integer({ min: 0, max: 1_000_000 }), {
        minLength: count,
        maxLength: count,
      });
      fc.assert(
        fc.property(figures, figures, fc.integer({ min: 1e11, max: 1e12 }), (one, two, total) => {
          const ids = one.map((_, row) => `r${row}`);
          const valuesOf = (list: readonly number[]) =>
            Object.fromEntries(ids.map((id, row) => [id, list[row] ?? 0]));
          const request: SharingJson = {
            ...HEAD,
            method,
            mode: 'one-way',
            total,
            rows: ids.map((id) => ({ id, label: id, min: 0, max: null, locked: null })),
            bases: [
              { label: 'A', share: '60', values: valuesOf(one) },
              { label: 'B', share: '40', values: valuesOf(two) },
            ],
          };
          const shown = lines(detailOf(request), { unit: 'r7' });
          const figure = shown?.get('Mức tính toán') ?? shown?.get('Thương');
          // Both values are 0: there is no arithmetic to be redone.
          if (figure === undefined) return;
          const own = exact(shown?.get('Căn cứ kết hợp'));
          const calculated =
            method === 'largest-remainder'
              ? divided(
                  {
                    ...own,
                    numerator: own.numerator * exact(shown?.get('Số phải phân bổ')).numerator,
                  },
                  exact(shown?.get('Tổng căn cứ')),
                )
              : divided(own, exact(shown?.get('Số chia')));
          expect(roundedText(calculated, decimals(figure))).toBe(figure);
        }),
        { numRuns: 4 },
      );
    },
  );

  test.each(['fewest', 'proportional'] as const)('of an amendment (%s)', (rule) => {
    fc.assert(
      fc.property(rows, fc.integer({ min: -100, max: 300 }), (list, more) => {
        const total = Math.max(0, more + list.reduce((sum, row) => sum + row.issued, 0));
        for (const { id, locked } of list) {
          const shown = lines(detailOf({ ...HEAD, mode: 'amend', rule, total, rows: list }), {
            unit: id,
          });
          if (shown === null) return;
          const value = number(shown.get('Chỉ tiêu sau điều chỉnh'));
          const start = number(
            shown.get('Đã khóa ở') ?? shown.get('Đưa về mức được phép') ?? shown.get('Đã giao'),
          );
          const change = number(shown.get('Điều chỉnh'));
          expect(start + change).toBe(value);
          if (locked !== null || number(shown.get('Phải điều chỉnh tất cả')) === 0) {
            expect(change).toBe(0);
          } else if (rule === 'proportional') {
            expect(redoSharing(shown)).toBe(Math.abs(change));
          } else {
            const fresh = number(shown.get('Phân bổ mới'));
            expect(redoSharing(shown)).toBe(fresh);
            expect(number(shown.get('Chênh lệch'))).toBe(fresh - start);
            const left = shown.get('Đến lượt còn phải điều chỉnh');
            const given = left === undefined ? 0 : Math.min(number(left), Math.abs(fresh - start));
            expect(given).toBe(Math.abs(change));
          }
        }
      }),
      RUNS,
    );
  });

  test('of a stage target over its years', () => {
    const years = fc.array(
      fc.record({ weight: fc.integer({ min: 1, max: 20 }), done: seldom(fc.nat(300)) }),
      { minLength: 1, maxLength: 8 },
    );
    const ends = fc.option(fc.tuple(fc.nat(5000), fc.nat(5000)));
    fc.assert(
      fc.property(years, ends, fc.nat(9000), (list, stock, more) => {
        const each = list.map(({ weight, done }, index) => ({
          year: 2021 + index,
          weight: String(weight),
          done,
        }));
        const total = more + list.reduce((sum, { done }) => sum + (done ?? 0), 0);
        const detail: AllocationDetail = {
          type: 'years',
          indicator: 'doan-vien-ket-nap',
          request:
            stock === null
              ? { mode: 'years', kind: 'flow', total, years: each }
              : { mode: 'years', kind: 'stock', start: stock[0], end: stock[1], years: each },
        };
        for (const { year } of each) {
          const shown = lines(detail, { unit: 'tinh', period: String(year) });
          if (shown === null) return;
          const before = shown.get('Mức trước đó');
          if (before !== undefined && shown.has('Phần của năm')) {
            const part = number(shown.get('Phần của năm'));
            expect(redoSharing(shown)).toBe(part);
            const change = number(shown.get('Mức cuối năm')) - number(before);
            expect(Math.abs(change)).toBe(part);
          } else if (shown.has('Chỉ tiêu năm')) {
            expect(redoSharing(shown)).toBe(number(shown.get('Chỉ tiêu năm')));
          }
        }
      }),
      RUNS,
    );
  });
});

test('the first ten who received one more are named, the others counted', () => {
  const request: SharingJson = {
    ...HEAD,
    mode: 'one-way',
    total: 12,
    rows: Array.from({ length: 14 }, (_, index) => ({
      id: `r${index}`,
      label: `R${index}`,
      weight: 1,
      min: 0,
      max: null,
      locked: null,
    })),
  };
  expect(lines(detailOf(request), { unit: 'r13' })?.get('Được cộng thêm 01')).toBe(
    'R0; R1; R2; R3; R4; R5; R6; R7; R8; R9 và 2 đơn vị khác',
  );
});

test('a minimum that a programme asks for is called by its name', () => {
  const floor = 'Mức tối thiểu 9 theo «Bình quân mỗi CĐCS …».';
  const request: SharingJson = {
    ...HEAD,
    mode: 'one-way',
    total: 20,
    rows: [
      { id: 'a', label: 'A', weight: 1, min: 9, max: null, locked: null, floor },
      { id: 'b', label: 'B', weight: 9, min: 0, max: null, locked: null },
    ],
  };
  expect(lines(detailOf(request), { unit: 'a' })?.get('Tối thiểu (bình quân mỗi CĐCS)')).toBe('9');
});

test('what a detail does not speak of has no reason', () => {
  const request: SharingJson = { ...HEAD, mode: 'one-way', total: 0, rows: [] };
  const cell = { unit: 'a', sector: '', period: '2020' };
  expect(allocationReason(detailOf(request), cell)).toBe(null);
  expect(allocationReason(null, cell)).toBe(null);
  expect(allocationReason({ type: 'other' }, cell)).toBe(null);
});
