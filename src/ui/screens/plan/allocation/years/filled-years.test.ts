import { describe, expect, it } from 'vitest';
import {
  filledYears,
  NOTHING_TYPED,
  type TypedYears,
  unkeptLevels,
  withYear,
} from './filled-years.ts';
import type { KnownYears } from './known-years.ts';

const asked = new Map([
  [2023, 175_000],
  [2025, 190_000],
  [2030, 230_000],
]);
const levels: KnownYears = {
  from: 2021,
  to: 2030,
  stages: [],
  asked,
  levels: new Map([[2020, 160_000], ...asked]),
  done: new Map(),
};
const filled = (typed: Partial<TypedYears>) => filledYears(levels, { ...NOTHING_TYPED, ...typed });
const milestones = (typed: Partial<TypedYears>) =>
  Object.entries(filled(typed).years).flatMap(([year, { milestone }]) =>
    milestone === '' ? [] : [[Number(year), milestone]],
  );

describe('the levels on the way', () => {
  it('stand in the fields at first', () => {
    expect(filled({})).toMatchObject({
      from: '2021',
      to: '2030',
      start: '160.000',
      end: '230.000',
    });
    expect(milestones({})).toEqual([
      [2023, '175.000'],
      [2025, '190.000'],
    ]);
  });

  it('follow the first and the last year', () => {
    expect(filled({ to: '2025' })).toMatchObject({ start: '160.000', end: '190.000' });
    expect(milestones({ to: '2025' })).toEqual([[2023, '175.000']]);
    expect(milestones({ to: '2032' })).toEqual([
      [2023, '175.000'],
      [2025, '190.000'],
      [2030, '230.000'],
    ]);
    expect(filled({ to: '2032' }).end).toBe('');
    expect(filled({ from: '2024' }).start).toBe('175.000');
    expect(milestones({ from: '2024' })).toEqual([[2025, '190.000']]);
    expect(filled({ from: '2019' }).start).toBe('');
  });

  it('stay while a year is half typed', () => {
    expect(filled({ to: '203' })).toMatchObject({ start: '160.000', end: '230.000' });
  });

  it('give way to what was typed, an emptied field included, whatever the years become', () => {
    const typed = withYear({ ...NOTHING_TYPED, end: '240.000' }, 2023, { milestone: '' });
    expect(filledYears(levels, { ...typed, to: '2025' })).toMatchObject({
      end: '240.000',
      years: { 2023: { milestone: '' } },
    });
  });
});

it('results of years that are over stand as done', () => {
  const known = { ...levels, asked: new Map(), done: new Map([[2021, 2500]]) };
  const { years } = filledYears(known, withYear(NOTHING_TYPED, 2022, { done: '7' }));
  expect([years[2021]?.done, years[2022]?.done, years[2023]?.done]).toEqual(['2.500', '7', '']);
});

it('the total is the one of just these years, else the one of the stage', () => {
  const known: KnownYears = {
    ...levels,
    from: 2021,
    to: 2025,
    stages: [
      { from: 2021, to: 2025, total: 15_000 },
      { from: 2026, to: 2030, total: 18_000 },
    ],
  };
  const total = (typed: Partial<TypedYears>) =>
    filledYears(known, { ...NOTHING_TYPED, ...typed }).total;
  expect([total({}), total({ from: '2026', to: '2030' }), total({ from: '2022' })]).toEqual([
    '15.000',
    '18.000',
    '15.000',
  ]);
});

it('a level of the programme that a preview leaves is named, one that a result missed is not', () => {
  const year = (of: number, value: number, done = false) => ({
    ...{ year: of, value, previous: null, done, backwards: false, reason: '' },
  });
  const preview = {
    indicator: 'tong-so',
    kind: 'stock' as const,
    years: [year(2023, 171_000), year(2024, 180_000), year(2025, 190_000), year(2030, 1, true)],
    changed: 3,
  };
  expect(unkeptLevels(levels, preview)).toEqual([{ year: 2023, level: 175_000 }]);
  expect(unkeptLevels(levels, { ...preview, kind: 'flow' })).toEqual([]);
});
