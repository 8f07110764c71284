import { describe, expect, test } from 'vitest';
import type { Figure } from './figure.ts';
import type { Indicator } from './indicator.ts';
import { checkTotals, isValidIn, receivers } from './totals.ts';
import type { Unit } from './unit.ts';

function unit(code: string, change: Partial<Unit> = {}): Unit {
  return {
    code,
    name: code,
    kind: 'district',
    parent: 'tinh',
    order: 1,
    from: null,
    to: null,
    aliases: [],
    ...change,
  };
}

function target(unitCode: string, value: number | null, sector = ''): Figure {
  return {
    kind: 'target',
    version: 'v1',
    indicator: 'doan-vien-ket-nap',
    unit: unitCode,
    sector,
    period: '2020',
    stage: '',
    value,
    valueTo: null,
    numerator: null,
    denominator: null,
    text: null,
    asOf: null,
    source: { type: 'typed' },
  };
}

const INDICATORS: readonly Indicator[] = [
  {
    code: 'doan-vien-ket-nap',
    name: 'Kết nạp đoàn viên',
    kind: 'count-flow',
    unit: 'đoàn viên',
    cadence: 'yearly',
    order: 1,
    numerator: null,
    denominator: null,
    parent: null,
    baseline: false,
    aliases: [],
    ended: false,
  },
];
const both = () => new Set(['a', 'b']);

describe('receivers of a period', () => {
  const year = { type: 'year', year: 2025 } as const;

  test('are the direct children that exist on some day of it, in protocol order', () => {
    const units = [
      unit('tinh', { parent: null }),
      unit('cu', { to: '2025-07-01', order: 2 }),
      unit('moi', { from: '2025-07-01', order: 1 }),
      unit('da-het', { to: '2025-01-01' }),
      unit('sau-nay', { from: '2026-01-01' }),
      unit('chau', { parent: 'moi' }),
    ];
    expect(receivers(units, year).map(({ code }) => code)).toEqual(['moi', 'cu']);
  });

  test('a unit that ends on the first day of a period is not valid in it', () => {
    expect(isValidIn(unit('x', { to: '2025-01-01' }), year)).toBe(false);
    expect(isValidIn(unit('x', { to: '2025-01-02' }), year)).toBe(true);
  });
});

describe('a total held against its parts', () => {
  test('tells the difference', () => {
    const checks = checkTotals(
      [target('tinh', 10), target('a', 4), target('b', 5)],
      INDICATORS,
      both,
    );
    expect(checks).toEqual([
      {
        indicator: 'doan-vien-ket-nap',
        period: '2020',
        sector: '',
        total: 10,
        sum: 9,
        difference: 1,
      },
    ]);
  });

  test('counts a part of 0 and leaves out units that are no receivers', () => {
    const checks = checkTotals(
      [target('tinh', 4), target('a', 4), target('b', 0), target('la', 9)],
      INDICATORS,
      both,
    );
    expect(checks).toMatchObject([{ sum: 4, difference: 0 }]);
  });

  test('an indicator that no unit has a figure for is left out', () => {
    expect(checkTotals([target('tinh', 10), target('a', null)], INDICATORS, both)).toEqual([]);
  });

  test('parts without a total have no difference to tell', () => {
    expect(checkTotals([target('a', 3)], INDICATORS, both)).toMatchObject([
      { total: null, sum: 3, difference: null },
    ]);
  });

  test('sectors are held against the total of their own sector', () => {
    const checks = checkTotals(
      [target('tinh', 3, 'hcsn'), target('a', 3, 'hcsn'), target('a', 9)],
      INDICATORS,
      both,
    );
    expect(checks.find(({ sector }) => sector === 'hcsn')).toMatchObject({
      total: 3,
      sum: 3,
      difference: 0,
    });
  });
});
