import { jsonItem } from './dialect/sqlite-json.ts';
import type { ReturnState } from './schema.ts';
import { storedJson } from './stored-json.ts';
import type { RowChange } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** What one file reports for a unit and a period. */
export type UnitReturn = {
  /** '' while the unit is not recognized. */
  readonly unit: string;
  readonly period: string;
  readonly file: string;
  readonly state: ReturnState;
  readonly received: string;
  /** What was found in it, as the import reported it. Parse before use. */
  readonly issues: readonly unknown[];
};

/** The returns for a period, or all, in the order they came. */
export async function readReturns(
  store: Readable,
  period?: string,
): Promise<readonly UnitReturn[]> {
  const rows = await store.db
    .selectFrom('returns')
    .selectAll()
    .$if(period !== undefined, (query) => query.where('period', '=', period ?? ''))
    .orderBy('received')
    .orderBy('unit')
    .orderBy('file')
    .execute();
  return rows.map((row) => ({ ...row, issues: storedJson<readonly unknown[]>(row.issues) }));
}

/**
 * The step that last touched the return of each unit and file for a period, by `returnKey`. It looks
 * through the whole history: ask it once for all units.
 */
export async function readReturnSteps(
  store: Readable,
  period: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.db
    .selectFrom('changes')
    .select(({ fn }) => ['key', fn.max('step').as('step')])
    .where('table', '=', 'returns')
    .where(jsonItem('changes.key', 1), '=', period)
    .groupBy('key')
    .execute();
  return new Map(rows.map(({ key, step }) => [key, step]));
}

/** How the history names the return of a unit in a file. */
export function returnKey({
  unit,
  period,
  file,
}: Pick<UnitReturn, 'unit' | 'period' | 'file'>): string {
  return JSON.stringify([unit, period, file]);
}

/** What a file reported for a unit and a period; its findings are kept as JSON. */
export function returnRow(item: UnitReturn): RowChange {
  const { unit, period, file, state, received, issues } = item;
  return {
    table: 'returns',
    key: { unit, period, file },
    after: { state, received, issues: JSON.stringify(issues) },
  };
}
