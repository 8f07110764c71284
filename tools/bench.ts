import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildName, buildNames, ensureBuilt } from './builds.mjs';
import { root } from './project.ts';

/** What a file tests/bench/NAME.bench.ts exports; `run` answers the lines to print. */
export interface Bench {
  readonly name: string;
  /** What it measures of the built program; all of it unless said. */
  readonly builds?: readonly BuildName[];
  readonly run: () => Promise<readonly string[]>;
}

const folder = join(root, 'tests', 'bench');
/** Parts of file names; without any, every bench runs. */
const wanted = process.argv.slice(2);

function isBench(module: object): module is Bench {
  return (
    'name' in module &&
    typeof module.name === 'string' &&
    'run' in module &&
    typeof module.run === 'function'
  );
}

const files = (await readdir(folder)).filter((file) => file.endsWith('.bench.ts')).sort();
const benches: Bench[] = [];
for (const file of files) {
  if (wanted.length > 0 && !wanted.some((word) => file.includes(word))) continue;
  const module: object = await import(pathToFileURL(join(folder, file)).href);
  if (!isBench(module)) throw new Error(`${file} exports no name and run`);
  benches.push(module);
}
if (benches.length === 0) {
  console.error(`Nothing to measure; there are: ${files.join(', ')}`);
  process.exit(1);
}
const builds = new Set(benches.flatMap((bench) => bench.builds ?? buildNames));
if (!(await ensureBuilt(root, process.execPath, [...builds]))) process.exit(1);
for (const bench of benches) {
  console.log(`\n${bench.name}`);
  for (const text of await bench.run()) console.log(`  ${text}`);
}
