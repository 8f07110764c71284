import { describe, expect, it } from 'vitest';
import type { PlanIndicator, PlanView } from '../../../contract/views/plan.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { IndicatorKind } from '../../../domain/indicator.ts';
import type { Unit } from '../../../domain/unit.ts';
import { reportedUnits } from './reported.ts';
import { firstPeriod, resultPeriods } from './result-periods.ts';
import { resultRows } from './result-rows.ts';

describe('results of a count', () => {
  const rows = resultRows(
    plan([
      figure('tinh', 'target', 100),
      figure('a', 'target', 40),
      figure('a', 'result', 30),
      figure('a', 'result', 45, { period: '2020', stage: 'estimate' }),
      figure('a', 'result', 25, { period: '2019-H1' }),
      figure('b', 'target', 40),
      figure('b', 'result', 30),
      figure('c', 'target', 20),
      figure('c', 'result', 5),
      figure('d', 'target', 0),
      figure('d', 'result', 3),
      figure('e', 'target', 10),
    ]),
    indicator('count-flow'),
    '2020-H1',
  );
  const row = (id: string) => rows.find((one) => one.id === id);

  it('are held against the target of the year', () => {
    expect(row('a')).toMatchObject({
      target: 40,
      result: 30,
      outlook: { value: 45, official: false },
      percent: 75,
      missing: 10,
      change: 5,
    });
  });

  it('share a rank where they are equal, the next rank being left out', () => {
    expect(['a', 'b', 'c'].map((id) => row(id)?.rank)).toEqual([1, 1, 3]);
    expect(row('c')?.groupRank).toBe(1);
  });

  it('have no per cent and no rank over a target of 0 or without a report', () => {
    expect(row('d')).toMatchObject({ percent: null, rank: null, missing: 0 });
    expect(row('e')).toMatchObject({ percent: null, rank: null, missing: null, result: null });
  });

  it('stand under the numeral of their group, as in the plan', () => {
    const groups = rows.filter(({ level }) => level === 'group');
    expect(groups.map(({ ordinal }) => ordinal)).toEqual(['I', 'II', 'III']);
  });

  it('say how many units reported; an estimate of the year is no report', () => {
    expect(reportedUnits(rows)).toEqual({ reported: 4, all: 5 });
  });

  it('add up to the whole, held against the total given out', () => {
    expect(row('tinh')).toMatchObject({ target: 100, result: 68, percent: 68, missing: 32 });
    expect(row('local')).toMatchObject({ target: 80, result: 60, percent: 75 });
  });
});

it('beside a half-year the estimate stands even when the official result has come in', () => {
  const all = plan([
    figure('a', 'target', 40),
    figure('a', 'result', 30),
    figure('a', 'result', 45, { period: '2020', stage: 'estimate' }),
    figure('a', 'result', 41, { period: '2020', stage: 'official' }),
  ]);
  const outlook = (period: string) =>
    resultRows(all, indicator('count-flow'), period).find(({ id }) => id === 'a')?.outlook;
  expect(outlook('2020-H1')).toEqual({ value: 45, official: false });
  expect(outlook('2020')).toEqual({ value: 41, official: true });
});

it('shows the figures of one sector alone where a sector is chosen', () => {
  const ofSector = figure('a', 'result', 7, { sector: 'dn' });
  const all = plan([figure('a', 'target', 40), figure('a', 'result', 30), ofSector]);
  const rows = resultRows(all, indicator('count-flow'), '2020-H1', 'dn');
  expect(rows.find(({ id }) => id === 'a')).toMatchObject({ target: null, result: 7 });
  expect(rows.find(({ id }) => id === 'tinh')).toMatchObject({ result: 7 });
});

describe('results of a ratio', () => {
  const parts = (numerator: number, denominator: number) => ({ numerator, denominator });
  const rows = resultRows(
    plan(
      [
        figure('tinh', 'target', 70),
        figure('a', 'target', 70),
        figure('a', 'result', null, parts(3, 4)),
        figure('b', 'target', 70),
        figure('b', 'result', null, parts(1, 10)),
        figure('c', 'target', 70),
        figure('c', 'result', 50),
      ].map((one) => (one.kind === 'result' ? { ...one, value: one.value ?? 1 } : one)),
    ),
    indicator('ratio'),
    '2020-H1',
  );
  const row = (id: string) => rows.find((one) => one.id === id);

  it('are judged by counts', () => {
    expect(row('a')).toMatchObject({ percent: 75, missing: 0, parts: parts(3, 4) });
    expect(row('b')).toMatchObject({ percent: 10, missing: 6 });
    expect(row('c')).toMatchObject({ percent: 50, parts: null, missing: null });
  });

  it('of the whole are Σ numerators ÷ Σ denominators, never the mean', () => {
    expect(row('tinh')?.parts).toEqual(parts(4, 14));
    expect(row('tinh')?.percent).toBeCloseTo(28.571428571429);
    expect(row('tinh')?.missing).toBe(6);
  });

  it('count as reports with both counts or with the per cent alone', () => {
    expect(reportedUnits(rows)).toEqual({ reported: 3, all: 5 });
  });
});

it('the last period that was reported for is looked at first', () => {
  const nothing = resultPeriods(plan([]), 'x');
  expect(nothing.map((one) => one.code)).toEqual(['2020-H1', '2020']);
  expect(firstPeriod(nothing)).toBe('2020-H1');
  const some = resultPeriods(
    plan([
      figure('a', 'result', 1, { period: '2020-Q1' }),
      figure('a', 'result', 1, { period: '2019' }),
      figure('a', 'result', 1, { period: '2020', stage: 'estimate' }),
    ]),
    'x',
  );
  expect(some.map((one) => one.code)).toEqual(['2020-Q1', '2020-H1', '2020']);
  expect(firstPeriod(some)).toBe('2020-Q1');
});

function plan(figures: readonly Figure[]): PlanView {
  return {
    year: 2020,
    version: null,
    units: [
      unit('tinh', 'province', 0),
      unit('a', 'district', 1),
      unit('b', 'district', 2),
      unit('c', 'sector-union', 3),
      unit('d', 'other', 4),
      unit('e', 'other', 5),
    ],
    sectors: [],
    indicators: [],
    figures,
    lastTargets: [],
    locks: [],
    notes: [],
    bases: [],
    lastBases: [],
  };
}

function unit(code: string, kind: Unit['kind'], order: number): Unit {
  return { code, name: code, kind, parent: 'tinh', order, from: null, to: null, aliases: [] };
}

function indicator(kind: IndicatorKind): PlanIndicator {
  return {
    code: 'x',
    name: 'x',
    kind,
    unit: '',
    cadence: 'yearly',
    order: 1,
    numerator: null,
    denominator: null,
    parent: null,
    baseline: false,
    aliases: [],
    ended: false,
    asked: null,
  };
}

function figure(
  unitCode: string,
  kind: 'target' | 'result',
  value: number | null,
  more: Partial<Figure> = {},
): Figure {
  return {
    kind,
    version: kind === 'target' ? 'v1' : '',
    indicator: 'x',
    unit: unitCode,
    sector: '',
    period: kind === 'target' ? '2020' : '2020-H1',
    stage: kind === 'target' ? '' : 'actual',
    value,
    valueTo: null,
    numerator: null,
    denominator: null,
    text: null,
    asOf: null,
    source: { type: 'typed' },
    ...more,
  };
}
