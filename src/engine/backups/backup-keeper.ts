import { join } from 'node:path';
import type { BackupTrouble } from '../../contract/views/backups.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok } from '../../domain/result.ts';
import {
  type BackupContents,
  isSameStep,
  lastStepMark,
} from '../../store/backups/backup-contents.ts';
import { type BackupFile, backupsIn } from '../../store/backups/backup-folder.ts';
import { type BackupReason, placeOf } from '../../store/backups/backup-name.ts';
import { type BackupPlaces, copyToSecond, makeBackup } from '../../store/backups/make-backup.ts';
import { jobRunner, type RunJob } from '../../store/backups/run-job.ts';
import { readWorkspaceMark } from '../../store/workspace-mark.ts';
import type { Answer, BackupContext, EngineContext } from '../context.ts';
import { localDay } from '../date-time.ts';
import { createTurns, type Session } from '../session.ts';
import { readBackupSettings } from './backup-settings.ts';
import { createContentsReader } from './read-contents.ts';
import { createTroubles } from './troubles.ts';

export const EVERY_MS = 15 * 60_000;
const FOLDER_NAME = 'Bản sao lưu';
/** A program that is being closed waits no longer for a copy. */
const PATIENCE_AT_CLOSE_MS = 8_000;

export type MadeBackup = {
  readonly backup: BackupFile;
  /** Why there is no copy of it in the second folder; null where there is one, or none is wanted. */
  readonly secondProblem: Failure | null;
};

/** Makes the automatic backups of whatever is open. None of it ever fails the work. */
export type BackupKeeper = {
  /** null where no backups are kept. */
  readonly folder: string | null;
  readonly everyMs: number;
  readonly run: RunJob;
  readonly places: () => Promise<BackupPlaces | null>;
  /** Makes one whatever there is already. Errors: those of the disk, `damaged`, `unsupported`. */
  readonly make: (workspace: string, reason: BackupReason) => Answer<MadeBackup>;
  /** Makes one unless the newest holds all of it. What is to come does not wait for the second folder. */
  readonly before: (session: Session, reason: BackupReason) => Promise<void>;
  readonly beforeUpgrade: (file: string) => Promise<void>;
  /** Runs while no backup is made, and so none is taken away by the keeping rule. */
  readonly undisturbed: <T>(work: () => Promise<T>) => Promise<T>;
  /** Gives the second folder the newest backup, where it has not got that; in the background. */
  readonly fillSecond: (session: Session) => void;
  /** From now on the first of the day is made, and one every 15 minutes in which something changed. */
  readonly enter: (session: Session) => void;
  /** Ends what `enter` began, after a copy that is being written. */
  readonly leave: () => Promise<void>;
  readonly troubles: () => readonly BackupTrouble[];
  readonly contentsOf: (backup: BackupFile) => Answer<BackupContents>;
};

/** The time in which one workspace is open. */
type Stay = { readonly session: Session; timer: NodeJS.Timeout | null };

/** `tell` hears each trouble once, until a backup succeeds again. */
export function createBackupKeeper(
  context: EngineContext,
  tell: (message: string) => void,
): BackupKeeper {
  const { folder, atWork, worker, everyMs = EVERY_MS, workFactor, onTrouble } = contextOf(context);
  const tools = { run: jobRunner(worker, workFactor), dayOf };
  const turn = createTurns();
  const contentsOf = createContentsReader();
  const troubles = createTroubles(context.now, (message) => {
    tell(message);
    onTrouble?.(message);
  });
  const { quietly } = troubles;
  let present: Stay | null = null;
  let underWay: Promise<unknown> = Promise.resolve();

  async function places(): Promise<BackupPlaces | null> {
    if (folder === null) return null;
    return { own: folder, second: (await readBackupSettings(folder)).second };
  }

  function make(workspace: string, reason: BackupReason): Answer<MadeBackup> {
    return turn(async () => {
      const made = await makeOwn(workspace, reason);
      if (!made.ok) return made;
      if (reason !== 'restore') {
        return ok({ backup: made.value, secondProblem: await alsoInSecond(made.value) });
      }
      // Every edit waits for a restore, which is not to wait for a slow stick.
      inBackground(() => turn(() => alsoInSecond(made.value)));
      return ok({ backup: made.value, secondProblem: null });
    });
  }

  async function makeOwn(workspace: string, reason: BackupReason): Answer<BackupFile> {
    const where = await places();
    if (where === null) return err(noFolder());
    const made = await makeBackup(where, { workspace, reason, at: context.now() }, tools);
    if (!made.ok) troubles.note(made.error.message);
    else if (where.second === null) troubles.over();
    return made;
  }

  async function alsoInSecond(backup: BackupFile): Promise<Failure | null> {
    const second = (await places())?.second ?? null;
    if (second === null) return null;
    const problem = await copyToSecond(second, backup, tools);
    if (problem === null) troubles.over();
    else troubles.note(problem.message);
    return problem;
  }

  function inBackground(work: () => Promise<unknown>): void {
    const mine = quietly(work);
    underWay = Promise.allSettled([underWay, mine]);
  }

  async function newestOf(session: Session): Promise<BackupFile | null> {
    if (folder === null) return null;
    const mark = await readWorkspaceMark(session.store);
    const place = placeOf(session.store.path);
    const mine = backupsIn(folder).filter((one) => one.mark === mark && one.place === place);
    return mine.reduce<BackupFile | null>(
      (newest, one) => (newest === null || one.sequence > newest.sequence ? one : newest),
      null,
    );
  }

  async function holdsAll(backup: BackupFile, session: Session): Promise<boolean> {
    const last = await lastStepMark(session.store);
    if ((last?.id ?? 0) !== backup.step) return false;
    const held = await contentsOf(backup);
    return held.ok && isSameStep(held.value.lastStep, last);
  }

  async function before(session: Session, reason: BackupReason): Promise<void> {
    if (folder === null || session.readOnlyReason !== null || !session.store.isInPlace()) return;
    await quietly(async () => {
      const newest = await newestOf(session);
      const held = newest !== null && (await holdsAll(newest, session)) ? ok(newest) : null;
      const backup = held ?? (await turn(() => makeOwn(session.store.path, reason)));
      // Where a stick was away it gets now what it missed.
      if (backup.ok) inBackground(() => turn(() => alsoInSecond(backup.value)));
    });
  }

  async function firstOfTheDay(session: Session): Promise<void> {
    const newest = await newestOf(session);
    if (newest === null || dayOf(newest.at) !== localDay(context.now())) {
      await before(session, 'day');
    } else {
      inBackground(() => turn(() => alsoInSecond(newest)));
    }
  }

  function again(stay: Stay): void {
    stay.timer = setTimeout(async () => {
      const chosen = folder === null ? null : await readBackupSettings(folder);
      if (chosen?.atWork === true && stay === present) {
        const round = before(stay.session, 'work');
        underWay = Promise.allSettled([underWay, round]);
        await round;
      }
      if (stay === present) again(stay);
    }, everyMs);
    stay.timer.unref();
  }

  return {
    folder,
    everyMs,
    run: tools.run,
    places,
    make,
    before,
    beforeUpgrade: async (file) => {
      if (folder !== null) await quietly(() => make(file, 'migration'));
    },
    undisturbed: turn,
    fillSecond: (session) => {
      inBackground(async () => {
        const newest = await newestOf(session);
        if (newest !== null) await turn(() => alsoInSecond(newest));
      });
    },
    enter: (session) => {
      if (folder === null || !atWork || session.readOnlyReason !== null) return;
      present = { session, timer: null };
      inBackground(() => firstOfTheDay(session));
      again(present);
    },
    leave: async () => {
      if (present?.timer) clearTimeout(present.timer);
      present = null;
      let patience: NodeJS.Timeout | undefined;
      const enough = new Promise((resolve) => {
        patience = setTimeout(resolve, PATIENCE_AT_CLOSE_MS);
      });
      await Promise.race([settled(), enough]);
      clearTimeout(patience);
    },
    troubles: troubles.list,
    contentsOf,
  };

  /** What goes on in the background may begin more of it. */
  async function settled(): Promise<void> {
    for (let last: unknown = null; last !== underWay; ) {
      last = underWay;
      await underWay;
    }
  }
}

function contextOf({ backups, stateFolder }: EngineContext): BackupContext {
  if (backups !== undefined) return backups;
  const folder = stateFolder === null ? null : join(stateFolder, FOLDER_NAME);
  return { folder, atWork: true, worker: null };
}

function dayOf(instant: string): string {
  return localDay(new Date(instant));
}

/** `unsupported`: this door keeps no backups. */
export function noFolder(): Failure {
  return failure('unsupported', 'Ở cửa này chương trình không giữ bản sao lưu tự động.');
}
