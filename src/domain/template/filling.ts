import type { FigureKind } from '../figure.ts';

/**
 * What a cell of an office's own form may hold of the workspace. `estimate` is what a year is expected
 * to come to; `attainment` is the result as a per cent of the year's target and `remaining` what is
 * left of the target, which no figure of the workspace is by itself.
 */
export const FILLED_KINDS = [
  'target',
  'result',
  'baseline',
  'registered',
  'estimate',
  'attainment',
  'remaining',
] as const;

export type FilledKind = FigureKind | 'estimate' | 'attainment' | 'remaining';

/**
 * A period told from what is asked for when the form is filled, so that it serves next year too:
 * `year` offset 0 năm báo cáo, −1 năm trước; `period` offset 0 kỳ báo cáo, −1 cùng kỳ năm trước. A
 * fixed one is a code.
 */
export type FilledPeriod =
  | { readonly type: 'year'; readonly offset: number }
  | { readonly type: 'period'; readonly offset: number }
  | { readonly type: 'fixed'; readonly period: string };

/** What may be written besides figures. */
export const TEXT_FIELDS = [
  'organization',
  'parent-body',
  'issuing-body',
  'place',
  'year',
  'previous-year',
  'period',
  'date',
  'date-in-words',
  'decision-number',
  'decision-date',
  'version',
  'signer-authority',
  'signer-title',
  'signer-name',
  'table-authority',
  'table-title',
  'table-name',
  'preparer-title',
  'preparer-name',
  'focal',
  'unit-name',
] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

/** A figure with a place of its own; a null name is told by the row or the column of the cell. */
export type FigureFilling = {
  readonly type: 'figure';
  readonly kind: FilledKind;
  readonly indicator: string | null;
  readonly unit: string | null;
  /** '' for the unit's total. */
  readonly sector: string;
  readonly period: FilledPeriod;
};

/** What fills a cell, as a person says it. `nothing` leaves the cell as it is in the form. */
export type Filling =
  | FigureFilling
  | { readonly type: 'text'; readonly field: TextField; readonly unit?: string }
  | { readonly type: 'nothing' };

/**
 * What a person said at a cell. A `column` or a `row` counts for every cell below, or to the right,
 * that stands beside a name of a unit or of an indicator.
 */
export type Pointing = {
  readonly sheet: string;
  readonly cell: string;
  readonly scope: 'cell' | 'column' | 'row';
  readonly filling: Filling;
};

/** One figure as it is named in a filled form, by codes; `value` null: the workspace has none. */
export type FormFigure = {
  readonly kind: FilledKind;
  readonly indicator: string;
  /** The unit; '' for the sum of the units under a heading. */
  readonly unit: string;
  readonly sector: string;
  readonly period: string;
  readonly value: number | null;
};
