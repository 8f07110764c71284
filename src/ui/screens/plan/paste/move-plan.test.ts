import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../domain/figure.ts';
import type { CellPlace } from '../../../grid/sheet.ts';
import { createSheet } from '../model/plan-sheet.ts';
import { figure, smallPlan } from '../model/small-plan-for-tests.ts';
import { movePlan } from './move-plan.ts';

const MEMBERS = 'target:ket-nap';
const AGREEMENTS = 'target:thoa-uoc';

function moved(
  pairs: readonly (readonly [from: string, to: string])[],
  figures: readonly Figure[] = [],
) {
  const plan = smallPlan();
  const sheet = createSheet({ ...plan, figures: [...plan.figures, ...figures] });
  const place = (said: string): CellPlace => {
    const [row = '', column = MEMBERS] = said.split(' ');
    return { row, column };
  };
  const answer = movePlan(
    sheet,
    pairs.map(([from, to]) => ({ from: place(from), to: place(to) })),
    {
      columnAt: ({ column }) => sheet.columnById.get(column),
      barAt: ({ row }) => (sheet.receivers.has(row) ? null : { type: 'computed' }),
    },
  );
  const changes = answer.changes.map(({ column, unit, value, valueTo }) => {
    const to = valueTo === undefined || valueTo === null ? '' : `–${valueTo}`;
    return `${unit} ${column.indicator.code} ${value}${to}`;
  });
  return { changes, refused: answer.refused };
}

describe('moved cells', () => {
  it('are blank where they were and stand where they go', () => {
    expect(moved([['muong-ang', 'tua-chua']]).changes).toEqual([
      'muong-ang ket-nap null',
      'tua-chua ket-nap 200',
    ]);
  });

  it('may lie over the cells that they go to', () => {
    const pairs = [
      ['muong-ang', 'muong-cha'],
      ['muong-cha', 'tua-chua'],
    ] as const;
    expect(moved(pairs).changes).toEqual([
      'muong-ang ket-nap null',
      'muong-cha ket-nap 200',
      'tua-chua ket-nap 300',
    ]);
  });

  it('take a blank along, as a spreadsheet does', () => {
    expect(moved([['tua-chua', 'muong-ang']]).changes).toEqual(['muong-ang ket-nap null']);
  });

  it('keep both ends of a range', () => {
    const figures = [{ ...figure('target', 'thoa-uoc', 'muong-ang', 70), valueTo: 80 }];
    expect(
      moved([[`muong-ang ${AGREEMENTS}`, `muong-cha ${AGREEMENTS}`]], figures).changes,
    ).toEqual(['muong-ang thoa-uoc null', 'muong-cha thoa-uoc 70–80']);
    const { refused } = moved([[`muong-ang ${AGREEMENTS}`, 'tua-chua']], figures);
    expect(refused).toMatchObject([{ row: 'tua-chua', text: '70%–80%', type: 'unreadable' }]);
  });

  it('stay all where they are when one may not go', () => {
    const pairs = [
      ['muong-ang', 'tua-chua'],
      ['muong-cha', 'tinh'],
    ] as const;
    const { changes, refused } = moved(pairs);
    expect(changes).toEqual([]);
    expect(refused).toMatchObject([{ row: 'tinh', type: 'barred' }]);
  });

  it('leave sums behind', () => {
    expect(moved([['tinh', 'tua-chua']])).toEqual({ changes: [], refused: [] });
  });
});
