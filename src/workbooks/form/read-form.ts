import { type Indicator, isRatio } from '../../domain/indicator.ts';
import { parsePeriod } from '../../domain/period.ts';
import { periodLabel } from '../../domain/period-label.ts';
import { ratioOf } from '../../domain/ratio.ts';
import type { CellMeaning, ReadingIssue } from '../../domain/returns/reading.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { answerAt } from '../layout/answers.ts';
import type { BodyRow } from '../layout/body-rows.ts';
import type { ValueColumn } from '../layout/column-plan.ts';
import type { ReturnContext } from '../layout/context.ts';
import { type DraftFigure, indexFigures } from '../layout/draft.ts';
import type { HeaderBlock } from '../layout/header-block.ts';
import { fileIssue, issueAt } from '../layout/issues.ts';
import type { DraftTable } from '../layout/read-table.ts';
import { type ReadValue, readValue } from '../layout/read-value.ts';
import { sharedCells } from '../layout/shared-cells.ts';
import { type SheetView, viewSheet } from '../layout/sheet-view.ts';
import { cellName, detailAt, type SheetGrid } from '../open/sheet-grid.ts';
import type { FormMarker, FormRow } from './marker.ts';
import type { MarkedBook } from './read-marker.ts';

/** A filled-in form, with its unit and period, as certain as its marker. */
export type ReadForm = {
  readonly table: DraftTable;
  readonly unit: string | null;
  readonly period: string | null;
  readonly issues: readonly ReadingIssue[];
  readonly meanings: readonly CellMeaning[];
};

/**
 * Reads a form of this office by its marker: every cell is known, nothing is matched by name.
 * null where it has to be read like any other sheet: of another workspace, with rows moved, or of a
 * unit or an indicator that the lists no longer have.
 */
export function readForm(marked: MarkedBook, context: ReturnContext): ReadForm | null {
  const { marker, form } = marked;
  if (form === null || isForeign(marker, context)) return null;
  if (!context.units.some(({ code }) => code === marker.unit && code !== ROOT_UNIT)) return null;
  const known = new Map(context.indicators.map((indicator) => [indicator.code, indicator]));
  if (!marker.rows.every(({ indicator }) => known.has(indicator))) return null;
  const view = viewSheet(form);
  const unit = answeredUnit(form, context) ?? marker.unit;
  const { period, issues } = periodOf(view, marker, context);
  const table = readTable({ view, marker, context, known, unit, period });
  const titles = marker.titles.map(
    ({ row, column }): CellMeaning => ({ cell: cellName(row, column), meaning: 'title' }),
  );
  const added = marked.sheets.filter((sheet) => sheet !== form && sheet.rows.length > 0);
  return {
    table,
    unit,
    period,
    issues: [
      ...issues,
      ...added.map(({ name }) =>
        fileIssue(
          'form-changed',
          `Trang tính «${name}» được thêm vào biểu mẫu và không được đọc. Nếu có số liệu, nhập vào trang «${form.name}».`,
        ),
      ),
    ],
    meanings: [...asOfMeanings(view, marker), ...titles],
  };
}

/** What to say of a marked book that is read like any other. */
export function formDoubts(
  { marker, form }: MarkedBook,
  context: ReturnContext,
): readonly ReadingIssue[] {
  if (isForeign(marker, context)) {
    const text =
      'Biểu mẫu này được lập từ một hồ sơ khác. Xác nhận nếu đúng là báo cáo gửi cho hồ sơ này.';
    const [title] = marker.titles;
    return title === undefined || form === null
      ? [fileIssue('period-mismatch', text)]
      : [issueAt('period-mismatch', { sheet: form.name, ...title }, text, [{ action: 'accept' }])];
  }
  return [
    fileIssue(
      'form-changed',
      'Biểu mẫu đã bị đổi dòng, cột, tiêu đề hoặc danh mục đã thay đổi, nên được đọc theo tên như tệp thường. Xem lại từng số liệu.',
    ),
  ];
}

/** A workspace that has no name of its own, as in a test, asks nothing. */
function isForeign(marker: FormMarker, { workspace }: ReturnContext): boolean {
  return workspace !== undefined && workspace !== marker.workspace;
}

function answeredUnit({ name }: SheetGrid, { answers }: ReturnContext): string | null {
  const given = answers?.findLast((answer) => answer.type === 'unit' && answer.sheet === name);
  return given?.type === 'unit' ? given.unit : null;
}

function periodOf(
  view: SheetView,
  marker: FormMarker,
  { answers, period: asked }: ReturnContext,
): { readonly period: string; readonly issues: readonly ReadingIssue[] } {
  const answered = answers?.findLast((answer) => answer.type === 'period');
  if (answered) return { period: answered.period, issues: [] };
  if (asked === undefined || asked === marker.period) return { period: marker.period, issues: [] };
  const text = `biểu mẫu lập cho ${labelOf(marker.period)}, khác kỳ đang nhận là ${labelOf(asked)}. Chọn lại kỳ, hoặc hỏi lại đơn vị.`;
  const [title] = marker.titles;
  const issue =
    title === undefined
      ? fileIssue('period-mismatch', text)
      : issueAt('period-mismatch', { sheet: view.grid.name, ...title }, text, [
          { action: 'accept' },
        ]);
  return { period: asked, issues: [issue] };
}

function labelOf(code: string): string {
  const period = parsePeriod(code);
  return `«${period.ok ? periodLabel(period.value) : code}»`;
}

type Place = {
  readonly view: SheetView;
  readonly marker: FormMarker;
  readonly context: ReturnContext;
  readonly known: ReadonlyMap<string, Indicator>;
  readonly unit: string;
  readonly period: string;
};

function readTable(place: Place): DraftTable {
  const { view, marker, context } = place;
  const header: HeaderBlock = {
    top: marker.headerTop,
    bottom: marker.headerBottom,
    left: 0,
    right: marker.lastColumn,
    names: 'indicator',
    nameColumn: marker.nameColumn,
    columnNumberRow: null,
    bodyTop: marker.headerBottom + 1,
  };
  const column: ValueColumn = {
    column: marker.resultColumn,
    indicator: null,
    sector: '',
    kind: context.kind,
    header: null,
    scale: 1,
    percents: null,
  };
  const rows = marker.rows.map(
    ({ row, label }): BodyRow => ({ row, type: 'data', name: label, mark: '' }),
  );
  const bottom = rows.reduce((last, { row }) => Math.max(last, row), marker.headerBottom);
  const sharedAt = sharedCells(view, header, rows, new Set([marker.resultColumn]));
  const cellAt = (row: FormRow, indicator: Indicator): ReadValue =>
    readValue(
      row.row,
      column,
      { unit: place.unit, indicator, scale: 1, sector: row.sector, issue: null },
      { view, context, period: place.period, sharedAt },
    );
  const read = marker.rows
    .filter(({ role }) => role === 'value')
    .map((row) => readPlace(row, place, cellAt));
  const figures = read.flatMap(({ figure }) => figure ?? []);
  return {
    view,
    header,
    body: { rows, bottom },
    plan: { values: [column], attainments: [], measures: null, issues: [] },
    layout: 'indicators-in-rows',
    sectors: null,
    figures,
    figureAt: indexFigures(figures),
    issues: read.flatMap(({ issues }) => issues),
    meanings: meaningsOf(view, marker),
  };
}

/** The whole of an indicator or one of its sectors: as it was typed, or worked out from its counts. */
function readPlace(
  row: FormRow,
  { marker, known, view, context }: Place,
  cellAt: (row: FormRow, indicator: Indicator) => ReadValue,
): ReadValue {
  const indicator = known.get(row.indicator);
  if (indicator === undefined) return { figure: null, issues: [] };
  const partOf = (role: FormRow['role']) =>
    marker.rows.find(
      (one) => one.indicator === row.indicator && one.sector === row.sector && one.role === role,
    );
  const above = partOf('numerator');
  const below = partOf('denominator');
  const cell = cellName(row.row, marker.resultColumn);
  const isAnswered = answerAt(context, 'value', view.grid.name, cell) !== undefined;
  if (above === undefined || below === undefined || isAnswered) return cellAt(row, indicator);
  const numerator = cellAt(above, counted(indicator, above));
  const denominator = cellAt(below, counted(indicator, below));
  const issues = [...numerator.issues, ...denominator.issues];
  if (numerator.figure === null && denominator.figure === null) {
    // The formula of the form; a number typed over it is what the unit reports.
    const isFormula = detailAt(view.grid, row.row, marker.resultColumn)?.formula !== undefined;
    return isFormula ? { figure: null, issues } : cellAt(row, indicator);
  }
  if (issues.some(({ severity }) => severity === 'error')) return { figure: null, issues };
  const parts = {
    numerator: numerator.figure?.value ?? null,
    denominator: denominator.figure?.value ?? null,
  };
  const ratio = ratioOf(parts.numerator, parts.denominator);
  const template = numerator.figure ?? denominator.figure;
  if (ratio.type !== 'value' || template === null) {
    return {
      figure: null,
      issues: [...issues, missingPart(row, above, below, parts, view, marker)],
    };
  }
  const figure: DraftFigure = {
    ...template,
    ...parts,
    indicator,
    value: ratio.percent,
    raw: view.own(row.row, marker.resultColumn),
    row: row.row,
    column: marker.resultColumn,
  };
  return { figure, issues };
}

/** The parts of a ratio are numbers of things, under no code of their own here. */
function counted(ratio: Indicator, { numbers }: FormRow): Indicator {
  const kind = numbers === 'whole' ? 'count-stock' : 'average';
  return isRatio(ratio.kind) ? { ...ratio, kind, parent: null } : ratio;
}

function missingPart(
  row: FormRow,
  above: FormRow,
  below: FormRow,
  {
    numerator,
    denominator,
  }: { readonly numerator: number | null; readonly denominator: number | null },
  view: SheetView,
  { resultColumn }: FormMarker,
): ReadingIssue {
  const missing = numerator === null ? above : below;
  const why =
    numerator === null || denominator === null
      ? `chưa có «${missing.label.replace(/^\+ /, '')}»`
      : 'tổng số bằng 0';
  const text = `${why}, nên chưa tính được tỷ lệ ở ô ${cellName(row.row, resultColumn)}. Hỏi lại đơn vị nếu cần.`;
  return issueAt(
    'ratio-mismatch',
    { sheet: view.grid.name, row: missing.row, column: resultColumn },
    text,
  );
}

function meaningsOf(view: SheetView, marker: FormMarker): readonly CellMeaning[] {
  const { headerTop, headerBottom, nameColumn, resultColumn, lastColumn } = marker;
  const meanings: CellMeaning[] = [];
  const mark = (row: number, column: number, meaning: CellMeaning['meaning']) => {
    if (view.own(row, column) !== '') meanings.push({ cell: cellName(row, column), meaning });
  };
  for (let column = 0; column <= lastColumn; column++) {
    for (let row = headerTop; row <= headerBottom; row++) mark(row, column, 'header');
    for (const { row } of marker.rows) {
      if (column === nameColumn) mark(row, column, 'indicator');
      else mark(row, column, column === resultColumn ? 'value' : 'ignored');
    }
  }
  return meanings;
}

/** «Số liệu tính đến ngày …» stands above the table. */
function asOfMeanings(view: SheetView, { headerTop, titles }: FormMarker): readonly CellMeaning[] {
  const meanings: CellMeaning[] = [];
  for (let row = 0; row < headerTop; row++) {
    for (let column = 0; column < view.width; column++) {
      if (view.own(row, column) === '') continue;
      if (titles.some((title) => title.row === row && title.column === column)) continue;
      meanings.push({ cell: cellName(row, column), meaning: 'title' });
    }
  }
  return meanings;
}
