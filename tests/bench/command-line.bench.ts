import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../tools/project.ts';
import { judged, median, timed, told } from './statistics.ts';

const rounds = 9;

export const name = 'The command line';

export async function run(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu-bench-'));
  try {
    const file = join(folder, 'dien-bien.chitieu');
    await chitieu('new', file, '--programme', 'dien-bien-2020');
    const show: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      show.push(await timed(() => chitieu('show', file, '--json')));
      bare.push(await timed(() => node('-e', '0')));
    }
    return [
      judged(`show of a small workspace, median of ${rounds}`, median(show), 250, 'ms'),
      told('Node alone, starting and ending, median', median(bare), 'ms'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function chitieu(...args: string[]): Promise<unknown> {
  return node(join(root, 'out', 'node', 'cli.js'), ...args);
}

function node(...args: string[]): Promise<unknown> {
  return promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
}
