import type { FigureKind } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import { cellName } from '../open/sheet-grid.ts';
import type { ReturnContext } from './context.ts';
import type { HeaderPart, HeaderPath } from './header-paths.ts';
import {
  type HeaderRole,
  headerRole,
  isRoleAndTime,
  isWholeHeader,
  withoutRole,
} from './header-words.ts';
import { issueAt } from './issues.ts';
import type { Matchers, NameMatch } from './name-matching.ts';
import { columnPeriod, namesTablePeriod, preferOwnPeriod } from './period-columns.ts';

/** A column of figures; `indicator` is null where the rows name it, or where its header is not understood. */
export type ValueColumn = {
  readonly column: number;
  readonly indicator: Indicator | null;
  readonly sector: string;
  readonly kind: FigureKind;
  readonly header: HeaderPart | null;
};

/** «Tỷ lệ %»: the result as a per cent of the target, both in columns before it. */
export type AttainmentColumn = {
  readonly column: number;
  readonly result: number;
  readonly target: number;
};

export type ColumnPlan = {
  readonly values: readonly ValueColumn[];
  readonly attainments: readonly AttainmentColumn[];
  readonly issues: readonly ReadingIssue[];
};

const SKIPPED: ReadonlySet<HeaderRole> = new Set([
  'order',
  'unit',
  'measure',
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
  readonly context: ReturnContext;
  readonly matchers: Matchers;
};

/** Says what each column right of the names holds. */
export function planColumns(input: PlanInput): ColumnPlan {
  const values: ValueColumn[] = [];
  const attainments: AttainmentColumn[] = [];
  const issues: ReadingIssue[] = [];
  for (const path of input.paths) {
    const roles = path.parts.map(({ text }) => headerRole(text));
    const role = roles.findLast((one) => one !== null) ?? null;
    if (path.parts.length === 0 || isSkipped(role) || columnPeriod(path, input) === 'other') {
      continue;
    }
    if (role === 'attainment' && !namesRatio(path, input)) {
      const pair = pairBefore(values, path, input);
      if (pair) attainments.push(pair);
      continue;
    }
    const column = input.names === 'indicator' ? rowwise(path, role, input) : named(path, input);
    if (column) values.push(column.value);
    if (column?.issue) issues.push(column.issue);
  }
  return { values: preferOwnPeriod(values, input), attainments, issues };
}

type Planned = { readonly value: ValueColumn; readonly issue: ReadingIssue | null };

function isSkipped(role: HeaderRole | null): boolean {
  return role !== null && SKIPPED.has(role);
}

/** Where rows name the indicators, only a column that says what it holds is read. */
function rowwise(path: HeaderPath, role: HeaderRole | null, input: PlanInput): Planned | null {
  const sector = sectorOf(path, input);
  const speaks = sector !== '' || namesTablePeriod(path, input);
  const kind = kindOf(role, input.context.kind) ?? (speaks ? input.context.kind : null);
  if (kind === null || path.parts.some((part) => isUnexplained(part, input))) return null;
  const header = path.parts.at(-1) ?? null;
  return { value: { column: path.column, indicator: null, sector, kind, header }, issue: null };
}

/** Where rows name the units, the header names indicator, sector and kind. */
function named(path: HeaderPath, input: PlanInput): Planned | null {
  const role = path.parts.map(({ text }) => headerRole(text)).findLast((one) => one !== null);
  const kind = kindOf(role ?? null, input.context.kind) ?? input.context.kind;
  const header = path.parts.at(-1) ?? null;
  const answered = answeredIndicator(path, input);
  const match = answered ? null : indicatorIn(path, input);
  const found = answered ?? (match?.match.type === 'match' ? match.match.found : null);
  const unexplained = found && match ? unexplainedPart(path, match.part, input) : null;
  const value: ValueColumn = {
    column: path.column,
    indicator: unexplained ? null : found,
    sector: sectorOf(path, input),
    kind,
    header: match?.part ?? header,
  };
  if (unexplained) return { value, issue: unknownHeader(input, unexplained, null) };
  if (found) return { value, issue: null };
  const asked = match?.part ?? header;
  return { value, issue: asked ? unknownHeader(input, asked, match?.match ?? null) : null };
}

function kindOf(role: HeaderRole | null, reported: FigureKind): FigureKind | null {
  switch (role) {
    case 'target':
      return 'target';
    case 'registered':
      return 'registered';
    case 'result':
      return reported;
    default:
      return null;
  }
}

function answeredIndicator(path: HeaderPath, { sheet, context }: PlanInput): Indicator | null {
  const cells = path.parts.map(({ row, column }) => cellName(row, column));
  const answer = context.answers?.findLast(
    (one) => one.type === 'indicator' && one.sheet === sheet && cells.includes(one.cell),
  );
  if (answer?.type !== 'indicator') return null;
  return context.indicators.find(({ code }) => code === answer.indicator) ?? null;
}

type PartMatch = { readonly part: HeaderPart; readonly match: NameMatch<Indicator> };

/** The lowest part that names an indicator for certain, else the lowest that may; else the title's. */
function indicatorIn(path: HeaderPath, input: PlanInput): PartMatch | null {
  const naming = path.parts.filter(
    ({ text }) => !isWholeHeader(text) && input.matchers.sector(text) === null,
  );
  const tried = naming
    .toReversed()
    .map((part): PartMatch => ({ part, match: matchHeader(part.text, input.matchers) }));
  const certain = tried.find(({ match }) => match.type === 'match');
  if (certain) return certain;
  const speaking = tried.filter(({ part }) => !isRoleAndTime(part.text));
  const [lowest] = speaking;
  if (lowest) return speaking.find(({ match }) => match.type === 'ambiguous') ?? lowest;
  const [part] = path.parts;
  return part && input.titleIndicator
    ? { part, match: { type: 'match', found: input.titleIndicator } }
    : null;
}

/** The whole header, or what is left of «Chỉ tiêu kết nạp đoàn viên» without «Chỉ tiêu». */
export function matchHeader(text: string, { indicator }: Matchers): NameMatch<Indicator> {
  const whole = indicator(text);
  if (whole.type === 'match') return whole;
  const rest = withoutRole(text);
  const part = rest === text ? whole : indicator(rest);
  return part.type === 'match' || whole.type === 'unknown' ? part : whole;
}

/** A child header below an indicator that is no role, sector or sum: «Trong đó: nữ» is not the whole. */
function unexplainedPart(
  path: HeaderPath,
  indicatorPart: HeaderPart,
  input: PlanInput,
): HeaderPart | null {
  const below = path.parts.slice(path.parts.indexOf(indicatorPart) + 1);
  return below.find((part) => isUnexplained(part, input)) ?? null;
}

function isUnexplained({ text }: HeaderPart, { matchers }: PlanInput): boolean {
  const explained = headerRole(text) !== null || isWholeHeader(text) || isRoleAndTime(text);
  return !explained && matchers.sector(text) === null;
}

function sectorOf(path: HeaderPath, { matchers }: PlanInput): string {
  return path.parts.map(({ text }) => matchers.sector(text)).findLast((one) => one !== null) ?? '';
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
  const own = input.names === 'unit' ? indicatorIn(path, input)?.match : null;
  const code = own?.type === 'match' ? own.found.code : null;
  const fits = (one: ValueColumn) => code === null || one.indicator?.code === code;
  const result = values.findLast((one) => one.kind === input.context.kind && fits(one));
  const target = values.findLast((one) => one.kind === 'target' && fits(one));
  const belongTogether = result && target && result.indicator?.code === target.indicator?.code;
  return belongTogether
    ? { column: path.column, result: result.column, target: target.column }
    : null;
}

function unknownHeader(
  { sheet }: PlanInput,
  { text, row, column }: HeaderPart,
  match: NameMatch<Indicator> | null,
): ReadingIssue {
  const place = { sheet, row, column };
  const remedies = match && match.type !== 'match' ? [match.remedy] : [];
  return match?.type === 'ambiguous'
    ? issueAt(
        'ambiguous-indicator',
        place,
        `chưa rõ «${text}» là chỉ tiêu nào. Chọn chỉ tiêu.`,
        remedies,
      )
    : issueAt(
        'unknown-indicator',
        place,
        `không có chỉ tiêu «${text}». Chọn chỉ tiêu, hoặc bỏ qua cột này.`,
        remedies,
      );
}
