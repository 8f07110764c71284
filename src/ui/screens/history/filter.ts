import { STEP_KINDS, type StepKind } from '../../../domain/step-kind.ts';
import { readDate } from '../../app/dates.ts';

/** Which steps are looked at; '' and null mean all. */
export type Filter = {
  readonly unit: string;
  readonly indicator: string;
  readonly by: string;
  readonly kind: StepKind | '';
  /** Both days included. */
  readonly from: string | null;
  readonly to: string | null;
};

export const NO_FILTER: Filter = {
  unit: '',
  indicator: '',
  by: '',
  kind: '',
  from: null,
  to: null,
};

/** Steps asked for at a time. */
export const PAGE = 100;

export type FilterInput = {
  readonly unit?: string;
  readonly indicator?: string;
  readonly by?: string;
  readonly kind?: StepKind;
  readonly from?: string;
  readonly to?: string;
};

/** What the engine is asked for: only what was chosen. */
export function filterInput(filter: Filter): FilterInput {
  const { unit, indicator, by, kind, from, to } = filter;
  return {
    ...(unit === '' ? {} : { unit }),
    ...(indicator === '' ? {} : { indicator }),
    ...(by === '' ? {} : { by }),
    ...(kind === '' ? {} : { kind }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

/** A page of steps; `before` is the oldest one that is already shown. */
export function pageInput(filter: Filter, before: number | null) {
  return { limit: PAGE, ...(before === null ? {} : { before }), ...filterInput(filter) };
}

export function isFiltered(filter: Filter): boolean {
  return Object.keys(filterInput(filter)).length > 0;
}

/** Links from elsewhere name what is to be seen: «#/history?unit=muong-ang&from=2020-01-05». */
export function filterOf(hash: string): Filter {
  const asked = new URLSearchParams(hash.split('?')[1]);
  const day = (name: string) => {
    const text = asked.get(name) ?? '';
    return isDay(text) ? text : null;
  };
  return {
    unit: asked.get('unit') ?? '',
    indicator: asked.get('indicator') ?? '',
    by: asked.get('by') ?? '',
    kind: STEP_KINDS.find((kind) => kind === asked.get('kind')) ?? '',
    from: day('from'),
    to: day('to'),
  };
}

/** Whether the calendar has the day: «2020-02-31» looks like one. */
function isDay(text: string): boolean {
  const [year = '', month = '', day = ''] = text.split('-');
  return readDate(`${day}/${month}/${year}`) === text;
}
