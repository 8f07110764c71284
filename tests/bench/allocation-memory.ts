import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { judged } from './statistics.ts';

export async function measureMemory(): Promise<readonly string[]> {
  const script = fileURLToPath(new URL('./allocation-memory-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  const what = 'peak memory of a process that shares 5000 × 6 and 100000 rows in every shape';
  return [judged(what, Number(stdout) / 1024, 512, 'MB')];
}
