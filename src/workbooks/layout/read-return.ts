import type {
  CellMeaning,
  FileReading,
  ReadFigure,
  ReadingIssue,
  TableReading,
} from '../../domain/returns/reading.ts';
import { formDoubts, readForm } from '../form/read-form.ts';
import { markedBook } from '../form/read-marker.ts';
import { type BookGrids, cellName, rangeName, type SheetGrid } from '../open/sheet-grid.ts';
import { isAccepted } from './acceptance.ts';
import { tablesBeside } from './beside.ts';
import { checkAttainment } from './check-attainment.ts';
import { checkFile } from './check-file.ts';
import { checkTotals } from './check-totals.ts';
import { checkValues } from './check-values.ts';
import type { ReturnContext, ReturnLists } from './context.ts';
import type { DraftFigure } from './draft.ts';
import { type Told, toldAbout } from './form/told.ts';
import { findHeader, type HeaderBlock } from './header-block.ts';
import { fileIssue } from './issues.ts';
import { titleMeasure, titleScale } from './measure-words.ts';
import { createMatchers, type Matchers } from './name-matching.ts';
import { type DraftTable, readTable } from './read-table.ts';
import { sectorMatcher } from './sector-names.ts';
import { type SheetView, viewSheet } from './sheet-view.ts';
import { findTitleIndicator } from './title-indicator.ts';
import { findUnit } from './title-unit.ts';
import { findPeriod, type TitleLine, type Titles, titleLines } from './titles.ts';

/** A table with what the text above it says: its unit, its period, and the doubts about them. */
type TitledTable = {
  readonly table: DraftTable;
  /** Null for a form of the office itself, which asks nobody what its columns are. */
  readonly told: Told | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly issues: readonly ReadingIssue[];
  readonly meanings: readonly CellMeaning[];
};

/**
 * Understands a returned workbook: finds its tables, matches names against the given lists and
 * judges every figure. It never creates a unit or an indicator, and never chooses between two:
 * what is not certain is an issue with remedies. Differences from stored values are not its matter.
 */
export function readReturn(book: BookGrids, context: ReturnContext): FileReading {
  return createReturnReader(context)(book, context);
}

/** `readReturn` for many files against the same lists, which are taken apart once. */
export function createReturnReader(
  lists: ReturnLists,
): (book: BookGrids, context: ReturnContext) => FileReading {
  const matchers = createMatchers(lists, sectorMatcher(lists.sectors));
  return (book, context) => readWith(matchers, book, context);
}

function readWith(matchers: Matchers, book: BookGrids, context: ReturnContext): FileReading {
  const marked = markedBook(book);
  if (marked === null) return readSheets(matchers, book.sheets, context);
  const form = readForm(marked, context, matchers);
  if (form === null) {
    return readSheets(matchers, marked.sheets, context, formDoubts(marked, context));
  }
  return assemble([{ ...form, told: null }], [], context);
}

function readSheets(
  matchers: Matchers,
  sheets: readonly SheetGrid[],
  context: ReturnContext,
  doubts: readonly ReadingIssue[] = [],
): FileReading {
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  const all = visible.flatMap((grid) => readSheet(grid, sheets, context, matchers));
  const fromVisible = all.filter(holdsValues);
  const hidden = sheets.filter(({ visibility }) => visibility !== 'visible');
  const readable =
    fromVisible.length > 0
      ? fromVisible
      : hidden.flatMap((grid) => readSheet(grid, sheets, context, matchers)).filter(holdsValues);
  // A table of which no column is understood can still be explained by a person.
  const [first, ...others] = readable.length > 0 ? readable : all;
  const atCells = doubts.filter((issue) => !isGeneral(issue));
  const titled = first ? [{ ...first, issues: [...atCells, ...first.issues] }, ...others] : [];
  const unread = fromVisible.length > 0 ? hidden.filter(({ rows }) => rows.length > 0) : [];
  return assemble(titled, unread, context, doubts.filter(isGeneral));
}

function readSheet(
  grid: SheetGrid,
  sheets: readonly SheetGrid[],
  context: ReturnContext,
  matchers: Matchers,
): TitledTable[] {
  const view = viewSheet(grid, sheets);
  const knowsIndicator = (text: string) => matchers.indicator(text).type === 'match';
  const found: TitledTable[] = [];
  let all: readonly TitleLine[] = [];
  let header = findHeader(view, 0, knowsIndicator);
  let from = 0;
  while (header) {
    const next = findHeader(view, header.bodyTop, knowsIndicator);
    const until = next?.top ?? view.height;
    all = [...all, ...titleLines(view, from, header.top)];
    const read = headersBeside(view, header, knowsIndicator).map((one) => {
      const own = titleLines(one.view, from, one.header.top);
      return readTitled(one.view, one.header, until, { own, all }, context, matchers);
    });
    found.push(...read.filter(({ table }) => table.body.rows.length > 0));
    from = Math.max(...read.map(({ table }) => table.body.bottom)) + 1;
    header = next;
  }
  return found;
}

type ViewedHeader = { readonly view: SheetView; readonly header: HeaderBlock };

/** The header, or those of the tables that stand beside each other in its rows. */
function headersBeside(
  view: SheetView,
  header: HeaderBlock,
  knowsIndicator: (text: string) => boolean,
): readonly ViewedHeader[] {
  const beside = tablesBeside(view, header).flatMap((part) => {
    const own = findHeader(part, header.top, knowsIndicator);
    return own && own.top <= header.bottom ? [{ view: part, header: own }] : [];
  });
  return beside.length > 0 ? beside : [{ view, header }];
}

function holdsValues({ table }: TitledTable): boolean {
  return table.plan.values.length > 0;
}

function readTitled(
  view: SheetView,
  header: HeaderBlock,
  until: number,
  titles: Titles,
  context: ReturnContext,
  matchers: Matchers,
): TitledTable {
  const period = findPeriod(view, titles, context);
  const unit = header.names === 'indicator' ? findUnit(view, titles, context, matchers) : null;
  const { fileName } = context;
  const shaped = { view, header, titles, period: period.period, matchers, fileName };
  const told = toldAbout(shaped, context);
  const table = readTable({
    view,
    header,
    until,
    period: period.period,
    columnsFor: period.stated ?? period.period,
    unit: unit?.unit ?? null,
    titleIndicator:
      header.names === 'unit' ? findTitleIndicator(titles, matchers.indicators) : null,
    titleMeasure: titleMeasure(titles.own) ?? titleScale(titles.all),
    context,
    matchers,
    told,
  });
  return {
    table,
    told,
    unit: unit?.unit ?? null,
    period: period.period,
    issues: [...period.issues, ...(unit?.issues ?? [])],
    meanings: [...period.meanings, ...(unit?.meanings ?? []), ...titleMeanings(titles.own)],
  };
}

function holdsFigures({ table }: TitledTable): boolean {
  return table.figures.length > 0;
}

function unitsOf({ table }: TitledTable): readonly (string | null)[] {
  return table.figures.map(({ unit }) => unit);
}

function titleMeanings(lines: readonly TitleLine[]): CellMeaning[] {
  return lines.map(({ row, column }) => ({ cell: cellName(row, column), meaning: 'title' }));
}

function assemble(
  titled: readonly TitledTable[],
  unread: readonly SheetGrid[],
  context: ReturnContext,
  doubts: readonly ReadingIssue[] = [],
): FileReading {
  const across = checkFile(
    titled.map(({ table }) => table),
    context.indicators,
    context.sectors,
  );
  const fileIssues = unread.map(({ name }) =>
    fileIssue('hidden', `Trang tính ẩn «${name}» không được đọc. Bỏ ẩn nếu cần lấy số liệu.`),
  );
  const oneSheet = new Set(titled.map(({ table }) => table.view.grid.name)).size === 1;
  const general = oneSheet ? titled.flatMap(({ issues }) => issues.filter(isGeneral)) : [];
  const tables = titled.map((one) => {
    // Where other sheets have their own unit and period, a doubt about this one is not theirs.
    const own = oneSheet ? one.issues.filter((issue) => !isGeneral(issue)) : one.issues;
    return tableReading({ ...one, issues: own }, across.get(one.table) ?? [], context);
  });
  const reading = {
    file: context.fileName,
    unit: common(
      titled.some(holdsFigures) ? titled.flatMap(unitsOf) : titled.map(({ unit }) => unit),
    ),
    period: common(titled.map(({ period }) => period)),
    tables,
    issues: [...doubts, ...distinct(general), ...fileIssues],
  };
  if (tables.every(({ figures }) => figures.length === 0)) {
    return rejected(reading, titled.some(holdsValues));
  }
  const doubtful = [...reading.issues, ...tables.flatMap(({ issues }) => issues)].some(
    ({ severity }) => severity === 'error',
  );
  return { ...reading, status: doubtful ? 'needs-review' : 'ready' };
}

function rejected(reading: Omit<FileReading, 'status'>, found: boolean): FileReading {
  const issue = found
    ? fileIssue('empty', 'Bảng không có số liệu nào. Hỏi lại đơn vị gửi.')
    : fileIssue(
        'unsupported',
        'Không tìm thấy bảng số liệu: cần dòng tiêu đề có «Đơn vị» hoặc «Chỉ tiêu» và các cột số liệu.',
      );
  return { ...reading, status: 'rejected', issues: [issue, ...reading.issues] };
}

function tableReading(
  { table, told, issues, meanings }: TitledTable,
  across: readonly ReadingIssue[],
  context: ReturnContext,
): TableReading {
  const { view, header, body } = table;
  const found = [
    ...issues,
    ...table.issues,
    ...checkValues(table, context),
    ...checkTotals(table),
    ...checkAttainment(table),
    ...across,
  ];
  return {
    sheet: view.grid.name,
    range: rangeName({ ...header, bottom: Math.max(body.bottom, header.bottom) }),
    layout: table.layout,
    figures: table.figures.map(readFigure),
    issues: found.map((issue) => withAcceptance(issue, view.grid.name, context)),
    meanings: [...firstMeanings(meanings), ...table.meanings],
    columns: table.columns,
    ...(told === null ? {} : toldIn(told)),
  };
}

function toldIn({ shape, dash, form, alike }: Told): Partial<TableReading> {
  return {
    shape,
    ...(dash === null ? {} : { dash }),
    ...(form === null ? {} : { form }),
    ...(alike.length === 0 ? {} : { alike }),
  };
}

function readFigure(figure: DraftFigure): ReadFigure {
  const { unit, indicator, sector, kind, period, value, raw, row, column } = figure;
  const { numerator, denominator, numeratorCell, denominatorCell } = figure;
  return {
    unit,
    indicator: indicator?.code ?? null,
    sector,
    kind,
    period,
    value,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(numeratorCell === undefined ? {} : { numeratorCell }),
    ...(denominatorCell === undefined ? {} : { denominatorCell }),
    cell: cellName(row, column),
    raw,
  };
}

/** What a person accepted is kept as a warning: the figure is stored, and the doubt with it. */
function withAcceptance(
  issue: ReadingIssue,
  sheet: string,
  { answers }: ReturnContext,
): ReadingIssue {
  return isAccepted(issue, sheet, answers ?? []) ? { ...issue, severity: 'warning' } : issue;
}

/** A cell that names the period and is a title too is shown as the period. */
function firstMeanings(meanings: readonly CellMeaning[]): CellMeaning[] {
  const seen = new Set<string>();
  return meanings.filter(({ cell }) => !seen.has(cell) && seen.add(cell));
}

function distinct(issues: readonly ReadingIssue[]): ReadingIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ message }) => !seen.has(message) && seen.add(message));
}

/** A doubt about the unit or the period of a whole sheet, which stands in no cell. */
function isGeneral({ cell }: ReadingIssue): boolean {
  return cell === null;
}

function common(values: readonly (string | null)[]): string | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
