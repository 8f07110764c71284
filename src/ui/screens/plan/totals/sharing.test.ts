import { describe, expect, it } from 'vitest';
import type { AllocationPreview, AllocationRow } from '../../../../contract/views/plan.ts';
import { columnId } from '../model/plan-columns.ts';
import { groupRowId } from '../model/plan-rows.ts';
import { createSheet } from '../model/plan-sheet.ts';
import { smallPlan } from '../model/small-plan-for-tests.ts';
import { consequenceOf } from './consequence.ts';
import { changesOf, sharingOfKept, sharingOfTotal } from './sharing.ts';

const view = smallPlan();
const sheet = createSheet(view);

function asked(row: string, value: number, keeps = false) {
  const column = sheet.columns.find((one) => one.id === columnId('target', 'ket-nap'));
  if (column === undefined) throw new Error('no column');
  return consequenceOf(sheet, { column, row, value }, keeps);
}

function totalQuestion(row: string, value: number) {
  const answer = asked(row, value);
  if (answer.type !== 'ask') throw new Error(answer.type);
  return answer.question;
}

const place = { year: 2020, indicator: 'ket-nap', version: 'v1' };

describe('what the engine is asked', () => {
  it('is the new total over all units', () => {
    expect(sharingOfTotal(view, totalQuestion('tinh', 600), 'current', 'Anew')).toEqual({
      ...place,
      what: 'Anew',
      total: 600,
      by: [{ basis: 'current' }],
    });
  });

  it('leaves blank units of a group out of its present proportions, and lets them in to equal parts', () => {
    const question = totalQuestion(groupRowId('local'), 520);
    expect(sharingOfTotal(view, question, 'current', '').units).toEqual(['muong-ang', 'muong-cha']);
    expect(sharingOfTotal(view, question, 'equal', '').units).toEqual([
      'muong-ang',
      'muong-cha',
      'tua-chua',
    ]);
  });

  it('asks for the floors of a programme until they are dropped', () => {
    const question = totalQuestion('tinh', 600);
    expect(sharingOfTotal(view, question, 'current', 'Anew')).not.toHaveProperty('averageFloors');
    expect(sharingOfTotal(view, question, 'current', 'Anew', false)).toMatchObject({
      averageFloors: false,
    });
  });

  it('holds the changed cell and gives the rest to those that have values', () => {
    const answer = asked('muong-ang', 210, true);
    if (answer.type !== 'keep') throw new Error(answer.type);
    expect(sharingOfKept(view, answer.question, 'Kept')).toEqual({
      ...place,
      what: 'Kept',
      total: 590,
      by: [{ basis: 'current' }],
      units: ['muong-ang', 'muong-cha', 'cd-xay-dung'],
      lock: [{ unit: 'muong-ang', value: 210 }],
      averageFloors: false,
    });
  });
});

describe('the list of changes', () => {
  const row = (unit: string, previous: number | null, value: number, blank?: true) =>
    ({
      unit,
      name: unit,
      sector: '',
      value,
      previous,
      share: '',
      locked: false,
      ...(blank === undefined ? {} : { staysBlank: blank }),
      reason: '',
    }) satisfies AllocationRow;
  const preview: AllocationPreview = {
    mode: 'units',
    year: 2020,
    indicator: 'ket-nap',
    total: 600,
    previousTotal: 594,
    rows: [row('a', 200, 203), row('b', 300, 300), row('c', null, 0, true), row('d', null, 7)],
    sectors: [],
    changed: 3,
    notes: [],
  };

  it('starts with the total, and leaves out what stays', () => {
    const sharing = { what: '', year: 2020, indicator: 'ket-nap', total: 600, by: [] };
    expect(changesOf(preview, sharing, 'Total')).toEqual([
      { unit: 'tinh', name: 'Total', from: 594, to: 600 },
      { unit: 'a', name: 'a', from: 200, to: 203 },
      { unit: 'd', name: 'd', from: null, to: 7 },
    ]);
  });

  it('has no total where only some units share', () => {
    const sharing = {
      what: '',
      year: 2020,
      indicator: 'ket-nap',
      total: 600,
      by: [],
      units: ['a', 'b'],
    };
    expect(changesOf(preview, sharing, 'Total').map((one) => one.unit)).toEqual(['a', 'd']);
  });
});
