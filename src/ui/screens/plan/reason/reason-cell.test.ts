import { expect, it } from 'vitest';
import { oneCell } from '../../../grid/range.ts';
import { selectionOf } from '../../../grid/selection.ts';
import { SHARED_ROW } from '../model/plan-rows.ts';
import { createSheet } from '../model/plan-sheet.ts';
import { smallPlan } from '../model/small-plan-for-tests.ts';
import { reasonCell } from './reason-cell.ts';

const sheet = createSheet(smallPlan());

function at(row: string, column: string) {
  const axes = { rows: [row], columns: [column] };
  return reasonCell(sheet, selectionOf([oneCell({ row, column })], axes));
}

it('tells of a target, whether of a unit or of the total', () => {
  expect(at('muong-ang', 'target:ket-nap')).toMatchObject({ unit: 'muong-ang' });
  expect(at('tinh', 'target:ket-nap')).toMatchObject({ unit: 'tinh' });
});

it('has nothing to tell of sums, of figures that were not given out, and of no cell', () => {
  expect(at(SHARED_ROW, 'target:ket-nap')).toBeNull();
  expect(at('muong-ang', 'baseline:lao-dong')).toBeNull();
  expect(reasonCell(sheet, null)).toBeNull();
});
