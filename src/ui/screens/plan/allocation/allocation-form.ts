import type { BasisChoice } from '../../../../contract/views/plan.ts';
import type { RoundingMethod } from '../../../../domain/allocation/request.ts';
import { parseTyped } from '../../../../domain/vietnamese/numbers.ts';

export type Method = RoundingMethod;

/** What stands in the fields, as it was typed. */
export type AllocationForm = {
  readonly total: string;
  readonly bases: readonly { readonly basis: string; readonly share: string }[];
  readonly method: Method;
  readonly min: string;
  readonly max: string;
  readonly step: string;
};

export type FieldProblem = 'notWhole' | 'badShare' | 'needsTotal';

export type FieldProblems = {
  readonly total?: FieldProblem;
  readonly shares?: readonly (FieldProblem | null)[];
  readonly min?: FieldProblem;
  readonly max?: FieldProblem;
  readonly step?: FieldProblem;
};

export type AllocationRequest = {
  readonly year: number;
  readonly indicator: string;
  readonly version?: string;
  readonly total: number;
  readonly by: { readonly basis: string; readonly share: string }[];
  readonly method: Method;
  readonly min: { readonly unit: null; readonly value: number }[];
  readonly max: { readonly unit: null; readonly value: number }[];
  readonly step: number;
};

export type ReadForm =
  | { readonly ok: true; readonly request: AllocationRequest }
  | { readonly ok: false; readonly problems: FieldProblems };

/** Reads the fields the way cells are read: «7.500» is 7500. A blank bound is no bound. */
export function readForm(
  form: AllocationForm,
  place: Pick<AllocationRequest, 'year' | 'indicator' | 'version'>,
): ReadForm {
  const total = readCount(form.total);
  const min = form.min.trim() === '' ? 0 : readCount(form.min);
  const max = form.max.trim() === '' ? 'none' : readCount(form.max);
  const step = form.step.trim() === '' ? 1 : readCount(form.step);
  const shares = form.bases.map(({ share }) => (form.bases.length === 1 ? '1' : readShare(share)));
  const allShares = shares.flatMap((share) => share ?? []);
  const badStep = step === null || step < 1;

  if (
    total === null ||
    min === null ||
    max === null ||
    badStep ||
    allShares.length < shares.length
  ) {
    return {
      ok: false,
      problems: {
        ...(total === null
          ? { total: form.total.trim() === '' ? 'needsTotal' : ('notWhole' as const) }
          : {}),
        ...(min === null ? { min: 'notWhole' } : {}),
        ...(max === null ? { max: 'notWhole' } : {}),
        ...(badStep ? { step: 'notWhole' } : {}),
        shares: shares.map((share) => (share === null ? 'badShare' : null)),
      },
    };
  }
  return {
    ok: true,
    request: {
      ...place,
      total,
      by: form.bases.map(({ basis }, i) => ({ basis, share: allShares[i] ?? '1' })),
      method: form.method,
      min: min > 0 ? [{ unit: null, value: min }] : [],
      max: max === 'none' ? [] : [{ unit: null, value: max }],
      step,
    },
  };
}

function readCount(text: string): number | null {
  const typed = parseTyped(text, 'count');
  return typed.type === 'value' && typed.value >= 0 ? typed.value : null;
}

/** A weight above 0, as the engine takes it: digits and a point. */
function readShare(text: string): string | null {
  const typed = parseTyped(text, 'percent');
  const plain = typed.type === 'value' ? String(typed.value) : '';
  return /^\d+(\.\d+)?$/.test(plain) && Number(plain) > 0 ? plain : null;
}

/** The bases that an indicator can be shared out by: those for any, and its own earlier figures. */
export function basesFor(bases: readonly BasisChoice[], indicator: string): readonly BasisChoice[] {
  return bases.filter((basis) => basis.indicator === null || basis.indicator === indicator);
}
