import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseBackupName } from '../../src/store/backups/backup-name.ts';
import { checkIntegrity } from '../../src/store/integrity.ts';
import { openWorkspace } from '../../src/store/open.ts';
import type { Acknowledged, Deed } from './deeds.ts';
import { brokenKept, keptBackups, keptSteps } from './kept-backups.ts';
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
  /** Whether a restore that had not been answered was done. */
  readonly restoredUnanswered: boolean;
};

type Judgement = Omit<Finding, 'lastStep'>;

const TEMP = /\.tmp(-journal|-wal|-shm)?$/;

/**
 * Opens the workspace that a killed process left, as the next one does, and examines all of it, with
 * the automatic backups in `kept`.
 */
export async function examine(
  file: string,
  ledger: Ledger,
  before: number,
  kept = '',
): Promise<Finding> {
  const torn: string[] = await brokenKept(kept).then((found) => [...found]);
  const opened = await openWorkspace(file, { mode: 'write' });
  if (!opened.ok) {
    torn.push(opened.error.message);
    return { lost: [], torn, lastStep: before, keptUnanswered: false, restoredUnanswered: false };
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
  const { acknowledged, inFlight } = ledger;
  for (const answer of acknowledged) {
    if (answer.type === 'backup') torn.push(...(await brokenBackup(answer.path)));
  }
  const judged = await judge(steps, ledger, before, kept);
  torn.push(...judged.torn);
  if (inFlight?.writes && existsSync(inFlight.writes)) {
    torn.push(...(await brokenBackup(inFlight.writes)));
  }
  torn.push(...missingKept(acknowledged, kept), ...(await litter(file)));
  return { ...judged, torn, lastStep: steps.at(-1)?.id ?? before };
}

/** The same for a file of which only its soundness is known. */
export async function examineFile(file: string): Promise<readonly string[]> {
  const opened = await openWorkspace(file, { mode: 'write' });
  if (!opened.ok) return [opened.error.message];
  const { problems } = await checkIntegrity(opened.value);
  await opened.value.close();
  return [...problems, ...(await litter(file))];
}

/** Holds the steps that are there against what was acknowledged since the last restore. */
async function judge(
  steps: readonly StoredStep[],
  { acknowledged, inFlight }: Ledger,
  before: number,
  kept: string,
): Promise<Judgement> {
  const at = acknowledged.findLastIndex(({ type }) => type === 'restored');
  const restored = acknowledged[at];
  const base = restored?.type === 'restored' ? restored.last : before;
  const since = acknowledged.slice(at + 1);
  const asItWas = againstSteps(steps, since, inFlight, base);
  const torn = restored?.type === 'restored' ? await wrongRestore(steps, restored, kept) : [];
  const last = since.findLast(({ type }) => type === 'step');
  const chosen = inFlight?.restores?.() ?? null;
  if (asItWas.lost.length + asItWas.torn.length === 0 || chosen === null) {
    return { ...asItWas, torn: [...asItWas.torn, ...torn], restoredUnanswered: false };
  }
  // A restore that was not answered leaves the one file or the other.
  const left = last?.type === 'step' ? last.step : base;
  const isKept = keptBackups(kept).some(({ step }) => step === left);
  return {
    ...{ lost: [], keptUnanswered: false, restoredUnanswered: true },
    torn: [
      ...(await otherThan(chosen, steps, steps.length, kept)),
      ...(isKept ? [] : [`no backup holds step ${left}, from before the restore`]),
    ],
  };
}

function againstSteps(
  steps: readonly StoredStep[],
  since: readonly Acknowledged[],
  inFlight: Deed | null,
  base: number,
): Omit<Judgement, 'restoredUnanswered'> {
  const lost: string[] = [];
  const torn: string[] = [];
  const rowsOf = new Map(steps.map(({ id, rows }) => [id, rows]));
  let last = base;
  for (const answer of since) {
    if (answer.type !== 'step') continue;
    const rows = rowsOf.get(answer.step);
    if (rows === undefined) lost.push(`step ${answer.step}`);
    else if (answer.changed !== null && rows !== answer.changed) {
      torn.push(`step ${answer.step} has ${rows} of ${answer.changed} rows`);
    }
    last = answer.step;
  }
  const unanswered = steps.filter(({ id }) => id > last);
  if (unanswered.length > (inFlight === null || inFlight.restores !== undefined ? 0 : 1)) {
    torn.push(`${unanswered.length} steps that nobody asked for`);
  }
  const [kept] = unanswered;
  const due = inFlight?.rows ?? null;
  if (kept !== undefined && due !== null && kept.rows !== due) {
    torn.push(`step ${kept.id}, not answered, has ${kept.rows} of ${due} rows`);
  }
  return { lost, torn, keptUnanswered: kept !== undefined };
}

/** A restore that was answered: the backup's own steps stand there, then the one that tells of it. */
async function wrongRestore(
  steps: readonly StoredStep[],
  { from, undo, last }: Acknowledged & { readonly type: 'restored' },
  kept: string,
): Promise<readonly string[]> {
  return [
    ...(await otherThan(from, steps, last, kept)),
    ...(existsSync(join(kept, undo)) ? [] : [`«${undo}», from before the restore, is not there`]),
  ];
}

/** In what the first `count` steps differ from those of a backup and one more. */
async function otherThan(
  id: string,
  steps: readonly StoredStep[],
  count: number,
  kept: string,
): Promise<readonly string[]> {
  const theirs = await keptSteps(kept, id);
  // The keeping rule took it away since.
  if (theirs === null) return [];
  const ours = steps.slice(0, count);
  const isSame =
    ours.length === theirs.length + 1 &&
    theirs.every(
      ({ told, rows }, index) => told === ours[index]?.told && rows === ours[index].rows,
    );
  return isSame ? [] : [`what was restored is not «${id}»`];
}

/** The newest backup is never thinned out, and so neither is that from before the last import. */
function missingKept(acknowledged: readonly Acknowledged[], kept: string): readonly string[] {
  const last = acknowledged.findLast(
    (answer) => answer.type === 'kept' || answer.type === 'restored' || 'isBackedUp' in answer,
  );
  if (last?.type === 'kept' && !existsSync(join(kept, last.id)) && !isHeldByLater(last.id, kept)) {
    return [`the backup «${last.id}» is not there`];
  }
  if (last?.type !== 'step' || kept === '') return [];
  return keptBackups(kept).some(({ step }) => step === last.step - 1)
    ? []
    : [`no backup is from before the import, step ${last.step}`];
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

/** Of one state only the newest backup stays: one that was not answered yet may have replaced it. */
function isHeldByLater(id: string, kept: string): boolean {
  const own = parseBackupName(id);
  return readdirSync(kept).some((file) => {
    const other = parseBackupName(file);
    return (
      own !== null &&
      other?.mark === own.mark &&
      other.step === own.step &&
      other.sequence > own.sequence
    );
  });
}
