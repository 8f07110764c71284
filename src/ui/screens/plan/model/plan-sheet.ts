import type { PlanView } from '../../../../contract/views/plan.ts';
import type { Figure, Lock } from '../../../../domain/figure.ts';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import { type GroupedUnits, groupUnits } from '../../../../domain/unit-groups.ts';
import { columnId, type PlanColumn, planColumns } from './plan-columns.ts';
import { type ColumnTotals, columnTotals, type UnitValue } from './totals.ts';

type ByUnit<T> = ReadonlyMap<string, T>;

/** The plan of one year, arranged for the sheet; a change makes a new one and shares what it left alone. */
export type PlanSheet = {
  readonly view: PlanView;
  readonly columns: readonly PlanColumn[];
  readonly groups: readonly GroupedUnits[];
  /** By column id, then unit. */
  readonly figures: ReadonlyMap<string, ByUnit<Figure>>;
  readonly locks: ReadonlyMap<string, ByUnit<Lock>>;
  readonly totals: ReadonlyMap<string, ColumnTotals>;
};

export function createSheet(view: PlanView): PlanSheet {
  const columns = planColumns(view);
  const [root, ...receivers] = view.units;
  const groups = groupUnits(root?.code === ROOT_UNIT ? receivers : view.units);
  const bare: PlanSheet = {
    view,
    columns,
    groups,
    figures: figuresByColumn(view, columns),
    locks: locksByColumn(view),
    totals: new Map(),
  };
  return {
    ...bare,
    totals: new Map(columns.map((column) => [column.id, totalsOf(bare, column)])),
  };
}

export type ValueChange = {
  readonly column: PlanColumn;
  readonly unit: string;
  /** null clears the cell. */
  readonly value: number | null;
};

/** The sheet with typed values in it; only the columns that hold them, or count over them, are summed anew. */
export function withValues(sheet: PlanSheet, changes: readonly ValueChange[]): PlanSheet {
  const figures = new Map(sheet.figures);
  const touched = new Set<string>();
  for (const { column, unit, value } of changes) {
    const ofColumn = touched.has(column.id)
      ? new Map(figures.get(column.id))
      : new Map(sheet.figures.get(column.id));
    touched.add(column.id);
    const before = ofColumn.get(unit);
    if (value === null) ofColumn.delete(unit);
    else ofColumn.set(unit, typedFigure(sheet, column, unit, value, before));
    figures.set(column.id, ofColumn);
  }
  const next: PlanSheet = { ...sheet, figures };
  const totals = new Map(sheet.totals);
  for (const column of sheet.columns) {
    if (touched.has(column.id) || countsOver(column, touched)) {
      totals.set(column.id, totalsOf(next, column));
    }
  }
  return { ...next, totals, view: { ...sheet.view, figures: figuresWith(sheet, next, changes) } };
}

export function figureAt(sheet: PlanSheet, column: PlanColumn, unit: string): Figure | undefined {
  return sheet.figures.get(column.id)?.get(unit);
}

export function lockAt(sheet: PlanSheet, column: PlanColumn, unit: string): Lock | undefined {
  return column.kind === 'target' ? sheet.locks.get(column.id)?.get(unit) : undefined;
}

export function denominatorCode(column: PlanColumn): string | null {
  return column.indicator.asked?.denominator ?? column.indicator.denominator;
}

function countsOver(column: PlanColumn, touched: ReadonlySet<string>): boolean {
  const code = denominatorCode(column);
  return column.numbers === 'percent' && code !== null && touched.has(columnId('baseline', code));
}

function figuresByColumn(
  view: PlanView,
  columns: readonly PlanColumn[],
): ReadonlyMap<string, ByUnit<Figure>> {
  const periods = new Map(columns.map((column) => [column.id, column.period]));
  const byColumn = new Map<string, Map<string, Figure>>();
  for (const figure of view.figures) {
    if (figure.sector !== '' || (figure.kind !== 'target' && figure.kind !== 'baseline')) continue;
    const id = columnId(figure.kind, figure.indicator);
    if (periods.get(id) !== figure.period) continue;
    const ofColumn = byColumn.get(id) ?? new Map<string, Figure>();
    ofColumn.set(figure.unit, figure);
    byColumn.set(id, ofColumn);
  }
  return byColumn;
}

function locksByColumn(view: PlanView): ReadonlyMap<string, ByUnit<Lock>> {
  const byColumn = new Map<string, Map<string, Lock>>();
  for (const lock of view.locks) {
    if (lock.sector !== '' || lock.period !== String(view.year)) continue;
    if (view.version !== null && lock.version !== view.version.id) continue;
    const id = columnId('target', lock.indicator);
    const ofColumn = byColumn.get(id) ?? new Map<string, Lock>();
    ofColumn.set(lock.unit, lock);
    byColumn.set(id, ofColumn);
  }
  return byColumn;
}

function totalsOf(sheet: PlanSheet, column: PlanColumn): ColumnTotals {
  const ofColumn = sheet.figures.get(column.id);
  const code = denominatorCode(column);
  const under = code === null ? undefined : sheet.figures.get(columnId('baseline', code));
  const groups = new Map(
    sheet.groups.map(({ group, units }) => [
      group as string,
      units.map(
        (unit): UnitValue => ({
          figure: ofColumn?.get(unit.code),
          denominator: under?.get(unit.code)?.value ?? null,
        }),
      ),
    ]),
  );
  return columnTotals(ofColumn?.get(ROOT_UNIT)?.value ?? null, groups, column.numbers);
}

function typedFigure(
  sheet: PlanSheet,
  column: PlanColumn,
  unit: string,
  value: number,
  before: Figure | undefined,
): Figure {
  return {
    kind: column.kind,
    version: column.kind === 'target' ? (sheet.view.version?.id ?? '') : '',
    indicator: column.indicator.code,
    unit,
    sector: '',
    period: column.period,
    stage: '',
    value,
    valueTo: null,
    numerator: null,
    denominator: null,
    text: before?.text ?? null,
    asOf: before?.asOf ?? null,
    source: { type: 'typed' },
  };
}

/** The list of figures with the changed ones in their old places, so that it reads as the engine's would. */
function figuresWith(
  before: PlanSheet,
  after: PlanSheet,
  changes: readonly ValueChange[],
): readonly Figure[] {
  const replacements = new Map<Figure, Figure | undefined>();
  const added: Figure[] = [];
  for (const { column, unit } of changes) {
    const old = figureAt(before, column, unit);
    const now = figureAt(after, column, unit);
    if (old !== undefined) replacements.set(old, now);
    else if (now !== undefined) added.push(now);
  }
  const kept =
    replacements.size === 0
      ? before.view.figures
      : before.view.figures.flatMap((figure) =>
          replacements.has(figure) ? (replacements.get(figure) ?? []) : figure,
        );
  return [...kept, ...added];
}
