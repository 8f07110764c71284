import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { commit } from './command.ts';
import { figureRow, readFigures } from './figures.ts';
import { checkIntegrity } from './integrity.ts';
import { openWorkspace } from './open.ts';
import { must, SOMEBODY, target, workspaceOfTest } from './testing/temp-workspace.ts';

/** A file as a killed process leaves it, with three steps of which two stand in the log beside it. */
async function killedWriter() {
  const { folder, file, store } = await workspaceOfTest(onTestFinished);
  for (const value of [1, 2, 3]) {
    must(await commit(store, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value }))]));
  }
  const left = path.join(folder, 'left.chitieu');
  for (const ending of ['', '-wal']) fs.copyFileSync(file + ending, left + ending);
  await store.close();
  return { folder, file, left };
}

it('The log of a killed process is played back', async () => {
  const { folder, left } = await killedWriter();
  const store = must(await openWorkspace(left, { mode: 'write' }));
  expect(await readFigures(store)).toEqual([target({ value: 3 })]);
  await store.close();
  expect(fs.readdirSync(folder).filter((name) => name.endsWith('.wal'))).toEqual([]);
});

it('A copy that was put in the place of the file is not mixed with the log of the old one', async () => {
  const { folder, file, left } = await killedWriter();
  const other = must(await openWorkspace(file, { mode: 'write' }));
  must(await commit(other, { ...SOMEBODY, what: 'Nhập' }, [figureRow(target({ value: 77 }))]));
  await other.close();
  fs.copyFileSync(file, left);
  const store = must(await openWorkspace(left, { mode: 'write' }));
  expect(await readFigures(store)).toEqual([target({ value: 77 })]);
  expect(await checkIntegrity(store)).toEqual({ ok: true, problems: [] });
  await store.close();
  const beside = fs.readdirSync(folder).filter((name) => name.startsWith('left'));
  expect(beside.map((name) => name.replace(/[0-9a-f]{8}/, 'x')).sort()).toEqual([
    'left.chitieu',
    'left.chitieu.x.wal',
  ]);
});

it('An empty log that was left over is taken away', async () => {
  const { file } = await killedWriter();
  fs.writeFileSync(`${file}-wal`, '');
  await must(await openWorkspace(file, { mode: 'write' })).close();
  expect(fs.existsSync(`${file}-wal`)).toBe(false);
});
