import type { Figure } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import type { Sector } from '../sector.ts';

/** What charts of one indicator are made from. */
export type ChartFacts = {
  readonly year: number;
  readonly indicator: ChartIndicator;
  /** The receivers of the year, in protocol order. */
  readonly units: readonly ChartUnit[];
  /** The unit that the chart is about; null for the whole. */
  readonly unit: ChartUnit | null;
  /** The organization itself, as it is named. */
  readonly whole: ChartUnit;
  readonly sectors: readonly Pick<Sector, 'code' | 'name'>[];
  /** Targets and results of the indicator in the year, of every sector, the units and the whole. */
  readonly targets: readonly Figure[];
  readonly results: readonly Figure[];
};

export type ChartIndicator = Pick<Indicator, 'code' | 'name' | 'kind' | 'unit'>;

export type ChartUnit = { readonly code: string; readonly name: string };
