import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import BetterSqlite3 from 'better-sqlite3';
import { parseBackupName } from '../../src/store/backups/backup-name.ts';
import { root } from '../../tools/project.ts';
import type { Client } from './host.ts';
import { brokenKept, keptIn } from './kept-backups.ts';
import { PERIOD, REPORTING, returnSheet } from './return-sheet.ts';
import { newWorkspace, withLocalEngine } from './sample.ts';

/** How much of a day's use is done. */
export type Use = { readonly edits: number; readonly imports: number; readonly walks: number };

export type Endured = {
  /** After a collection, once a tenth of the edits were made and at the end; bytes. */
  readonly heapAtTenth: number;
  readonly heapAtEnd: number;
  readonly residentAtTenth: number;
  readonly residentAtEnd: number;
  readonly steps: number;
  /** Rows that steps changed, of every kind. */
  readonly changes: number;
  /** By how much the closed file grew. */
  readonly grown: number;
  /** Of that, the received files themselves, which are kept byte for byte. */
  readonly originals: number;
  readonly seconds: number;
  readonly backups: Backups;
  /** Milliseconds of one edit: over the first tenth and over the last. */
  readonly firstEditMs: number;
  readonly lastEditMs: number;
};

/** The automatic backups of the whole time. */
export type Backups = {
  readonly made: number;
  readonly mostAtOnce: number;
  readonly mostBytes: number;
  /** Of the workspace's own file at the end. */
  readonly workspaceBytes: number;
};

const UNITS = Object.keys(REPORTING);
const NAMES = Object.values(REPORTING);
const INDICATORS = ['doan-vien-ket-nap', 'cdcs-thanh-lap', 'doan-vien-uu-tu'] as const;
/** Steps back and as many forth in one walk. */
const WALK = 20;
const BEGINNING = Date.parse('2020-03-02T01:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
/** A day has 96 quarters of an hour; in the minutes that it is pressed into, these come about as often. */
const QUARTER_MS = 3000;

/** Types, imports, undoes and redoes in one engine without closing it, and measures what that costs. */
export async function endure(use: Use): Promise<Endured> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu lasting '));
  try {
    const file = join(folder, 'hồ sơ.chitieu');
    await newWorkspace(file);
    const before = sizeOf(file);
    const kept = keptIn(folder);
    const clock = { now: BEGINNING };
    const seen = { mostAtOnce: 0, mostBytes: 0 };
    const look = () => {
      const { count, bytes } = sizeOfKept(kept);
      seen.mostAtOnce = Math.max(seen.mostAtOnce, count);
      seen.mostBytes = Math.max(seen.mostBytes, bytes);
    };
    const measured = await withLocalEngine((client) => work(client, file, use, clock, look), {
      now: () => new Date(clock.now),
      readerEntry: join(root, 'out', 'node', 'reader.js'),
      backups: {
        ...{ folder: kept, atWork: true, everyMs: QUARTER_MS },
        worker: join(root, 'out', 'node', 'backup-worker.js'),
      },
    });
    const after = sizeOf(file);
    const broken = await brokenKept(kept);
    if (broken.length > 0) throw new Error(broken.join('\n'));
    return {
      ...measured,
      steps: after.steps - before.steps,
      changes: after.changes - before.changes,
      grown: after.bytes - before.bytes,
      originals: after.originals - before.originals,
      backups: { ...seen, made: sizeOfKept(kept).made, workspaceBytes: after.bytes },
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function work(
  client: Client,
  path: string,
  { edits, imports, walks }: Use,
  clock: { now: number },
  look: () => void,
) {
  await client.workspace.open({ path, mode: 'write' });
  const tenth = Math.floor(edits / 10);
  const began = performance.now();
  let heapAtTenth = 0;
  let residentAtTenth = 0;
  let firstEditMs = 0;
  let lastTenth = 0;
  let editing = 0;
  for (let turn = 1; turn <= edits; turn += 1) {
    clock.now = BEGINNING + Math.floor((DAY_MS * turn) / edits);
    const start = performance.now();
    await edit(client, turn);
    editing += performance.now() - start;
    if (isDue(turn, edits, imports)) {
      await importOne(client, turn);
      look();
    }
    if (isDue(turn, edits, walks)) await walk(client);
    if (turn === tenth) {
      ({ heap: heapAtTenth, resident: residentAtTenth } = memory());
      firstEditMs = editing / tenth;
    }
    if (turn === edits - tenth) lastTenth = editing;
  }
  const { heap: heapAtEnd, resident: residentAtEnd } = memory();
  return {
    ...{ heapAtTenth, heapAtEnd, residentAtTenth, residentAtEnd, firstEditMs },
    lastEditMs: (editing - lastTenth) / tenth,
    seconds: (performance.now() - began) / 1000,
  };
}

/** True so many times in all, evenly over the edits. */
function isDue(turn: number, edits: number, times: number): boolean {
  return Math.floor((turn * times) / edits) > Math.floor(((turn - 1) * times) / edits);
}

async function edit(client: Client, turn: number): Promise<void> {
  const unit = UNITS[turn % UNITS.length] ?? '';
  const indicator = INDICATORS[Math.floor(turn / UNITS.length) % INDICATORS.length] ?? '';
  const { changed } = await client.plan.set({
    changes: [{ kind: 'target', unit, indicator, sector: '', period: '2020', value: turn }],
  });
  if (changed !== 1) throw new Error(`An edit changed ${changed} rows`);
}

async function importOne(client: Client, turn: number): Promise<void> {
  const base64 = returnSheet(NAMES[turn % NAMES.length] ?? '', 100 + (turn % 301));
  const files = [{ name: `bc ${turn}.xlsx`, base64 }];
  for await (const event of await client.returns.read({ files, period: PERIOD })) {
    if (event.type !== 'done') continue;
    const { step } = await client.returns.accept({
      ...{ reading: event.reading, acceptCodes: ['conflict'] },
    });
    if (step === null) throw new Error('An import stored nothing');
  }
}

async function walk(client: Client): Promise<void> {
  for (let back = 0; back < WALK; back += 1) await client.history.undo({});
  for (let forth = 0; forth < WALK; forth += 1) await client.history.redo({});
}

function memory(): { readonly heap: number; readonly resident: number } {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, resident: rss };
}

function sizeOfKept(folder: string) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.chitieu'));
  return {
    count: names.length,
    bytes: names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    made: Math.max(0, ...names.map((name) => parseBackupName(name)?.sequence ?? 0)),
  };
}

function sizeOf(file: string) {
  const native = new BetterSqlite3(file, { readonly: true });
  const count = (sql: string) => Number(native.prepare(sql).pluck().get());
  const found = {
    bytes: statSync(file).size,
    steps: count('select count(*) from steps'),
    changes: count('select count(*) from changes'),
    originals: count('select coalesce(sum(length(bytes)), 0) from file_contents'),
  };
  native.close();
  return found;
}
