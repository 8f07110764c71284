import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { meterChildren } from '../../../tests/hostile/process-memory.ts';
import { hostileRecipes } from '../../../tests/hostile/recipes.ts';
import { tryRecipe } from '../../../tests/hostile/try-recipe.ts';
import { forkReader } from './fork-reader.ts';
import { createBookReader } from './reader.ts';

const SOUND = join(import.meta.dirname, '../../../tests/fixtures/returns/muong-ang.xlsx');
const MOST_MEGABYTES = 512;

/** The others take seconds each: `npm run bench -- faults` tries them all. */
const quick = hostileRecipes.filter(({ slow }) => slow !== true);

const reader = createBookReader({ start: forkReader(join(import.meta.dirname, 'reader-main.ts')) });
const meter = meterChildren();
afterAll(() => {
  meter.stop();
  reader.close();
});

describe('a hostile file ends as a named problem or is read, and the next sound file is read', () => {
  const sound = readFileSync(SOUND);
  it.each(quick.map((recipe) => [recipe.what, recipe] as const))('%s', async (_, recipe) => {
    const trial = await tryRecipe(recipe, reader, sound);
    expect(recipe.ends).toContain(trial.end);
    expect(trial.next).toBe('read');
    expect(meter.peak()).toBeLessThanOrEqual(MOST_MEGABYTES);
  });
});
