import type { Figure } from './figure.ts';
import { exactSum } from './ratio.ts';

/** What a basis holds of each unit: its whole, and its parts by sector. */
export type BasisTable = {
  readonly totals: ReadonlyMap<string, number>;
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Sectors for which any unit has a figure. */
  readonly sectors: ReadonlySet<string>;
};

/**
 * Puts the figures of one basis together. A unit without a figure of its own whole has the sum of its
 * sectors, where none is missing that any other unit has: a part is never taken for the whole.
 */
export function basisTable(
  figures: readonly Pick<Figure, 'unit' | 'sector' | 'value'>[],
): BasisTable {
  const totals = new Map<string, number>();
  const parts = new Map<string, Map<string, number>>();
  const sectors = new Set<string>();
  for (const { unit, sector, value } of figures) {
    if (value === null) continue;
    if (sector === '') {
      totals.set(unit, value);
      continue;
    }
    const ofUnit = parts.get(unit) ?? new Map<string, number>();
    ofUnit.set(sector, value);
    parts.set(unit, ofUnit);
    sectors.add(sector);
  }
  for (const [unit, ofUnit] of parts) {
    if (totals.has(unit) || ofUnit.size < sectors.size) continue;
    totals.set(unit, exactSum([...ofUnit.values()]));
  }
  return { totals, parts, sectors };
}
