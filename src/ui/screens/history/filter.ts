/** Which steps are looked at; '' and null mean all. */
export type Filter = {
  readonly unit: string;
  readonly indicator: string;
  readonly by: string;
  readonly day: string | null;
};

export const NO_FILTER: Filter = { unit: '', indicator: '', by: '', day: null };

/** Steps asked for at a time. */
export const PAGE = 100;

export type FilterInput = {
  readonly limit: number;
  readonly before?: number;
  readonly unit?: string;
  readonly indicator?: string;
  readonly by?: string;
  readonly day?: string;
};

/** `before` is the oldest step that is already shown. */
export function filterInput(filter: Filter, before: number | null): FilterInput {
  return {
    limit: PAGE,
    ...(before === null ? {} : { before }),
    ...(filter.unit === '' ? {} : { unit: filter.unit }),
    ...(filter.indicator === '' ? {} : { indicator: filter.indicator }),
    ...(filter.by === '' ? {} : { by: filter.by }),
    ...(filter.day === null ? {} : { day: filter.day }),
  };
}

export function isFiltered(filter: Filter): boolean {
  return Object.keys(filterInput(filter, null)).length > 1;
}
