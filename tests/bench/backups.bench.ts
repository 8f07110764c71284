import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { createEngine } from '../../src/engine/engine.ts';
import { root } from '../../tools/project.ts';
import { type Client, greatSize, makeFilledWorkspace, year } from './large-workspace.ts';
import { judged, median, quantile, timed, told } from './statistics.ts';

const MB = 1024 * 1024;
/** Between two edits, as of somebody who types fast. */
const PAUSE_MS = 15;
const QUIET_EDITS = 150;
const ROUNDS = 3;

export const name = 'Edits while a backup is written and while a workspace is locked';
export const builds = ['node'] as const;

/** How long each edit took, and the longest that the engine's thread did nothing else. */
type Measured = { readonly edits: readonly number[]; readonly blocked: number };

export async function run(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-bench-'));
  try {
    const path = join(folder, 'lớn.chitieu');
    await makeFilledWorkspace(path, greatSize);
    return await withBackups(folder, (client) => measure(client, folder, path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(client: Client, folder: string, path: string): Promise<readonly string[]> {
  await client.workspace.open({ path, mode: 'write' });
  const type = createTyping(client);
  for (let turn = 0; turn < 20; turn += 1) await type();
  const quiet: Measured[] = [];
  const backup: Measured[] = [];
  const locking: Measured[] = [];
  const backupMs: number[] = [];
  const lockingMs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    quiet.push(await editsDuring(type, untilTyped(QUIET_EDITS)));
    backup.push(
      await editsDuring(type, async () => {
        backupMs.push(await timed(() => client.backups.make({})));
      }),
    );
    const out = join(folder, `gửi ${round}.chitieu.age`);
    locking.push(
      await editsDuring(type, async () => {
        const passphrase = 'mười hai con giáp';
        lockingMs.push(await timed(() => client.backups.export({ out, passphrase })));
      }),
    );
  }
  const { size } = await stat(path);
  return [
    told('the workspace', size / MB, 'MB'),
    told('one backup, with its examination, median', median(backupMs), 'ms'),
    told('locked with a passphrase, median', median(lockingMs), 'ms'),
    ...shown('nothing else', quiet),
    ...shown('a backup', backup),
    ...shown('locking', locking),
    judged('edit beside a backup : alone, median', ratio(backup, quiet, 0.5), 3, ''),
    judged('edit beside a backup : alone, 95 %', ratio(backup, quiet, 0.95), 5, ''),
    judged('edit beside locking : alone, median', ratio(locking, quiet, 0.5), 3, ''),
    judged('edit beside locking : alone, 95 %', ratio(locking, quiet, 0.95), 5, ''),
    judged(
      'engine at a standstill beside either : alone',
      worst([...backup, ...locking]) / worst(quiet),
      3,
      '',
    ),
  ];
}

function shown(beside: string, measured: readonly Measured[]): readonly string[] {
  const edits = all(measured);
  return [
    told(`edit beside ${beside} (${edits.length}), median`, median(edits), 'ms'),
    told(`edit beside ${beside}, 95 %`, quantile(edits, 0.95), 'ms'),
    told(`edit beside ${beside}, longest`, Math.max(...edits), 'ms'),
    told(`engine at a standstill beside ${beside}, longest`, worst(measured), 'ms'),
  ];
}

function all(measured: readonly Measured[]): readonly number[] {
  return measured.flatMap(({ edits }) => edits);
}

function worst(measured: readonly Measured[]): number {
  return Math.max(...measured.map(({ blocked }) => blocked));
}

function ratio(one: readonly Measured[], other: readonly Measured[], part: number): number {
  return quantile(all(one), part) / quantile(all(other), part);
}

/** Types on and on until `work` has ended; `work` is told of each edit. */
async function editsDuring(
  type: () => Promise<number>,
  work: (typed: () => number) => Promise<void>,
): Promise<Measured> {
  const edits: number[] = [];
  const standstill = monitorEventLoopDelay({ resolution: 1 });
  standstill.enable();
  let over = false;
  const working = work(() => edits.length).finally(() => {
    over = true;
  });
  while (!over) {
    edits.push(await type());
    await delay(PAUSE_MS);
  }
  await working;
  standstill.disable();
  return { edits, blocked: standstill.max / 1e6 };
}

function untilTyped(count: number): (typed: () => number) => Promise<void> {
  return async (typed) => {
    while (typed() < count) await delay(PAUSE_MS);
  };
}

/** Types another number into the same cell each time; answers how long that took, in milliseconds. */
function createTyping(client: Client): () => Promise<number> {
  let value = 0;
  return () => {
    value += 1;
    const cell = { kind: 'target' as const, indicator: 'chi-tieu-1', unit: 'don-vi-1', sector: '' };
    return timed(() => client.plan.set({ changes: [{ ...cell, period: String(year), value }] }));
  };
}

async function withBackups<T>(folder: string, work: (client: Client) => Promise<T>): Promise<T> {
  const engine = createEngine({
    ...{ now: () => new Date(), actor: 'bench', computer: 'bench' },
    ...{ workspaceFolder: folder, stateFolder: null },
    backups: {
      folder: join(folder, 'Bản sao lưu'),
      atWork: false,
      worker: join(root, 'out', 'node', 'backup-worker.js'),
    },
    readerEntry: join(root, 'out', 'node', 'reader.js'),
  });
  try {
    return await work(createRouterClient(engine.router));
  } finally {
    await engine.close();
  }
}
