import type { ChartChoices } from '../../../contract/views/charts.ts';
import type { BarOrder, ChartKind } from '../../../domain/chart/model.ts';

/** What a person has chosen; '' is «whatever comes first», «the latest» and «the whole». */
export type ChartChoice = {
  readonly kind: ChartKind;
  readonly indicator: string;
  readonly period: string;
  readonly unit: string;
  readonly order: BarOrder;
};

export const FIRST_CHOICE: ChartChoice = {
  kind: 'units',
  indicator: '',
  period: '',
  unit: '',
  order: 'protocol',
};

/** What the screen around the board has chosen. */
export type Given = { readonly indicator?: string; readonly period?: string };

export type ChartInput = {
  readonly kind: ChartKind;
  readonly year: number;
  readonly version?: string;
  readonly indicator?: string;
  readonly period?: string;
  readonly unit?: string;
  readonly order?: BarOrder;
};

/** What each kind of chart can be asked. */
export const ASKS: Readonly<
  Record<ChartKind, readonly ('indicator' | 'period' | 'unit' | 'order')[]>
> = {
  units: ['indicator', 'period', 'order'],
  periods: ['indicator', 'unit'],
  years: ['indicator', 'unit'],
  sectors: ['indicator', 'period', 'unit'],
  indicators: ['unit'],
};

/** What to ask of the engine; a choice that the year does not know counts for none. */
export function chartInput(
  known: ChartChoices,
  { kind, indicator, period, unit, order }: ChartChoice,
  given: Given,
  of: { readonly year: number; readonly version?: string },
): ChartInput {
  const asks = ASKS[kind];
  const found =
    known.indicators.find(({ code }) => code === (given.indicator ?? indicator)) ??
    known.indicators[0];
  const chosen = given.period ?? (found?.periods.includes(period) === true ? period : '');
  const hasUnit = known.units.some(({ code }) => code === unit);
  return {
    ...of,
    kind,
    ...(asks.includes('indicator') && found !== undefined
      ? { indicator: given.indicator ?? found.code }
      : {}),
    ...(asks.includes('period') && chosen !== '' ? { period: chosen } : {}),
    ...(asks.includes('unit') && hasUnit ? { unit } : {}),
    ...(asks.includes('order') ? { order } : {}),
  };
}
