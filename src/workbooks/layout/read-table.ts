import type { Indicator } from '../../domain/indicator.ts';
import type {
  CellMeaning,
  ReadColumn,
  ReadingIssue,
  TableLayout,
} from '../../domain/returns/reading.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { cellName } from '../open/sheet-grid.ts';
import { type BodyRow, readBody, type TableBody } from './body-rows.ts';
import { type ColumnPlan, type PlanInput, planColumns } from './column-plan.ts';
import type { ReturnContext } from './context.ts';
import { type DraftFigure, indexFigures } from './draft.ts';
import type { Told } from './form/told.ts';
import { readColumns, toldOf } from './form/told-column.ts';
import type { HeaderBlock } from './header-block.ts';
import { answeredIndicator } from './header-indicator.ts';
import { type HeaderPath, headerPaths } from './header-paths.ts';
import { isSexHeader } from './header-words.ts';
import type { Measure } from './measure-words.ts';
import type { Matchers } from './name-matching.ts';
import { fractionsAsPercents, isRatioCell, type RatioCell } from './percent-fractions.ts';
import { readValue, type Subject } from './read-value.ts';
import { rowSectors } from './row-sectors.ts';
import { bestUnit, indicatorOf, type NamedSubject, unitOf } from './row-subject.ts';
import { sharedCells } from './shared-cells.ts';
import type { SheetView } from './sheet-view.ts';

/** A table as read, before the checks that look at several figures at once. */
export type DraftTable = {
  readonly view: SheetView;
  readonly header: HeaderBlock;
  readonly body: TableBody;
  readonly plan: ColumnPlan;
  readonly layout: TableLayout;
  /** The column that says of which sector a row is. */
  readonly sectors: number | null;
  readonly columns: readonly ReadColumn[];
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
  /** The period by which columns are chosen: the title's own, if another one was asked for. */
  readonly columnsFor: string | null;
  /** The unit of a table whose rows are indicators. */
  readonly unit: string | null;
  readonly titleIndicator: Indicator | null;
  readonly titleMeasure: Measure | null;
  readonly context: ReturnContext;
  readonly matchers: Matchers;
  readonly told: Told;
};

/** Figures, issues and the meaning of each cell of one table; totals are not yet checked. */
export function readTable(input: TableInput): DraftTable {
  const { view, header, matchers } = input;
  const identify =
    header.names === 'unit'
      ? (name: string) => identifyUnit(name, matchers)
      : (name: string) => (matchers.indicator(name).type === 'match' ? 'data' : null);
  const body = readBody(view, header, input.until, identify);
  const paths = headerPaths(view, header);
  const planInput = {
    ...{ ...input, paths, period: input.columnsFor },
    ...{ sheet: view.grid.name, names: header.names },
  };
  const plan = planColumns(planInput);
  const sectors = rowSectors(view, paths, body.rows, matchers);
  const columns = new Set(plan.values.map(({ column }) => column));
  const rows = namedRows(body.rows, plan, sectors, input);
  const ratios = ratioCells(rows, plan);
  const place = {
    ...input,
    dash: input.told.dash,
    sharedAt: sharedCells(view, header, body.rows, columns),
    isHundredth: fractionsAsPercents(view, ratios, plan.values, input.context),
  };
  const figures: DraftFigure[] = [];
  const issues: ReadingIssue[] = [];
  for (const { row, subject, sectorIssue } of rows) {
    const read = plan.values.map((column) =>
      readValue(row, sectorIssue ? { ...column, indicator: null } : column, subject, place),
    );
    for (const one of read) {
      if (one.figure) figures.push(one.figure);
      issues.push(...one.issues);
    }
    const found = [subject.issue, sectorIssue].filter((one) => one !== null);
    if (read.some(({ figure }) => figure)) issues.push(...found);
  }
  return {
    view,
    header,
    body,
    plan,
    layout: layoutOf(header, plan, paths, sectors.column),
    sectors: sectors.column,
    columns: readColumns(header, paths, plan.values, (path) => toldBy(path, planInput)),
    figures,
    figureAt: indexFigures(figures),
    issues: [...columnIssues(plan, figures), ...issues],
    meanings: meaningsOf(input, body, plan),
  };
}

type NamedRow = {
  readonly row: number;
  readonly subject: Subject;
  readonly sectorIssue: ReadingIssue | null;
};

/** What each row of data stands for; a row that only says its sector goes on with the one above. */
function namedRows(
  rows: readonly BodyRow[],
  { measures }: ColumnPlan,
  sectors: ReturnType<typeof rowSectors>,
  input: TableInput,
): readonly NamedRow[] {
  const named: NamedRow[] = [];
  let above: NamedSubject | null = null;
  for (const bodyRow of rows) {
    if (bodyRow.type !== 'data' || isLeftOut(bodyRow, input)) continue;
    const { sector, isStated, issue } = sectors.of(bodyRow.row);
    const goesOn = isStated && bodyRow.name === '';
    const own: NamedSubject =
      goesOn && above
        ? { ...above, issue: null }
        : input.header.names === 'unit'
          ? unitOf(bodyRow, input)
          : indicatorOf(bodyRow, measures, input);
    above = own;
    const subject = { ...own, sector, indicator: issue ? null : own.indicator };
    named.push({ row: bodyRow.row, subject, sectorIssue: issue });
  }
  return named;
}

function ratioCells(rows: readonly NamedRow[], plan: ColumnPlan): readonly RatioCell[] {
  return rows.flatMap(({ row, subject }) =>
    plan.values.flatMap((column) => {
      const indicator = column.indicator ?? subject.indicator;
      return isRatioCell(indicator) ? [{ row, column, unit: subject.unit, indicator }] : [];
    }),
  );
}

function toldBy(path: HeaderPath, input: PlanInput): ReadColumn['toldBy'] {
  const told = toldOf(path, input);
  if (told) return told.by;
  return input.names === 'unit' && answeredIndicator(path, input) ? 'answer' : null;
}

/** A row that a remembered form does not take. */
function isLeftOut({ name }: BodyRow, { header, told }: TableInput): boolean {
  return header.names === 'indicator' && told.row(name) === null;
}

/** What is not clear about columns with figures; a parent header is asked about once for all of them. */
function columnIssues(
  { issues }: ColumnPlan,
  figures: readonly DraftFigure[],
): readonly ReadingIssue[] {
  const used = new Set(figures.map(({ column }) => column));
  const found = issues.flatMap(({ column, issue }) => (used.has(column) ? [issue] : []));
  const keys = found.map(({ code, cell }) => `${code} ${cell}`);
  return found.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** A row of the organization itself sums up its units. */
function identifyUnit(name: string, matchers: Matchers): 'data' | 'total' | null {
  const match = bestUnit(name, matchers);
  if (match.type !== 'match') return null;
  return match.found.code === ROOT_UNIT ? 'total' : 'data';
}

function layoutOf(
  header: HeaderBlock,
  plan: ColumnPlan,
  paths: readonly HeaderPath[],
  sectors: number | null,
): TableLayout {
  if (header.names === 'indicator') return 'indicators-in-rows';
  const bySector = sectors !== null || plan.values.some(({ sector }) => sector !== '');
  return bySector || paths.some(isOfOneSex) ? 'units-by-sector' : 'units-in-rows';
}

/** A column of men or of women under its indicator. */
function isOfOneSex({ parts }: HeaderPath): boolean {
  const last = parts.at(-1);
  return parts.length > 1 && last !== undefined && isSexHeader(last.text);
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
  const values = new Set(
    plan.values.flatMap(({ column, percents }) => [column, ...(percents ? [percents.column] : [])]),
  );
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
