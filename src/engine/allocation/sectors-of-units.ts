import { combinedCellWeights } from '../../domain/allocation/cell-weights.ts';
import type { Fraction } from '../../domain/allocation/fraction.ts';
import { apportionOneWay } from '../../domain/allocation/one-way.ts';
import type { SharingDetail } from './allocation-detail.ts';
import { cellBases } from './cells-json.ts';

/**
 * The same sharing with the sectors' totals taken from each unit's own part by sector, which some
 * cells without basis cannot stand in the way of. Sparse figures need it: totals that are rounded for
 * themselves, units here and sectors there, may leave no way to fill the cells. null where totals of
 * sectors were given, or where a unit's part cannot be shared out either.
 */
export function withSectorsOfUnits(detail: SharingDetail): SharingDetail | null {
  const { cells, sectors } = detail;
  if (cells === undefined || sectors === undefined) return null;
  if (sectors.rows.some(({ locked }) => locked !== null)) return null;
  const weights = combinedCellWeights(cellBases(cells));
  const sums = cells.columns.map(() => 0);
  for (const [index, { total }] of cells.rows.entries()) {
    const parts = partsOfUnit(total, weights[index] ?? [], cells.locked[index] ?? []);
    if (parts === null) return null;
    parts.forEach((value, column) => {
      sums[column] = (sums[column] ?? 0) + value;
    });
  }
  const { bases: _, ...request } = sectors;
  return {
    ...detail,
    // Weights that sum to the total: each sector's part is its weight.
    sectors: {
      ...request,
      basisLabel: 'cộng phần của từng đơn vị trong khu vực',
      rows: sectors.rows.map((row, column) => ({ ...row, min: 0, weight: sums[column] ?? 0 })),
    },
    cells: {
      ...cells,
      columns: cells.columns.map((margin, column) => ({ ...margin, total: sums[column] ?? 0 })),
    },
  };
}

/** What a unit has in each sector; null where its total cannot be shared out over them. */
function partsOfUnit(
  total: number,
  weights: readonly Fraction[],
  locked: readonly (number | null)[],
): readonly number[] | null {
  const held = locked.map((value) => value ?? 0);
  // Locks that hold the whole total leave nothing to share out, so nothing that would need a basis.
  if (held.reduce((sum, value) => sum + value, 0) === total) return held;
  const shared = apportionOneWay({
    mode: 'one-way',
    total,
    method: 'largest-remainder',
    step: 1,
    rows: locked.map((value, column) => ({
      id: String(column),
      min: 0,
      max: null,
      locked: value,
    })),
    basis: { kind: 'weights', weights },
  });
  return shared.ok ? shared.value.rows.map(({ value }) => value) : null;
}
