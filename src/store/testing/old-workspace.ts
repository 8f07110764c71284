import BetterSqlite3 from 'better-sqlite3';
import { MIGRATIONS } from '../migrations/index.ts';
import { createWorkspace } from '../open.ts';
import { must } from './temp-workspace.ts';

/** Makes a workspace as the first version of the program wrote it, with one step in its history. */
export async function makeOldWorkspace(file: string): Promise<void> {
  const [oldest] = Object.entries(MIGRATIONS);
  if (oldest === undefined) throw new Error('There are no migrations');
  const made = must(await createWorkspace(file, { migrations: Object.fromEntries([oldest]) }));
  await made.close();
  inFile(file, (native) => {
    native.exec(`
      insert into units values ('tinh', 'province', 0, null, null, '');
      insert into steps (id, at, by, what, why, detail, barrier)
        values (1, '2020-01-05T03:42:00.000Z', 'Nguyễn Thị Ánh', 'Tạo hồ sơ', '', null, 1);`);
  });
}

/** By which schema the file says it was written. */
export function schemaOf(file: string): number {
  return inFile(file, (native) => Number(native.pragma('user_version', { simple: true })));
}

function inFile<T>(file: string, work: (native: BetterSqlite3.Database) => T): T {
  const native = new BetterSqlite3(file, { fileMustExist: true });
  try {
    return work(native);
  } finally {
    native.close();
  }
}
