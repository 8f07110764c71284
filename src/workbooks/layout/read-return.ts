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
import { checkAttainment } from './check-attainment.ts';
import { checkFile } from './check-file.ts';
import { checkTotals } from './check-totals.ts';
import { checkValues } from './check-values.ts';
import type { ReturnContext, ReturnLists } from './context.ts';
import type { DraftFigure } from './draft.ts';
import { type TitledTable, tablesOfSheet } from './find-tables.ts';
import type { Told } from './form/told.ts';
import { freshEffort } from './formula/evaluate.ts';
import { fileIssue } from './issues.ts';
import { createMatchers, type Matchers } from './name-matching.ts';
import { sectorMatcher } from './sector-names.ts';

/** A table as read; `told` is null for a form of the office itself, which asks nobody what its columns are. */
type ReadTable = Omit<TitledTable, 'input' | 'stated' | 'told'> & { readonly told: Told | null };

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
  const effort = freshEffort();
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  const all = visible.flatMap((grid) => tablesOfSheet(grid, sheets, effort, context, matchers));
  const fromVisible = all.filter(holdsValues);
  const hidden = sheets.filter(({ visibility }) => visibility !== 'visible');
  const readable =
    fromVisible.length > 0
      ? fromVisible
      : hidden
          .flatMap((grid) => tablesOfSheet(grid, sheets, effort, context, matchers))
          .filter(holdsValues);
  // A table of which no column is understood can still be explained by a person.
  const [first, ...others] = readable.length > 0 ? readable : all;
  const atCells = doubts.filter((issue) => !isGeneral(issue));
  const titled = first ? [{ ...first, issues: [...atCells, ...first.issues] }, ...others] : [];
  const unread = fromVisible.length > 0 ? hidden.filter(({ rows }) => rows.length > 0) : [];
  return assemble(titled, unread, context, doubts.filter(isGeneral));
}

function holdsValues({ table }: ReadTable): boolean {
  return table.plan.values.length > 0;
}

function holdsFigures({ table }: ReadTable): boolean {
  return table.figures.length > 0;
}

function unitsOf({ table }: ReadTable): readonly (string | null)[] {
  return table.figures.map(({ unit }) => unit);
}

function assemble(
  titled: readonly ReadTable[],
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
  { table, told, issues, meanings }: ReadTable,
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
