import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { backupWorkspace } from './backup.ts';
import { openWorkspace } from './open.ts';
import { must, workspaceOfTest } from './testing/temp-workspace.ts';

const TWO_HOURS_S = 2 * 60 * 60;

async function place() {
  const { folder, file, store } = await workspaceOfTest(onTestFinished);
  await store.close();
  const leave = (name: string, ageS = 0) => {
    const temp = path.join(folder, name);
    fs.writeFileSync(temp, 'half');
    const then = Date.now() / 1000 - ageS;
    fs.utimesSync(temp, then, then);
  };
  return { folder, file, leave, names: () => fs.readdirSync(folder).sort() };
}

it('What a killed migration left is gone after the workspace was opened for writing', async () => {
  const { file, leave, names } = await place();
  for (const ending of ['', '-journal', '-wal', '-shm']) leave(`a.chitieu.0a1b2c3d.tmp${ending}`);
  const looking = must(await openWorkspace(file, { mode: 'read' }));
  expect(names()).toHaveLength(5);
  await looking.close();
  await must(await openWorkspace(file, { mode: 'write' })).close();
  expect(names()).toEqual(['a.chitieu']);
});

it('Half-made copies of other names are removed only when they have long been left, and nothing else is', async () => {
  const { folder, file, leave, names } = await place();
  leave('b.chitieu.0a1b2c3d.tmp', TWO_HOURS_S);
  leave('c.chitieu.0a1b2c3d.tmp');
  leave('báo cáo.0a1b2c3d.tmp', TWO_HOURS_S);
  leave('d.chitieu.tmp', TWO_HOURS_S);
  const store = must(await openWorkspace(file, { mode: 'write' }));
  leave('e.chitieu.0a1b2c3d.tmp', TWO_HOURS_S);
  must(await backupWorkspace(store, path.join(folder, 'sao.chitieu')));
  await store.close();
  expect(names()).toEqual([
    'a.chitieu',
    'báo cáo.0a1b2c3d.tmp',
    'c.chitieu.0a1b2c3d.tmp',
    'd.chitieu.tmp',
    'sao.chitieu',
  ]);
});
