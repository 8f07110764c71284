import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { judged, median, told } from './statistics.ts';

const rounds = 5;
const times = 1.3;
const memory = 400;

export const name = 'Progress report of 5.000 units × 30 columns';
export const builds = [] as const;

type Measured = { readonly ms: number; readonly kilobytes: number };

export async function run(): Promise<readonly string[]> {
  const report: Measured[] = [];
  const bare: Measured[] = [];
  // In turns, so that what else the machine does burdens both alike.
  for (let round = 0; round < rounds; round += 1) {
    report.push(await measure('report'));
    bare.push(await measure('bare'));
  }
  const own = median(report.map(({ ms }) => ms));
  const library = median(bare.map(({ ms }) => ms));
  const peak = Math.max(...report.map(({ kilobytes }) => kilobytes)) / 1024;
  return [
    told('exceljs streaming the same bare cells', library, 'ms'),
    told('the report, from figures to the finished file', own, 'ms'),
    judged('the report beside the bare cells', own / library, times, '×'),
    judged('peak memory of the process that writes the report', peak, memory, 'MB'),
  ];
}

async function measure(way: 'report' | 'bare'): Promise<Measured> {
  const script = fileURLToPath(new URL('./reports-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, way]);
  return JSON.parse(stdout);
}
