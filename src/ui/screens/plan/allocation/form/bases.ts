import type { BasisChoice } from '../../../../../contract/views/plan.ts';
import type { SharingForm } from './sharing-form.ts';

/** The bases that an indicator can be shared out by: those for any, and its own earlier figures. */
export function basesFor(bases: readonly BasisChoice[], indicator: string): readonly BasisChoice[] {
  return bases.filter((basis) => basis.indicator === null || basis.indicator === indicator);
}

/** The basis to begin with: the one that most units have a figure of; equal where none has any. */
export function bestBasis(bases: readonly BasisChoice[]): string {
  const [best] = bases
    .filter((one) => one.basis !== 'equal' && one.basis !== 'current' && one.sum > 0)
    .sort((a, b) => b.known - a.known);
  return best?.basis ?? 'equal';
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
