import { describe, expect, it } from 'vitest';
import type { BasisChoice } from '../../../../../contract/views/plan.ts';
import { createSheet, type PlanSheet } from '../../model/plan-sheet.ts';
import { figure, indicator, smallPlan } from '../../model/small-plan-for-tests.ts';
import { basesIn, firstForm, isShareable, wholesFor } from './first-form.ts';

const choice = (basis: string): BasisChoice => ({
  basis,
  indicator: null,
  label: basis,
  period: null,
  known: 4,
  sum: 10,
  note: '',
});

function columnOf(sheet: PlanSheet, code: string) {
  const column = sheet.columns.find((one) => one.kind === 'target' && one.indicator.code === code);
  if (column === undefined) throw new Error(`No column of ${code}.`);
  return column;
}

describe('the form at first', () => {
  const bases = [choice('lao-dong'), choice('dn-co-cd')];

  it('has the total that was given, or the one that was typed in the sheet', () => {
    const sheet = createSheet(smallPlan({ bases }));
    const column = columnOf(sheet, 'ket-nap');
    expect(firstForm(sheet, column).total).toBe('594');
    expect(firstForm(sheet, column, 1200).total).toBe('1.200');
  });

  it('goes by the basis of the last sharing', () => {
    const lastBases = [{ indicator: 'ket-nap', basis: 'dn-co-cd' }];
    const sheet = createSheet(smallPlan({ bases, lastBases }));
    expect(firstForm(sheet, columnOf(sheet, 'ket-nap')).bases).toEqual([
      { basis: 'dn-co-cd', share: '100' },
    ]);
    const fresh = createSheet(smallPlan({ bases }));
    expect(firstForm(fresh, columnOf(fresh, 'ket-nap')).bases[0]?.basis).toBe('lao-dong');
  });

  it('offers the present values where there are any', () => {
    const sheet = createSheet(smallPlan({ bases }));
    const offered = basesIn('units', sheet, columnOf(sheet, 'ket-nap'), 'now');
    expect(offered.at(-1)).toMatchObject({ basis: 'current', label: 'now', known: 3, sum: 590 });
    const blank = createSheet(smallPlan({ bases, figures: [] }));
    const none = basesIn('units', blank, columnOf(blank, 'ket-nap'), 'now');
    expect(none.map(({ basis }) => basis)).not.toContain('current');
  });
});

describe('what can be shared out', () => {
  it('is a count, not a per cent, as long as it is not sealed', () => {
    const draft = smallPlan();
    const sheet = createSheet(draft);
    expect(isShareable(sheet, columnOf(sheet, 'ket-nap'))).toBe(true);
    expect(isShareable(sheet, columnOf(sheet, 'thoa-uoc'))).toBe(false);
    const issued = draft.version === null ? null : { ...draft.version, state: 'issued' as const };
    const sealed = createSheet(smallPlan({ version: issued }));
    expect(isShareable(sealed, columnOf(sealed, 'ket-nap'))).toBe(false);
  });
});

describe('the wholes of a part', () => {
  const part = { ...indicator('nu', 'Women', 'count-flow', 9), unit: 'members', parent: 'ket-nap' };
  const whole = { ...indicator('ket-nap', 'New', 'count-flow', 3), unit: 'members' };
  const unions = { ...indicator('thanh-lap', 'Founded', 'count-flow', 1), unit: 'unions' };
  const figures = [figure('target', 'nu', 'tinh', 200)];

  it('begin with the one that the indicator names', () => {
    const sheet = createSheet(smallPlan({ indicators: [unions, whole, part], figures }));
    const column = columnOf(sheet, 'nu');
    expect(wholesFor(sheet, column).map((one) => one.indicator.code)).toEqual([
      'ket-nap',
      'thanh-lap',
    ]);
    expect(firstForm(sheet, column).within).toBe('ket-nap');
  });

  it('are for a person to choose where only other things are counted', () => {
    const sheet = createSheet(smallPlan({ indicators: [unions, part], figures }));
    expect(firstForm(sheet, columnOf(sheet, 'nu')).within).toBe('');
  });
});
