import type { Bound, FieldProblem, SharingForm } from './sharing-form.ts';
import { problemOf, readCount } from './typed-fields.ts';

type ReadBounds =
  | { readonly bounds: { readonly min: Bound[]; readonly max: Bound[] } }
  | { readonly problems: BoundProblems };

type BoundProblems = {
  readonly min: FieldProblem | undefined;
  readonly max: FieldProblem | undefined;
  readonly unitBounds: readonly (FieldProblem | null)[];
};

/** The bounds for all, then those of single units; a blank one is none. A least of 0 for all says nothing. */
export function readBounds(form: SharingForm): ReadBounds {
  const min = readCount(form.min, { value: null });
  const max = readCount(form.max, { value: null });
  const ofUnits = form.unitBounds.map((each) => ({
    unit: each.unit,
    min: readCount(each.min, { value: null }),
    max: readCount(each.max, { value: null }),
  }));
  const unitBounds = ofUnits.map((each) => problemOf(each.min) ?? problemOf(each.max) ?? null);
  if ('problem' in min || 'problem' in max || unitBounds.some((problem) => problem !== null)) {
    return { problems: { min: problemOf(min), max: problemOf(max), unitBounds } };
  }
  const own = (name: 'min' | 'max') =>
    ofUnits.flatMap((each): Bound[] => {
      const read = each[name];
      return 'problem' in read || read.value === null
        ? []
        : [{ unit: each.unit, value: read.value }];
    });
  const least = min.value ?? 0;
  return {
    bounds: {
      min: [...(least > 0 ? [{ unit: null, value: least }] : []), ...own('min')],
      max: [...(max.value === null ? [] : [{ unit: null, value: max.value }]), ...own('max')],
    },
  };
}
