import type { FigureKind } from '../figure.ts';

/** What a column of a table holds, as a person says it. */
export type ColumnMeaning =
  | { readonly type: 'ignore' }
  | {
      readonly type: 'figures';
      /** Null where the rows name the indicators. */
      readonly indicator: string | null;
      readonly kind: FigureKind;
      /** '' for the unit's total. */
      readonly sector: string;
    };

/** «-» in a form: nothing happened (không phát sinh), or nothing is said. */
export type DashMeaning = 'zero' | 'blank';

/**
 * The header of a table by which its form is known again: what each column says from the top down, in
 * words that are equal however they are written, years counted from that of the table's period.
 */
export type FormShape = {
  readonly names: 'unit' | 'indicator';
  /** Counted, like all columns of a form, from the header's own left edge. */
  readonly nameColumn: number;
  readonly columns: readonly (readonly string[])[];
  /** The title above and the sheet's name, where a corrected column says nothing of its own; else null. */
  readonly title: readonly string[] | null;
};

/** What a person put right once in a form. */
export type FormCorrections = {
  readonly columns: readonly { readonly column: number; readonly meaning: ColumnMeaning }[];
  /** By the name's words; a null indicator leaves the row out. */
  readonly rows: readonly { readonly name: string; readonly indicator: string | null }[];
  /** Null: «-» is read as in any table. */
  readonly dash: DashMeaning | null;
};

/** The layout of a return that was corrected once and is read by these corrections from then on. */
export type ReturnForm = {
  readonly id: string;
  readonly name: string;
  readonly shape: FormShape;
  readonly corrections: FormCorrections;
};

/** How a table's form was told. */
export type FormUse = { readonly id: string; readonly name: string };
