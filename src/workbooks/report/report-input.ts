import { type IndicatorKind, isCount, isRatio } from '../../domain/indicator.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';

export type ReportIndicator = {
  readonly code: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  /** «đoàn viên», «CĐCS», «%». */
  readonly unitOfMeasure: string;
};

export type ReportUnit = {
  readonly code: string;
  readonly name: string;
  /** What stands in «Ghi chú». */
  readonly note?: string;
};

/** Units under one heading, in protocol order. */
export type ReportGroup = { readonly title: string; readonly units: readonly ReportUnit[] };

/** One value of a unit, or of the root unit for the province's own. No figure at all means a blank cell. */
export type ReportFigure = {
  readonly unit: string;
  readonly indicator: string;
  readonly year: number;
  readonly value: number | null;
  /** The upper end of a range (8.000–11.000). */
  readonly valueTo?: number | null;
  /** Wording of a qualitative aim or of a milestone. */
  readonly text?: string | null;
};

/** How an indicator's column is written and whether its parts add up to a total. */
export type Arithmetic = 'count' | 'percent' | 'decimal' | 'text';

/** Only counts add up; per cents, averages and words do not. */
export function arithmeticOf(kind: IndicatorKind): Arithmetic {
  if (isCount(kind)) return 'count';
  if (isRatio(kind)) return 'percent';
  return kind === 'average' ? 'decimal' : 'text';
}

/** Finds figures by unit, indicator and year. */
export class Figures {
  readonly #figures: readonly ReportFigure[];
  readonly #byPlace: ReadonlyMap<string, ReportFigure>;

  constructor(figures: readonly ReportFigure[]) {
    this.#figures = figures;
    this.#byPlace = new Map(
      figures.map((figure) => [placeOf(figure.unit, figure.indicator, figure.year), figure]),
    );
  }

  at(unit: string, indicator: string, year: number): ReportFigure | null {
    return this.#byPlace.get(placeOf(unit, indicator, year)) ?? null;
  }

  of(indicator: string, year: number): readonly ReportFigure[] {
    return this.#figures.filter((one) => one.indicator === indicator && one.year === year);
  }
}

function placeOf(unit: string, indicator: string, year: number): string {
  return `${unit}\n${indicator}\n${year}`;
}

/** Indicators that some unit has a figure for; all of them where none has, so that the form can be seen. */
export function withFigures(
  indicators: readonly ReportIndicator[],
  figures: readonly ReportFigure[],
): readonly ReportIndicator[] {
  const held = new Set(
    figures.filter(({ unit }) => unit !== ROOT_UNIT).map(({ indicator }) => indicator),
  );
  const kept = indicators.filter(({ code }) => held.has(code));
  return kept.length === 0 ? indicators : kept;
}

/** «Đơn vị tính: đoàn viên, CĐCS»; null where nothing is measured. */
export function unitOfMeasureLine(indicators: readonly ReportIndicator[]): string | null {
  const measures = new Set(indicators.map(({ unitOfMeasure }) => unitOfMeasure));
  measures.delete('');
  return measures.size === 0 ? null : `Đơn vị tính: ${[...measures].join(', ')}`;
}

/** Decimals needed to show every value, at most two. */
export function decimalsOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, decimalsIn(value)), 0);
}

function decimalsIn(value: number): number {
  if (Number.isInteger(value)) return 0;
  return Math.abs(value * 10 - Math.round(value * 10)) < 1e-9 ? 1 : 2;
}

/** The unit of measure stands in the heading where the columns differ and the name does not say it. */
export function headingOf({ name, unitOfMeasure }: ReportIndicator, measured: boolean): string {
  if (!measured || unitOfMeasure === '' || name.includes(`(${unitOfMeasure})`)) return name;
  return `${name}\n(${unitOfMeasure})`;
}
