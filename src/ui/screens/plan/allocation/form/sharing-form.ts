import type { AllocationMode } from '../../../../../contract/views/plan.ts';
import type { RoundingMethod } from '../../../../../domain/allocation/request.ts';

/** What stands in the fields of a sharing, as it was typed; every mode reads its own part of it. */
export type SharingForm = {
  readonly total: string;
  /** Per cent on last year's result; it proposes a total while none is typed. */
  readonly growth: string;
  readonly bases: readonly BasisField[];
  readonly method: RoundingMethod;
  readonly min: string;
  readonly max: string;
  readonly step: string;
  readonly unitBounds: readonly UnitBounds[];
  readonly averageFloors: boolean;
  /** By the sector's code; a blank one goes by the basis. */
  readonly sectorTotals: Readonly<Record<string, string>>;
  /** The indicator whose targets are the wholes of «trong đó»; '' until one is chosen. */
  readonly within: string;
  readonly rule: AmendRule;
};

/** `basis` is '' until one is chosen. */
export type BasisField = { readonly basis: string; readonly share: string };

export type UnitBounds = { readonly unit: string; readonly min: string; readonly max: string };

export const AMEND_RULES = ['fewest', 'proportional'] as const;

export type AmendRule = (typeof AMEND_RULES)[number];

export type FieldProblem =
  | 'notWhole'
  | 'badShare'
  | 'badGrowth'
  | 'needsTotal'
  | 'needsWhole'
  | 'needsBasis';

export type FieldProblems = {
  readonly total?: FieldProblem | undefined;
  readonly growth?: FieldProblem | undefined;
  readonly shares?: readonly (FieldProblem | null)[];
  readonly min?: FieldProblem | undefined;
  readonly max?: FieldProblem | undefined;
  readonly step?: FieldProblem | undefined;
  readonly unitBounds?: readonly (FieldProblem | null)[];
  /** Codes of the sectors whose total cannot be read. */
  readonly sectorTotals?: readonly string[];
  readonly within?: FieldProblem | undefined;
};

/** What the engine is asked for (`plan.previewAllocation`, `plan.allocate`). */
export type SharingRequest = {
  readonly year: number;
  readonly indicator: string;
  readonly version?: string;
  readonly units?: string[];
  readonly total?: number;
  readonly growth?: string;
  readonly by: { basis: string; share: string }[];
  readonly method: RoundingMethod;
  readonly min: Bound[];
  readonly max: Bound[];
  readonly step: number;
  readonly averageFloors: boolean;
  readonly sectors: boolean;
  readonly sectorTotals: { sector: string; value: number }[];
  readonly within?: string;
  readonly amend?: AmendRule;
};

export type Bound = { readonly unit: string | null; readonly value: number };

/** The year, indicator, version and receivers of a sharing. */
export type SharingPlace = Pick<SharingRequest, 'year' | 'indicator' | 'version' | 'units'>;

export const EMPTY_FORM: SharingForm = {
  total: '',
  growth: '',
  bases: [{ basis: 'equal', share: '100' }],
  method: 'largest-remainder',
  min: '0',
  max: '',
  step: '1',
  unitBounds: [],
  averageFloors: true,
  sectorTotals: {},
  within: '',
  rule: 'fewest',
};

/** An amendment gives out a difference, one by one: multiples and ways of rounding mean nothing there. */
export function hasRounding(mode: AllocationMode): boolean {
  return mode !== 'amend';
}

/** A typed total and a growth would contradict each other: the one typed last stands. */
export function withTotal(form: SharingForm, total: string): SharingForm {
  return { ...form, total, growth: total.trim() === '' ? form.growth : '' };
}

/** Without a growth the total that was there at first comes back. */
export function withGrowth(form: SharingForm, growth: string, firstTotal: string): SharingForm {
  return { ...form, growth, total: growth.trim() === '' ? firstTotal : '' };
}
