import type { CellOrigin } from '../../../domain/template/form-findings.ts';
import type { Matchers } from '../../layout/name-matching.ts';
import type { SheetView } from '../../layout/sheet-view.ts';
import { detailAt } from '../../open/sheet-grid.ts';
import { type LineName, namesAbove, namesBeside } from './beside-names.ts';
import {
  type FormPlace,
  type FormProblem,
  type FormulaCell,
  figurePlace,
  type PlaceFigure,
} from './form-place.ts';

/** A figure whose unit or indicator the lines of a form tell; null: not said. */
export type OpenFigure = Omit<PlaceFigure, 'unit' | 'indicator' | 'units' | 'scale'> & {
  readonly unit: string | null;
  readonly indicator: string | null;
};

/** A stretch of a column or of a row, all borders inside, counted from 0. */
export type Stretch = {
  readonly along: 'column' | 'row';
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

export type ToldLines = {
  readonly places: readonly FormPlace[];
  readonly formulas: readonly FormulaCell[];
  readonly problems: readonly FormProblem[];
};

/** Fills a stretch of cells with one figure of many units, or with many figures of one unit. */
export function toldLines(
  view: SheetView,
  stretch: Stretch,
  open: OpenFigure,
  by: CellOrigin,
  matchers: Matchers,
): ToldLines {
  const { along, at, from, to } = stretch;
  const sheet = view.grid.name;
  const of = open.unit === null ? 'unit' : 'indicator';
  const lines =
    along === 'column'
      ? namesBeside(view, at, [from, to], of, matchers)
      : namesAbove(view, at, [from, to], of, matchers);
  const places: FormPlace[] = [];
  const formulas: FormulaCell[] = [];
  const indicator =
    open.indicator ?? (of === 'unit' ? headerIndicator(view, stretch, matchers) : null);
  for (const line of lines) {
    const cell = along === 'column' ? { row: line.at, column: at } : { row: at, column: line.at };
    const figure = closed(open, indicator, line.name);
    if (figure === null) continue;
    const merge = view.mergeAt(cell.row, cell.column);
    if (merge !== null && (merge.top !== cell.row || merge.left !== cell.column)) continue;
    if (detailAt(view.grid, cell.row, cell.column)?.formula !== undefined) {
      formulas.push({ sheet, ...cell, figure });
    } else places.push(figurePlace({ sheet, ...cell }, by, figure));
  }
  if (places.length + formulas.length > 0) return { places, formulas, problems: [] };
  const cell = along === 'column' ? { row: from, column: at } : { row: at, column: from };
  const what = of === 'unit' ? 'tên đơn vị' : 'tên chỉ tiêu';
  const where = along === 'column' ? 'bên trái cột' : 'phía trên dòng';
  return {
    ...{ places, formulas },
    problems: [
      {
        ...{ reason: of === 'unit' ? 'unknown-unit' : 'unknown-indicator', sheet, ...cell },
        text: view.own(cell.row, cell.column),
        message: `Không thấy ${what} nào ${where} này nên chưa biết ô nào của ai. Chỉ định từng ô.`,
      },
    ],
  };
}

/** The indicator that the header over a column names, where nothing else says it. */
function headerIndicator(
  view: SheetView,
  { along, at, from }: Stretch,
  matchers: Matchers,
): string | null {
  if (along !== 'column') return null;
  for (let row = from - 1; row >= 0; row--) {
    const match = matchers.indicator(view.seen(row, at));
    if (match.type === 'match') return match.found.code;
  }
  return null;
}

function closed(
  { kind, sector, period, unit }: OpenFigure,
  indicator: string | null,
  name: LineName,
): PlaceFigure | null {
  const base = { kind, sector, period, scale: 1, units: null };
  if (name.type === 'unit') {
    return indicator === null ? null : { ...base, indicator, unit: name.unit };
  }
  return unit === null ? null : { ...base, indicator: name.indicator, unit };
}
