import { describe, expect, it } from 'vitest';
import { columnOf } from '../model/plan-columns.ts';
import { smallPlan } from '../model/small-plan-for-tests.ts';
import { changesWith, isWhole, pastePlan } from './paste-plan.ts';

const indicator = smallPlan().indicators.find(({ code }) => code === 'ket-nap');
if (indicator === undefined) throw new Error('The small plan has no new members.');
const column = columnOf('target', indicator, '2020');

function planOf(texts: Readonly<Record<string, string>>) {
  const cells = Object.entries(texts).map(([row, text]) => ({ row, column: column.id, text }));
  return pastePlan(
    cells,
    (place) => (place.column === column.id ? column : undefined),
    ({ row }) => (row === 'locked' ? { type: 'computed' } : null),
  );
}

describe('a pasted block', () => {
  it('goes in as it is where every cell takes its text', () => {
    const plan = planOf({ a: '1.234', b: '', c: '=2*3' });
    expect(isWhole(plan)).toBe(true);
    expect(plan.changes.map(({ value }) => value)).toEqual([1234, null, 6]);
  });

  it('tells apart what is written, what is refused and what is unclear', () => {
    const plan = planOf({ a: '5', locked: '6', c: 'hai', d: '7.5' });
    expect(isWhole(plan)).toBe(false);
    expect(plan.changes).toEqual([{ column, unit: 'a', value: 5 }]);
    expect(plan.refused).toMatchObject([
      { row: 'locked', type: 'barred' },
      { row: 'c', type: 'unreadable', why: 'not-a-number' },
    ]);
    expect(plan.unclear).toMatchObject([{ cell: { row: 'd' }, candidates: [7500] }]);
  });

  it('reads all its unclear cells in the one way that was chosen', () => {
    const plan = planOf({ a: '=7,5*2', b: '=7.5*2', c: '=1.5*2' });
    const values = (reading: 'small' | 'large' | 'none') =>
      changesWith(plan, reading).map(({ value }) => value);
    expect(values('none')).toEqual([15]);
    expect(values('small')).toEqual([15, 15, 3]);
    expect(values('large')).toEqual([15, 15_000, 3000]);
  });
});
