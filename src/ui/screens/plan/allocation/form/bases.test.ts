import { describe, expect, it } from 'vitest';
import type { BasisChoice } from '../../../../../contract/views/plan.ts';
import { figure, smallPlan } from '../../model/small-plan-for-tests.ts';
import {
  basesWithSectors,
  bestBasis,
  fittingBases,
  otherBases,
  sharesBesides100,
  withBasis,
} from './bases.ts';
import { EMPTY_FORM } from './sharing-form.ts';

const choice = (basis: string, known: number, sum: number): BasisChoice => ({
  basis,
  indicator: null,
  label: basis,
  period: null,
  known,
  sum,
  note: '',
});
const bases = [
  choice('lao-dong', 4, 900),
  choice('dn-co-cd', 3, 20),
  choice('trong', 4, 0),
  choice('equal', 4, 4),
  choice('current', 4, 594),
];
const codes = (of: readonly { readonly basis: string }[]) => of.map(({ basis }) => basis);

describe('the basis to begin with', () => {
  it('is the one that most units have a figure of', () => {
    expect(bestBasis(bases)).toBe('lao-dong');
  });

  it('is for a person to choose where no basis has figures', () => {
    expect(bestBasis([choice('trong', 4, 0), choice('equal', 4, 4)])).toBe('');
  });
});

describe('what else could be shared out by', () => {
  it('is equal, then what has a figure for every unit', () => {
    const form = { ...EMPTY_FORM, bases: [{ basis: 'trong', share: '100' }] };
    expect(codes(otherBases(bases, form, 4))).toEqual(['equal', 'lao-dong', 'current']);
  });
});

describe('several bases', () => {
  it('begin with even weights that make 100', () => {
    const two = withBasis([{ basis: 'a', share: '100' }], 'b');
    expect(withBasis(two, 'c').map(({ share }) => share)).toEqual(['34', '33', '33']);
  });

  it('give way to what is offered in another mode', () => {
    const chosen = [
      { basis: 'lao-dong', share: '60' },
      { basis: 'dn-co-cd', share: '40' },
    ];
    expect(codes(fittingBases(chosen, [choice('dn-co-cd', 3, 20)]))).toEqual(['dn-co-cd']);
    expect(codes(fittingBases(chosen, [choice('equal', 4, 4)]))).toEqual(['']);
    const equal = [{ basis: 'equal', share: '100' }];
    expect(codes(fittingBases(equal, [choice('equal', 4, 4)]))).toEqual(['equal']);
  });
});

describe('bases over sectors', () => {
  it('are those with figures by sector, and equal shares', () => {
    const view = smallPlan({
      figures: [
        figure('baseline', 'lao-dong', 'muong-ang', 49),
        { ...figure('baseline', 'dn-co-cd', 'muong-ang', 4), sector: 'hcsn' },
      ],
    });
    expect(codes(basesWithSectors(view, bases, 'ket-nap'))).toEqual(['dn-co-cd', 'equal']);
  });

  it('take the present targets by sector for the indicator alone', () => {
    const view = smallPlan({
      figures: [{ ...figure('target', 'ket-nap', 'muong-ang', 4), sector: 'hcsn' }],
    });
    expect(codes(basesWithSectors(view, bases, 'ket-nap'))).toEqual(['equal', 'current']);
    expect(codes(basesWithSectors(view, bases, 'thanh-lap'))).toEqual(['equal']);
  });
});

describe('the weights of several bases', () => {
  const sum = (...shares: readonly string[]) =>
    sharesBesides100(shares.map((share, at) => ({ basis: String(at), share })));

  it('are summed where they do not make 100', () => {
    expect(sum('60', '30')).toBe(90);
    expect(sum('33,3', '33,3', '33,3')).toBe(99.9);
    expect(sum('60', '60')).toBe(120);
  });

  it('need no word where they make 100, where one cannot be read, or where there is but one', () => {
    expect(sum('60', '40')).toBeNull();
    expect(sum('60', 'x')).toBeNull();
    expect(sum('90')).toBeNull();
  });
});
