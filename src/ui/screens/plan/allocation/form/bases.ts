import type { BasisChoice, PlanView } from '../../../../../contract/views/plan.ts';
import type { Figure, FigureKind } from '../../../../../domain/figure.ts';
import { exactSum } from '../../../../../domain/ratio.ts';
import type { BasisField, SharingForm } from './sharing-form.ts';
import { readShare } from './typed-fields.ts';

/** The bases that an indicator can be shared out by: those for any, and its own earlier figures. */
export function basesFor(bases: readonly BasisChoice[], indicator: string): readonly BasisChoice[] {
  return bases.filter((basis) => basis.indicator === null || basis.indicator === indicator);
}

/** The bases that give something to every unit and sector: those with figures by sector, and equal shares. */
export function basesWithSectors(
  view: PlanView,
  bases: readonly BasisChoice[],
  indicator: string,
): readonly BasisChoice[] {
  return bases.filter(({ basis }) => {
    if (basis === 'equal') return true;
    const source = sourceOf(basis, view, indicator);
    return source.figures.some(
      (figure) =>
        figure.sector !== '' &&
        figure.kind === source.kind &&
        figure.indicator === source.indicator &&
        (source.period === null || figure.period === source.period),
    );
  });
}

type Source = {
  readonly figures: readonly Figure[];
  readonly kind: FigureKind;
  readonly indicator: string;
  /** null: a baseline of whatever period serves the year. */
  readonly period: string | null;
};

/** Where the figures of a basis stand in the plan. */
function sourceOf(basis: string, { year, figures, lastTargets }: PlanView, code: string): Source {
  if (basis === 'current') {
    return { figures, kind: 'target', indicator: code, period: String(year) };
  }
  const [word = '', period] = basis.split(':', 2);
  if (period === undefined) return { figures, kind: 'baseline', indicator: basis, period: null };
  if (word === 'target') return { figures: lastTargets, kind: 'target', indicator: code, period };
  return { figures, kind: word === 'result' ? 'result' : 'registered', indicator: code, period };
}

/** Keeps of the chosen bases those that are offered; where none is, begins with the best of them, if any is. */
export function fittingBases(
  chosen: readonly BasisField[],
  offered: readonly BasisChoice[],
): readonly BasisField[] {
  const fitting = chosen.filter(({ basis }) => offered.some((one) => one.basis === basis));
  return fitting.length > 0 ? fitting : [{ basis: bestBasis(offered), share: '100' }];
}

/**
 * The basis to begin with: the one that most units have a figure of. '' where no basis has figures: equal shares
 * are for a person to choose.
 */
export function bestBasis(bases: readonly BasisChoice[]): string {
  const [best] = bases
    .filter((one) => one.basis !== 'equal' && one.basis !== 'current' && one.sum > 0)
    .sort((a, b) => b.known - a.known);
  return best?.basis ?? '';
}

/** What else could be shared out by where the chosen basis cannot: equal first, then what has figures for all. */
export function otherBases(
  bases: readonly BasisChoice[],
  form: SharingForm,
  unitCount: number,
): readonly BasisChoice[] {
  const chosen = new Set(form.bases.map(({ basis }) => basis));
  const others = bases.filter((one) => !chosen.has(one.basis));
  return [
    ...others.filter((one) => one.basis === 'equal'),
    ...others.filter((one) => one.basis !== 'equal' && one.sum > 0 && one.known >= unitCount),
  ];
}

/** A new basis starts with an even part of the weight. */
export function withBasis(bases: SharingForm['bases'], basis: string): SharingForm['bases'] {
  const all = [...bases, { basis, share: '' }];
  const even = Math.floor(100 / all.length);
  return all.map((one, i) => ({
    ...one,
    share: String(i === 0 ? 100 - even * (all.length - 1) : even),
  }));
}

/** What the weights of several bases add up to where that is not 100; they hold as a proportion. */
export function sharesBesides100(bases: SharingForm['bases']): number | null {
  const shares = bases.flatMap(({ share }) => {
    const read = readShare(share);
    return 'value' in read ? [Number(read.value)] : [];
  });
  if (bases.length < 2 || shares.length < bases.length) return null;
  const sum = exactSum(shares);
  return sum === 100 ? null : sum;
}
