import { expect, test } from 'vitest';
import type { PlanView } from '../../../contract/views/plan.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { resultChoices, resultSectors } from './result-choices.ts';

const CATALOGUE = ['ket-nap', 'thanh-lap', 'uu-tu', 'tong-so', 'nam-truoc'].map(indicator);
const SECTORS = ['hcsn', 'dn'].map((code, order) => ({ code, name: code, order, ended: false }));

const PLAN: PlanView = {
  year: 2020,
  version: null,
  units: [],
  sectors: [],
  indicators: CATALOGUE.slice(0, 2).map((one) => ({ ...one, asked: null })),
  figures: [
    result('ket-nap', {}),
    result('ket-nap', { sector: 'dn' }),
    result('tong-so', {}),
    result('uu-tu', {}),
    result('nam-truoc', { period: '2019-H1' }),
    result('nam-truoc', { value: null }),
  ],
  lastTargets: [],
  locks: [],
  notes: [],
  bases: [],
  lastBases: [],
};

test('what was reported can be looked at, that of the plan first, the rest after it', () => {
  const { planned, others } = resultChoices(PLAN, CATALOGUE);
  expect(planned.map(({ code }) => code)).toEqual(['ket-nap']);
  expect(others.map(({ code }) => code)).toEqual(['uu-tu', 'tong-so']);
});

test('sectors are offered where results of them are stored', () => {
  expect(resultSectors(PLAN, 'ket-nap', SECTORS).map(({ code }) => code)).toEqual(['dn']);
  expect(resultSectors(PLAN, 'tong-so', SECTORS)).toEqual([]);
});

function indicator(code: string, order: number): Indicator {
  return {
    code,
    name: code,
    kind: 'count-flow',
    unit: '',
    cadence: 'yearly',
    order,
    numerator: null,
    denominator: null,
    parent: null,
    baseline: false,
    aliases: [],
    ended: false,
  };
}

function result(code: string, more: Partial<Figure>): Figure {
  return {
    kind: 'result',
    version: '',
    indicator: code,
    unit: 'a',
    sector: '',
    period: '2020-H1',
    stage: 'actual',
    value: 5,
    valueTo: null,
    numerator: null,
    denominator: null,
    text: null,
    asOf: null,
    source: { type: 'typed' },
    ...more,
  };
}
