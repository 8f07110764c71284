import type { Sector } from '../domain/sector.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** Every sector, ended ones too, in the office's order. */
export async function readSectors(store: Readable): Promise<readonly Sector[]> {
  const rows = await store.db
    .selectFrom('sectors')
    .selectAll()
    .orderBy('position')
    .orderBy('code')
    .execute();
  return rows.map(({ code, name, position, ended }) => ({
    code,
    name,
    order: position,
    ended: ended === 1,
  }));
}

/** Puts a sector in the list or changes what it says. */
export function sectorRow({ code, name, order, ended }: Sector): RowChange {
  return {
    table: 'sectors',
    key: { code },
    after: { name, position: order, ended: ended ? 1 : 0 },
  };
}
