import { measureMemory } from './allocation-memory.ts';
import { measureOneWay } from './allocation-one-way.ts';
import { measureAgainstSolver } from './allocation-solver.ts';
import { measureTwoWay } from './allocation-two-way.ts';

export const name = 'Allocation';
export const builds = [];

export async function run(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const measure of [measureOneWay, measureTwoWay, measureMemory, measureAgainstSolver]) {
    lines.push(...(await measure()));
  }
  return lines;
}
