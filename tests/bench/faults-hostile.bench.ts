import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forkReader } from '../../src/workbooks/open/fork-reader.ts';
import { createBookReader } from '../../src/workbooks/open/reader.ts';
import { root } from '../../tools/project.ts';
import { meterChildren } from '../hostile/process-memory.ts';
import { hostileRecipes } from '../hostile/recipes.ts';
import { type Trial, tryRecipe } from '../hostile/try-recipe.ts';
import { judged } from './statistics.ts';

const mostSeconds = 10;
const mostMegabytes = 512;

export const name =
  'Hostile workbooks: how each ends, how long it takes, the most memory of its reader';
export const builds = ['node'] as const;

export async function run(): Promise<readonly string[]> {
  const sound = await readFile(join(root, 'tests/fixtures/returns/muong-ang.xlsx'));
  const start = forkReader(join(root, 'out', 'node', 'reader.js'));
  const meter = meterChildren();
  const lines: string[] = [];
  const trials: Trial[] = [];
  let most = 0;
  try {
    for (const recipe of hostileRecipes) {
      // A reader of its own each time: the peak of a process never goes back.
      const reader = createBookReader({ start });
      try {
        meter.reset();
        const trial = await tryRecipe(recipe, reader, sound);
        const memory = meter.peak();
        most = Math.max(most, memory);
        trials.push(trial);
        lines.push(lineOf(trial, memory));
      } finally {
        reader.close();
      }
    }
  } finally {
    meter.stop();
  }
  const slowest = Math.max(...trials.map(({ milliseconds }) => milliseconds)) / 1000;
  return [
    ...lines,
    judged(`the slowest of ${trials.length}`, slowest, mostSeconds, 's'),
    judged('the most memory', most, mostMegabytes, 'MB'),
    judged(
      'ended in a way they must not, or left no reader for the next file',
      trials.filter(({ holds }) => !holds).length,
      0,
      '',
    ),
  ];
}

function lineOf({ what, end, milliseconds, holds }: Trial, memory: number): string {
  const time = (milliseconds / 1000).toFixed(2).padStart(6);
  return `${time} s  ${String(memory).padStart(4)} MB  ${end.padEnd(18)} ${what}${holds ? '' : '  <- NO'}`;
}
