import { sql } from 'kysely';
import { type BackupRestored, restoresBackup } from './backups/restored-step.ts';
import { groupBy } from './group-by.ts';
import {
  type HistoryFilter,
  isRestoring,
  isTyping,
  matching,
  matchingSteps,
  restrictsChanges,
} from './history-filter.ts';
import type { ChangeRow } from './schema.ts';
import { storedJson } from './stored-json.ts';
import { type Cell, isTableName, type TableName, tableDefinition } from './tables.ts';
import type { Readable } from './workspace-store.ts';

export type { HistoryFilter } from './history-filter.ts';

const DEFAULT_PAGE = 100;

/** The detail of a step that puts a value of the past back, from the step that held it. */
export type RestoringDetail = { readonly type: 'restored'; readonly step: number };

/** The detail of a step that a person typed or pasted. */
export type TypedDetail = { readonly type: 'typed' };

export type HistoryPage = {
  /** Steps older than this one; left out: from the newest. */
  readonly before?: number;
  readonly limit?: number;
};

export type HistoryChange = {
  readonly table: string;
  readonly key: Readonly<Record<string, Cell>>;
  /** Columns that held nothing are left out; null for «no row». */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
};

export type HistoryStep = {
  readonly step: number;
  readonly at: string;
  readonly by: string;
  /** The system's user; '' where it is the name itself. */
  readonly account: string;
  readonly what: string;
  readonly why: string;
  readonly barrier: boolean;
  /** The step that this one took back or brought again. */
  readonly undoes: number | null;
  readonly redoes: number | null;
  /** Whether it put a value of the past back. */
  readonly restores: boolean;
  /** Whether a person typed or pasted what it wrote. */
  readonly typed: boolean;
  /** What it tells where it put a whole backup in the workspace's place; else null. */
  readonly backupRestored: BackupRestored | null;
  readonly changes: readonly HistoryChange[];
};

/** Steps, the newest first. `next` is the `before` of the next page, null at the end. */
export async function readHistory(
  store: Readable,
  filter: HistoryFilter = {},
  page: HistoryPage = {},
): Promise<{ readonly steps: readonly HistoryStep[]; readonly next: number | null }> {
  const limit = page.limit ?? DEFAULT_PAGE;
  const found = await matchingSteps(store, filter)
    .select(['id', 'at', 'by', 'account', 'what', 'why', 'barrier', 'undoes', 'redoes'])
    .select(isRestoring.as('restores'))
    .select(isTyping.as('typed'))
    .select(sql<string | null>`case when ${restoresBackup} then detail end`.as('restored'))
    .$if(page.before !== undefined, (query) => query.where('id', '<', page.before ?? 0))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const changes = groupBy(await changesOf(store, rows, filter), ({ step }) => step);
  const steps = rows.map(({ id, barrier, restores, typed, restored, ...rest }) => ({
    step: id,
    ...rest,
    barrier: barrier === 1,
    restores: restores === 1,
    typed: typed === 1,
    backupRestored: restored === null ? null : storedJson<BackupRestored>(restored),
    changes: (changes.get(id) ?? []).map(historyChange),
  }));
  return { steps, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}

/** What was stored with a step, e.g. the reasons of an allocation; null if nothing. Parse before use. */
export async function readStepDetail(store: Readable, step: number): Promise<unknown> {
  const row = await store.db
    .selectFrom('steps')
    .select('detail')
    .where('id', '=', step)
    .executeTakeFirst();
  return row?.detail ? storedJson<unknown>(row.detail) : null;
}

/** The details of several steps at once, by step; steps without one are left out. */
export async function readStepDetails(
  store: Readable,
  steps: readonly number[],
): Promise<ReadonlyMap<number, unknown>> {
  if (steps.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('steps')
    .select(['id', 'detail'])
    .where('id', 'in', steps)
    .execute();
  return new Map(
    rows.flatMap(({ id, detail }): [number, unknown][] =>
      detail ? [[id, storedJson<unknown>(detail)]] : [],
    ),
  );
}

/** When the last step was stored, and its number; null for a history that is empty. */
export async function readLastStep(
  store: Readable,
): Promise<{ readonly step: number; readonly at: string } | null> {
  const row = await store.db
    .selectFrom('steps')
    .select(['id', 'at'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { step: row.id, at: row.at } : null;
}

async function changesOf(
  store: Readable,
  steps: readonly { readonly id: number }[],
  filter: HistoryFilter,
): Promise<readonly ChangeRow[]> {
  if (steps.length === 0) return [];
  return store.db
    .selectFrom('changes')
    .selectAll()
    .where(
      'step',
      'in',
      steps.map(({ id }) => id),
    )
    .$if(restrictsChanges(filter), (query) => query.where((where) => matching(where, filter)))
    .orderBy('step')
    .orderBy('seq')
    .execute();
}

/** A stored change with its key and rows by their columns. */
export function historyChange(change: ChangeRow): HistoryChange {
  const cells = storedJson<readonly Cell[]>(change.key);
  const columns = isTableName(change.table) ? tableDefinition(change.table).key : [];
  return {
    table: change.table,
    key: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null])),
    before: rowOf(change.before),
    after: rowOf(change.after),
  };
}

function rowOf(text: string | null): Readonly<Record<string, unknown>> | null {
  return text === null ? null : storedJson<Readonly<Record<string, unknown>>>(text);
}

/** What a step made of one row; null where it did not touch it. */
export async function readChange(
  store: Readable,
  step: number,
  table: TableName,
  key: readonly Cell[],
): Promise<HistoryChange | null> {
  const row = await store.db
    .selectFrom('changes')
    .selectAll()
    .where('step', '=', step)
    .where('table', '=', table)
    .where('key', '=', JSON.stringify(key))
    .executeTakeFirst();
  return row === undefined ? null : historyChange(row);
}
