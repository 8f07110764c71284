import { describe, expect, it } from 'vitest';
import type { ProgrammeIndicator } from '../../../../../domain/programme.ts';
import { indicator, smallPlan } from '../../model/small-plan-for-tests.ts';
import { firstYears, stageIndicators } from './first-years.ts';

const asked = (code: string, change: Partial<ProgrammeIndicator>): ProgrammeIndicator => ({
  code,
  name: code,
  kind: 'count-flow',
  comparator: 'none',
  comparatorText: '',
  value: null,
  unit: '',
  period: null,
  cadence: 'stage',
  parent: null,
  scope: null,
  sectors: [],
  numerator: null,
  denominator: null,
  ambiguous: false,
  paragraph: '',
  quote: '',
  ...change,
});

const view = smallPlan({
  year: 2021,
  indicators: [indicator('ket-nap', 'New members', 'count-flow', 1)],
  bases: [
    {
      basis: 'tong-so',
      indicator: null,
      label: '',
      period: '2020-12-31',
      known: 3,
      sum: 160_000,
      note: '',
    },
  ],
});

const level = (value: number, period: string) =>
  asked('tong-so', { kind: 'count-stock', value, period });
const flow = { code: 'ket-nap', name: '', unit: '', kind: 'flow' } as const;
const stock = { code: 'tong-so', name: '', unit: '', kind: 'stock' } as const;

describe('the stage to begin with', () => {
  it('is the one of the programme, with its total', () => {
    const entries = [asked('ket-nap', { period: '2021..2025', value: 15_000 })];
    expect(firstYears(view, flow, entries)).toMatchObject({
      from: '2021',
      to: '2025',
      total: '15.000',
    });
  });

  it('is the five-year term where the programme names none', () => {
    expect(firstYears(view, flow, [])).toMatchObject({ from: '2021', to: '2025', total: '' });
    expect(firstYears({ ...view, year: 2020 }, flow, [])).toMatchObject({ from: '2021' });
    expect(firstYears({ ...view, year: 2024 }, flow, [])).toMatchObject({ from: '2021' });
    expect(firstYears({ ...view, year: 2025 }, flow, [])).toMatchObject({ from: '2026' });
  });

  it('leads a level to the last that is asked, by way of those before', () => {
    const entries = [level(190_000, '2025'), level(175_000, '2023'), level(230_000, '2030')];
    expect(firstYears(view, stock, entries)).toMatchObject({
      from: '2021',
      to: '2030',
      start: '160.000',
      end: '230.000',
      years: { 2023: { milestone: '175.000' }, 2025: { milestone: '190.000' } },
    });
  });
});

describe('what can be shared out over years', () => {
  it('is each count once, those of a stage alone included, and no per cent', () => {
    const entries = [
      asked('ket-nap', {}),
      level(1, '2025'),
      level(2, '2030'),
      asked('ti-le', { kind: 'ratio' }),
    ];
    expect(stageIndicators(view, entries).map(({ code, kind }) => [code, kind])).toEqual([
      ['ket-nap', 'flow'],
      ['tong-so', 'stock'],
    ]);
  });
});
