import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../domain/figure.ts';
import { withRestoredFigures } from './restored-figures.ts';
import { figure, smallPlan } from './small-plan-for-tests.ts';

const target = (unit: string, value: number, differing: Partial<Figure> = {}): Figure => ({
  ...figure('target', 'ket-nap', unit, value),
  ...differing,
});
const cleared = (unit: string): Figure => ({ ...target(unit, 0), value: null });

const view = smallPlan();

describe('the plan after a step was taken back', () => {
  it('has the figures in their places, and no others are touched', () => {
    const given = [target('muong-ang', 77), cleared('muong-cha'), target('tua-chua', 5)];
    const after = withRestoredFigures(view, given)?.figures ?? [];
    const shown = after.map((one) => `${one.kind} ${one.unit} ${one.value}`);
    expect(shown).toEqual([
      'target tinh 594',
      'target muong-ang 77',
      'target cd-xay-dung 90',
      'baseline muong-ang 49',
      'target tua-chua 5',
    ]);
    expect(after[0]).toBe(view.figures[0]);
  });

  it('keeps a unit apart from its sectors', () => {
    const sector = target('muong-ang', 12, { sector: 'nha-nuoc' });
    const both = withRestoredFigures(view, [sector, target('muong-ang', 30)]);
    const values = (both?.figures ?? []).filter(
      ({ kind, unit }) => kind === 'target' && unit === 'muong-ang',
    );
    expect(values.map((one) => [one.sector, one.value])).toEqual([
      ['', 30],
      ['nha-nuoc', 12],
    ]);
  });

  it('leaves the plan it came from as it was', () => {
    withRestoredFigures(view, [target('muong-ang', 77), cleared('muong-cha')]);
    expect(view).toEqual(smallPlan());
  });

  it('has to be read anew where more hangs on the figures', () => {
    const allocation = { type: 'allocation', step: 3 } as const;
    const wider: readonly (readonly Figure[])[] = [
      [figure('baseline', 'lao-dong', 'muong-ang', 50)],
      [target('muong-ang', 1, { version: 'v2' })],
      [target('muong-ang', 1, { period: '2021' })],
      [target('muong-ang', 1, { source: allocation })],
    ];
    expect(wider.map((figures) => withRestoredFigures(view, figures))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    const shared = smallPlan({ figures: [target('muong-ang', 9, { source: allocation })] });
    expect(withRestoredFigures(shared, [target('muong-ang', 1)])).toBeNull();
  });
});
