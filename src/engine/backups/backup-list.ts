import { setImmediate as breathe } from 'node:timers/promises';
import type { BackupsView, BackupView } from '../../contract/views/backups.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok } from '../../domain/result.ts';
import type { BackupContents } from '../../store/backups/backup-contents.ts';
import { type BackupFile, backupsIn } from '../../store/backups/backup-folder.ts';
import { placeOf } from '../../store/backups/backup-name.ts';
import { secondAway } from '../../store/backups/make-backup.ts';
import { readBackupRestores } from '../../store/backups/restored-step.ts';
import { lookIntoSecond } from '../../store/backups/second-folder.ts';
import { readWorkspaceMark } from '../../store/workspace-mark.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import { readBackupSettings } from './backup-settings.ts';

const MS_PER_MINUTE = 60_000;

/** One backup, wherever it lies: the same name in both folders is the same backup. */
export type FoundBackup = {
  readonly file: BackupFile;
  readonly inOwn: boolean;
  readonly inSecond: boolean;
};

/** The backups of the open workspace, the newest first, and how they are made. */
export async function listBackups(session: Session, keeper: BackupKeeper): Answer<BackupsView> {
  const { found, secondProblem } = await findBackups(session, keeper);
  const place = placeOf(session.store.path);
  const backups: BackupView[] = [];
  for (const one of found) {
    backups.push(await backupView(one, place, keeper));
    // Each takes some milliseconds; edits go between them.
    await breathe();
  }
  const settings = keeper.folder === null ? null : await readBackupSettings(keeper.folder);
  return ok({
    folder: keeper.folder,
    second: settings?.second ?? null,
    secondProblem,
    atWork: settings?.atWork ?? false,
    everyMinutes: keeper.everyMs / MS_PER_MINUTE,
    backups,
    undoOfLast: (await readBackupRestores(session.store)).at(-1)?.detail.undo ?? null,
    troubles: keeper.troubles(),
  });
}

/** Error: `not-found`, as when the keeping rule has taken it away meanwhile. */
export async function findBackup(
  session: Session,
  keeper: BackupKeeper,
  id: string,
): Answer<FoundBackup> {
  const { found } = await findBackups(session, keeper);
  const one = found.find(({ file }) => file.file === id);
  return one === undefined ? err(backupGone(id)) : ok(one);
}

export async function backupView(
  { file, inOwn, inSecond }: FoundBackup,
  place: string,
  keeper: BackupKeeper,
): Promise<BackupView> {
  const held = await keeper.contentsOf(file);
  return {
    id: file.file,
    at: file.at,
    reason: file.reason,
    workspace: file.workspace,
    here: file.place === place,
    size: file.size,
    inOwn,
    inSecond,
    contents: held.ok ? contentsView(held.value) : null,
    problem: held.ok ? null : held.error.message,
  };
}

async function findBackups(session: Session, keeper: BackupKeeper): Promise<Found> {
  const { found, secondProblem } = await allBackups(keeper);
  if (found.length === 0) return { found, secondProblem };
  const mark = await readWorkspaceMark(session.store);
  return { found: found.filter(({ file }) => file.mark === mark), secondProblem };
}

type Found = { readonly found: readonly FoundBackup[]; readonly secondProblem: string | null };

/** Those of every workspace, the newest first. */
export async function allBackups(keeper: BackupKeeper): Promise<Found> {
  const places = await keeper.places();
  if (places === null) return { found: [], secondProblem: null };
  const own = backupsIn(places.own);
  const { files: second, problem } = await secondBackups(places.second);
  const ownNames = new Set(own.map(({ file }) => file));
  const secondNames = new Set(second.map(({ file }) => file));
  const found = [...own, ...second.filter(({ file }) => !ownNames.has(file))]
    .sort((one, other) =>
      one.at < other.at ? 1 : one.at > other.at ? -1 : other.sequence - one.sequence,
    )
    .map((file) => ({
      file,
      inOwn: ownNames.has(file.file),
      inSecond: secondNames.has(file.file),
    }));
  return { found, secondProblem: problem };
}

async function secondBackups(folder: string | null): Promise<{
  readonly files: readonly BackupFile[];
  readonly problem: string | null;
}> {
  if (folder === null) return { files: [], problem: null };
  const files = await lookIntoSecond(folder);
  return files === null
    ? { files: [], problem: secondAway(folder).message }
    : { files, problem: null };
}

function contentsView({ lastStep, ...contents }: BackupContents): BackupView['contents'] {
  const last = lastStep === null ? null : { at: lastStep.at, by: lastStep.by, what: lastStep.what };
  return { ...contents, last };
}

export function backupGone(id: string): Failure {
  return failure(
    'not-found',
    'Bản sao lưu này không còn trong thư mục sao lưu. Tải lại danh sách và chọn bản khác.',
    { backup: id },
  );
}
