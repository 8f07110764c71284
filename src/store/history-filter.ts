import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { FigureKey } from '../domain/figure.ts';
import type { StepKind } from '../domain/step-kind.ts';
import { restoresBackup } from './backups/restored-step.ts';
import { jsonItem } from './dialect/sqlite-json.ts';
import type { Schema } from './schema.ts';
import { TABLE_NAMES, type TableName, tableDefinition } from './tables.ts';
import type { Readable } from './workspace-store.ts';

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
  readonly kind?: StepKind;
};

/** The steps that a filter asks for. */
export function matchingSteps(store: Readable, filter: HistoryFilter) {
  const { by, since, until, kind } = filter;
  return store.db
    .selectFrom('steps')
    .$if(by !== undefined, (query) => query.where('by', '=', by ?? ''))
    .$if(since !== undefined, (query) => query.where('at', '>=', since ?? ''))
    .$if(until !== undefined, (query) => query.where('at', '<', until ?? ''))
    .$if(kind !== undefined, (query) => query.where((where) => ofKind(where, kind ?? 'other')))
    .$if(restrictsChanges(filter), (query) =>
      query.where('id', 'in', (inner) =>
        inner
          .selectFrom('changes')
          .select('step')
          .where((where) => matching(where, filter)),
      ),
    );
}

/** The workspace's beginning cannot be undone either, but it issues nothing. */
const FIRST_STEP = 1;

function ofKind(where: ExpressionBuilder<Schema, 'steps'>, kind: StepKind): Expression<SqlBool> {
  const isIssue = where.and([where('barrier', '=', 1), where('id', '>', FIRST_STEP)]);
  const isUndo = where.or([where('undoes', 'is not', null), where('redoes', 'is not', null)]);
  const isRestore = where.or([isRestoring.$castTo<SqlBool>(), restoresBackup.$castTo<SqlBool>()]);
  const isPlain = where.not(where.or([isIssue, isUndo, isRestore]));
  const isImport = where.exists(changesOfStep(where).where(imported));
  const isAllocation = where.exists(changesOfStep(where).where(allocated));
  switch (kind) {
    case 'issue':
      return isIssue;
    case 'undo':
      return isUndo;
    case 'restore':
      return where.and([where.not(isUndo), isRestore]);
    case 'typed':
      return where.and([isPlain, isTyping.$castTo<SqlBool>()]);
    case 'import':
      return where.and([isPlain, isImport]);
    case 'allocation':
      return where.and([isPlain, where.not(isImport), isAllocation]);
    case 'other':
      return where.not(
        where.or([
          isIssue,
          isUndo,
          isRestore,
          where.and([isPlain, where.or([isTyping.$castTo<SqlBool>(), isImport, isAllocation])]),
        ]),
      );
    default:
      return kind satisfies never;
  }
}

/** Whether a step put a value of the past back; its detail says so. */
export const isRestoring = sql<number>`(detail is not null and detail like '{"type":"restored"%')`;

/** Whether a person typed or pasted what a step wrote; its detail says so. */
export const isTyping = sql<number>`(detail is not null and detail = '{"type":"typed"}')`;

function changesOfStep(where: ExpressionBuilder<Schema, 'steps'>) {
  return where
    .selectFrom('changes')
    .select('changes.step')
    .whereRef('changes.step', '=', 'steps.id')
    .where('changes.after', 'is not', null);
}

// Sources are written without spaces (step-writer.ts), with their type first.
const imported = sql<SqlBool>`(changes."table" in ('files', 'returns')
  or (changes."table" = 'figures' and changes.key not like '["target"%'
    and changes.after like '%"source":{"type":"import"%'))`;
const allocated = sql<SqlBool>`(changes."table" = 'figures'
  and changes.after like '%"source":{"type":"allocation","step":' || steps.id || '}%')`;

/** Whether a filter asks for anything of the changes themselves. */
export function restrictsChanges({ unit, indicator, cell, table }: HistoryFilter): boolean {
  return [unit, indicator, cell, table].some((restriction) => restriction !== undefined);
}

/** The changes that a filter asks for. */
export function matching(
  where: ExpressionBuilder<Schema, 'changes'>,
  { unit, indicator, cell, table }: HistoryFilter,
): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = [];
  if (table !== undefined) all.push(where('changes.table', '=', table));
  if (unit !== undefined) all.push(about(where, 'unit', unit));
  if (indicator !== undefined) all.push(about(where, 'indicator', indicator));
  if (cell !== undefined) all.push(aboutCell(where, cell));
  return where.and(all);
}

/** The rows of every table whose key names this unit or indicator, and its own row. */
function about(
  where: ExpressionBuilder<Schema, 'changes'>,
  column: 'unit' | 'indicator',
  code: string,
): Expression<SqlBool> {
  return where.or(
    placesOf(column).map(({ table, index }) =>
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

/** Where the keys of the tables name a unit or an indicator. */
export function placesOf(
  of: 'unit' | 'indicator',
): readonly { readonly table: TableName; readonly index: number }[] {
  const own = of === 'unit' ? 'units' : 'indicators';
  return TABLE_NAMES.flatMap((table) => {
    const index = table === own ? 0 : tableDefinition(table).key.indexOf(of);
    return index < 0 ? [] : [{ table, index }];
  });
}
