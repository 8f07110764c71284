import type { FormFigure } from '../../../domain/template/filling.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import type { FormMap, PlaceFigure } from './form-place.ts';
import type { FoundFigure } from './plan-form.ts';

/** A figure that the form should have had a place for; `sheet` has the table of units that lacks it. */
export type UnplacedFigure = {
  readonly figure: FormFigure;
  readonly sheet: string | null;
};

/**
 * Figures of receivers without a place, though the form takes the same figure of other units. A form
 * of one unit alone is nobody else's matter.
 */
export function unplacedFigures(
  { places, formulas, crossed, unitTables }: FormMap,
  receivers: readonly string[],
  foundAt: (figure: PlaceFigure) => FoundFigure,
): readonly UnplacedFigure[] {
  const figures = places.flatMap(({ sheet, parts }) =>
    parts.flatMap((part) => (part.type === 'figure' ? [{ sheet, figure: part.figure }] : [])),
  );
  const single = figures.filter(({ figure }) => isOfUnit(figure));
  const columns = new Map<string, { readonly sheet: string; readonly figure: PlaceFigure }>();
  const unitsOf = new Map<string, Set<string>>();
  for (const one of [
    ...single,
    ...[...formulas, ...crossed].filter(({ figure }) => isOfUnit(figure)),
  ]) {
    const key = columnKey(one.figure);
    if (!columns.has(key)) columns.set(key, one);
    unitsOf.set(key, (unitsOf.get(key) ?? new Set()).add(one.figure.unit));
  }
  const doubtful = new Set(
    unitTables.flatMap((table) => table.doubtful.map((unit) => `${unit} ${table.sheet}`)),
  );
  const tables = new Set(unitTables.map(({ sheet }) => sheet));
  return [...columns].flatMap(([key, { sheet, figure }]) => {
    const placed = unitsOf.get(key) ?? new Set();
    if (placed.size < 2) return [];
    return receivers.flatMap((unit) => {
      if (placed.has(unit) || doubtful.has(`${unit} ${sheet}`)) return [];
      const { kind, indicator, sector } = figure;
      const { value, period } = foundAt({ ...figure, unit });
      if (value === null) return [];
      const told = { kind, indicator, unit, sector, period, value };
      return [{ figure: told, sheet: tables.has(sheet) ? sheet : null }];
    });
  });
}

/** What follows from other figures is nothing that could be missing by itself. */
function isOfUnit({ kind, unit, units }: PlaceFigure): boolean {
  if (kind === 'attainment' || kind === 'remaining') return false;
  return units === null && unit !== ROOT_UNIT && unit !== '';
}

function columnKey({ kind, indicator, sector, period }: PlaceFigure): string {
  return JSON.stringify([kind, indicator, sector, period]);
}
