import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { formatBackupName, parseBackupName } from '../../src/store/backups/backup-name.ts';
import { removeUnfinished } from '../../src/store/backups/unfinished.ts';
import { checkIntegrity } from '../../src/store/integrity.ts';
import { openWorkspace } from '../../src/store/open.ts';
import { replay, type StoredStep } from './replay.ts';

const TEMP = /\.tmp(-journal|-wal|-shm)?$/;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Where a program with such a state folder keeps its automatic backups. */
export const keptIn = (stateFolder: string): string => join(stateFolder, 'Bản sao lưu');

/** An automatic backup as it was found. */
export type KeptBackup = {
  readonly id: string;
  readonly reason: string;
  /** The last step that it holds, as its name says. */
  readonly step: number;
};

export function keptBackups(folder: string): readonly KeptBackup[] {
  return namesIn(folder).flatMap((id) => {
    const name = parseBackupName(id);
    return name === null ? [] : [{ id, reason: name.reason, step: name.step }];
  });
}

/**
 * What is wrong with a folder of automatic backups after one kill: each of them has to be whole, a
 * kill leaves at most one half-made copy, and that goes with the next backup.
 */
export async function brokenKept(folder: string): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const id of namesIn(folder).filter((name) => name.endsWith('.chitieu'))) {
    const name = parseBackupName(id);
    const opened = await openWorkspace(join(folder, id), { mode: 'read' });
    if (name === null || !opened.ok) {
      problems.push(`${id}: ${opened.ok ? 'is no name of a backup' : opened.error.message}`);
      continue;
    }
    const { problems: found } = await checkIntegrity(opened.value);
    const steps = await opened.value.snapshot((view) =>
      view.db.selectFrom('steps').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst(),
    );
    await opened.value.close();
    problems.push(...found.map((problem) => `${id}: ${problem}`));
    if ((steps?.id ?? 0) !== name.step) problems.push(`${id} holds ${steps?.id ?? 0} steps`);
  }
  return [...problems, ...litter(folder)];
}

/** The steps of an automatic backup; null where it is not there any more. */
export async function keptSteps(folder: string, id: string): Promise<readonly StoredStep[] | null> {
  if (!existsSync(join(folder, id))) return null;
  const opened = await openWorkspace(join(folder, id), { mode: 'read' });
  if (!opened.ok) return null;
  const { steps } = await opened.value.snapshot(replay);
  await opened.value.close();
  return steps;
}

/** Makes all backups a day older, so that the next opening is the first of its day. */
export function ageByADay(folder: string): void {
  for (const id of namesIn(folder)) {
    const name = parseBackupName(id);
    if (name === null) continue;
    const at = new Date(Date.parse(name.at) - DAY_MS).toISOString();
    renameSync(join(folder, id), join(folder, formatBackupName({ ...name, at })));
  }
}

/** How many copies a kill left that were not finished. */
export function halfMadeIn(folder: string): number {
  const temps = namesIn(folder).filter((name) => TEMP.test(name));
  return new Set(temps.map((name) => name.replace(TEMP, ''))).size;
}

function litter(folder: string): readonly string[] {
  const copies = halfMadeIn(folder);
  // What each backup begins with; the process that was killed is none any more.
  removeUnfinished(folder);
  const stay = namesIn(folder).filter((name) => TEMP.test(name));
  return [
    ...(copies > 1 ? [`one kill left ${copies} half-made backups`] : []),
    ...stay.map((name) => `${name} stays`),
  ];
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
