import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { commit } from './command.ts';
import { figureRow } from './figures.ts';
import { must, SOMEBODY, target, workspaceOfTest } from './testing/temp-workspace.ts';
import { redo, undo } from './undo.ts';

const HISTORY = ['steps', 'changes'] as const;

it('no statement of any program changes, removes or replaces a row of the history', async ({
  onTestFinished,
}) => {
  const { file, store } = await workspaceOfTest(onTestFinished);
  must(await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value: 1 }))]));
  await store.close();
  const native = new Database(file);
  onTestFinished(() => {
    native.close();
  });
  for (const table of HISTORY) {
    const all = () => native.prepare(`select * from ${table}`).raw().all();
    const before = all();
    for (const attempt of [
      `update ${table} set ${table === 'steps' ? 'what' : 'key'} = 'x'`,
      `delete from ${table}`,
      `insert or replace into ${table} select * from ${table}`,
      `replace into ${table} select * from ${table} limit 1`,
    ]) {
      expect(() => native.exec(attempt), attempt).toThrow(/append-only/);
    }
    expect(all()).toEqual(before);
  }
});

it('undo and redo only append: what was recorded before stays to the letter', async ({
  onTestFinished,
}) => {
  const { store } = await workspaceOfTest(onTestFinished);
  for (const value of [1, 2]) {
    must(await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value }))]));
  }
  const rows = async () => ({
    steps: await store.db.selectFrom('steps').selectAll().orderBy('id').execute(),
    changes: await store.db.selectFrom('changes').selectAll().orderBy('step').execute(),
  });
  const before = await rows();
  must(await undo(store, SOMEBODY));
  must(await redo(store, SOMEBODY));
  must(await undo(store, SOMEBODY));
  const after = await rows();
  expect(after.steps.slice(0, before.steps.length)).toEqual(before.steps);
  expect(after.changes.slice(0, before.changes.length)).toEqual(before.changes);
  expect(after.steps).toHaveLength(before.steps.length + 3);
});

it('no source of the store updates or deletes rows by name, but for the writer of steps', () => {
  const folder = import.meta.dirname;
  const writers = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) =>
      /\b(?:updateTable|deleteFrom|replaceInto)\(|\b(?:update|delete from|replace into)\s+\$\{/.test(
        fs.readFileSync(path.join(folder, name), 'utf8'),
      ),
    );
  expect(writers.map((name) => name.replaceAll('\\', '/'))).toEqual(['dialect/sqlite-rows.ts']);
});

it('tables of the history are none that a command may name', async ({ onTestFinished }) => {
  const { store } = await workspaceOfTest(onTestFinished);
  const forged = { table: 'steps', key: { id: 1 }, after: null } as never;
  await expect(commit(store, { ...SOMEBODY, what: 'x' }, [forged])).rejects.toThrow();
});
