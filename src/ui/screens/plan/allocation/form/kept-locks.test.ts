import { expect, it } from 'vitest';
import type { Lock } from '../../../../../domain/figure.ts';
import { createSheet } from '../../model/plan-sheet.ts';
import { smallPlan } from '../../model/small-plan-for-tests.ts';
import { keptLocks } from './kept-locks.ts';

const lock = (unit: string, sector: string, indicator = 'ket-nap', period = '2020'): Lock => ({
  ...{ version: 'v1', indicator, unit, sector, period },
  ...{ by: 'An', at: '2020-01-05T03:42:00.000Z', why: '' },
});

const sheet = createSheet(
  smallPlan({
    locks: [
      lock('muong-ang', ''),
      lock('muong-cha', ''),
      lock('muong-cha', 'hcsn'),
      lock('tinh', ''),
      lock('tinh', 'hcsn'),
      lock('muong-ang', '', 'dn-co-cd'),
      lock('muong-ang', '', 'ket-nap', '2021'),
    ],
  }),
);
const kept = (mode: 'units' | 'sectors', units: readonly string[] | null) =>
  keptLocks(sheet, { indicator: 'ket-nap', mode, units });

it('the locks that a sharing keeps are those of the units that share, of one indicator', () => {
  expect(kept('units', null)).toBe(2);
  expect(kept('units', ['muong-ang', 'tua-chua'])).toBe(1);
  expect(kept('units', ['tua-chua'])).toBe(0);
});

it('over sectors their cells are kept too, and the totals of sectors', () => {
  expect(kept('sectors', null)).toBe(4);
});
