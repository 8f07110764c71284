import { readdirSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkIntegrity } from '../../src/store/integrity.ts';
import { openWorkspace } from '../../src/store/open.ts';
import type { Acknowledged, Deed } from './deeds.ts';
import { replay, type StoredStep } from './replay.ts';

/** What one process had acknowledged when it was killed, and what it was at. */
export type Ledger = {
  readonly acknowledged: readonly Acknowledged[];
  readonly inFlight: Deed | null;
};

export type Finding = {
  /** Steps that were acknowledged and are not there. */
  readonly lost: readonly string[];
  /** Anything half: rows, pages, references, backups, a lock that stays, litter. */
  readonly torn: readonly string[];
  readonly lastStep: number;
  /** Whether the step that had not been answered is there all the same. */
  readonly keptUnanswered: boolean;
};

const TEMP = /\.tmp(-journal|-wal|-shm)?$/;

/** Opens the workspace that a killed process left, as the next one does, and examines all of it. */
export async function examine(file: string, ledger: Ledger, before: number): Promise<Finding> {
  const lost: string[] = [];
  const torn: string[] = [];
  const opened = await openWorkspace(file, { mode: 'write' });
  if (!opened.ok) {
    return { lost, torn: [opened.error.message], lastStep: before, keptUnanswered: false };
  }
  const store = opened.value;
  let steps: readonly StoredStep[] = [];
  try {
    torn.push(...(await checkIntegrity(store)).problems);
    const replayed = await store.snapshot(replay);
    torn.push(...replayed.problems);
    steps = replayed.steps;
  } finally {
    await store.close();
  }
  const rowsOf = new Map(steps.map(({ id, rows }) => [id, rows]));
  let last = before;
  for (const answer of ledger.acknowledged) {
    if (answer.type === 'backup') torn.push(...(await brokenBackup(answer.path)));
    if (answer.type !== 'step') continue;
    const rows = rowsOf.get(answer.step);
    if (rows === undefined) lost.push(`step ${answer.step}`);
    else if (answer.changed !== null && rows !== answer.changed) {
      torn.push(`step ${answer.step} has ${rows} of ${answer.changed} rows`);
    }
    last = answer.step;
  }
  const unanswered = steps.filter(({ id }) => id > last);
  const { inFlight } = ledger;
  if (unanswered.length > (inFlight === null ? 0 : 1)) {
    torn.push(`${unanswered.length} steps that nobody asked for`);
  }
  const [kept] = unanswered;
  const due = inFlight?.rows ?? null;
  if (kept !== undefined && due !== null && kept.rows !== due) {
    torn.push(`step ${kept.id}, not answered, has ${kept.rows} of ${due} rows`);
  }
  if (inFlight?.writes && readdirSync(dirname(file)).includes(basename(inFlight.writes))) {
    torn.push(...(await brokenBackup(inFlight.writes)));
  }
  torn.push(...(await litter(file)));
  return {
    ...{ lost, torn, lastStep: steps.at(-1)?.id ?? before },
    keptUnanswered: kept !== undefined,
  };
}

/** The same for a file of which only its soundness is known. */
export async function examineFile(file: string): Promise<readonly string[]> {
  const opened = await openWorkspace(file, { mode: 'write' });
  if (!opened.ok) return [opened.error.message];
  const { problems } = await checkIntegrity(opened.value);
  await opened.value.close();
  return [...problems, ...(await litter(file))];
}

/** What is wrong with a backup that was answered, or that bears its name at all. */
async function brokenBackup(path: string): Promise<readonly string[]> {
  const opened = await openWorkspace(path, { mode: 'read' });
  if (!opened.ok) return [`${basename(path)}: ${opened.error.message}`];
  const { problems } = await checkIntegrity(opened.value);
  await opened.value.close();
  return problems;
}

/**
 * Beside the workspace nothing may stay but half-made copies of this last hour, and those must go
 * when the next one opens it later.
 */
async function litter(file: string): Promise<readonly string[]> {
  const folder = dirname(file);
  const temps = readdirSync(folder).filter((name) => TEMP.test(name));
  const yesterday = Date.now() / 1000 - 24 * 60 * 60;
  for (const name of temps) utimesSync(join(folder, name), yesterday, yesterday);
  const opened = await openWorkspace(file, { mode: 'write' });
  if (!opened.ok) return [opened.error.message];
  await opened.value.close();
  const isOwn = (name: string) => name.startsWith(`${basename(file)}-`);
  return readdirSync(folder)
    .filter((name) => TEMP.test(name) || isOwn(name))
    .map((name) => `${name} stays`);
}
