import type { ChartTable } from './chart-table.ts';

/** Theo đơn vị, luỹ kế theo kỳ, qua các năm, theo khu vực, tất cả chỉ tiêu. */
export const CHART_KINDS = ['units', 'periods', 'years', 'sectors', 'indicators'] as const;

export type ChartKind = (typeof CHART_KINDS)[number];

/** `protocol`: as papers list the units; `percent`: the highest per cent first, the unknown last. */
export const BAR_ORDERS = ['protocol', 'percent'] as const;

export type BarOrder = (typeof BAR_ORDERS)[number];

/** Target and result of one unit, year or sector; null is «not known», never 0. */
export type ChartBar = {
  readonly key: string;
  readonly name: string;
  readonly target: number | null;
  readonly result: number | null;
  /** Attainment of a count; of a ratio the ratio itself. */
  readonly percent: number | null;
  /** A sector's part of what all sectors have; null elsewhere and where parts do not add up. */
  readonly share: number | null;
};

/** What is reached by the end of one period, counted from 1 January. */
export type ChartPoint = {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  readonly percent: number | null;
  /** How many units of how many the value is made of. */
  readonly reported: number;
  readonly of: number;
  /** «Ước thực hiện cả năm»: expected, not yet reached. */
  readonly estimate: boolean;
};

export type ChartPanel = {
  readonly key: string;
  readonly title: string;
  readonly measure: string;
  readonly percents: boolean;
  readonly target: number | null;
  readonly points: readonly ChartPoint[];
};

type Frame = {
  readonly title: string;
  readonly subtitle: string;
  /** What is counted: «đoàn viên», «%»; '' where panels differ. */
  readonly measure: string;
  /** Whether the values themselves are per cents. */
  readonly percents: boolean;
  /** What the chart shows, in words: for those who do not see it, and under it on paper. */
  readonly sentence: string;
  readonly table: ChartTable;
};

export type UnitsChart = Frame & {
  readonly kind: 'units';
  readonly bars: readonly ChartBar[];
  /** Of a ratio what the whole is to reach; null for counts, whose units have parts of their own. */
  readonly aim: number | null;
};
export type YearsChart = Frame & { readonly kind: 'years'; readonly bars: readonly ChartBar[] };
export type SectorsChart = Frame & { readonly kind: 'sectors'; readonly bars: readonly ChartBar[] };
export type PeriodsChart = Frame & {
  readonly kind: 'periods';
  readonly target: number | null;
  readonly points: readonly ChartPoint[];
};
export type IndicatorsChart = Frame & {
  readonly kind: 'indicators';
  readonly panels: readonly ChartPanel[];
};

/** A chart as plain data: drawn on screen and for paper from the same one. */
export type ChartModel = UnitsChart | YearsChart | SectorsChart | PeriodsChart | IndicatorsChart;

/** Whether there is anything to draw: a chart of gaps alone says nothing. */
export function hasValues(model: ChartModel): boolean {
  switch (model.kind) {
    case 'units':
    case 'years':
    case 'sectors':
      return model.bars.some(({ target, result }) => target !== null || result !== null);
    case 'periods':
      return model.target !== null || model.points.some(({ value }) => value !== null);
    case 'indicators':
      return model.panels.length > 0;
  }
}
