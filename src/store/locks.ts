import type { Lock } from '../domain/figure.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

export type LockKey = Pick<Lock, 'version' | 'indicator' | 'unit' | 'sector' | 'period'>;

/** The locks of a version, or of all. */
export async function readLocks(store: Readable, version?: string): Promise<readonly Lock[]> {
  return store.db
    .selectFrom('locks')
    .selectAll()
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? ''))
    .orderBy('version')
    .orderBy('indicator')
    .orderBy('unit')
    .orderBy('sector')
    .orderBy('period')
    .execute();
}

/** Locks a cell, or replaces its lock. */
export function lockRow(lock: Lock): RowChange {
  const { by, at, why } = lock;
  return { table: 'locks', key: lockKey(lock), after: { by, at, why } };
}

/** Takes a lock away; without one nothing changes. */
export function unlockedRow(key: LockKey): RowChange {
  return { table: 'locks', key: lockKey(key), after: null };
}

function lockKey({ version, indicator, unit, sector, period }: LockKey): LockKey {
  return { version, indicator, unit, sector, period };
}
