import type { FigureKind } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import { kindOf } from './column-kind.ts';
import type { ReturnContext } from './context.ts';
import type { Told } from './form/told.ts';
import { toldColumn, toldOf } from './form/told-column.ts';
import { certainIndicator, isUnexplained, sectorOf } from './header-indicator.ts';
import type { HeaderPart, HeaderPath } from './header-paths.ts';
import { type HeaderRole, headerRole } from './header-words.ts';
import type { Measure } from './measure-words.ts';
import type { Matchers } from './name-matching.ts';
import { type NamedColumn, namedColumn } from './named-column.ts';
import { isBesideRatio, isRatioItself, percentsBeside } from './percent-columns.ts';
import { columnPeriod, namesTablePeriod, preferOwnPeriod } from './period-columns.ts';

/** A column of figures; `indicator` is null where the rows name it, or where its header is not understood. */
export type ValueColumn = {
  readonly column: number;
  readonly indicator: Indicator | null;
  readonly sector: string;
  readonly kind: FigureKind;
  readonly header: HeaderPart | null;
  /** What one stands for: 1000 under «nghìn người», else 1. */
  readonly scale: number;
  /** The per cents beside numbers of things: there stands what a row of a ratio reports. */
  readonly percents: PercentColumn | null;
};

/** `isCertain` is false where the per cents may as well be attainments. */
export type PercentColumn = { readonly column: number; readonly isCertain: boolean };

/** «Tỷ lệ %»: the result as a per cent of the target, both in columns before it. */
export type AttainmentColumn = {
  readonly column: number;
  readonly result: number;
  readonly target: number;
};

export type ColumnPlan = {
  readonly values: readonly ValueColumn[];
  readonly attainments: readonly AttainmentColumn[];
  /** The column of units of measure, «ĐVT». */
  readonly measures: number | null;
  readonly issues: readonly ColumnIssue[];
};

/** What is not clear about a column; it counts only if the column holds figures. */
export type ColumnIssue = { readonly column: number; readonly issue: ReadingIssue };

const SKIPPED: ReadonlySet<HeaderRole> = new Set([
  'order',
  'unit',
  'measure',
  'sector',
  'previous',
  'estimate',
  'note',
  'other',
]);

export type PlanInput = {
  readonly sheet: string;
  readonly paths: readonly HeaderPath[];
  readonly names: 'unit' | 'indicator';
  readonly period: string | null;
  /** The indicator that the table's title names, for columns that name none. */
  readonly titleIndicator: Indicator | null;
  /** «Đơn vị tính: …» above the table. */
  readonly titleMeasure: Measure | null;
  readonly context: ReturnContext;
  readonly matchers: Matchers;
  readonly told: Told;
};

/** Says what each column right of the names holds. */
export function planColumns(input: PlanInput): ColumnPlan {
  const values: ValueColumn[] = [];
  const attainments: AttainmentColumn[] = [];
  const issues: ColumnIssue[] = [];
  const estimates = estimateColumns(input);
  for (const path of input.paths) {
    const told = toldOf(path, input);
    if (told) {
      const value = toldColumn(told, path, input);
      if (value) values.push(value);
      continue;
    }
    const role = roleOf(path, input);
    const isMeant = estimates.has(path.column) || !isSkipped(role);
    if (path.parts.length === 0 || !isMeant || columnPeriod(path, input) === 'other') {
      continue;
    }
    if (input.names === 'unit' && isBesideRatio(path, input)) continue;
    const isRatio =
      namesRatio(path, input) || (input.names === 'unit' && isRatioItself(path, input));
    if (role === 'attainment' && !isRatio) {
      const pair = estimates.size > 0 ? null : pairBefore(values, path, input);
      if (pair) attainments.push(pair);
      continue;
    }
    const column =
      input.names === 'indicator' ? rowwise(path, role, input) : namedColumn(path, input);
    if (!column || isBesideEstimate(column.value, estimates, input)) continue;
    values.push(column.value);
    if (column.issue) issues.push({ column: path.column, issue: column.issue });
  }
  return {
    values: keepTold(values, input),
    attainments,
    measures: measureColumn(input),
    issues,
  };
}

/** Columns «Ước cả năm», where the year's estimate is what was asked for. */
function estimateColumns(input: PlanInput): ReadonlySet<number> {
  const { paths, context } = input;
  if (context.stage !== 'estimate') return new Set();
  return new Set(
    paths.filter((path) => roleOf(path, input) === 'estimate').map(({ column }) => column),
  );
}

/** What was done so far is no estimate: beside columns of estimates it is left out. */
function isBesideEstimate(
  { column, kind }: ValueColumn,
  estimates: ReadonlySet<number>,
  { context }: PlanInput,
): boolean {
  return estimates.size > 0 && kind === context.kind && !estimates.has(column);
}

/** Of rival columns the better one counts, but never against what a person said. */
function keepTold(values: readonly ValueColumn[], input: PlanInput): readonly ValueColumn[] {
  const preferred = preferOwnPeriod(values, input);
  const told = new Set(
    input.paths.flatMap((path) => (toldOf(path, input) === null ? [] : [path.column])),
  );
  return values.filter((value) => preferred.includes(value) || told.has(value.column));
}

/** The lowest role; «Loại hình» over «HCSN» and «DN» heads columns of figures. */
function roleOf({ parts }: HeaderPath, { matchers }: PlanInput): HeaderRole | null {
  const roles = parts.map(({ text }) => {
    const role = headerRole(text);
    // «CĐCS hiện có» is made of words that head a column of units, and counts them.
    return role === 'unit' && matchers.indicator(text).type === 'match' ? null : role;
  });
  return (
    roles.findLast((one, at) => one !== null && !(one === 'sector' && at < roles.length - 1)) ??
    null
  );
}

function measureColumn({ paths }: PlanInput): number | null {
  const path = paths.find(({ parts }) => parts.some(({ text }) => headerRole(text) === 'measure'));
  return path?.column ?? null;
}

function isSkipped(role: HeaderRole | null): boolean {
  return role !== null && SKIPPED.has(role);
}

/** Where rows name the indicators, only a column that says what it holds is read. */
function rowwise(path: HeaderPath, role: HeaderRole | null, input: PlanInput): NamedColumn | null {
  const sector = sectorOf(path, input);
  const speaks = sector !== '' || namesTablePeriod(path, input);
  const reported = speaks || role === 'estimate' ? input.context.kind : null;
  const kind = kindOf(role, input.context.kind) ?? reported;
  if (kind === null || path.parts.some((part) => isUnexplained(part, input))) return null;
  const header = path.parts.at(-1) ?? null;
  const scale = input.titleMeasure?.type === 'scale' ? input.titleMeasure.factor : 1;
  const percents = percentsBeside(path, input);
  const value = { column: path.column, indicator: null, sector, kind, header, scale, percents };
  return { value, issue: null };
}

/** «Tỷ lệ doanh nghiệp ký TƯLĐTT» is an indicator of its own and no attainment. */
function namesRatio(path: HeaderPath, { matchers }: PlanInput): boolean {
  const last = path.parts.at(-1);
  return last !== undefined && matchers.indicator(last.text).type === 'match';
}

function pairBefore(
  values: readonly ValueColumn[],
  path: HeaderPath,
  input: PlanInput,
): AttainmentColumn | null {
  const code = input.names === 'unit' ? certainIndicator(path, input)?.code : undefined;
  const fits = (one: ValueColumn) => code === undefined || one.indicator?.code === code;
  // Sectors may stand between the unit's own result and its per cent.
  const last = (kind: FigureKind) =>
    values.findLast((one) => one.kind === kind && one.sector === '' && fits(one));
  const result = last(input.context.kind);
  const target = last('target');
  const belongTogether = result && target && result.indicator?.code === target.indicator?.code;
  return belongTogether
    ? { column: path.column, result: result.column, target: target.column }
    : null;
}
