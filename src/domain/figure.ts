import type { IsoDate } from './unit.ts';

export const FIGURE_KINDS = ['target', 'result', 'baseline', 'registered'] as const;

export type FigureKind = (typeof FIGURE_KINDS)[number];

/**
 * How firm a result is: `actual` thực hiện đến ngày …, `estimate` ước thực hiện cả năm,
 * `official` chính thức. Figures of other kinds carry ''.
 */
export const RESULT_STAGES = ['', 'actual', 'estimate', 'official'] as const;

export type ResultStage = (typeof RESULT_STAGES)[number];

/** Where a figure came from. */
export type FigureSource =
  | { readonly type: 'typed' }
  | { readonly type: 'programme'; readonly programme: string; readonly paragraph: string }
  | { readonly type: 'allocation'; readonly step: number }
  | {
      readonly type: 'import';
      readonly file: string;
      readonly sheet: string;
      readonly cell: string;
      /** What the cell said, where a person put another value in its place before it was stored. */
      readonly raw?: string;
    }
  | { readonly type: 'illustrative'; readonly note: string };

/** The place of a figure; `sector` '' is the unit's total, `version` '' for all but targets. */
export type FigureKey = {
  readonly kind: FigureKind;
  readonly version: string;
  readonly indicator: string;
  readonly unit: string;
  readonly sector: string;
  readonly period: string;
  readonly stage: ResultStage;
};

export type Figure = FigureKey & {
  /** A count is whole; a ratio's 70 means 70 %. At most 15 significant digits, so a double holds it exactly. */
  readonly value: number | null;
  /** The upper end where the target is a range (8.000–11.000). */
  readonly valueTo: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Wording of a qualitative aim or assessment, or a milestone's remark. */
  readonly text: string | null;
  /** Số liệu tính đến ngày. */
  readonly asOf: IsoDate | null;
  readonly source: FigureSource;
};

/** A lock on a target: it binds every door and takes the cell out of the sharing. */
export type Lock = {
  readonly version: string;
  readonly indicator: string;
  readonly unit: string;
  readonly sector: string;
  readonly period: string;
  readonly by: string;
  readonly at: string;
  readonly why: string;
};

/** «Ghi chú» on a cell: a remark of a person about its figure, never the figure itself. */
export type Note = Omit<FigureKey, 'stage'> & {
  readonly text: string;
  readonly by: string;
  readonly at: string;
};

/** What names a target cell. */
export type TargetPlace = Pick<Lock, 'version' | 'indicator' | 'unit' | 'sector' | 'period'>;

/** One text for one target cell, to look it up by. */
export function placeKey({ version, indicator, unit, sector, period }: TargetPlace): string {
  return JSON.stringify([version, indicator, unit, sector, period]);
}
