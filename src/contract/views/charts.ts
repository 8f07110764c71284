/** What a chart of a year can be about. */
export type ChartChoices = {
  readonly year: number;
  readonly indicators: readonly ChartIndicatorChoice[];
  readonly units: readonly { readonly code: string; readonly name: string }[];
};

export type ChartIndicatorChoice = {
  readonly code: string;
  readonly name: string;
  /** Codes of the periods of the year that have results, earliest first. */
  readonly periods: readonly string[];
  /** Whether any figure of the year is told by sector. */
  readonly sectors: boolean;
};
