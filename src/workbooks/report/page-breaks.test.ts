import { expect, test } from 'vitest';
import { DIEN_BIEN_PROGRESS, judged, MEMBERS } from '../../../tests/office/samples.ts';
import { buildProgress } from './progress.ts';
import { planSheet } from './sheet-plan.ts';

const [GROUP] = DIEN_BIEN_PROGRESS.groups;

/** The break of a table of so many units. */
function breakOf(count: number) {
  const units = Array.from({ length: count }, (_, index) => ({
    code: `u${index}`,
    name: `Đơn vị ${index}`,
  }));
  const table = buildProgress({
    ...DIEN_BIEN_PROGRESS,
    indicators: [judged(MEMBERS)],
    groups: GROUP === undefined ? [] : [{ ...GROUP, units }],
  });
  return planSheet({ ...table, signature: null, notes: [] }).forcedBreak;
}

test('one row too many for a page sets the page smaller, and never by much', () => {
  const counts = Array.from({ length: 40 }, (_, index) => index + 1);
  const first = counts.find((count) => breakOf(count) !== null) ?? 0;
  expect(first).toBeGreaterThan(13);
  const one = breakOf(first);
  expect(one?.after).toBeNull();
  expect(one?.scale).toBeGreaterThanOrEqual(80);
  expect(breakOf(first + 3)).toBeNull();
});

test('a row of one line is no taller than its line needs', () => {
  const plan = planSheet(buildProgress(DIEN_BIEN_PROGRESS));
  const heights = [...plan.rows()].slice(plan.headerLast).map(({ height }) => height);
  expect(heights[0]).toBe(17);
});
