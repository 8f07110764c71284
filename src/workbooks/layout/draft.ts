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
  readonly raw: string;
  readonly row: number;
  readonly column: number;
};
