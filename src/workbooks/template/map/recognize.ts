import { isRatio } from '../../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../../domain/period.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import type { ReturnAnswer, ReturnContext } from '../../layout/context.ts';
import { type TitledTable, tablesOfSheet } from '../../layout/find-tables.ts';
import { freshEffort } from '../../layout/formula/evaluate.ts';
import { createMatchers } from '../../layout/name-matching.ts';
import { sectorMatcher } from '../../layout/sector-names.ts';
import { looksNumeric, type SheetView } from '../../layout/sheet-view.ts';
import { type BookGrids, detailAt, valueAt } from '../../open/sheet-grid.ts';
import {
  type Asked,
  type ClearedCell,
  type FormLists,
  type FormMap,
  type FormPlace,
  type FormProblem,
  type FormulaCell,
  figurePlace,
  type PlaceFigure,
  type UnitTable,
} from './form-place.ts';
import {
  type RecognizedColumn,
  type RecognizedColumns,
  recognizeColumns,
  yearCode,
} from './recognized-columns.ts';
import { type RecognizedRow, recognizeRows } from './recognized-rows.ts';

/**
 * Tells which figure each cell of a form's tables takes, by the names in its rows and headers, as
 * returns are read. Formulas keep their place, and so does what is not understood.
 */
export function recognizeForm(
  book: BookGrids,
  lists: FormLists,
  asked: Asked,
  answers: readonly ReturnAnswer[] = [],
): FormMap {
  const matchers = createMatchers(lists, sectorMatcher(lists.sectors));
  const context = { ...contextOf(lists, asked), answers };
  const effort = freshEffort();
  const maps = book.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap((grid) => tablesOfSheet(grid, book.sheets, effort, context, matchers))
    .map((table) => mapTable(table, asked));
  return joinMaps(maps);
}

/** Several maps as one, in their order. */
export function joinMaps(maps: readonly FormMap[]): FormMap {
  return {
    places: maps.flatMap(({ places }) => places),
    formulas: maps.flatMap(({ formulas }) => formulas),
    crossed: maps.flatMap(({ crossed }) => crossed),
    cleared: maps.flatMap(({ cleared }) => cleared),
    problems: maps.flatMap(({ problems }) => problems),
    unitTables: maps.flatMap(({ unitTables }) => unitTables),
    extraRows: maps.flatMap(({ extraRows }) => extraRows),
    headings: maps.flatMap(({ headings }) => headings),
  };
}

/** How forms are looked at: as returns of the asked period, with nothing to judge them by. */
export function contextOf(lists: FormLists, { year, period }: Asked): ReturnContext {
  return {
    ...lists,
    // Nobody names a form after one unit of many.
    fileName: '',
    period: period ?? String(year),
    year,
    kind: 'result',
    references: () => ({}),
  };
}

type Collected = {
  readonly places: FormPlace[];
  readonly formulas: FormulaCell[];
  readonly crossed: FormulaCell[];
  readonly cleared: ClearedCell[];
  readonly problems: FormProblem[];
};

function mapTable(titled: TitledTable, asked: Asked): FormMap {
  const { input } = titled;
  const { view, header } = input;
  const period = formPeriod(titled, asked);
  const unit = header.names === 'indicator' ? unitOfTable(titled) : null;
  const found = recognizeColumns(input, period, asked);
  const rows = recognizeRows(titled, unit);
  const out: Collected = { places: [], formulas: [], crossed: [], cleared: [], problems: [] };
  if (found.columns.length > 0) {
    const lines = rows.map(({ row }) => row);
    for (const row of rows) mapRow(row, found, view, period, lines, out);
    out.problems.push(...headerProblems(found, rows, view));
    const isReported = found.columns.some(({ kind }) => REPORTED.has(kind));
    out.problems.push(...titleProblems(titled, asked, unit, isReported));
  }
  const unitRows = rows.flatMap((row): UnitTable['rows'] => {
    if (row.type === 'unit') return [{ row: row.row, unit: row.unit }];
    return row.type === 'unknown' && header.names === 'unit' ? [{ row: row.row, unit: null }] : [];
  });
  const unitTable: UnitTable = {
    sheet: view.grid.name,
    nameColumn: header.nameColumn,
    orderColumn: header.left < header.nameColumn ? header.left : null,
    rows: unitRows,
    doubtful: rows.flatMap((row) => (row.type === 'unknown' ? row.units : [])),
  };
  const takesFigures = out.places.length > 0 && unitRows.some((row) => row.unit !== null);
  return { ...out, unitTables: takesFigures ? [unitTable] : [], extraRows: [], headings: [] };
}

/** The period asked for; without one, that of the title where it lies in the year. */
function formPeriod({ stated }: TitledTable, { year, period }: Asked): string {
  if (period !== undefined) return period;
  const parsed = stated === null ? null : parsePeriod(stated);
  const fits = parsed?.ok && parsed.value.type !== 'stage' && yearOf(parsed.value) === year;
  return stated !== null && fits ? stated : String(year);
}

/** Whose a table of indicators is: the unit of its title, else the organization's own. */
function unitOfTable({ unit, issues }: TitledTable): string | null {
  if (unit !== null) return unit;
  const isDoubtful = issues.some(
    ({ code, cell }) => code === 'ambiguous-unit' || (code === 'unknown-unit' && cell !== null),
  );
  return isDoubtful ? null : ROOT_UNIT;
}

function mapRow(
  row: RecognizedRow,
  { columns, derived }: RecognizedColumns,
  view: SheetView,
  period: string,
  lines: readonly number[],
  out: Collected,
): void {
  const sheet = view.grid.name;
  if (row.type === 'unknown') {
    const holds = columns.filter(({ column }) => isInput(view, row.row, column));
    const isUnit = row.reason === 'unknown-unit' || row.reason === 'ambiguous-unit';
    if (isUnit) out.cleared.push(...numbersIn(view, row.row, [...holds, ...derived], lines));
    const kept = isUnit
      ? 'Số cũ của dòng này được để trống khi bảng được điền.'
      : 'Số cũ của dòng này còn nguyên.';
    out.problems.push({
      ...{
        reason: row.reason,
        sheet,
        row: row.row,
        column: view.grid.rows[row.row]?.indexOf(row.name) ?? 0,
      },
      ...{ text: row.name, message: `${row.message} ${kept}` },
    });
    return;
  }
  for (const column of columns) {
    const figure = figureOf(row, column, period);
    if (figure === null) continue;
    const at = column.percents !== null && isRatioRow(row) ? column.percents : column.column;
    place(view, row, at, figure, out);
  }
  out.cleared.push(...numbersIn(view, row.row, derived, lines));
}

function place(
  view: SheetView,
  row: RecognizedRow,
  column: number,
  figure: PlaceFigure,
  out: Collected,
): void {
  const at = { sheet: view.grid.name, row: row.row, column };
  if (detailAt(view.grid, row.row, column)?.formula !== undefined) {
    out.formulas.push({ ...at, figure });
    return;
  }
  const merge = view.mergeAt(row.row, column);
  if (merge !== null && (merge.top !== row.row || merge.left !== column)) return;
  // A heading without numbers is only a line of text, unless the whole form has none.
  if (row.type === 'sum' && !row.isTotal && !looksNumeric(view, row.row, column)) return;
  if (merge !== null && merge.bottom > merge.top) {
    out.problems.push({
      ...at,
      reason: 'merged',
      text: view.own(row.row, column),
      message: 'Ô gộp chung cho nhiều dòng nên chưa rõ số của dòng nào. Bỏ gộp ô trong mẫu.',
    });
    return;
  }
  // «x»: the office says that it does not apply.
  if (/^x$/i.test(view.own(row.row, column))) {
    out.crossed.push({ ...at, figure });
    return;
  }
  out.places.push(figurePlace(at, 'recognized', figure));
}

function figureOf(
  row: Exclude<RecognizedRow, { type: 'unknown' }>,
  column: RecognizedColumn,
  period: string,
): PlaceFigure | null {
  const { kind, sector, scale } = column;
  const whole = column.isWholeYear ? { isWholeYear: true } : {};
  const told = { ...whole, kind, sector, scale, period: column.period || period };
  if (row.type === 'indicator') {
    const { indicator, unit } = row;
    const factor = row.scale === 1 ? scale : row.scale;
    return { ...told, indicator: indicator.code, unit, units: null, scale: factor };
  }
  if (column.indicator === null) return null;
  const indicator = column.indicator.code;
  if (row.type === 'unit') {
    const own = sector === '' ? row.sector : sector;
    return { ...told, indicator, unit: row.unit, units: null, sector: own };
  }
  const isRoot = row.isWhole || row.isTotal;
  const units = row.isWhole ? null : row.units;
  return { ...told, indicator, unit: isRoot ? ROOT_UNIT : '', units };
}

function isRatioRow(row: RecognizedRow): boolean {
  return row.type === 'indicator' && isRatio(row.indicator.kind);
}

function numbersIn(
  view: SheetView,
  row: number,
  columns: readonly { readonly column: number }[],
  rows: readonly number[],
): readonly ClearedCell[] {
  return columns
    .filter(({ column }) => isInput(view, row, column) && looksNumeric(view, row, column))
    .map(({ column }) => ({ sheet: view.grid.name, row, column, rows }));
}

function isInput(view: SheetView, row: number, column: number): boolean {
  const merge = view.mergeAt(row, column);
  const isFirst = merge === null || (merge.top === row && merge.left === column);
  return isFirst && detailAt(view.grid, row, column)?.formula === undefined;
}

/** Columns of numbers whose header is not understood: they keep what they say. */
function headerProblems(
  { unknown }: RecognizedColumns,
  rows: readonly RecognizedRow[],
  view: SheetView,
): readonly FormProblem[] {
  const seen = new Set<string>();
  return unknown.flatMap(({ column, row, headerColumn, text, message, reason }) => {
    const key = `${row} ${headerColumn}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const holds = rows.some((one) => valueAt(view.grid, one.row, column) !== null);
    const kept = holds ? ' Số cũ của cột này còn nguyên.' : '';
    const at = { sheet: view.grid.name, row, column: headerColumn };
    return [{ ...at, reason, text, message: `${message}${kept}` }];
  });
}

/** What is of the period asked for, and not of its year. */
const REPORTED: ReadonlySet<RecognizedColumn['kind']> = new Set([
  'result',
  'attainment',
  'remaining',
]);

function titleProblems(
  { stated, issues, input }: TitledTable,
  { year, period }: Asked,
  unit: string | null,
  isReported: boolean,
): readonly FormProblem[] {
  const sheet = input.view.grid.name;
  const at = { sheet, row: input.header.top, column: input.header.nameColumn };
  const found: FormProblem[] = [];
  const isOther =
    stated !== null &&
    (yearCode(stated) !== String(year) ||
      (period !== undefined && isReported && stated !== period));
  if (isOther) {
    found.push({
      ...at,
      reason: 'other-period',
      text: stated,
      message: `Tiêu đề của bảng ghi kỳ ${stated}, mẫu được điền cho ${period ?? `năm ${year}`}. Sửa tiêu đề trong tệp đã điền, hoặc ghi {{nam}}, {{ky}} vào tiêu đề của mẫu.`,
    });
  }
  if (input.header.names === 'indicator' && unit === null) {
    const issue = issues.find(({ code }) => code === 'ambiguous-unit' || code === 'unknown-unit');
    const reason = issue?.code === 'ambiguous-unit' ? 'ambiguous-unit' : 'unknown-unit';
    found.push({ ...at, reason, text: '', message: issue?.message ?? '' });
  }
  return found;
}
