import type { FigureKind } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';

/** A figure read from a cell, with what the checks need to know of it. */
export type DraftFigure = {
  readonly unit: string | null;
  readonly indicator: Indicator | null;
  readonly sector: string;
  readonly kind: FigureKind;
  readonly period: string | null;
  readonly value: number | null;
  /** The two counts of a ratio, where a form asked for them. */
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly numeratorCell?: string;
  readonly denominatorCell?: string;
  readonly raw: string;
  readonly row: number;
  readonly column: number;
};

/** Finds the figure of a cell; a table may have a million of them. */
export function indexFigures(
  figures: readonly DraftFigure[],
): (row: number, column: number) => DraftFigure | undefined {
  // By row and column: a map of a million places would cost more than the figures themselves.
  const rows: DraftFigure[][] = [];
  for (const figure of figures) {
    const row = rows[figure.row] ?? [];
    row[figure.column] = figure;
    rows[figure.row] = row;
  }
  return (row, column) => rows[row]?.[column];
}
