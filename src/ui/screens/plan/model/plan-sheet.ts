import type { PlanView } from '../../../../contract/views/plan.ts';
import type { Figure, Lock, Note } from '../../../../domain/figure.ts';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import { type GroupedUnits, groupUnits } from '../../../../domain/unit-groups.ts';
import { columnId, type PlanColumn } from './plan-columns.ts';
import { type ByUnit, figuresByColumn, locksByColumn } from './plan-figures.ts';
import { notesByColumn } from './plan-notes.ts';
import { columnsBeneath, dependsOn, difference, totalsOf } from './plan-totals.ts';
import { ALL_INDICATORS, columnsOf, type PlanWay } from './plan-way.ts';
import { sectorSumAt } from './sector-sums.ts';
import type { ColumnTotals } from './totals.ts';
import { figuresWith, typedFigure } from './typed-figures.ts';

/** The plan of one year, arranged for the sheet; a change makes a new one and shares what it left alone. */
export type PlanSheet = {
  readonly view: PlanView;
  readonly way: PlanWay;
  readonly columns: readonly PlanColumn[];
  readonly columnById: ReadonlyMap<string, PlanColumn>;
  readonly groups: readonly GroupedUnits[];
  /** The units of all groups. */
  readonly receivers: ReadonlySet<string>;
  /** By column id, then unit. */
  readonly figures: ReadonlyMap<string, ByUnit<Figure>>;
  readonly locks: ReadonlyMap<string, ByUnit<Lock>>;
  readonly notes: ReadonlyMap<string, ByUnit<Note>>;
  readonly totals: ReadonlyMap<string, ColumnTotals>;
};

/** Arranges a plan anew, every column summed. */
export function createSheet(view: PlanView, way: PlanWay = ALL_INDICATORS): PlanSheet {
  const columns = columnsOf(view, way);
  const [root, ...receivers] = view.units;
  const groups = groupUnits(root?.code === ROOT_UNIT ? receivers : view.units);
  const totals = new Map<string, ColumnTotals>();
  const sheet: PlanSheet = {
    view,
    way,
    columns,
    columnById: new Map(columns.map((column) => [column.id, column])),
    groups,
    receivers: new Set(groups.flatMap(({ units }) => units.map(({ code }) => code))),
    figures: figuresByColumn(view, [...columns, ...columnsBeneath(view, columns)]),
    locks: locksByColumn(view),
    notes: notesByColumn(view, columns),
    totals,
  };
  for (const column of columns) totals.set(column.id, totalsOf(sheet, column));
  return sheet;
}

export type ValueChange = {
  readonly column: PlanColumn;
  readonly unit: string;
  /** null clears the cell. */
  readonly value: number | null;
  /** The upper end, where the figure is a range. */
  readonly valueTo?: number | null;
};

/** The sheet with typed values in it; only the columns that hold them, or count over them, are summed anew. */
export function withValues(sheet: PlanSheet, changes: readonly ValueChange[]): PlanSheet {
  const changed = new Map<string, Map<string, Figure>>();
  for (const { column, unit, value, valueTo = null } of changes) {
    const ofColumn = changed.get(column.id) ?? new Map(sheet.figures.get(column.id));
    changed.set(column.id, ofColumn);
    const typed = value === null ? null : typedFigure(sheet, { column, unit }, { value, valueTo });
    if (typed === null) ofColumn.delete(unit);
    else ofColumn.set(unit, typed);
  }
  const touched = new Set(changed.keys());
  const totals = new Map(sheet.totals);
  const next: PlanSheet = { ...sheet, figures: new Map([...sheet.figures, ...changed]), totals };
  for (const column of sheet.columns) {
    if (dependsOn(column, touched)) totals.set(column.id, totalsOf(next, column));
  }
  return { ...next, view: { ...sheet.view, figures: figuresWith(sheet, next, changes) } };
}

/** The stored figure of a cell; undefined where there is none, and in columns that are read off others. */
export function figureAt(sheet: PlanSheet, column: PlanColumn, unit: string): Figure | undefined {
  return sheet.figures.get(column.id)?.get(unit);
}

/** The number of a cell, whether it is stored or read off other columns. */
export function valueAt(sheet: PlanSheet, column: PlanColumn, unit: string): number | null {
  const { code } = column.indicator;
  switch (column.kind) {
    case 'difference': {
      const valueIn = (id: string) => sheet.figures.get(id)?.get(unit)?.value ?? null;
      return difference(valueIn(columnId('target', code)), valueIn(columnId('last-target', code)));
    }
    case 'sector-sum':
      return sectorSumAt(sheet, column, unit)?.sectors ?? null;
    case 'note':
      return null;
    case 'baseline':
    case 'target':
    case 'registered':
    case 'last-target':
    case 'last-result':
      return figureAt(sheet, column, unit)?.value ?? null;
  }
}

/** The lock of a target; other columns have none. */
export function lockAt(sheet: PlanSheet, column: PlanColumn, unit: string): Lock | undefined {
  return column.kind === 'target' ? sheet.locks.get(column.id)?.get(unit) : undefined;
}
