import { randomBytes } from 'node:crypto';
import fs from 'node:fs';

/** Bytes 18 and 19 of the header: 1 is the rollback journal, 2 is WAL (SQLite file format, 1.3). */
const READ_VERSION_AT = 19;
const WAL = 2;

/**
 * Sets aside a write-ahead log that belongs to another file: the program was killed and somebody then
 * put a copy in the place of the workspace. SQLite would write the old pages into the new file. The
 * header tells: it says WAL before the first page goes to a log, and the log is gone before it says
 * otherwise. Whoever calls holds the writer's lock and has no connection to the file.
 */
export function setForeignWalAside(file: string): void {
  const wal = `${file}-wal`;
  const log = fs.statSync(wal, { throwIfNoEntry: false });
  if (log === undefined || saysWal(file)) return;
  if (log.size === 0) fs.rmSync(wal, { force: true });
  else fs.renameSync(wal, `${file}.${randomBytes(4).toString('hex')}.wal`);
  fs.rmSync(`${file}-shm`, { force: true });
}

function saysWal(file: string): boolean {
  const header = Buffer.alloc(READ_VERSION_AT + 1);
  const descriptor = fs.openSync(file, 'r');
  try {
    fs.readSync(descriptor, header, 0, header.length, 0);
  } finally {
    fs.closeSync(descriptor);
  }
  return header[READ_VERSION_AT] === WAL;
}
