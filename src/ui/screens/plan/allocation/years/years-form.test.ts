import { describe, expect, it } from 'vitest';
import {
  BLANK_YEAR,
  readYears,
  stepTo,
  type YearFields,
  type YearsForm,
  yearsOf,
} from './years-form.ts';

const form: YearsForm = {
  from: '2021',
  to: '2023',
  total: '15.000',
  start: '',
  end: '',
  pattern: 'equal',
  growth: '',
  years: {},
};

const withYear = (of: YearsForm, year: number, change: Partial<YearFields>): YearsForm => ({
  ...of,
  years: { ...of.years, [year]: { ...BLANK_YEAR, ...change } },
});

describe('the fields of a sharing over years', () => {
  it('name every year of the stage', () => {
    expect(yearsOf(form)).toEqual([2021, 2022, 2023]);
    expect(yearsOf({ from: '2023', to: '2021' })).toEqual([]);
    expect(yearsOf({ from: '2021', to: '20233' })).toEqual([]);
  });

  it('share a total of the period, with what is done', () => {
    expect(readYears(withYear(form, 2021, { done: '2.500' }), 'flow', 'ket-nap')).toEqual({
      ok: true,
      request: {
        indicator: 'ket-nap',
        total: 15_000,
        years: [
          { year: 2021, weight: '1', done: 2500 },
          { year: 2022, weight: '1', done: null },
          { year: 2023, weight: '1', done: null },
        ],
        pattern: 'equal',
        growth: '0',
        milestones: [],
      },
    });
  });

  it('lead from level to level by the milestones', () => {
    const levels = withYear({ ...form, start: '160.000', end: '190.000' }, 2022, {
      milestone: '175.000',
    });
    const answer = readYears(levels, 'stock', 'tong-so');
    expect(answer).toMatchObject({
      request: { start: 160_000, end: 190_000, milestones: [{ year: 2022, level: 175_000 }] },
    });
    expect(answer.ok && 'total' in answer.request).toBe(false);
  });

  it('weigh years by what was typed, and only where that is the pattern', () => {
    const weighed = withYear({ ...form, pattern: 'weights' }, 2022, { weight: '2,5' });
    expect(readYears(weighed, 'flow', 'x')).toMatchObject({
      request: { years: [{ weight: '1' }, { weight: '2.5' }, { weight: '1' }] },
    });
    expect(readYears({ ...weighed, pattern: 'equal' }, 'flow', 'x')).toMatchObject({
      request: { years: [{}, { weight: '1' }, {}] },
    });
  });

  it('grow by a per cent with decimals', () => {
    expect(readYears({ ...form, pattern: 'growth', growth: '5,5' }, 'flow', 'x')).toMatchObject({
      request: { pattern: 'growth', growth: '5.5' },
    });
  });

  it('tell how far a level goes from one year to the next, the first from where it starts', () => {
    const level = (year: number, value: number) => ({
      ...{ year, value, previous: null, done: false, backwards: false, reason: '' },
    });
    const preview = {
      indicator: 'tong-so',
      kind: 'stock' as const,
      years: [level(2021, 170_000), level(2022, 150_000)],
      changed: 2,
    };
    const levels = { ...form, start: '160.000' };
    expect([2021, 2022].map((year) => stepTo(levels, preview, year))).toEqual([10_000, -20_000]);
  });

  it('say which of them cannot be read, and of which year', () => {
    const wrong: YearsForm = {
      ...form,
      total: '',
      pattern: 'weights',
      years: { 2022: { ...BLANK_YEAR, weight: '0', done: 'ba' } },
    };
    expect(readYears(wrong, 'flow', 'x')).toEqual({
      ok: false,
      problems: [
        { field: 'total', year: null },
        { field: 'weight', year: 2022 },
        { field: 'done', year: 2022 },
      ],
    });
    expect(readYears({ ...form, to: '2020' }, 'flow', 'x')).toEqual({
      ok: false,
      problems: [{ field: 'to', year: null }],
    });
  });
});
