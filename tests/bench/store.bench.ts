import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { allTargets, makeLargeWorkspace, withEngine } from './large-workspace.ts';
import { judged, median, timed, told } from './statistics.ts';

const rounds = 7;
/** Those of the workspace file. */
const pragmas = [
  ...['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'recursive_triggers = on'],
  ...['trusted_schema = off', 'cell_size_check = on'],
];
/** In the order in which the engine writes them: rows before the rows that refer to them. */
const written = ['versions', 'version_years', 'figures', 'steps', 'changes'];

export const name = 'Storing 10.000 figures with their history';

export async function run(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-bench-'));
  try {
    return await measure(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string): Promise<readonly string[]> {
  const start = join(folder, 'start.chitieu');
  await makeLargeWorkspace(start);
  const sample = join(folder, 'sample.chitieu');
  await copyFile(start, sample);
  await storeThroughEngine(sample);
  const rows = newRows(start, sample);

  const engine: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const one = join(folder, `engine-${round}.chitieu`);
    await copyFile(start, one);
    engine.push(await storeThroughEngine(one));
    const other = join(folder, `bare-${round}.chitieu`);
    await copyFile(start, other);
    bare.push(await storeBare(other, rows));
  }
  const ratios = engine.map((time, round) => time / (bare[round] ?? Number.NaN));
  return [
    told('through the engine, median', median(engine), 'ms'),
    told('bare better-sqlite3, one transaction, median', median(bare), 'ms'),
    judged(`ratio, median of ${rounds} interleaved rounds`, median(ratios), 2, ''),
  ];
}

/** From the call to its answer, the workspace being open: what a person waits for. */
async function storeThroughEngine(path: string): Promise<number> {
  const changes = allTargets();
  return withEngine(async (client) => {
    await client.workspace.open({ path, mode: 'write' });
    return timed(() => client.plan.set({ changes, what: 'Dán 10.000 ô' }));
  });
}

type TableRows = {
  readonly insert: string;
  readonly rows: readonly (readonly unknown[])[];
};

/** Just the rows that the engine wrote, table by table. */
function newRows(before: string, after: string): readonly TableRows[] {
  const database = new BetterSqlite3(after, { readonly: true });
  database.prepare('attach ? as start').run(before);
  const found = written.map((table) => {
    const columns = database.pragma(`table_info(${table})`) as readonly { name: string }[];
    const names = columns.map((column) => `"${column.name}"`).join(', ');
    const rows = database
      .prepare<[], unknown[]>(
        `select ${names} from main.${table} except select ${names} from start.${table}`,
      )
      .raw()
      .all();
    const places = columns.map(() => '?').join(', ');
    return { insert: `insert into ${table} (${names}) values (${places})`, rows };
  });
  database.close();
  const counts = found.map(({ rows }) => rows.length).join(', ');
  if (counts !== '0, 0, 10000, 1, 10000') throw new Error(`Other rows than expected: ${counts}`);
  return found;
}

/** The least that any program would do: the same rows, the same pragmas, prepared statements. */
async function storeBare(path: string, tables: readonly TableRows[]): Promise<number> {
  const database = new BetterSqlite3(path);
  for (const pragma of pragmas) database.pragma(pragma);
  const time = await timed(() => {
    database.exec('begin immediate');
    for (const { insert, rows } of tables) {
      const statement = database.prepare<unknown[]>(insert);
      for (const row of rows) statement.run(row);
    }
    database.exec('commit');
  });
  database.close();
  return time;
}
