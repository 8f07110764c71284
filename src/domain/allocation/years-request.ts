import type { Failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import type { Fraction } from './fraction.ts';
import {
  badField,
  type JsonRecord,
  readDecimal,
  readEach,
  readList,
  readRecord,
  readWhole,
  readWholeOr,
} from './read-json.ts';

export type YearShare = {
  readonly year: number;
  readonly weight: Fraction;
  /** What the year brought (flow) or the level reached at its end (stock), taken as it is. */
  readonly done: number | null;
};

/** A level to be reached exactly at the end of a year. */
export type Milestone = { readonly year: number; readonly level: number };

/** A number of the period over the years: each brings its share of the total. */
export type FlowRequest = {
  readonly mode: 'years';
  readonly kind: 'flow';
  readonly total: number;
  /** Strictly ascending. */
  readonly years: readonly YearShare[];
};

/** A level that moves from `start` (before the first year) to `end` (at the end of the last). */
export type StockRequest = {
  readonly mode: 'years';
  readonly kind: 'stock';
  readonly start: number;
  readonly end: number;
  /** Strictly ascending. */
  readonly years: readonly YearShare[];
  /** Of years that are in `years`, each at most once. */
  readonly milestones: readonly Milestone[];
};

export type YearsRequest = FlowRequest | StockRequest;

/** Reads a request over years; a flow needs `total`, a stock `start` and `end`. */
export function parseYears(record: JsonRecord): Result<YearsRequest, Failure> {
  const { kind } = record;
  if (kind !== 'flow' && kind !== 'stock') {
    return err(badField('kind', 'phải là một trong: flow, stock'));
  }
  const years = readYears(record.years);
  if (!years.ok) return years;
  const milestones = readMilestones(record.milestones, years.value);
  if (!milestones.ok) return milestones;
  if (kind === 'flow') {
    if (milestones.value.length > 0) {
      return err(badField('milestones', 'chỉ dùng cho chỉ tiêu có đến thời điểm (kind «stock»)'));
    }
    const total = readWhole(record.total, 'total');
    return total.ok ? ok({ mode: 'years', kind, total: total.value, years: years.value }) : total;
  }
  const start = readWhole(record.start, 'start');
  if (!start.ok) return start;
  const end = readWhole(record.end, 'end');
  if (!end.ok) return end;
  return ok({
    mode: 'years',
    kind,
    start: start.value,
    end: end.value,
    years: years.value,
    milestones: milestones.value,
  });
}

function readYears(value: unknown): Result<readonly YearShare[], Failure> {
  const list = readList(value, 'years');
  if (!list.ok) return list;
  if (list.value.length === 0) return err(badField('years', 'phải có ít nhất một năm'));
  let before = -1;
  return readEach(list.value, 'years', (item, path): Result<YearShare, Failure> => {
    const record = readRecord(item, path);
    if (!record.ok) return record;
    const year = readWhole(record.value.year, `${path}.year`);
    if (!year.ok) return year;
    if (year.value <= before) {
      return err(
        badField(`${path}.year`, 'phải lớn hơn năm đứng trước (không trùng, theo thứ tự)'),
      );
    }
    before = year.value;
    const weight = readDecimal(record.value.weight, `${path}.weight`);
    if (!weight.ok) return weight;
    const done = readWholeOr(record.value.done, `${path}.done`, null);
    return done.ok ? ok({ year: year.value, weight: weight.value, done: done.value }) : done;
  });
}

function readMilestones(
  value: unknown,
  years: readonly YearShare[],
): Result<readonly Milestone[], Failure> {
  if (value === undefined || value === null) return ok([]);
  const list = readList(value, 'milestones');
  if (!list.ok) return list;
  const left = new Set(years.map(({ year }) => year));
  return readEach(list.value, 'milestones', (item, path): Result<Milestone, Failure> => {
    const record = readRecord(item, path);
    if (!record.ok) return record;
    const year = readWhole(record.value.year, `${path}.year`);
    if (!year.ok) return year;
    if (!left.delete(year.value)) {
      return err(
        badField(`${path}.year`, 'phải là một trong các năm của «years», mỗi năm một mốc'),
      );
    }
    const level = readWhole(record.value.level, `${path}.level`);
    return level.ok ? ok({ year: year.value, level: level.value }) : level;
  });
}
