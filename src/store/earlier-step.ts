import { type HistoryChange, historyChange } from './history.ts';
import { isRestoring } from './history-filter.ts';
import type { ChangeRow, StepRow } from './schema.ts';
import { type Cell, isTableName, type RowChange, tableDefinition } from './tables.ts';
import type { Readable } from './workspace-store.ts';

/** A step of the past beside what has become of its rows. */
export type EarlierStep = Pick<StepRow, 'what' | 'undoes' | 'redoes'> & {
  readonly restores: boolean;
  readonly rows: readonly EarlierRow[];
};

export type EarlierRow = {
  /** What the step made of the row. */
  readonly change: HistoryChange;
  /** The row as it stands; null for «no row». */
  readonly now: HistoryChange['after'];
  /** `stands`: as the step left it; `back`: as it was before the step; else other steps changed it. */
  readonly state: 'stands' | 'back' | 'changed';
};

/**
 * Reads a step with its rows as they stand now; null where there is no such step. The history is
 * whole, so a row stands as the last step that touched it left it.
 */
export async function readEarlierStep(view: Readable, step: number): Promise<EarlierStep | null> {
  const head = await view.db
    .selectFrom('steps')
    .select(['what', 'undoes', 'redoes', isRestoring.as('restores')])
    .where('id', '=', step)
    .executeTakeFirst();
  if (head === undefined) return null;
  const own = await view.db
    .selectFrom('changes')
    .selectAll()
    .where('step', '=', step)
    .orderBy('seq')
    .execute();
  const later = await laterChanges(view, step);
  const rows = own.map((change): EarlierRow => {
    const last = later.get(rowName(change));
    const now = last === undefined ? change.after : last;
    return {
      change: historyChange(change),
      now: historyChange({ ...change, after: now }).after,
      state: now === change.after ? 'stands' : now === change.before ? 'back' : 'changed',
    };
  });
  return { ...head, restores: head.restores === 1, rows };
}

/** Puts a row as it was before a change. */
export function rowBefore({ table, key, before }: HistoryChange): RowChange {
  if (!isTableName(table)) throw new Error(`The history names no table: ${table}`);
  const { values, json } = tableDefinition(table);
  const cellOf = (column: string): Cell => {
    const value = before?.[column];
    if (value === undefined) return null;
    return json.has(column) ? JSON.stringify(value) : (value as Cell);
  };
  const after =
    before === null ? null : Object.fromEntries(values.map((column) => [column, cellOf(column)]));
  // The history holds rows as the definition of their table says.
  return { table, key, after } as unknown as RowChange;
}

/** What later steps made last of the rows of a step, by `rowName`. */
async function laterChanges(
  view: Readable,
  step: number,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await view.db
    .selectFrom('changes')
    .select(['table', 'key', 'after'])
    .where('step', '>', step)
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('table', 'key'),
        'in',
        selectFrom('changes as own')
          .select(['own.table', 'own.key'])
          .where('own.step', '=', step)
          .$asTuple('table', 'key'),
      ),
    )
    .orderBy('step')
    .orderBy('seq')
    .execute();
  return new Map(rows.map((row) => [rowName(row), row.after]));
}

function rowName({ table, key }: Pick<ChangeRow, 'table' | 'key'>): string {
  return table + key;
}
