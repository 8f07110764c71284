import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createEngine } from '../engine.ts';
import type { TestClient } from './workspace.ts';

/** A workspace whose backups are kept, and programs on it. */
export type BackedUp = {
  readonly folder: string;
  readonly path: string;
  /** The folder of backups. */
  readonly own: string;
  readonly client: TestClient;
  /** One more program of the same computer, in this process; it opens nothing yet. */
  readonly program: (actor: string) => Program;
  readonly close: () => Promise<void>;
};

export type Program = { readonly client: TestClient; readonly close: () => Promise<void> };

/** A new workspace, open for writing. A clock that goes on tells steps of two histories apart. */
export async function openBackedUp(actor = 'Nguyễn Thị Ánh'): Promise<BackedUp> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu hồ sơ '));
  const own = join(folder, 'trạng thái', 'Bản sao lưu');
  const path = join(folder, 'Điện Biên.chitieu');
  const programs: Program[] = [];
  let now = new Date('2026-11-20T01:15:00.000Z').getTime();

  function program(name: string): Program {
    const engine = createEngine({
      now: () => {
        now += 1;
        return new Date(now);
      },
      actor: name,
      computer: 'may-1',
      workspaceFolder: folder,
      stateFolder: null,
      backups: { folder: own, atWork: false, worker: null },
      readerEntry: join(import.meta.dirname, '..', '..', 'workbooks', 'open', 'reader-main.ts'),
    });
    const made = { client: createRouterClient(engine.router), close: engine.close };
    programs.push(made);
    return made;
  }

  const { client } = program(actor);
  await client.workspace.create({ path, programme: 'dien-bien-2020' });
  return {
    folder,
    path,
    own,
    client,
    program,
    close: async () => {
      for (const each of programs) await each.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const CELL = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', period: '2020' } as const;

/** Types a target into the one cell that these tests look at. */
export async function typeTarget(client: TestClient, value: number): Promise<void> {
  await client.plan.set({ changes: [{ ...CELL, value }] });
}

export async function targetNow(client: TestClient): Promise<number | null> {
  const { figures } = await client.plan.show({ year: 2020 });
  const found = figures.find(
    ({ kind, unit, indicator, sector }) =>
      kind === 'target' && unit === CELL.unit && indicator === CELL.indicator && sector === '',
  );
  return found?.value ?? null;
}
