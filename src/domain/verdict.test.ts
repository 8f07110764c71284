import { describe, expect, test } from 'vitest';
import type { IndicatorKind } from './indicator.ts';
import { type Outcome, verdictOf } from './verdict.ts';

const NOTHING: Outcome = { value: null, numerator: null, denominator: null, text: null };

function asked(kind: IndicatorKind, comparator: 'ge' | 'gt' | 'approx' | 'none', value: number) {
  return { kind, comparator, value };
}

describe('a ratio', () => {
  test('is judged by counts: trên 80% of 10 needs 9, từ 80% needs 8', () => {
    const eight = { ...NOTHING, value: 80, numerator: 8, denominator: 10 };
    expect(verdictOf(asked('ratio', 'gt', 80), eight)).toMatchObject({
      type: 'not-met',
      missing: 1,
    });
    expect(verdictOf(asked('ratio', 'ge', 80), eight)).toEqual({ type: 'met' });
  });

  test('of which only the per cent was told is compared by it, without a number missing', () => {
    const told = { ...NOTHING, value: 69.5 };
    expect(verdictOf(asked('ratio', 'ge', 70), told)).toEqual({ type: 'not-met', missing: null });
  });

  test('that is to be «khoảng» has a distance and no need', () => {
    const told = { ...NOTHING, value: 47.2, numerator: null };
    expect(verdictOf(asked('share', 'approx', 46), told)).toEqual({
      type: 'distance',
      points: 1.2,
    });
  });
});

test('a count is held against its number; «trên» asks for one more', () => {
  const reached = { ...NOTHING, value: 100 };
  expect(verdictOf(asked('count-flow', 'none', 100), reached)).toEqual({ type: 'met' });
  expect(verdictOf(asked('count-flow', 'gt', 100), reached)).toEqual({
    type: 'not-met',
    missing: 1,
  });
  expect(verdictOf(asked('count-stock', 'approx', 80), reached)).toEqual({
    type: 'distance',
    points: 25,
  });
});

test('an average asks for rate × CĐCS in all', () => {
  const told = { ...NOTHING, value: 0.9, numerator: 9, denominator: 10 };
  expect(verdictOf(asked('average', 'ge', 1), told)).toEqual({ type: 'not-met', missing: 1 });
});

test('a milestone is reached or not; what is told in words stays words', () => {
  const milestone = { kind: 'milestone', comparator: 'none', value: null } as const;
  expect(verdictOf(milestone, { ...NOTHING, value: 1 })).toEqual({ type: 'done' });
  expect(verdictOf(milestone, { ...NOTHING, text: 'Đang thi công' })).toEqual({
    type: 'words',
    text: 'Đang thi công',
  });
  expect(verdictOf({ ...milestone, kind: 'qualitative' }, NOTHING)).toEqual({ type: 'unknown' });
});
