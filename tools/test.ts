import { buildNames, ensureBuilt } from './builds.mjs';
import { type Counts, countOfStatus, line, sum } from './counts.ts';
import { entries, root } from './project.ts';
import { runCheck, runJourneys, runVitest } from './steps.ts';

interface Step {
  readonly title: string;
  readonly run: () => Promise<Counts>;
}

const steps: readonly Step[] = [
  { title: 'Type check', run: () => runCheck(entries.tsc, ['-b']) },
  { title: 'Lint', run: () => runCheck(entries.biome, ['check']) },
  {
    title: 'Build',
    run: async () => countOfStatus((await ensureBuilt(root, process.execPath, buildNames)) ? 0 : 1),
  },
  { title: 'Units, store and rules', run: () => runVitest(['unit', 'alone', 'rules']) },
  { title: 'Journeys in Chromium', run: () => runJourneys() },
  { title: 'Desktop door with a stand-in for Electron', run: () => runVitest(['electron']) },
];

const results: Counts[] = [];
for (const { title, run } of steps) {
  const began = Date.now();
  console.log(`\n── ${title}`);
  const counts = await run();
  results.push(counts);
  console.log(`── ${title}: ${line(counts)} (${Math.round((Date.now() - began) / 1000)} s)`);
}

const total = sum(results);
console.log(`\n${line(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
