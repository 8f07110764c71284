import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { examineFile } from './after-kill.ts';
import { type, typed } from './refusals.ts';
import { newWorkspace, withLocalEngine } from './sample.ts';

it('A clock that is set back changes neither the order of the steps nor what undo takes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chitieu clock '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'a.chitieu');
  await newWorkspace(file);
  let time = '2030-03-10T08:00:00.000Z';
  await withLocalEngine(
    async (client) => {
      await client.workspace.open({ path: file, mode: 'write' });
      await type(client, 1);
      await type(client, 2);
      time = '2030-03-08T06:00:00.000Z';
      await type(client, 3);
      expect(await client.workspace.info({})).toMatchObject({ savedAt: time, lastStep: 4 });

      const listed = (await client.history.list({ limit: 3 })).map(({ step, at }) => [step, at]);
      expect(listed).toEqual([
        [4, '2030-03-08T06:00:00.000Z'],
        [3, '2030-03-10T08:00:00.000Z'],
        [2, '2030-03-10T08:00:00.000Z'],
      ]);
      for (const value of [2, 1]) {
        await client.history.undo({});
        expect(await typed(client)).toBe(value);
      }
      await client.history.redo({});
      await client.history.redo({});
      expect(await typed(client)).toBe(3);
    },
    { now: () => new Date(time) },
  );
  expect(await examineFile(file)).toEqual([]);
});
