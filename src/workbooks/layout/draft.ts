import type { FigureKind } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { detailKey } from '../open/sheet-grid.ts';

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
  readonly raw: string;
  readonly row: number;
  readonly column: number;
};

/** Finds the figure of a cell; a table may have a million of them. */
export function indexFigures(
  figures: readonly DraftFigure[],
): (row: number, column: number) => DraftFigure | undefined {
  const index = new Map(figures.map((figure) => [detailKey(figure.row, figure.column), figure]));
  return (row, column) => index.get(detailKey(row, column));
}
