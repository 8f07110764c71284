import type { Sector } from '../../domain/sector.ts';
import { type BasisValues, cellFigure } from './basis-values.ts';
import type { CellsJson } from './cells-json.ts';
import { lockNote } from './lock-note.ts';
import type { SharingPlace } from './sharing-place.ts';

/** The sharing over unit × sector once both margins are known; locked cells keep what they hold. */
export function sectorCells(
  { units, targets }: SharingPlace,
  columns: readonly Sector[],
  bases: readonly BasisValues[],
  totals: {
    readonly units: ReadonlyMap<string, number>;
    readonly sectors: ReadonlyMap<string, number>;
  },
): CellsJson {
  const margin = (known: ReadonlyMap<string, number>, code: string, label: string) => ({
    id: code,
    label,
    total: known.get(code) ?? 0,
  });
  const lock = units.map((unit) =>
    columns.map((sector) => {
      const held = targets.lock(unit.code, sector.code);
      return held === undefined ? null : lockNote(held);
    }),
  );
  return {
    mode: 'two-way',
    rows: units.map(({ code, name }) => margin(totals.units, code, name)),
    columns: columns.map(({ code, name }) => margin(totals.sectors, code, name)),
    bases: bases.map((basis) => ({
      label: basis.label,
      share: basis.share,
      values: units.map((unit) =>
        columns.map((sector) => cellFigure(basis, unit.code, sector.code) ?? 0),
      ),
    })),
    locked: units.map((unit) =>
      columns.map((sector) =>
        targets.lock(unit.code, sector.code) === undefined
          ? null
          : (targets.value(unit.code, sector.code) ?? 0),
      ),
    ),
    ...(lock.flat().every((note) => note === null) ? {} : { lock }),
    allowZeroWeight: true,
  };
}
