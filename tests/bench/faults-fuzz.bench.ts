import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fuzz } from '../fuzz/fuzz.ts';
import { procedures } from '../fuzz/json-schema.ts';
import { openSite, WORK_FACTOR } from '../fuzz/site.ts';

/** For a first look: a part of the procedures' names, and fewer requests to each. */
const ONLY = process.env.FUZZ_ONLY ?? '';
/** A folder in which several processes share the procedures: each takes what no other has taken. */
const SHARED = process.env.FUZZ_SHARED ?? '';
const EACH = Number(process.env.FUZZ_EACH ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_101);

export const name = `Random requests at every procedure of the contract, ${EACH} each`;
/** The engine runs from its sources; only the reader of workbooks is a file of its own. */
export const builds = ['node'] as const;

export async function run(): Promise<readonly string[]> {
  const rejections: unknown[] = [];
  process.on('unhandledRejection', (reason) => rejections.push(reason));
  const stacks = hearFaults();
  const site = await openSite();
  const totals = { sent: 0, values: 0, refusals: 0, malformed: 0, faults: 0, slowest: 0 };
  try {
    for (const procedure of procedures().filter(({ name }) => name.includes(ONLY))) {
      if (!isTaken(procedure.name)) continue;
      const began = performance.now();
      const tally = await fuzz(site, procedure, EACH, SEED);
      await site.renewIfUsed();
      const of = (status: number) => tally.statuses.get(status) ?? 0;
      totals.sent += tally.sent;
      totals.values += of(200);
      totals.refusals += of(422);
      totals.malformed += of(400);
      totals.faults += tally.faults.length;
      totals.slowest = Math.max(totals.slowest, tally.slowest);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(
        `  ${procedure.name}: ${of(200)} values, ${of(422)} refusals, ${of(400)} malformed, slowest ${tally.slowest.toFixed(0)} ms, ${seconds} s, ${megabytes()} MB`,
      );
      for (const { what, body } of tally.faults)
        console.log(`  FAULT ${procedure.name}: ${what}\n    ${body}`);
    }
    return [
      ...[...stacks].map(([stack, times]) => `${times} × ${stack}`),
      `${totals.sent} requests: ${totals.values} values, ${totals.refusals} refusals, ${totals.malformed} malformed`,
      `keys from passphrases are made with scrypt 2^${WORK_FACTOR}; the program takes 2^18`,
      `faults: ${totals.faults} (target 0: ${totals.faults === 0 ? 'yes' : 'NO'})`,
      `unhandled rejections: ${rejections.length} (target 0: ${rejections.length === 0 ? 'yes' : 'NO'})`,
      `written outside the folder: ${site.strayed().length}; polluted prototypes: ${'polluted' in {} ? 1 : 0}`,
      `slowest answer: ${totals.slowest.toFixed(0)} ms; memory ${megabytes()} MB`,
    ];
  } finally {
    await site.close();
  }
}

/** Whether this process sends to a procedure, and no other one does. */
function isTaken(procedure: string): boolean {
  if (SHARED === '') return true;
  try {
    mkdirSync(join(SHARED, procedure.replaceAll('/', '.')));
    return true;
  } catch {
    return false;
  }
}

function megabytes(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}

/** The faults that the door tells on stderr, by where they happened and how often. */
function hearFaults(): ReadonlyMap<string, number> {
  const stacks = new Map<string, number>();
  console.error = (error: unknown) => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const short = stack.slice(0, 600);
    stacks.set(short, (stacks.get(short) ?? 0) + 1);
  };
  return stacks;
}
