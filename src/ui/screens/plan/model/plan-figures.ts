import type { PlanView } from '../../../../contract/views/plan.ts';
import type { Figure, Lock } from '../../../../domain/figure.ts';
import { latestResult, yearOutlook } from '../../../../domain/result-figures.ts';
import { columnId, type PlanColumn } from './plan-columns.ts';

export type ByUnit<T> = ReadonlyMap<string, T>;

type Placed = Pick<Figure, 'kind' | 'indicator' | 'sector' | 'period'>;

/** The figures of each column by its unit; columns that are read off others have none. */
export function figuresByColumn(
  view: PlanView,
  columns: readonly PlanColumn[],
): ReadonlyMap<string, ByUnit<Figure>> {
  const found = new Map(columns.map((column) => [column.id, new Map<string, Figure>()]));
  const place = (figures: readonly Figure[], mapsOf: Slots) => {
    let before: Figure | undefined;
    let maps: readonly Map<string, Figure>[] = [];
    for (const figure of figures) {
      // Figures come in the order of their keys: a column's stand together.
      if (before === undefined || !isSamePlace(before, figure)) {
        maps = mapsOf.get(slotOf(figure)) ?? [];
      }
      before = figure;
      for (const ofColumn of maps) ofColumn.set(figure.unit, figure);
    }
  };
  const slots = (kinds: readonly PlanColumn['kind'][]): Slots => {
    const made = new Map<string, Map<string, Figure>[]>();
    for (const column of columns) {
      const ofColumn = found.get(column.id);
      if (ofColumn === undefined || !kinds.includes(column.kind)) continue;
      const slot = slotOf({ ...placeOf(column), kind: figureKind(column.kind) });
      made.set(slot, [...(made.get(slot) ?? []), ofColumn]);
    }
    return made;
  };
  place(view.figures, slots(['baseline', 'target', 'registered']));
  place(view.lastTargets, slots(['last-target']));
  for (const column of columns) {
    if (column.kind === 'last-result') found.set(column.id, lastResults(view, column));
  }
  return found;
}

type Slots = ReadonlyMap<string, readonly Map<string, Figure>[]>;

function placeOf({ indicator, sector, period }: PlanColumn): Omit<Placed, 'kind'> {
  return { indicator: indicator.code, sector, period };
}

function figureKind(kind: PlanColumn['kind']): Figure['kind'] {
  return kind === 'baseline' || kind === 'registered' ? kind : 'target';
}

function isSamePlace(a: Placed, b: Placed): boolean {
  return (
    a.indicator === b.indicator &&
    a.sector === b.sector &&
    a.period === b.period &&
    a.kind === b.kind
  );
}

function slotOf({ kind, indicator, sector, period }: Placed): string {
  return `${kind}\n${indicator}\n${sector}\n${period}`;
}

/** What the units reached: the official or estimated whole year, else as far as they reported. */
function lastResults(view: PlanView, column: PlanColumn): Map<string, Figure> {
  const year = Number(column.period);
  const byUnit = new Map<string, Figure[]>();
  for (const figure of view.figures) {
    const mine = figure.kind === 'result' && figure.indicator === column.indicator.code;
    if (!mine || figure.sector !== '') continue;
    const known = byUnit.get(figure.unit);
    if (known === undefined) byUnit.set(figure.unit, [figure]);
    else known.push(figure);
  }
  return new Map(
    [...byUnit].flatMap(([unit, figures]) => {
      const reached = yearOutlook(figures, year) ?? latestResult(figures, year);
      return reached === null ? [] : [[unit, reached] as const];
    }),
  );
}

/** The locks of the version's targets, by the column of their cells. */
export function locksByColumn(view: PlanView): ReadonlyMap<string, ByUnit<Lock>> {
  const byColumn = new Map<string, Map<string, Lock>>();
  for (const lock of view.locks) {
    if (lock.period !== String(view.year)) continue;
    if (view.version !== null && lock.version !== view.version.id) continue;
    const id = columnId('target', lock.indicator, lock.sector);
    const ofColumn = byColumn.get(id) ?? new Map<string, Lock>();
    ofColumn.set(lock.unit, lock);
    byColumn.set(id, ofColumn);
  }
  return byColumn;
}
