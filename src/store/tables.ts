import type { Schema } from './schema.ts';

/**
 * The tables that commands may change: which columns make the key (their order is the order of the
 * keys stored in the history and must never change), which hold the values, which of these are JSON.
 */
const DEFINITIONS = {
  meta: define('meta', ['key'], ['value']),
  units: define('units', ['code'], ['kind', 'position', 'valid_from', 'valid_to', 'decision']),
  unit_names: define('unit_names', ['unit', 'valid_from'], ['name', 'valid_to', 'decision']),
  unit_parents: define('unit_parents', ['unit', 'valid_from'], ['parent', 'valid_to', 'decision']),
  unit_communes: define(
    'unit_communes',
    ['unit', 'commune', 'valid_from'],
    ['name', 'valid_to', 'decision'],
  ),
  unit_successions: define(
    'unit_successions',
    ['predecessor', 'successor', 'date'],
    ['numerator', 'denominator', 'decision'],
  ),
  unit_aliases: define('unit_aliases', ['unit', 'alias'], ['confirmed_by', 'confirmed_at']),
  sectors: define('sectors', ['code'], ['name', 'position', 'ended']),
  indicators: define(
    'indicators',
    ['code'],
    [
      'name',
      'kind',
      'measure',
      'cadence',
      'position',
      'numerator',
      'denominator',
      'parent',
      'baseline',
      'ended',
    ],
  ),
  indicator_aliases: define(
    'indicator_aliases',
    ['indicator', 'alias'],
    ['confirmed_by', 'confirmed_at'],
  ),
  programmes: define(
    'programmes',
    ['id'],
    ['title', 'number', 'date', 'organization', 'org_level', 'focal', 'horizon_from', 'horizon_to'],
  ),
  programme_indicators: define(
    'programme_indicators',
    ['programme', 'position'],
    [
      'code',
      'name',
      'kind',
      'comparator',
      'comparator_text',
      'value',
      'value_to',
      'measure',
      'period',
      'cadence',
      'parent',
      'scope',
      'sectors',
      'numerator',
      'denominator',
      'ambiguous',
      'paragraph',
      'quote',
    ],
    ['sectors'],
  ),
  tasks: define(
    'tasks',
    ['programme', 'position'],
    ['paragraph', 'text', 'lead', 'joint', 'due', 'progress', 'note'],
  ),
  deadlines: define(
    'deadlines',
    ['programme', 'position'],
    ['paragraph', 'what', 'rule', 'date', 'receiver', 'via'],
  ),
  versions: define('versions', ['id'], ['name', 'state', 'number', 'date', 'amends', 'reason']),
  version_years: define('version_years', ['version', 'year'], []),
  version_indicators: define('version_indicators', ['version', 'indicator'], []),
  figures: define(
    'figures',
    ['kind', 'version', 'indicator', 'unit', 'sector', 'period', 'stage'],
    ['value', 'value_to', 'numerator', 'denominator', 'text', 'as_of', 'source'],
    ['source'],
  ),
  locks: define('locks', ['version', 'indicator', 'unit', 'sector', 'period'], ['by', 'at', 'why']),
  notes: define(
    'notes',
    ['kind', 'version', 'indicator', 'unit', 'sector', 'period'],
    ['text', 'by', 'at'],
  ),
  settings: define('settings', ['key'], ['value'], ['value']),
  persons: define('persons', ['id'], ['name', 'title', 'account', 'ended']),
  files: define('files', ['id'], ['name', 'sha256', 'size', 'received']),
  returns: define(
    'returns',
    ['unit', 'period', 'file'],
    ['state', 'received', 'issues'],
    ['issues'],
  ),
  return_forms: define(
    'return_forms',
    ['id'],
    ['name', 'shape', 'corrections', 'by', 'at'],
    ['shape', 'corrections'],
  ),
  templates: define(
    'templates',
    ['id'],
    ['name', 'file', 'sha256', 'size', 'pointings', 'by', 'at'],
    ['pointings'],
  ),
  named_reports: define(
    'named_reports',
    ['id'],
    ['name', 'definition', 'by', 'at'],
    ['definition'],
  ),
} as const;

type Definitions = typeof DEFINITIONS;

export type TableName = keyof Definitions;

/** A value as SQLite and PostgreSQL both hold it. */
export type Cell = string | number | null;

export type TableDefinition = {
  readonly name: TableName;
  readonly key: readonly string[];
  readonly values: readonly string[];
  readonly json: ReadonlySet<string>;
};

export type RowKey<T extends TableName> = Readonly<
  Pick<Schema[T], Extract<Definitions[T]['key'][number], keyof Schema[T]>>
>;

export type RowValues<T extends TableName> = Readonly<Omit<Schema[T], keyof RowKey<T>>>;

/** What one row shall be: `after` null takes it away, anything else puts it there or replaces it. */
export type RowChange = {
  [T in TableName]: {
    readonly table: T;
    readonly key: RowKey<T>;
    readonly after: RowValues<T> | null;
  };
}[TableName];

export const TABLE_NAMES = Object.keys(DEFINITIONS) as readonly TableName[];

/** Key and columns of a table. */
export function tableDefinition(name: TableName): TableDefinition {
  return DEFINITIONS[name];
}

/** Whether the name, read from a history, is that of a table this program knows. */
export function isTableName(name: string): name is TableName {
  return Object.hasOwn(DEFINITIONS, name);
}

function define<
  const T extends keyof Schema,
  const K extends readonly (keyof Schema[T] & string)[],
  const V extends readonly Exclude<keyof Schema[T] & string, K[number]>[],
>(
  name: T,
  key: K,
  values: V,
  json: readonly V[number][] = [],
): { readonly name: T; readonly key: K; readonly values: V; readonly json: ReadonlySet<string> } {
  return { name, key, values, json: new Set<string>(json) };
}
