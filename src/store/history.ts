import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { FigureKey } from '../domain/figure.ts';
import { jsonItem } from './dialect/sqlite-json.ts';
import { groupBy } from './group-by.ts';
import type { ChangeRow, Schema } from './schema.ts';
import { type Cell, isTableName, TABLE_NAMES, type TableName, tableDefinition } from './tables.ts';
import type { Readable } from './workspace-store.ts';

const DEFAULT_PAGE = 100;

/** Which steps to list; of each step only the changes that match are told. */
export type HistoryFilter = {
  readonly unit?: string;
  readonly indicator?: string;
  readonly by?: string;
  /** Instants, `2020-01-31T00:00:00.000Z`: from the first, up to but without the second. */
  readonly since?: string;
  readonly until?: string;
  /** One cell, whichever stage its results are at. */
  readonly cell?: Omit<FigureKey, 'stage'>;
  readonly table?: TableName;
};

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
  readonly what: string;
  readonly why: string;
  readonly barrier: boolean;
  /** The step that this one took back or brought again. */
  readonly undoes: number | null;
  readonly redoes: number | null;
  readonly changes: readonly HistoryChange[];
};

/** Steps, the newest first. `next` is the `before` of the next page, null at the end. */
export async function readHistory(
  store: Readable,
  filter: HistoryFilter = {},
  page: HistoryPage = {},
): Promise<{ readonly steps: readonly HistoryStep[]; readonly next: number | null }> {
  const limit = page.limit ?? DEFAULT_PAGE;
  const { by, since, until } = filter;
  const found = await store.db
    .selectFrom('steps')
    .select(['id', 'at', 'by', 'what', 'why', 'barrier', 'undoes', 'redoes'])
    .$if(page.before !== undefined, (query) => query.where('id', '<', page.before ?? 0))
    .$if(by !== undefined, (query) => query.where('by', '=', by ?? ''))
    .$if(since !== undefined, (query) => query.where('at', '>=', since ?? ''))
    .$if(until !== undefined, (query) => query.where('at', '<', until ?? ''))
    .$if(restrictsChanges(filter), (query) =>
      query.where('id', 'in', (inner) =>
        inner
          .selectFrom('changes')
          .select('step')
          .where((where) => matching(where, filter)),
      ),
    )
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const changes = groupBy(await changesOf(store, rows, filter), ({ step }) => step);
  const steps = rows.map(({ id, barrier, ...rest }) => ({
    step: id,
    ...rest,
    barrier: barrier === 1,
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
  return row?.detail ? (JSON.parse(row.detail) as unknown) : null;
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
      detail ? [[id, JSON.parse(detail) as unknown]] : [],
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

function restrictsChanges({ unit, indicator, cell, table }: HistoryFilter): boolean {
  return [unit, indicator, cell, table].some((restriction) => restriction !== undefined);
}

function matching(
  where: ExpressionBuilder<Schema, 'changes'>,
  { unit, indicator, cell, table }: HistoryFilter,
): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = [];
  if (table !== undefined) all.push(where('changes.table', '=', table));
  if (unit !== undefined) all.push(about(where, 'unit', 'units', unit));
  if (indicator !== undefined) all.push(about(where, 'indicator', 'indicators', indicator));
  if (cell !== undefined) all.push(aboutCell(where, cell));
  return where.and(all);
}

/** The rows of every table whose key names this unit or indicator, and its own row. */
function about(
  where: ExpressionBuilder<Schema, 'changes'>,
  column: 'unit' | 'indicator',
  own: TableName,
  code: string,
): Expression<SqlBool> {
  const places = TABLE_NAMES.flatMap((table) => {
    const index = table === own ? 0 : tableDefinition(table).key.indexOf(column);
    return index < 0 ? [] : [{ table, index }];
  });
  return where.or(
    places.map(({ table, index }) =>
      where.and([
        where('changes.table', '=', table),
        where(jsonItem('changes.key', index), '=', code),
      ]),
    ),
  );
}

function aboutCell(
  where: ExpressionBuilder<Schema, 'changes'>,
  cell: Omit<FigureKey, 'stage'>,
): Expression<SqlBool> {
  const { kind, version, indicator, unit, sector, period } = cell;
  const columns: Readonly<Record<string, string>> = {
    kind,
    version,
    indicator,
    unit,
    sector,
    period,
  };
  const ofTable = (table: TableName) => {
    const names = tableDefinition(table).key.map((column, index) => ({
      value: columns[column],
      index,
    }));
    const items = names.flatMap(({ value, index }) =>
      value === undefined ? [] : [where(jsonItem('changes.key', index), '=', value)],
    );
    return where.and([where('changes.table', '=', table), ...items]);
  };
  const tables: readonly TableName[] =
    kind === 'target' ? ['figures', 'notes', 'locks'] : ['figures', 'notes'];
  return where.or(tables.map(ofTable));
}

/** A stored change with its key and rows by their columns. */
export function historyChange(change: ChangeRow): HistoryChange {
  const cells = JSON.parse(change.key) as readonly Cell[];
  const columns = isTableName(change.table) ? tableDefinition(change.table).key : [];
  return {
    table: change.table,
    key: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null])),
    before: rowOf(change.before),
    after: rowOf(change.after),
  };
}

function rowOf(text: string | null): Readonly<Record<string, unknown>> | null {
  return text === null ? null : (JSON.parse(text) as Readonly<Record<string, unknown>>);
}
