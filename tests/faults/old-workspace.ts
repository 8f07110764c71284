import { createHash } from 'node:crypto';
import BetterSqlite3 from 'better-sqlite3';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { createWorkspace } from '../../src/store/open.ts';

const FIGURES = 20_000;

/** A workspace as the first version of the program wrote it, with enough in it that to upgrade it takes a while. */
export async function makeOldWorkspace(file: string): Promise<void> {
  const [oldest] = Object.entries(MIGRATIONS);
  if (oldest === undefined) throw new Error('There are no migrations');
  const made = await createWorkspace(file, { migrations: Object.fromEntries([oldest]) });
  if (!made.ok) throw new Error(made.error.message);
  await made.value.close();
  const native = new BetterSqlite3(file);
  native.exec(`
    begin;
    insert into units values ('tinh', 'province', 0, null, null, '');
    insert into indicators values
      ('doan-vien', 'Đoàn viên', 'count-flow', 'người', 'yearly', 0, null, null, null, 0, 0);
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${FIGURES})
    insert into figures (kind, version, indicator, unit, sector, period, stage, value, source)
      select 'baseline', '', 'doan-vien', 'tinh', '', 'p' || i, '', i, '{"type":"typed"}' from n;
    commit;
  `);
  native.close();
}

/** A digest of what an old workspace holds, the same before and after it was upgraded. */
export function contentOf(file: string): { readonly schema: number; readonly digest: string } {
  const native = new BetterSqlite3(file, { readonly: true });
  try {
    const rows = native
      .prepare('select kind, unit, period, value, source from figures order by period')
      .raw()
      .all();
    return {
      schema: Number(native.pragma('user_version', { simple: true })),
      digest: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
    };
  } finally {
    native.close();
  }
}
