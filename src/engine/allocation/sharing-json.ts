import type { AmendRule } from '../../domain/allocation/amend-request.ts';
import type { LockNote, RoundingMethod } from '../../domain/allocation/request.ts';

/** A number of a figure, or a decimal string where it was summed up exactly. */
export type DecimalJson = number | string;

/** A receiver in a stored sharing: a unit, or a sector where the total is shared over sectors. */
export type SharingRow = {
  readonly id: string;
  readonly label: string;
  readonly weight?: DecimalJson;
  readonly min: number;
  readonly max: number | null;
  readonly locked: number | null;
  readonly lock?: LockNote;
  /** The sentence that says where `min` comes from, where a programme asks for it. */
  readonly floor?: string;
  /** Parts: the unit's whole. */
  readonly whole?: number;
  /** Amendment: what the unit was given, and what it has reported. */
  readonly issued?: number;
  readonly reported?: number;
};

/** A request for the arithmetic as plain JSON, as it is kept with the step. */
export type SharingJson = {
  readonly mode: 'one-way' | 'parts' | 'amend';
  readonly rule?: AmendRule;
  readonly total: number;
  readonly method: RoundingMethod;
  readonly step: number;
  readonly unitOfMeasure: string;
  /** What sentences call the rows; «đơn vị» where it is left out. */
  readonly receivers?: string;
  readonly rows: readonly SharingRow[];
  /** What `weight` is, in words; older steps do not say it. */
  readonly basisLabel?: string;
  /** The bases as they were asked for («target:2019»), in their order; older steps do not say it. */
  readonly by?: readonly string[];
  readonly bases?: readonly {
    readonly label: string;
    readonly share: string;
    readonly values: Readonly<Record<string, DecimalJson>>;
  }[];
};

/** A stage target over its years; weights are decimal strings, so that growth stays exact. */
export type YearsJson = {
  readonly mode: 'years';
  readonly years: readonly {
    readonly year: number;
    readonly weight: string;
    readonly done: number | null;
  }[];
} & (
  | { readonly kind: 'flow'; readonly total: number }
  | {
      readonly kind: 'stock';
      readonly start: number;
      readonly end: number;
      readonly milestones?: readonly { readonly year: number; readonly level: number }[];
    }
);
