/** «Biểu tự lập»: what a person chose for a table of their own, free of any one year. */
export type OwnReport = {
  /** As it is found in the list. */
  readonly name: string;
  /** As it is printed; blank prints the name. */
  readonly title: string;
  readonly rows: OwnRows;
  readonly columns: readonly OwnColumn[];
  readonly order: OwnOrder;
  readonly total: OwnTotal;
  readonly orientation: 'auto' | 'landscape';
  readonly notes: readonly string[];
};

export type OwnRows = {
  /** `grouped`: every group with its units; `flat`: units alone; `groups`: groups alone. */
  readonly show: 'grouped' | 'flat' | 'groups';
  /** null is every receiver of the year, whoever that will be. */
  readonly units: readonly string[] | null;
};

export type OwnColumn = {
  readonly indicator: string;
  readonly value: OwnValue;
  readonly when: OwnWhen;
};

export const OWN_VALUES = ['target', 'result', 'percent', 'shortfall', 'rank'] as const;
export type OwnValue = (typeof OWN_VALUES)[number];

/** Relative to the year and period that the report is printed for, or one period that stays. */
export type OwnWhen =
  | { readonly type: 'asked' }
  | { readonly type: 'year-before' }
  | { readonly type: 'period'; readonly period: string };

/** Units in protocol order, or by what stands in a column (counted from 0); ties keep that order. */
export type OwnOrder =
  | { readonly type: 'protocol' }
  | { readonly type: 'column'; readonly column: number; readonly descending: boolean };

export type OwnTotal = 'top' | 'bottom' | 'none';

/** Before the code of a named report where reports are named by id. */
export const OWN_PREFIX = 'own:';

/** Whether an id names a report that was put together by hand. */
export function isOwnReport(id: string): boolean {
  return id.startsWith(OWN_PREFIX);
}
