import { type Indicator, isRatio } from '../../domain/indicator.ts';
import { ratioOf } from '../../domain/ratio.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import { answerAt } from '../layout/answers.ts';
import type { BodyRow } from '../layout/body-rows.ts';
import type { ValueColumn } from '../layout/column-plan.ts';
import type { ReturnContext } from '../layout/context.ts';
import { type DraftFigure, indexFigures } from '../layout/draft.ts';
import type { HeaderBlock } from '../layout/header-block.ts';
import { issueAt } from '../layout/issues.ts';
import type { DraftTable } from '../layout/read-table.ts';
import { type ReadValue, readValue } from '../layout/read-value.ts';
import { sharedCells } from '../layout/shared-cells.ts';
import type { SheetView } from '../layout/sheet-view.ts';
import { cellName, detailAt } from '../open/sheet-grid.ts';
import { tableMeanings } from './form-meanings.ts';
import type { FormMarker, FormRow } from './marker.ts';

/** A form and what it is read by. */
type Place = {
  readonly view: SheetView;
  readonly marker: FormMarker;
  readonly context: ReturnContext;
  readonly known: ReadonlyMap<string, Indicator>;
  /** Null where it is asked about. */
  readonly unit: string | null;
  readonly period: string;
};

/** The table of a form, its cells known by their marker. */
export function readFormTable(place: Place): DraftTable {
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
      { view, context, period: place.period, dash: null, sharedAt, isHundredth: () => false },
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
    columns: [],
    figures,
    figureAt: indexFigures(figures),
    issues: read.flatMap(({ issues }) => issues),
    meanings: tableMeanings(view, marker),
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
    numeratorCell: cellName(above.row, marker.resultColumn),
    denominatorCell: cellName(below.row, marker.resultColumn),
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
