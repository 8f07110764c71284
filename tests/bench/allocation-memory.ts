import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { oneWayShapes, twoWayShapes } from './allocation-requests.ts';
import { judged, told } from './statistics.ts';

const limit = 512;
const unit = 'MB';

/**
 * The whole process: Node itself and the making of the requests too. The limit is promised for two
 * ways; long columns of one way are told beside it.
 */
export async function measureMemory(): Promise<readonly string[]> {
  const inTwoWays = twoWayShapes.length;
  const everything = inTwoWays + oneWayShapes.length;
  const peak = 'peak memory of a process that shares';
  const lines = [
    judged(`${peak} 5000 × 6 in every shape`, await peakOf(0, inTwoWays), limit, unit),
  ];
  for (const [index, { what }] of oneWayShapes.entries()) {
    const found = await peakOf(inTwoWays + index, inTwoWays + index + 1);
    lines.push(told(`${peak} 100000 units, ${what}`, found, unit));
  }
  lines.push(told(`${peak} all of these in turn`, await peakOf(0, everything), unit));
  return lines;
}

/** In MB. */
async function peakOf(first: number, end: number): Promise<number> {
  const script = fileURLToPath(new URL('./allocation-memory-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, `${first}`, `${end}`]);
  return Number(stdout) / 1024;
}
