import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { forkReader } from '../../src/workbooks/open/fork-reader.ts';
import { createBookReader } from '../../src/workbooks/open/reader.ts';
import { root } from '../../tools/project.ts';
import { hugeSheet, wordNames } from './fortnight-files.ts';
import { makeLargeWorkspace, year } from './large-workspace.ts';
import { judged, median, timed, told } from './statistics.ts';

const rows = 50_000;
const rounds = 3;

export const name = `A sheet of ${rows} rows by 20 columns`;
export const builds = ['node'] as const;

export async function run(): Promise<readonly string[]> {
  const bytes = hugeSheet(rows);
  const whole: number[] = [];
  const imported: number[] = [];
  const library: number[] = [];
  let peak = 0;
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-bench-'));
  try {
    const sheet = join(folder, 'a.xlsx');
    await writeFile(sheet, bytes);
    for (let round = 0; round < rounds; round += 1) {
      const one = await readInChild(bytes);
      whole.push(one.time);
      peak = Math.max(peak, one.peak);
      const workspace = join(folder, `${round}.chitieu`);
      await makeLargeWorkspace(workspace, { units: 170, indicators: 18 }, wordNames);
      imported.push(await timed(() => importByCommand(workspace, sheet)));
      library.push(await timed(() => readHere(bytes)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const ratioOf = (times: readonly number[]) =>
    median(times.map((time, round) => time / (library[round] ?? Number.NaN)));
  return [
    judged(
      `the whole import through the command line, median of ${rounds}`,
      median(imported) / 1000,
      6,
      's',
    ),
    told('whole import to the library alone, median of interleaved rounds', ratioOf(imported), ''),
    judged(
      `read in the reader process, its start included, median of ${rounds}`,
      median(whole) / 1000,
      6,
      's',
    ),
    judged('the most memory of the reader process', peak, 700, 'MB'),
    told('the library in this process, same options, median', median(library) / 1000, 's'),
    told('reader process to the library alone, median of interleaved rounds', ratioOf(whole), ''),
  ];
}

/** Every unit stands in hundreds of rows: all of it is understood, and nothing of it may be stored. */
async function importByCommand(workspace: string, sheet: string): Promise<void> {
  const cli = join(root, 'out', 'node', 'cli.js');
  const args = [cli, 'import', workspace, sheet, '--period', `${year}-H1`, '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`The import ended with status ${status}.`);
}

async function readInChild(
  bytes: Buffer,
): Promise<{ readonly time: number; readonly peak: number }> {
  const start = forkReader(join(root, 'out', 'node', 'reader.js'));
  let peak = 0;
  const reader = createBookReader({
    start: async () => {
      const transport = await start();
      transport.onReply((reply) => {
        if (reply.type === 'read') peak = reply.peak;
      });
      return transport;
    },
  });
  try {
    const time = await timed(async () => {
      const book = await reader.read({ fileName: 'a.xlsx', source: { bytes } });
      if (!book.ok) throw new Error(book.error.code);
    });
    return { time, peak };
  } finally {
    reader.close();
  }
}

/** The options of src/workbooks/open/read-book.ts. */
function readHere(bytes: Buffer): void {
  read(bytes, {
    ...{ type: 'buffer', dense: true, cellHTML: false, cellText: false },
    ...{ cellNF: true, cellStyles: true, nodim: true },
  });
}
