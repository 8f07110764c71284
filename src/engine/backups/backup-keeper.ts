import { join } from 'node:path';
import type { BackupTrouble } from '../../contract/views/backups.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, type Result } from '../../domain/result.ts';
import {
  type BackupContents,
  isSameStep,
  lastStepMark,
  readBackupContents,
} from '../../store/backups/backup-contents.ts';
import { type BackupFile, backupsIn, fileOf } from '../../store/backups/backup-folder.ts';
import { type BackupReason, placeOf } from '../../store/backups/backup-name.ts';
import { type BackupPlaces, type MadeBackup, makeBackup } from '../../store/backups/make-backup.ts';
import { jobRunner, type RunJob } from '../../store/backups/run-job.ts';
import { readWorkspaceMark } from '../../store/workspace-mark.ts';
import type { Answer, BackupContext, EngineContext } from '../context.ts';
import { localDay } from '../date-time.ts';
import { createTurns, type Session } from '../session.ts';
import { readBackupSettings } from './backup-settings.ts';

export const EVERY_MS = 15 * 60_000;
const FOLDER_NAME = 'Bản sao lưu';
const MOST_TROUBLES = 20;
/** A program that is being closed waits no longer for a copy. */
const PATIENCE_AT_CLOSE_MS = 8_000;

/** Makes the automatic backups of whatever is open. None of it ever fails the work. */
export type BackupKeeper = {
  /** null where no backups are kept. */
  readonly folder: string | null;
  readonly everyMs: number;
  readonly run: RunJob;
  readonly places: () => Promise<BackupPlaces | null>;
  /** Makes one whatever there is already. Errors: those of the disk, `damaged`, `unsupported`. */
  readonly make: (workspace: string, reason: BackupReason) => Answer<MadeBackup>;
  /** Makes one unless the newest holds all of it. */
  readonly before: (session: Session, reason: BackupReason) => Promise<void>;
  readonly beforeUpgrade: (file: string) => Promise<void>;
  /** From now on the first of the day is made, and one every 15 minutes in which something changed. */
  readonly enter: (session: Session) => void;
  /** Ends what `enter` began, after a copy that is being written. */
  readonly leave: () => Promise<void>;
  readonly troubles: () => readonly BackupTrouble[];
  readonly contentsOf: (backup: BackupFile) => Answer<BackupContents>;
};

/** `tell` hears each trouble once, until a backup succeeds again. */
export function createBackupKeeper(
  context: EngineContext,
  tell: (message: string) => void,
): BackupKeeper {
  const { folder, atWork, worker, everyMs = EVERY_MS, workFactor, onTrouble } = contextOf(context);
  const run = jobRunner(worker, workFactor);
  const turn = createTurns();
  const known = new Map<string, Result<BackupContents, Failure>>();
  let troubles: readonly BackupTrouble[] = [];
  let told: ReadonlySet<string> = new Set();
  let timer: NodeJS.Timeout | null = null;
  let underWay: Promise<unknown> = Promise.resolve();

  async function places(): Promise<BackupPlaces | null> {
    if (folder === null) return null;
    return { own: folder, second: (await readBackupSettings(folder)).second };
  }

  function make(workspace: string, reason: BackupReason): Answer<MadeBackup> {
    return turn(async () => {
      const where = await places();
      if (where === null) return err(noFolder());
      const order = { workspace, reason, at: context.now() };
      const made = await makeBackup(where, order, { run, dayOf });
      const problem = made.ok ? made.value.secondProblem : made.error;
      if (problem === null) told = new Set();
      else note(problem.message);
      return made;
    });
  }

  function note(message: string): void {
    troubles = [{ at: context.now().toISOString(), message }, ...troubles].slice(0, MOST_TROUBLES);
    if (told.has(message)) return;
    told = new Set([...told, message]);
    tell(message);
    onTrouble?.(message);
  }

  /** An automatic one: whatever goes wrong is noted, a fault of the program too. */
  async function quietly(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.error(error);
      note('Chưa sao lưu tự động được do lỗi của chương trình. Bấm «Sao lưu ngay» để thử lại.');
    }
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

  async function contentsOf(backup: BackupFile): Answer<BackupContents> {
    const file = fileOf(backup);
    const key = `${file}\n${backup.size}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const read = await readBackupContents(file);
    known.set(key, read);
    return read;
  }

  async function holdsAll(backup: BackupFile | null, session: Session): Promise<boolean> {
    if (backup === null) return false;
    const last = await lastStepMark(session.store);
    if ((last?.id ?? 0) !== backup.step) return false;
    const held = await contentsOf(backup);
    return held.ok && isSameStep(held.value.lastStep, last);
  }

  async function before(session: Session, reason: BackupReason): Promise<void> {
    if (folder === null || session.readOnlyReason !== null) return;
    await quietly(async () => {
      if (!(await holdsAll(await newestOf(session), session))) {
        await make(session.store.path, reason);
      }
    });
  }

  async function firstOfTheDay(session: Session): Promise<void> {
    const newest = await newestOf(session);
    if (newest !== null && dayOf(newest.at) === localDay(context.now())) return;
    await before(session, 'day');
  }

  function again(session: Session): void {
    timer = setTimeout(() => {
      underWay = quietly(async () => {
        const chosen = folder === null ? null : await readBackupSettings(folder);
        if (chosen?.atWork === true) await before(session, 'work');
      }).then(() => {
        if (timer !== null) again(session);
      });
    }, everyMs);
    timer.unref();
  }

  return {
    folder,
    everyMs,
    run,
    places,
    make,
    before,
    beforeUpgrade: async (file) => {
      if (folder !== null) await quietly(() => make(file, 'migration'));
    },
    enter: (session) => {
      if (folder === null || !atWork || session.readOnlyReason !== null) return;
      underWay = quietly(() => firstOfTheDay(session));
      again(session);
    },
    leave: async () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      let patience: NodeJS.Timeout | undefined;
      const enough = new Promise((resolve) => {
        patience = setTimeout(resolve, PATIENCE_AT_CLOSE_MS);
      });
      await Promise.race([underWay, enough]);
      clearTimeout(patience);
    },
    troubles: () => troubles,
    contentsOf,
  };
}

function contextOf({ backups, stateFolder }: EngineContext): BackupContext {
  if (backups !== undefined) return backups;
  const folder = stateFolder === null ? null : join(stateFolder, FOLDER_NAME);
  return { folder, atWork: true, worker: null };
}

function dayOf(instant: string): string {
  return localDay(new Date(instant));
}

function noFolder(): Failure {
  return failure('unsupported', 'Ở cửa này chương trình không giữ bản sao lưu tự động.');
}
