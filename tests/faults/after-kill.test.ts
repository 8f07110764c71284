import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unfinishedIn } from '../../src/store/backups/unfinished.ts';
import { examine, type Ledger } from './after-kill.ts';
import type { Deed } from './deeds.ts';
import type { Client } from './host.ts';
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
      const places = ['muong-ang', 'muong-lay'].map((unit) => ({ ...change(value), unit }));
      await client.plan.set({ changes: places });
    }
  });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const step = (number: number, changed = 2) => ({ type: 'step', step: number, changed }) as const;
/** What keeps the history append-only has to go before it can be spoiled, and to be back after it. */
const spoil = (sql: string) => {
  const native = new BetterSqlite3(file);
  const triggers = native
    .prepare("select name, sql from sqlite_master where type = 'trigger'")
    .all() as readonly { readonly name: string; readonly sql: string }[];
  for (const { name } of triggers) native.exec(`drop trigger "${name}"`);
  native.exec(sql);
  for (const trigger of triggers) native.exec(trigger.sql);
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
    spoil(`delete from changes where step = ${before + 2} and seq = 0`);
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

describe('the examination of the automatic backups beside it', () => {
  let kept: string;
  beforeEach(async () => {
    kept = join(folder, 'Bản sao lưu');
    await withEngine(async (client) => {
      await client.workspace.open({ path: file, mode: 'write' });
      await client.backups.make({});
    });
  });

  const withEngine = (work: (client: Client) => Promise<void>) =>
    withLocalEngine(work, { backups: { folder: kept, atWork: false, worker: null } });
  const only = () => must(readdirSync(kept).find((name) => name.endsWith('.chitieu')));
  const nothing: Ledger = { acknowledged: [], inFlight: null };
  const tornAfter = async (ledger: Ledger, last = before + 2) =>
    (await examine(file, ledger, last, kept)).torn;

  it('finds one that is half, one that is not what its name says and one that was taken away', async () => {
    const made: Ledger = { acknowledged: [{ type: 'kept', id: only() }], inFlight: null };
    expect(await tornAfter(made)).toEqual([]);
    const bytes = readFileSync(join(kept, only()));
    writeFileSync(join(kept, only()), bytes.subarray(0, bytes.length / 2));
    expect((await tornAfter(made)).join()).toContain(only());
    writeFileSync(join(kept, only()), bytes);
    const other = only().replace(/ b(\d+) /u, ' b999 ');
    renameSync(join(kept, only()), join(kept, other));
    expect((await tornAfter(made)).join()).toMatch(/holds \d+ steps.*is not there/u);
  });

  it('finds half-made copies that one kill cannot have left', async () => {
    for (const pid of ['999999998', '999999999']) {
      writeFileSync(unfinishedIn(kept).replace(`-${process.pid}.`, `-${pid}.`), 'x');
    }
    expect(await tornAfter(nothing)).toEqual(['one kill left 2 half-made backups']);
    expect(readdirSync(kept)).toEqual([only()]);
  });

  it('finds an import before which nothing was backed up', async () => {
    const imported = { ...step(before + 2), isBackedUp: true } as const;
    expect(await tornAfter({ acknowledged: [imported], inFlight: null }, before + 1)).toEqual([
      `no backup is from before the import, step ${before + 2}`,
    ]);
  });

  it('takes a restore for whole that was answered, and finds one after which other figures stand there', async () => {
    const from = only();
    let answer = { undo: '', lastStep: 0 };
    await withEngine(async (client) => {
      await client.workspace.open({ path: file, mode: 'write' });
      await client.plan.set({ changes: [change(7)] });
      answer = await client.backups.restore({ id: from });
    });
    const { undo, lastStep: last } = answer;
    const restored = { type: 'restored', from, undo, last } as const;
    expect(await tornAfter({ acknowledged: [restored], inFlight: null })).toEqual([]);
    const wrong: Ledger = { acknowledged: [{ ...restored, from: undo }], inFlight: null };
    expect(await tornAfter(wrong)).toEqual([`what was restored is not «${undo}»`]);
    const inFlight: Deed = {
      ...{ name: 'restore', rows: null, writes: null, restores: () => from },
      perform: async () => ({ type: 'nothing' }),
    };
    const unanswered: Ledger = { acknowledged: [step(before + 3, 1)], inFlight };
    expect(await examine(file, unanswered, before + 2, kept)).toMatchObject({
      ...{ lost: [], torn: [], restoredUnanswered: true },
    });
    rmSync(join(kept, undo));
    expect(await tornAfter(unanswered)).toEqual([
      `no backup holds step ${before + 3}, from before the restore`,
    ]);
  });
});

const change = (value: number) => ({
  ...{ kind: 'target' as const, unit: 'muong-ang', indicator: 'doan-vien-ket-nap', sector: '' },
  ...{ period: '2020', value },
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is no backup');
  return value;
}
