import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { BackupReason } from '../../contract/views/backups.ts';
import type { WorkspaceChange } from '../../contract/views/workspace.ts';
import { createEngine, type Engine } from '../engine.ts';
import type { TestClient } from './workspace.ts';

const SOURCES = join(import.meta.dirname, '..', '..');
export const READER = join(SOURCES, 'workbooks', 'open', 'reader-main.ts');
const WORKER = join(SOURCES, 'store', 'backups', 'worker.ts');

/** A workspace in a folder of its own, and one engine after the other that keeps backups of it. */
export type BackupSite = {
  readonly folder: string;
  readonly path: string;
  /** The program's own folder of backups. */
  readonly own: string;
  readonly client: () => TestClient;
  /** Ends the engine, as closing the program does. */
  readonly close: () => Promise<void>;
  /** Starts an engine that has nothing open. */
  readonly start: (everyMs?: number) => TestClient;
  readonly reopen: (everyMs?: number) => Promise<void>;
  readonly setClock: (instant: string) => void;
  readonly set: (value: number) => Promise<void>;
  readonly valueNow: () => Promise<number | null>;
  /** Of the backups, the newest first. */
  readonly reasons: () => Promise<readonly BackupReason[]>;
  /** The words of the history, the newest first. */
  readonly history: () => Promise<readonly string[]>;
  /** Hears what pages are told from now on, until the test ends. */
  readonly listen: () => Promise<readonly WorkspaceChange[]>;
};

export async function createBackupSite(
  onTestFinished: (work: () => Promise<void>) => void,
  options: { readonly own?: string; readonly makeWorkspace?: (path: string) => Promise<void> } = {},
): Promise<BackupSite> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu hồ sơ '));
  const path = join(folder, 'Điện Biên.chitieu');
  const own = options.own ?? join(folder, 'trạng thái', 'Bản sao lưu');
  const stop = new AbortController();
  let now = new Date('2026-11-20T01:15:00.000Z');
  let engine: Engine;
  let client: TestClient;

  function start(everyMs?: number): TestClient {
    engine = createEngine({
      // Time goes on: steps of two histories must not pass for one another.
      now: () => {
        now = new Date(now.getTime() + 1);
        return now;
      },
      actor: 'Nguyễn Thị Ánh',
      computer: 'may-1',
      workspaceFolder: folder,
      stateFolder: null,
      backups: {
        folder: own,
        atWork: true,
        worker: WORKER,
        ...(everyMs === undefined ? {} : { everyMs }),
      },
      readerEntry: READER,
    });
    client = createRouterClient(engine.router);
    return client;
  }

  const first = start();
  if (options.makeWorkspace === undefined) {
    await first.workspace.create({ path, programme: 'dien-bien-2020' });
  } else await options.makeWorkspace(path);
  onTestFinished(async () => {
    stop.abort();
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  return {
    folder,
    path,
    own,
    client: () => client,
    close: () => engine.close(),
    start,
    reopen: async (everyMs) => {
      await engine.close();
      await start(everyMs).workspace.open({ path });
    },
    setClock: (instant) => {
      now = new Date(instant);
    },
    set: async (value) => {
      await client.plan.set({
        changes: [{ indicator: 'doan-vien-ket-nap', unit: 'muong-ang', period: '2020', value }],
      });
    },
    valueNow: async () => {
      const { figures } = await client.plan.show({ year: 2020 });
      const found = figures.find(
        ({ kind, unit, indicator, sector }) =>
          kind === 'target' &&
          unit === 'muong-ang' &&
          indicator === 'doan-vien-ket-nap' &&
          sector === '',
      );
      return found?.value ?? null;
    },
    reasons: async () => (await client.backups.list({})).backups.map(({ reason }) => reason),
    history: async () => (await client.history.list({})).map(({ what }) => what),
    listen: async () => {
      const heard: WorkspaceChange[] = [];
      const changes = await client.workspace.watch({}, { signal: stop.signal });
      (async () => {
        for await (const change of changes) heard.push(change);
      })().catch(() => undefined);
      return heard;
    },
  };
}
