import type { CellBasis } from '../../domain/allocation/cell-weights.ts';
import { combinedWorking, weightOrigin } from '../../domain/allocation/combined-basis.ts';
import { wholeNumber } from '../../domain/allocation/fraction.ts';
import type { CellOrigin } from '../../domain/allocation/two-way/reasons.ts';
import type { CombinedWorking } from '../../domain/allocation/working.ts';

/** The bases of a matrix as its sentences name them; null where there is only one. */
export function combinedCells(bases: readonly CellBasis[]): readonly CombinedWorking[] | null {
  return bases.length < 2
    ? null
    : combinedWorking(bases.map((basis) => ({ ...basis, values: basis.values.flat() })));
}

/** Of several bases the reason of a cell says first where its weight comes from. */
export function cellOrigin(bases: readonly CellBasis[]): CellOrigin {
  const combined = combinedCells(bases);
  if (combined === null) return () => '';
  const origin = weightOrigin(combined);
  return ({ row, column }, weight) =>
    origin(
      bases.map(({ values }) => values[row]?.[column] ?? wholeNumber(0n)),
      weight,
    );
}
