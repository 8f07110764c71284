import type { ChangeRecord } from './dialect/row-access.ts';
import { groupBy } from './group-by.ts';
import type { Flag, StepRow } from './schema.ts';
import { type Cell, type RowChange, type TableDefinition, tableDefinition } from './tables.ts';
import type { WriteScope } from './workspace-store.ts';

/** One row as it shall be: cells in the order of the table's definition, null for «no row». */
export type PreparedChange = {
  readonly table: TableDefinition;
  readonly key: readonly Cell[];
  /** The key as the history holds it: a JSON array. */
  readonly keyText: string;
  readonly after: readonly Cell[] | null;
};

/** The rows that differ from what is stored, with what stood there before. */
export type EffectiveChange = PreparedChange & { readonly before: readonly Cell[] | null };

export type StepHead = {
  readonly at: string;
  readonly by: string;
  readonly account: string;
  readonly what: string;
  readonly why: string;
  readonly detail: string | null;
  readonly barrier: Flag;
};

/** Where undo and redo stand after a step, and how it is linked to earlier ones. */
export type StepLinks = Pick<
  StepRow,
  'undoes' | 'redoes' | 'undo_top' | 'redo_top' | 'undo_below' | 'redo_below'
>;

/**
 * Checks table and columns against their definition; throws where they do not fit, which is a fault
 * of the program.
 */
export function prepareChange(change: RowChange): PreparedChange {
  const table = tableDefinition(change.table);
  const after: Readonly<Record<string, Cell>> | null = change.after;
  const key = cellsOf(table.key, change.key);
  return {
    table,
    key,
    keyText: JSON.stringify(key),
    after: after === null ? null : cellsOf(table.values, after),
  };
}

/** The changes that change something; of several for one row the last counts. */
export async function effectiveChanges(
  scope: WriteScope,
  changes: readonly PreparedChange[],
): Promise<readonly EffectiveChange[]> {
  const effective: EffectiveChange[] = [];
  for (const group of groupBy(lastOfEachRow(changes), tableOf).values()) {
    const [first] = group;
    if (!first) continue;
    const stored = await scope.rows.read(
      first.table,
      group.map((change) => change.key),
    );
    for (const [index, change] of group.entries()) {
      const before = stored[index]?.slice(0, first.table.values.length) ?? null;
      if (!areSame(before, change.after)) effective.push({ ...change, before });
    }
  }
  return effective;
}

/** Writes the rows, the step and its changes. */
export async function writeStep(
  scope: WriteScope,
  id: number,
  head: StepHead,
  links: StepLinks,
  changes: readonly EffectiveChange[],
): Promise<void> {
  for (const group of groupBy(changes, tableOf).values()) {
    const [first] = group;
    if (!first) continue;
    const removed: (readonly Cell[])[] = [];
    const added: (readonly Cell[])[] = [];
    const changed = new Map<string, ColumnChanges>();
    for (const { table, key, before, after } of group) {
      if (after === null) removed.push(key);
      else if (before === null) added.push(key.concat(after));
      else {
        const places = placesThatDiffer(before, after);
        const ofColumns = changesOf(changed, table, places);
        ofColumns.rows.push([...places.map((place) => after[place] ?? null), ...key]);
      }
    }
    await scope.rows.remove(first.table, removed);
    await scope.rows.add(first.table, added);
    for (const { columns, rows } of changed.values()) {
      await scope.rows.change(first.table, columns, rows);
    }
  }
  await scope.trx
    .insertInto('steps')
    .values({ id, ...head, ...links })
    .execute();
  await scope.rows.record(id, changes.map(recordOf));
}

/** Rows of one table in which the same columns change. */
type ColumnChanges = { readonly columns: readonly string[]; readonly rows: (readonly Cell[])[] };

function changesOf(
  known: Map<string, ColumnChanges>,
  table: TableDefinition,
  places: readonly number[],
): ColumnChanges {
  const name = places.join();
  const found = known.get(name);
  if (found) return found;
  const made = { columns: places.map((place) => table.values[place] ?? ''), rows: [] };
  known.set(name, made);
  return made;
}

function placesThatDiffer(before: readonly Cell[], after: readonly Cell[]): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < after.length; place += 1) {
    if (before[place] !== after[place]) places.push(place);
  }
  return places;
}

/** The last step, from which the next one takes its number and the tops of undo and redo. */
export async function lastStep(
  scope: WriteScope,
): Promise<Pick<StepRow, 'id' | 'undo_top' | 'redo_top'>> {
  const last = await scope.trx
    .selectFrom('steps')
    .select(['id', 'undo_top', 'redo_top'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? { id: 0, undo_top: null, redo_top: null };
}

function cellsOf(columns: readonly string[], row: Readonly<Record<string, Cell>>): readonly Cell[] {
  return columns.map((column) => {
    const cell = row[column];
    if (cell === undefined) throw new Error(`A change leaves out the column ${column}`);
    if (typeof cell === 'number' && !Number.isFinite(cell)) {
      throw new Error(`The column ${column} cannot hold ${cell}`);
    }
    return cell;
  });
}

function tableOf(change: PreparedChange): TableDefinition {
  return change.table;
}

function lastOfEachRow(changes: readonly PreparedChange[]): readonly PreparedChange[] {
  if (changes.length < 2) return changes;
  const last = new Map<string, PreparedChange>();
  for (const change of changes) last.set(change.table.name + change.keyText, change);
  return last.size === changes.length ? changes : [...last.values()];
}

function areSame(a: readonly Cell[] | null, b: readonly Cell[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.every((cell, index) => cell === b[index]);
}

function recordOf(change: EffectiveChange): ChangeRecord {
  return {
    table: change.table.name,
    key: change.keyText,
    before: change.before && valuesJson(change.table, change.before),
    after: change.after && valuesJson(change.table, change.after),
  };
}

/** By hand, since 10.000 of these are written in one gesture: NULL is left out, JSON is embedded as it is. */
function valuesJson(table: TableDefinition, cells: readonly Cell[]): string {
  let text = '{';
  for (let index = 0; index < table.values.length; index += 1) {
    const cell = cells[index];
    if (cell === null || cell === undefined) continue;
    const column = table.values[index] ?? '';
    const isText = typeof cell === 'string' && !table.json.has(column);
    text += `${text === '{' ? '' : ','}"${column}":${isText ? JSON.stringify(cell) : cell}`;
  }
  return `${text}}`;
}
