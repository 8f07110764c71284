import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../open.ts';
import {
  codeOf,
  must,
  removeFolder,
  startWorkspace,
  tempFolder,
} from '../testing/temp-workspace.ts';

async function workspaceWith(sql: string): Promise<string> {
  const folder = tempFolder();
  onTestFinished(() => removeFolder(folder));
  const file = path.join(folder, 'a.chitieu');
  await (await startWorkspace(file)).close();
  const native = new BetterSqlite3(file);
  native.exec(sql);
  native.close();
  return file;
}

test.each([
  [
    'a trigger that takes rows away',
    'create trigger t after insert on figures begin delete from units; end',
  ],
  [
    'a trigger that only looks like one of ours',
    "create trigger figures_no_update before update on units when (with recursive a(b) as (select 1 union all select b + 1 from a) select max(b) from a) begin select raise(abort, 'x'); end",
  ],
  ['a view', 'create view v as select 1'],
  ['no lock on its history', 'drop trigger changes_no_delete'],
  [
    'the lock of its history on another table',
    'drop trigger steps_no_update; create trigger steps_no_update before update on "units" begin select raise(abort, \'x\'); end',
  ],
  ['a version below the first', 'pragma user_version = -1'],
  ['a virtual table', 'create virtual table v using fts5(a)'],
])('a workspace with %s opens neither to write nor to look at', async (_, sql) => {
  const file = await workspaceWith(sql);
  expect(codeOf(await openWorkspace(file, { mode: 'write' }))).toBe('damaged');
  expect(codeOf(await openWorkspace(file, { mode: 'read' }))).toBe('damaged');
});

test('a workspace as the program makes it opens', async () => {
  const file = await workspaceWith('create index i on figures (unit)');
  await must(await openWorkspace(file, { mode: 'write' })).close();
});
