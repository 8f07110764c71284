import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examine } from './after-kill.ts';
import type { Deed } from './deeds.ts';
import { newWorkspace, withLocalEngine } from './sample.ts';

let folder: string;
let file: string;
let before: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chitieu examined '));
  file = join(folder, 'a.chitieu');
  before = await newWorkspace(file);
  await withLocalEngine(async (client) => {
    await client.workspace.open({ path: file, mode: 'write' });
    for (const value of [5, 6]) {
      const places = ['muong-ang', 'muong-lay'].map((unit) => ({
        ...{ kind: 'target' as const, unit, indicator: 'doan-vien-ket-nap', sector: '' },
        ...{ period: '2020', value },
      }));
      await client.plan.set({ changes: places });
    }
  });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const step = (number: number, changed = 2) => ({ type: 'step', step: number, changed }) as const;
const spoil = (sql: string) => {
  const native = new BetterSqlite3(file);
  native.exec(sql);
  native.close();
};

describe('the examination of a file that a killed process left', () => {
  it('finds nothing in a sound one', async () => {
    const found = await examine(
      file,
      { acknowledged: [step(before + 1), step(before + 2)], inFlight: null },
      before,
    );
    expect(found).toEqual({
      ...{ lost: [], torn: [], lastStep: before + 2 },
      ...{ keptUnanswered: false, restoredUnanswered: false },
    });
  });

  it('finds an acknowledged step that is not there', async () => {
    const ledger = { acknowledged: [step(before + 3)], inFlight: null };
    expect((await examine(file, ledger, before)).lost).toEqual([`step ${before + 3}`]);
  });

  it('finds a step of which a row is missing, in the table or in the history', async () => {
    const ledger = { acknowledged: [step(before + 1), step(before + 2)], inFlight: null };
    spoil("delete from figures where unit = 'muong-ang' and kind = 'target' and value = 6");
    expect((await examine(file, ledger, before)).torn).toEqual([
      expect.stringContaining('no row for figures'),
    ]);
    spoil(`${withoutTriggers()}
      delete from changes where step = ${before + 2} and seq = 0`);
    expect((await examine(file, ledger, before)).torn.join()).toContain('a change is missing');
  });

  it('finds a step that nobody had asked for, and half of one that nobody had answered', async () => {
    const acknowledged = [step(before + 1)];
    const none = await examine(file, { acknowledged, inFlight: null }, before);
    expect(none.torn).toEqual(['1 steps that nobody asked for']);
    const inFlight: Deed = {
      ...{ name: 'edit', rows: 3, writes: null },
      perform: async () => ({ type: 'nothing' }),
    };
    const half = await examine(file, { acknowledged, inFlight }, before);
    expect(half.torn).toEqual([`step ${before + 2}, not answered, has 2 of 3 rows`]);
  });
});

/** What keeps the history append-only has to go before it can be spoiled. */
function withoutTriggers(): string {
  const native = new BetterSqlite3(file, { readonly: true });
  const names = native
    .prepare("select name from sqlite_master where type = 'trigger'")
    .pluck()
    .all();
  native.close();
  return names.map((name) => `drop trigger "${name}";`).join('\n');
}
