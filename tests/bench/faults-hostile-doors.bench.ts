import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createEngine } from '../../src/engine/engine.ts';
import { root } from '../../tools/project.ts';
import { book, rowsOf } from '../hostile/book.ts';
import { foreignDoors } from '../hostile/foreign-doors.ts';
import { meterChildren } from '../hostile/process-memory.ts';
import { hostileRecipes } from '../hostile/recipes.ts';
import { judged } from './statistics.ts';

/** The reader takes its eight seconds, the engine a moment before and after. */
const mostSeconds = 12;
const mostMegabytes = 1024;

export const name =
  'Hostile files on every way in: how each ends, and what forty together cost the engine';
export const builds = ['node'] as const;

export async function run(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-hostile-'));
  try {
    const forty = await fortyTogether(folder);
    return [...(await everyDoor(folder)), ...forty];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function everyDoor(folder: string): Promise<readonly string[]> {
  const engine = createEngine({
    now: () => new Date(),
    actor: 'bench',
    computer: 'here',
    workspaceFolder: folder,
    stateFolder: null,
    readerEntry: join(root, 'out', 'node', 'reader.js'),
  });
  const client = createRouterClient(engine.router);
  await client.workspace.create({ path: join(folder, 'a.chitieu'), programme: 'dien-bien-2020' });
  const lines: string[] = [];
  let slowest = 0;
  let faults = 0;
  for (const { name: door, give } of foreignDoors) {
    const ends = new Map<string, number>();
    let longest = { seconds: 0, what: '' };
    for (const { what, fileName, make } of hostileRecipes) {
      const bytes = make();
      const began = performance.now();
      const end = await give(client, { fileName, bytes }, folder);
      const seconds = (performance.now() - began) / 1000;
      ends.set(end, (ends.get(end) ?? 0) + 1);
      if (seconds > longest.seconds) longest = { seconds, what };
      if (!/^[a-z-]+$/.test(end)) {
        faults += 1;
        lines.push(`  ${door}: ${what}: ${end}  <- NO`);
      }
    }
    slowest = Math.max(slowest, longest.seconds);
    const told = [...ends].map(([end, count]) => `${count} ${end}`).join(', ');
    lines.push(
      `${door.padEnd(32)} ${longest.seconds.toFixed(1)} s at most (${longest.what}); ${told}`,
    );
  }
  await engine.close();
  return [
    ...lines,
    judged(
      `the slowest of ${foreignDoors.length} × ${hostileRecipes.length}`,
      slowest,
      mostSeconds,
      's',
    ),
    judged('faults of the program', faults, 0, ''),
  ];
}

/** 200 KB of returns, each within every limit of its own, which come to 2,5 GB of text. */
async function fortyTogether(folder: string): Promise<readonly string[]> {
  const heavy = book({
    sharedStrings: `<si><t>${'x'.repeat(31_000)}</t></si>`,
    rows: rowsOf(100, 10, (place) => `<c r="${place}" t="s"><v>0</v></c>`),
  });
  const paths = Array.from({ length: 40 }, (_, at) => join(folder, `${at}.xlsx`));
  for (const path of paths) await writeFile(path, heavy);
  const file = join(folder, 'b.chitieu');
  await command(['new', file, '--programme', 'dien-bien-2020']);
  const meter = meterChildren();
  const began = performance.now();
  const status = await command(['import', file, ...paths, '--period', '2020-H1', '--dry-run']);
  const seconds = (performance.now() - began) / 1000;
  const peak = meter.peak();
  meter.stop();
  return [
    `forty small returns of 31 million letters each: ${seconds.toFixed(1)} s, status ${status}`,
    judged('the most memory of the engine meanwhile', peak, mostMegabytes, 'MB'),
  ];
}

async function command(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'out', 'node', 'cli.js'), ...args], {
    stdio: 'ignore',
  });
  const [status] = await once(child, 'close');
  return Number(status ?? -1);
}
