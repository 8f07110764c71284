import { historyChange } from '../../src/store/history.ts';
import { TABLE_NAMES, tableDefinition } from '../../src/store/tables.ts';
import type { Readable } from '../../src/store/workspace-store.ts';

export type StoredStep = {
  readonly id: number;
  readonly rows: number;
  /** When and what: which tells the steps of two histories apart. */
  readonly told: string;
};

/** The steps in their order, and what is wrong with them: gaps, and rows that are not what the history says. */
export type Replayed = {
  readonly steps: readonly StoredStep[];
  readonly problems: readonly string[];
};

type Row = Readonly<Record<string, unknown>>;

/**
 * Plays the whole history from nothing and holds the result against the tables: every row must be
 * what its last change says, and every change must have found what the one before it left. A step of
 * which a part is missing cannot pass.
 */
export async function replay(view: Readable): Promise<Replayed> {
  const problems: string[] = [];
  const steps = await view.db
    .selectFrom('steps')
    .select(['id', 'at', 'what'])
    .orderBy('id')
    .execute();
  steps.forEach(({ id }, index) => {
    if (id !== index + 1) problems.push(`step ${index + 1} is missing`);
  });
  const changes = await view.db
    .selectFrom('changes')
    .selectAll()
    .orderBy('step')
    .orderBy('seq')
    .execute();
  const rows = new Map<number, number>();
  const state = new Map<string, string>();
  for (const change of changes) {
    if (change.seq !== (rows.get(change.step) ?? 0)) {
      problems.push(`step ${change.step}: a change is missing`);
    }
    rows.set(change.step, (rows.get(change.step) ?? 0) + 1);
    const { table, before, after } = historyChange(change);
    const place = `${table} ${change.key}`;
    const found = state.get(place) ?? null;
    if (found !== (before && textOf(before))) problems.push(`step ${change.step}: ${place}`);
    if (after === null) state.delete(place);
    else state.set(place, textOf(after));
  }
  problems.push(...(await differences(view, state)));
  return {
    steps: steps.map(({ id, at, what }) => ({
      id,
      rows: rows.get(id) ?? 0,
      told: `${at} ${what}`,
    })),
    problems,
  };
}

async function differences(
  view: Readable,
  state: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const rest = new Map(state);
  for (const name of TABLE_NAMES) {
    const table = tableDefinition(name);
    const rows: readonly Row[] = await view.db.selectFrom(name).selectAll().execute();
    for (const row of rows) {
      const place = `${name} ${JSON.stringify(table.key.map((column) => row[column]))}`;
      const values = table.values.flatMap((column): [string, unknown][] => {
        const cell = row[column];
        if (cell === null) return [];
        return [[column, table.json.has(column) ? JSON.parse(String(cell)) : cell]];
      });
      if (rest.get(place) !== textOf(Object.fromEntries(values))) problems.push(`table ${place}`);
      rest.delete(place);
    }
  }
  return [...problems, ...[...rest.keys()].map((place) => `no row for ${place}`)];
}

function textOf(row: Row): string {
  return JSON.stringify(row);
}
