import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createRandom, type Random } from '../fixtures/returns/generator/random.ts';
import { examine, type Finding } from './after-kill.ts';
import { type Acknowledged, createDeeds, type Deed, type DeedName } from './deeds.ts';
import { startHost } from './host.ts';
import { ageByADay, halfMadeIn, keptBackups, keptIn } from './kept-backups.ts';
import { killOpenings } from './kill-openings.ts';
import { killOutputs } from './kill-outputs.ts';
import { newWorkspace } from './sample.ts';

/**
 * What the killed processes were busy with. Of `openings` the first backup of the day is under way;
 * `migrations` are killed while they open an old file, `outputs` while they write for the user.
 */
export const KINDS = [
  'edits',
  'imports',
  'allocations',
  'walks',
  'backups',
  'restores',
  'openings',
] as const;
type Kind = (typeof KINDS)[number];
export type KillPlan = Readonly<Record<Kind | 'migrations' | 'outputs', number>>;

export type KillReport = {
  readonly seed: number;
  readonly kills: number;
  readonly acknowledged: number;
  /** Steps that had not been answered and are there whole. */
  readonly keptUnanswered: number;
  /** Restores that were answered, and those that were not and were done all the same. */
  readonly restored: number;
  readonly restoredUnanswered: number;
  /** Automatic backups that were there after a kill, all together, and half-made copies. */
  readonly keptBackups: number;
  readonly halfMade: number;
  readonly lost: readonly string[];
  readonly torn: readonly string[];
};

const MIXES: Readonly<Record<Kind, readonly DeedName[]>> = {
  edits: ['edit'],
  imports: ['import', 'import', 'edit'],
  allocations: ['allocate', 'allocate', 'edit'],
  walks: ['edit', 'undo', 'undo', 'redo'],
  backups: ['backup', 'send', 'keep', 'edit'],
  restores: ['restore', 'restore', 'keep', 'edit'],
  openings: ['edit'],
};
/** How many deeds may be done before the one in which the kill falls: each reaches some work, on a slow computer too. */
const MOST_BEFORE: Readonly<Record<Kind, number>> = {
  ...{ edits: 30, imports: 4, allocations: 6, walks: 12, backups: 5, restores: 4 },
  // A backup begins with the opening.
  openings: 0,
};
/** Of a deed that was never done yet. */
const USUAL_MS = 60;
/** Each round replays the whole history: a workspace is used for so many. */
const ROUNDS_PER_WORKSPACE = 12;

/** Kills the built engine so often and examines what each one left behind. */
export async function killOnAndOn(plan: KillPlan, seed: number): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'chitieu kills '));
  const random = createRandom(seed);
  try {
    const busy = await killBusyEngines(plan, random, folder);
    const openings = await killOpenings(plan.migrations, random, folder);
    const outputs = await killOutputs(plan.outputs, random, folder);
    return {
      ...busy,
      seed,
      kills: busy.kills + plan.migrations + plan.outputs,
      torn: [...busy.torn, ...openings, ...outputs],
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function killBusyEngines(
  plan: KillPlan,
  random: Random,
  folder: string,
): Promise<Omit<KillReport, 'seed'>> {
  const kinds = random.shuffled(KINDS.flatMap((kind) => Array<Kind>(plan[kind]).fill(kind)));
  let acknowledged = 0;
  let keptUnanswered = 0;
  let restored = 0;
  let restoredUnanswered = 0;
  let backups = 0;
  let halfMade = 0;
  const lost: string[] = [];
  const torn: string[] = [];
  const paces: Paces = new Map();
  let place = { file: '', state: '', last: 0 };
  for (const [round, kind] of kinds.entries()) {
    if (round % ROUNDS_PER_WORKSPACE === 0) place = await freshPlace(folder, round);
    const kept = keptIn(place.state);
    if (kind === 'openings') ageByADay(kept);
    const done = await killOne(place, kind, random, round, paces);
    backups += keptBackups(kept).length;
    halfMade += halfMadeIn(kept);
    const found: Finding = await examine(place.file, done, place.last, kept);
    place = { ...place, last: found.lastStep };
    acknowledged += done.acknowledged.filter(({ type }) => type === 'step').length;
    restored += done.acknowledged.filter(({ type }) => type === 'restored').length;
    keptUnanswered += found.keptUnanswered ? 1 : 0;
    restoredUnanswered += found.restoredUnanswered ? 1 : 0;
    const named = (what: string) => `round ${round} (${kind}): ${what}`;
    lost.push(...found.lost.map(named));
    torn.push(...found.torn.map(named));
  }
  return {
    ...{ kills: kinds.length, acknowledged, keptUnanswered, lost, torn },
    ...{ restored, restoredUnanswered, keptBackups: backups, halfMade },
  };
}

async function freshPlace(folder: string, round: number) {
  const state = join(folder, `${round}`, 'state');
  await mkdir(state, { recursive: true });
  const file = join(folder, `${round}`, 'hồ sơ.chitieu');
  return { file, state, last: await newWorkspace(file) };
}

/** How long each deed took when it was last done, in milliseconds. */
type Paces = Map<DeedName, number>;

/** Lets a process do some deeds, and kills it at some instant of the next one or shortly after. */
async function killOne(
  { file, state }: { readonly file: string; readonly state: string },
  kind: Kind,
  random: Random,
  round: number,
  paces: Paces,
) {
  const host = await startHost(file, state);
  const deeds = createDeeds(random, join(file, '..'));
  const acknowledged: Acknowledged[] = [];
  let inFlight: Deed | null = null;
  let isKilled = false;
  let killed: Promise<void> | null = null;
  const due = random.int(0, MOST_BEFORE[kind]);
  for (let turn = 1; !isKilled; turn += 1) {
    inFlight = deeds(random.pick(MIXES[kind]), round * 10_000 + turn);
    const { name } = inFlight;
    if (acknowledged.length >= due) {
      const pace = paces.get(kind === 'openings' ? 'keep' : name) ?? USUAL_MS;
      killed ??= wait(random.int(0, Math.ceil(pace * 1.2))).then(() => {
        isKilled = true;
        return host.kill();
      });
    }
    const began = performance.now();
    try {
      acknowledged.push(await inFlight.perform(host.client));
      inFlight = null;
      paces.set(name, performance.now() - began);
    } catch (error) {
      // Of a killed process the call fails; of a living one that is a fault.
      if (!isKilled) throw error;
    }
  }
  await killed;
  return { acknowledged, inFlight };
}
