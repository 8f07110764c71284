import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildNames, ensureBuilt } from './builds.mjs';
import { root } from './project.ts';

/** What a file tests/bench/NAME.bench.ts exports; `run` answers the lines to print. */
export interface Bench {
  readonly name: string;
  readonly run: () => Promise<readonly string[]>;
}

const folder = join(root, 'tests', 'bench');
const wanted = process.argv.slice(2);

function isBench(module: object): module is Bench {
  return (
    'name' in module &&
    typeof module.name === 'string' &&
    'run' in module &&
    typeof module.run === 'function'
  );
}

if (!(await ensureBuilt(root, process.execPath, buildNames))) process.exit(1);
const files = (await readdir(folder)).filter((file) => file.endsWith('.bench.ts')).sort();
let ran = 0;
for (const file of files) {
  const module: object = await import(pathToFileURL(join(folder, file)).href);
  if (!isBench(module)) throw new Error(`${file} exports no name and run`);
  if (wanted.length > 0 && !wanted.some((word) => `${file} ${module.name}`.includes(word))) {
    continue;
  }
  ran += 1;
  console.log(`\n${module.name}`);
  for (const text of await module.run()) console.log(`  ${text}`);
}
if (ran === 0) {
  console.error(`Nothing to measure; there are: ${files.join(', ')}`);
  process.exitCode = 1;
}
