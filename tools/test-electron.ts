import { buildNames, ensureBuilt } from './builds.mjs';
import { type Counts, countOfStatus, line, sum } from './counts.ts';
import { probeElectron } from './electron.ts';
import { root } from './project.ts';
import { runJourneys, runVitest } from './steps.ts';

const results: Counts[] = [];
if (await ensureBuilt(root, process.execPath, buildNames)) {
  results.push(await runVitest(['electron']));
  const electron = await probeElectron();
  if (electron.ok) {
    // tests/journeys opens its door by these two.
    results.push(
      await runJourneys({ CHITIEU_DOOR: 'desktop', CHITIEU_ELECTRON: electron.program }),
    );
  } else {
    console.log(`The journeys did not run in a real window: ${electron.why}.`);
  }
} else {
  results.push(countOfStatus(1));
}

const total = sum(results);
console.log(`\n${line(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
