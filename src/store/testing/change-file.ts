import BetterSqlite3 from 'better-sqlite3';

/** Does to a closed file what only another program would do to it, past every check of the store. */
export function changeFile(file: string, sql: string): void {
  const native = new BetterSqlite3(file, { fileMustExist: true });
  try {
    native.exec(sql);
  } finally {
    native.close();
  }
}
