import { copyFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import type { Random } from '../fixtures/returns/generator/random.ts';
import { examineFile } from './after-kill.ts';
import { end, launch, startHost } from './host.ts';
import { brokenKept, keptBackups, keptIn } from './kept-backups.ts';
import { contentOf, makeOldWorkspace } from './old-workspace.ts';

/** Kills processes that upgrade an old workspace; answers what was not as it should be. */
export async function killOpenings(
  kills: number,
  random: Random,
  folder: string,
): Promise<readonly string[]> {
  if (kills === 0) return [];
  const place = join(folder, 'upgrades');
  await mkdir(join(place, 'state'), { recursive: true });
  const pattern = join(folder, 'old.chitieu');
  await makeOldWorkspace(pattern);
  const old = contentOf(pattern);
  const latest = Object.keys(MIGRATIONS).length;
  const file = join(place, 'hồ sơ cũ.chitieu');
  const kept = keptIn(join(place, 'state'));
  const longest = await timeToOpen(pattern, file, join(place, 'state'));
  const problems: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    // Not upgraded twice the same way: half of the rounds go on with what the last one left.
    if (round % 2 === 0) copyFileSync(pattern, file);
    const child = launch(file, join(place, 'state'));
    // The first part of the time goes to starting the process.
    await wait(random.int(Math.floor(longest / 3), Math.ceil(longest)));
    await end(child, 'SIGKILL');
    const left = contentOf(file);
    if (left.digest !== old.digest) problems.push('the figures are not those of the old file');
    if (left.schema !== old.schema && left.schema !== latest) {
      problems.push(`the file is of schema ${left.schema}`);
    }
    problems.push(...(await examineFile(file)), ...(await brokenKept(kept)));
    if (left.schema === latest && !hasOldBackup(kept, old)) {
      problems.push('it was upgraded without a backup of the old file');
    }
    if (contentOf(file).schema !== latest) problems.push('it was not upgraded when opened again');
    if (contentOf(file).digest !== old.digest) problems.push('the upgrade lost figures');
  }
  return problems.map((problem) => `migrations: ${problem}`);
}

/** The newest from before a migration is never thinned out. */
function hasOldBackup(kept: string, old: ReturnType<typeof contentOf>): boolean {
  return keptBackups(kept)
    .filter(({ reason }) => reason === 'migration')
    .map(({ id }) => contentOf(join(kept, id)))
    .some(({ schema, digest }) => schema === old.schema && digest === old.digest);
}

async function timeToOpen(pattern: string, file: string, state: string): Promise<number> {
  copyFileSync(pattern, file);
  const began = performance.now();
  const host = await startHost(file, state);
  const time = performance.now() - began;
  await host.stop();
  return time;
}
