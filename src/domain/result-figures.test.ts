import { describe, expect, it } from 'vitest';
import { parsePeriod } from './period.ts';
import {
  latestResult,
  outlookBeside,
  type ResultFigure,
  resultOfPeriod,
  yearOutlook,
} from './result-figures.ts';

function result(
  period: string,
  value: number | null,
  stage: ResultFigure['stage'] = 'actual',
  asOf: string | null = null,
): ResultFigure {
  return { period, value, stage, asOf };
}

describe('the result of a year', () => {
  it('is its latest cumulative figure and no sum', () => {
    const figures = [result('2020-H1', 200), result('2020-Q3', 400), result('2020-Q1', 90)];
    expect(latestResult(figures, 2020)?.value).toBe(400);
    expect(
      latestResult([...figures, result('2020', 550, 'actual', '2020-11-25')], 2020)?.value,
    ).toBe(550);
  });

  it('goes by the day up to which figures were counted', () => {
    const figures = [result('2020-H1', 180, 'actual', '2020-05-31'), result('2020-06-15', 190)];
    expect(latestResult(figures, 2020)?.value).toBe(190);
  });

  it('is the official one once there is one, and never an estimate', () => {
    const figures = [
      result('2020', 550, 'actual', '2020-11-25'),
      result('2020', 594, 'estimate'),
      result('2019', 700, 'official'),
    ];
    expect(latestResult(figures, 2020)?.value).toBe(550);
    expect(yearOutlook(figures, 2020)?.value).toBe(594);
    const closed = [...figures, result('2020', 588, 'official')];
    expect(latestResult(closed, 2020)?.value).toBe(588);
    expect(yearOutlook(closed, 2020)?.value).toBe(588);
  });

  it('is missing where nothing is reported, which is not 0', () => {
    expect(latestResult([result('2020-H1', null), result('2016..2020', 9)], 2020)).toBeNull();
    expect(latestResult([result('2020-H1', 0)], 2020)?.value).toBe(0);
    expect(yearOutlook([result('2020-H1', 5)], 2020)).toBeNull();
  });
});

it('the outlook beside a part of the year is what was estimated, beside the year the official', () => {
  const figures = [result('2020', 594, 'estimate'), result('2020', 588, 'official')];
  const beside = (code: string | null, known = figures) => {
    const period = code === null ? null : parsePeriod(code);
    return outlookBeside(known, 2020, period?.ok ? period.value : null)?.value ?? null;
  };
  expect(['2020-H1', '2020-Q3', '2020-06-15'].map((code) => beside(code))).toEqual([594, 594, 594]);
  expect(['2020', '2020-H2', '2020-12-31', null].map((code) => beside(code))).toEqual([
    588, 588, 588, 588,
  ]);
  expect(beside('2020-H1', figures.slice(1))).toBeNull();
});

describe('the result of one period', () => {
  it('is official before actual, and no estimate', () => {
    const figures = [
      result('2020', 594, 'estimate'),
      result('2020', 550),
      result('2020', 588, 'official'),
    ];
    expect(resultOfPeriod(figures, '2020')?.value).toBe(588);
    expect(resultOfPeriod(figures.slice(0, 2), '2020')?.value).toBe(550);
    expect(resultOfPeriod(figures.slice(0, 1), '2020')).toBeNull();
  });
});
