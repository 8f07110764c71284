import type { Indicator } from '../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import type { CellMeaning, ReadingIssue, TableLayout } from '../../domain/returns/reading.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import type { NumberKind } from '../../domain/vietnamese/numbers.ts';
import { cellName } from '../open/sheet-grid.ts';
import { type BodyRow, readBody, type TableBody } from './body-rows.ts';
import { staleResult } from './cell-formula.ts';
import { numberKindOf, readCellNumber } from './cell-number.ts';
import { type ColumnPlan, planColumns, type ValueColumn } from './column-plan.ts';
import type { ReturnAnswer, ReturnContext } from './context.ts';
import { type DraftFigure, indexFigures } from './draft.ts';
import type { HeaderBlock } from './header-block.ts';
import { headerPaths } from './header-paths.ts';
import { issueAt } from './issues.ts';
import type { Matchers, NameMatch } from './name-matching.ts';
import { withoutMark } from './row-words.ts';
import type { SheetView } from './sheet-view.ts';

/** A table as read, before the checks that look at several figures at once. */
export type DraftTable = {
  readonly view: SheetView;
  readonly header: HeaderBlock;
  readonly body: TableBody;
  readonly plan: ColumnPlan;
  readonly layout: TableLayout;
  readonly figures: readonly DraftFigure[];
  readonly figureAt: (row: number, column: number) => DraftFigure | undefined;
  readonly issues: readonly ReadingIssue[];
  readonly meanings: readonly CellMeaning[];
};

export type TableInput = {
  readonly view: SheetView;
  readonly header: HeaderBlock;
  /** The row before which the table must end. */
  readonly until: number;
  readonly period: string | null;
  /** The unit of a table whose rows are indicators. */
  readonly unit: string | null;
  readonly titleIndicator: Indicator | null;
  readonly context: ReturnContext;
  readonly matchers: Matchers;
};

export function readTable(input: TableInput): DraftTable {
  const { view, header, matchers } = input;
  const identify =
    header.names === 'unit'
      ? (name: string) => identifyUnit(name, matchers)
      : (name: string) => (matchers.indicator(name).type === 'match' ? 'data' : null);
  const body = readBody(view, header, input.until, identify);
  const plan = planColumns({
    ...input,
    sheet: view.grid.name,
    paths: headerPaths(view, header),
    names: header.names,
  });
  const figures: DraftFigure[] = [];
  const issues: ReadingIssue[] = [...plan.issues];
  for (const bodyRow of body.rows) {
    if (bodyRow.type !== 'data') continue;
    const subject = header.names === 'unit' ? unitOf(bodyRow, input) : indicatorOf(bodyRow, input);
    const read = plan.values.flatMap((column) => readValue(bodyRow, column, subject, input));
    for (const one of read) {
      if (one.figure) figures.push(one.figure);
      issues.push(...one.issues);
    }
    if (subject.issue && read.some(({ figure }) => figure)) issues.push(subject.issue);
  }
  return {
    view,
    header,
    body,
    plan,
    layout: layoutOf(header, plan),
    figures,
    figureAt: indexFigures(figures),
    issues,
    meanings: meaningsOf(input, body, plan),
  };
}

/** A row of the organization itself sums up its units. */
function identifyUnit(name: string, matchers: Matchers): 'data' | 'total' | null {
  const match = bestUnit(name, matchers);
  if (match.type !== 'match') return null;
  return match.found.code === ROOT_UNIT ? 'total' : 'data';
}

/** What a row's name stands for; the issue counts only if the row holds figures. */
type Subject = {
  readonly unit: string | null;
  readonly indicator: Indicator | null;
  readonly issue: ReadingIssue | null;
};

function unitOf({ row, name }: BodyRow, { view, header, context, matchers }: TableInput): Subject {
  const place = { sheet: view.grid.name, row, column: header.nameColumn };
  const answer = answerAt(context, 'unit', place.sheet, cellName(row, header.nameColumn));
  if (answer) return { unit: answer.unit, indicator: null, issue: null };
  const match = bestUnit(name, matchers);
  if (match.type === 'match') return { unit: match.found.code, indicator: null, issue: null };
  const issue =
    match.type === 'ambiguous'
      ? issueAt('ambiguous-unit', place, `«${name}»: chưa rõ là đơn vị nào. Chọn đơn vị.`, [
          match.remedy,
        ])
      : issueAt('unknown-unit', place, `không có đơn vị «${name}» trong danh mục. Chọn đơn vị.`, [
          match.remedy,
        ]);
  return { unit: null, indicator: null, issue };
}

/** «1. LĐLĐ huyện Mường Ảng» is looked up without its number too. */
function bestUnit(name: string, { unit }: Matchers): ReturnType<Matchers['unit']> {
  const whole = unit(name);
  const bare = withoutMark(name);
  return whole.type === 'match' || bare === name ? whole : unit(bare);
}

function indicatorOf(
  { row, name }: BodyRow,
  { view, header, context, matchers, unit }: TableInput,
): Subject {
  const place = { sheet: view.grid.name, row, column: header.nameColumn };
  const answer = answerAt(context, 'indicator', place.sheet, cellName(row, header.nameColumn));
  const answered = context.indicators.find(({ code }) => code === answer?.indicator);
  if (answered) return { unit, indicator: answered, issue: null };
  const match: NameMatch<Indicator> = matchers.indicator(name);
  if (match.type === 'match') return { unit, indicator: match.found, issue: null };
  const issue =
    match.type === 'ambiguous'
      ? issueAt(
          'ambiguous-indicator',
          place,
          `«${name}»: chưa rõ là chỉ tiêu nào. Chọn chỉ tiêu.`,
          [match.remedy],
        )
      : issueAt(
          'unknown-indicator',
          place,
          `không có chỉ tiêu «${name}». Chọn chỉ tiêu, hoặc bỏ qua dòng này.`,
          [match.remedy],
        );
  return { unit, indicator: null, issue };
}

function answerAt<T extends 'unit' | 'indicator' | 'value'>(
  { answers }: ReturnContext,
  type: T,
  sheet: string,
  cell: string,
): Extract<ReturnAnswer, { type: T }> | undefined {
  return answers?.findLast(
    (one): one is Extract<ReturnAnswer, { type: T }> =>
      one.type === type && 'sheet' in one && one.sheet === sheet && one.cell === cell,
  );
}

type ReadValue = { readonly figure: DraftFigure | null; readonly issues: readonly ReadingIssue[] };

function readValue(
  { row }: BodyRow,
  column: ValueColumn,
  subject: Subject,
  { view, context, period }: TableInput,
): ReadValue[] {
  const indicator = column.indicator ?? subject.indicator;
  const kind: NumberKind | null = indicator ? numberKindOf(indicator.kind) : 'decimal';
  if (kind === null) return [];
  const answer = answerAt(context, 'value', view.grid.name, cellName(row, column.column));
  const read = answer
    ? {
        value: answer.value,
        blank: answer.value === null,
        raw: view.own(row, column.column),
        issues: [],
      }
    : readCellNumber(view, row, column.column, kind);
  if (read.blank) return [{ figure: null, issues: [] }];
  const figure: DraftFigure = {
    unit: subject.unit,
    indicator,
    sector: column.sector,
    kind: column.kind,
    period: column.kind === 'result' ? period : yearCode(period),
    value: read.value,
    raw: read.raw,
    row,
    column: column.column,
  };
  const stale = answer ? null : staleResult(view, row, column.column);
  return [{ figure, issues: stale ? [...read.issues, stale] : read.issues }];
}

/** Targets, registrations and baselines are for the whole year. */
function yearCode(period: string | null): string | null {
  const parsed = period === null ? null : parsePeriod(period);
  return parsed?.ok && parsed.value.type !== 'stage' ? String(yearOf(parsed.value)) : period;
}

function layoutOf(header: HeaderBlock, plan: ColumnPlan): TableLayout {
  if (header.names === 'indicator') return 'indicators-in-rows';
  return plan.values.some(({ sector }) => sector !== '') ? 'units-by-sector' : 'units-in-rows';
}

const ROW_MEANINGS: Readonly<Record<Exclude<BodyRow['type'], 'data'>, CellMeaning['meaning']>> = {
  group: 'group',
  subtotal: 'total',
  total: 'total',
  note: 'note',
};

function meaningsOf(
  { view, header }: TableInput,
  body: TableBody,
  plan: ColumnPlan,
): CellMeaning[] {
  const meanings: CellMeaning[] = [];
  const mark = (row: number, column: number, meaning: CellMeaning['meaning']) => {
    if (view.own(row, column) !== '') meanings.push({ cell: cellName(row, column), meaning });
  };
  const values = new Set(plan.values.map(({ column }) => column));
  for (let column = header.left; column <= header.right; column++) {
    for (let row = header.top; row <= header.bottom; row++) mark(row, column, 'header');
    if (header.columnNumberRow !== null) mark(header.columnNumberRow, column, 'column-number');
    for (const { row, type } of body.rows) {
      if (type !== 'data') mark(row, column, ROW_MEANINGS[type]);
      else if (column === header.nameColumn) mark(row, column, header.names);
      else mark(row, column, values.has(column) ? 'value' : 'ignored');
    }
  }
  return meanings;
}
