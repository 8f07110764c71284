import fs from 'node:fs';
import path from 'node:path';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { storageFailure } from '../failures.ts';
import { removeTemp, tempBeside } from '../file-place.ts';
import { removeOldTemps } from '../left-temps.ts';
import { type BackupFile, backupsIn, isFolder, placeBackup, thinOut } from './backup-folder.ts';
import { type BackupReason, formatBackupName, placeOf } from './backup-name.ts';
import type { RunJob } from './run-job.ts';

export type BackupPlaces = {
  /** Made where it is not there yet. */
  readonly own: string;
  /** One that the person chose, a stick for example: it may be away. */
  readonly second: string | null;
};

export type BackupOrder = {
  readonly workspace: string;
  readonly reason: BackupReason;
  readonly at: Date;
};

export type MadeBackup = {
  readonly backup: BackupFile;
  /** Why there is no copy of it in the second folder; null where there is one, or no such folder was chosen. */
  readonly secondProblem: Failure | null;
};

export type BackupTools = {
  readonly run: RunJob;
  /** The calendar day of an instant on this computer. */
  readonly dayOf: (instant: string) => string;
};

/**
 * Copies a workspace into the folders of backups and thins these out. The workspace may be open.
 * Under its own name a backup is whole and examined; killed in between, it leaves a file that is not
 * listed and goes with the next one. Errors: those of the disk, damaged.
 */
export async function makeBackup(
  places: BackupPlaces,
  { workspace, reason, at }: BackupOrder,
  { run, dayOf }: BackupTools,
): Promise<Result<MadeBackup, Failure>> {
  const name = path.basename(workspace).replace(/\.chitieu$/iu, '');
  const place = placeOf(workspace);
  const temp = tempBeside(path.join(places.own, 'sao-luu.chitieu'));
  try {
    fs.mkdirSync(places.own, { recursive: true });
    removeOldTemps(places.own);
    const copied = await run({ type: 'copy', source: workspace, temp, compact: false });
    if (!copied.ok) return copied;
    const { mark, step } = copied.value;
    const sequence = nextSequence(places, place);
    const stamp = at.toISOString();
    const file = formatBackupName({
      workspace: name,
      at: stamp,
      sequence,
      step,
      reason,
      mark,
      place,
    });
    const target = path.join(places.own, file);
    await placeBackup(temp, target);
    thinOut(places.own, { mark, place }, dayOf);
    const made = backupsIn(places.own).find((one) => one.file === file);
    if (made === undefined) return err(notThere(target));
    const secondProblem = await copyToSecond(places.second, made, { run, dayOf });
    return ok({ backup: made, secondProblem });
  } catch (error) {
    const found = storageFailure(error, path.join(places.own, `${name}.chitieu`));
    if (found === null) throw error;
    return err(found);
  } finally {
    removeQuietly(temp);
  }
}

async function copyToSecond(
  folder: string | null,
  made: BackupFile,
  { run, dayOf }: BackupTools,
): Promise<Failure | null> {
  if (folder === null) return null;
  // Never made: where a stick is away, its folder would be made on the computer's own disk.
  if (!isFolder(folder)) return secondAway(folder);
  const target = path.join(folder, made.file);
  const temp = tempBeside(path.join(folder, 'sao-luu.chitieu'));
  try {
    removeOldTemps(folder);
    const copied = await run({
      type: 'duplicate',
      source: path.join(made.folder, made.file),
      temp,
    });
    if (!copied.ok) return secondRefused(folder, copied.error);
    await placeBackup(temp, target);
    thinOut(folder, made, dayOf);
    return null;
  } catch (error) {
    const found = storageFailure(error, target);
    if (found === null) throw error;
    return secondRefused(folder, found);
  } finally {
    removeQuietly(temp);
  }
}

/** After those of both folders: one of them may be new, or lost. */
function nextSequence({ own, second }: BackupPlaces, place: string): number {
  const known = [...backupsIn(own), ...readable(second)].filter((one) => one.place === place);
  return 1 + known.reduce((most, { sequence }) => Math.max(most, sequence), 0);
}

function readable(folder: string | null): readonly BackupFile[] {
  if (folder === null) return [];
  try {
    return backupsIn(folder);
  } catch {
    return [];
  }
}

function removeQuietly(temp: string): void {
  try {
    removeTemp(temp);
  } catch {
    // The stick was pulled out meanwhile, or there never was a folder.
  }
}

function notThere(file: string): Failure {
  return failure(
    'file-busy',
    `Vừa ghi bản sao lưu «${path.basename(file)}» nhưng tệp không còn ở đó. Kiểm tra phần mềm diệt vi-rút và thư mục sao lưu.`,
    { file },
  );
}

/** `not-found`: the second folder is away for now. */
export function secondAway(folder: string): Failure {
  return failure(
    'not-found',
    `Chưa sao lưu được vào thư mục thứ hai «${folder}»: không thấy thư mục. Cắm lại USB hoặc chọn thư mục khác trong «Bản sao lưu».`,
    { folder },
  );
}

function secondRefused(folder: string, { code, details }: Failure): Failure {
  return failure(code, `Chưa sao lưu được vào thư mục thứ hai «${folder}»: ${whyOf(code)}.`, {
    ...details,
    folder,
  });
}

function whyOf(code: Failure['code']): string {
  switch (code) {
    case 'disk-full':
      return 'ổ đĩa đã đầy; giải phóng dung lượng';
    case 'read-only':
      return 'thư mục chỉ cho đọc; bỏ khóa ghi hoặc chọn thư mục khác';
    case 'damaged':
      return 'bản vừa ghi bị hỏng và đã được gỡ bỏ; kiểm tra USB';
    default:
      return 'ổ đĩa bị ngắt hoặc không có quyền ghi; kiểm tra lại rồi sao lưu lại';
  }
}
