import type { Indicator } from '../../../domain/indicator.ts';
import type { Sector } from '../../../domain/sector.ts';
import type { FilledKind, TextField } from '../../../domain/template/filling.ts';
import type { CellOrigin, UnplacedReason } from '../../../domain/template/form-findings.ts';
import type { Unit } from '../../../domain/unit.ts';

/** What is asked of a form when it is filled. */
export type Asked = {
  readonly year: number;
  /** The code of a period; undefined: results as far as the year has come. */
  readonly period: string | undefined;
};

/** The names that a form is understood by. */
export type FormLists = {
  /** Units of the year with the root among them; their other names are aliases. */
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly sectors: readonly Sector[];
};

/** A figure that a cell takes. `units`: the sum over these, for a heading; null: the unit's own. */
export type PlaceFigure = {
  readonly kind: FilledKind;
  readonly indicator: string;
  readonly unit: string;
  readonly units: readonly string[] | null;
  readonly sector: string;
  /** A code; of results a year's means the latest in it, unless just that period was asked for. */
  readonly period: string;
  /** No figure of a part of the year stands for it. */
  readonly isWholeYear?: boolean;
  /** What one stands for in the form: 1000 under «nghìn người», else 1. */
  readonly scale: number;
};

export type TextOf = { readonly field: TextField; readonly unit: string | null };

/** A piece of what a cell will say. */
export type Part =
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'figure'; readonly figure: PlaceFigure }
  | { readonly type: 'text'; readonly text: TextOf };

/**
 * A cell of the form that something fills; rows and columns count from 0. `extra` counts the rows that
 * are put in behind `row`: 2 is the second of them, 0 the row of the form itself.
 */
export type FormPlace = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly extra: number;
  readonly by: CellOrigin;
  readonly parts: readonly Part[];
};

/** A thing of the form that could not be told, or a figure without a place. */
export type FormProblem = {
  readonly reason: UnplacedReason;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly message: string;
};

/** A cell of the form; rows and columns count from 0. */
export type FormCell = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
};

/**
 * An older number that goes once the table around it is filled: of a unit that is not known, or one
 * that follows from others, where its own row takes figures. `rows` are those of its table.
 */
export type ClearedCell = FormCell & { readonly rows: readonly number[] };

/** A recognized place that keeps its formula, or the «x» that the office put there. */
export type FormulaCell = FormCell & { readonly figure: PlaceFigure };

/** A table of units, where rows can be put in for those that it lacks. */
export type UnitTable = {
  readonly sheet: string;
  readonly nameColumn: number;
  /** The column of order numbers; null where there is none. */
  readonly orderColumn: number | null;
  /** A null unit is one that is not known: its row is counted with the others. */
  readonly rows: readonly { readonly row: number; readonly unit: string | null }[];
  /** Units of which a row may be, by a name that is not certain. */
  readonly doubtful: readonly string[];
};

/** A row of the form, counted from 0. */
export type FormRow = { readonly sheet: string; readonly row: number };

/** Rows that are put in behind a row of the form, each like one of its rows. */
export type ExtraRows = {
  readonly sheet: string;
  readonly row: number;
  readonly like: readonly number[];
};

/** What was recognized, or said otherwise, of a form. */
export type FormMap = {
  readonly places: readonly FormPlace[];
  readonly formulas: readonly FormulaCell[];
  /** Recognized places that keep the «x» of the office. */
  readonly crossed: readonly FormulaCell[];
  readonly cleared: readonly ClearedCell[];
  readonly problems: readonly FormProblem[];
  readonly unitTables: readonly UnitTable[];
  readonly extraRows: readonly ExtraRows[];
  /** Rows that are repeated as headings over units: no total counts them with their units. */
  readonly headings: readonly FormRow[];
};

/** A place of a single figure. */
export function figurePlace(
  at: { readonly sheet: string; readonly row: number; readonly column: number },
  by: CellOrigin,
  figure: PlaceFigure,
): FormPlace {
  return { ...at, extra: 0, by, parts: [{ type: 'figure', figure }] };
}

/** One text for one cell, to look it up by. */
export function placeKey({
  sheet,
  row,
  column,
  extra = 0,
}: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly extra?: number;
}): string {
  return `${row} ${extra} ${column} ${sheet}`;
}
