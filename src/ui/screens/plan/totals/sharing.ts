import type { AllocationPreview, PlanView } from '../../../../contract/views/plan.ts';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import type { KeepQuestion, TotalQuestion } from './consequence.ts';

export type QuickBasis = 'current' | 'equal';

/** What the engine is asked to share out, from the sheet itself and without further fields. */
export type Sharing = {
  /** What the history calls the step. */
  readonly what: string;
  readonly year: number;
  readonly indicator: string;
  readonly version?: string;
  readonly total: number;
  readonly by: { readonly basis: QuickBasis }[];
  readonly units?: string[];
  readonly lock?: { readonly unit: string; readonly value: number }[];
  /** Whether the averages that a programme asks for («bình quân mỗi CĐCS») bound the units; they do unless told. */
  readonly averageFloors?: boolean;
};

/**
 * A typed total shared out over its units. In the present proportions a group's blank cells stay
 * blank; shared out equally, every unit of it gets its part.
 */
export function sharingOfTotal(
  view: PlanView,
  { column, value, group, units, filled }: TotalQuestion,
  basis: QuickBasis,
  what: string,
  averageFloors = true,
): Sharing {
  const receivers = basis === 'current' && filled.length > 0 ? filled : units;
  return {
    ...placeOf(view, column.indicator.code),
    what,
    total: value,
    by: [{ basis }],
    ...(group === null ? {} : { units: [...receivers] }),
    ...(averageFloors ? {} : { averageFloors }),
  };
}

/**
 * One unit set to a value, the others in their present proportions; the total itself is not written.
 * Nobody asked here for a programme's floors, and they would move units that have little to do with it.
 */
export function sharingOfKept(view: PlanView, question: KeepQuestion, what: string): Sharing {
  const { column, unit, value, total, units } = question;
  return {
    ...placeOf(view, column.indicator.code),
    what,
    total,
    by: [{ basis: 'current' }],
    units: [...units],
    lock: [{ unit, value: value ?? 0 }],
    averageFloors: false,
  };
}

function placeOf(view: PlanView, indicator: string): Pick<Sharing, 'year' | 'indicator'> {
  const version = view.version === null ? {} : { version: view.version.id };
  return { year: view.year, indicator, ...version };
}

/** A cell that a sharing would write. */
export type Change = {
  readonly unit: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number;
};

/** The cells that would change, the total first where the sharing writes it. */
export function changesOf(
  preview: AllocationPreview,
  { units }: Sharing,
  totalName: string,
): readonly Change[] {
  const { total, previousTotal } = preview;
  const totals =
    units === undefined && total !== previousTotal
      ? [{ unit: ROOT_UNIT, name: totalName, from: previousTotal, to: total }]
      : [];
  const cells = preview.rows
    .filter((row) => row.value !== row.previous && row.staysBlank !== true)
    .map((row) => ({ unit: row.unit, name: row.name, from: row.previous, to: row.value }));
  return [...totals, ...cells];
}
