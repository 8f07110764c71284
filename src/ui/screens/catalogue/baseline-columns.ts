import type { Indicator } from '../../../domain/indicator.ts';
import { exactSum } from '../../../domain/ratio.ts';
import type { Sector } from '../../../domain/sector.ts';
import type { BaselineFigures, BaselinePlace } from './baseline-cells.ts';

/** A column of the sheet: an indicator, of the units as wholes or of one sector in them. */
export type BaselineColumn = {
  readonly id: string;
  readonly indicator: string;
  readonly sector: string;
  readonly name: string;
  readonly measure: string;
};

/** What the columns are: every indicator for one sector ('' for whole units), or every sector of one indicator. */
export type ColumnChoice =
  | { readonly type: 'indicators'; readonly sector: string }
  | { readonly type: 'sectors'; readonly indicator: string };

export function baselineColumns(
  choice: ColumnChoice,
  indicators: readonly Indicator[],
  sectors: readonly Sector[],
  wholeName: string,
): readonly BaselineColumn[] {
  const column = (indicator: Indicator, sector: string, name: string): BaselineColumn => ({
    id: `${indicator.code} ${sector}`,
    indicator: indicator.code,
    sector,
    name,
    measure: indicator.unit,
  });
  if (choice.type === 'indicators') {
    return indicators.map((one) => column(one, choice.sector, one.name));
  }
  const indicator = indicators.find(({ code }) => code === choice.indicator) ?? indicators[0];
  if (indicator === undefined) return [];
  return [
    ...sectors.map(({ code, name }) => column(indicator, code, name)),
    column(indicator, '', wholeName),
  ];
}

/** The sectors in use, and ended ones that still have figures of the year. */
export function baselineSectors(
  sectors: readonly Sector[],
  used: ReadonlySet<string>,
): readonly Sector[] {
  return sectors
    .filter(({ code, ended }) => !ended || used.has(code))
    .toSorted((a, b) => a.order - b.order);
}

type SectorSum = {
  readonly sum: number;
  /** How far the sum stands above the unit's own figure; null where it has none. */
  readonly difference: number | null;
};

/** What a unit's sectors come to; null where none has a figure. */
export function sectorSum(
  { unit, indicator }: Pick<BaselinePlace, 'unit' | 'indicator'>,
  sectors: readonly Sector[],
  figureAt: BaselineFigures,
): SectorSum | null {
  const parts = sectors.flatMap(
    ({ code }) => figureAt({ unit, indicator, sector: code })?.value ?? [],
  );
  if (parts.length === 0) return null;
  const whole = figureAt({ unit, indicator, sector: '' })?.value ?? null;
  const sum = exactSum(parts);
  return { sum, difference: whole === null ? null : exactSum([sum, -whole]) };
}
