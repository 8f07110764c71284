import fs from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import {
  APPLICATION_ID,
  openBytes,
  openToRead,
  openToWrite,
  pageProblems,
  readStamp,
  referenceProblems,
  serialized,
  settle,
} from '../dialect/sqlite-file.ts';
import {
  fileDamaged,
  fileNotFound,
  newerThanProgram,
  notAWorkspace,
  storageFailure,
} from '../failures.ts';
import { removeTemp, syncFile, targetOf } from '../file-place.ts';
import { markOfFirstStep } from '../workspace-mark.ts';
import {
  lockBytes,
  MOST_LOCKED_BYTES,
  readBounded,
  tooLargeToLock,
  unlockBytes,
} from './locked-bytes.ts';

/** The newest schema that the copy may have; left out, any. */
type Bounded = { readonly known?: number };

/** A copy that takes long enough to be done beside the engine's own thread. */
export type Job =
  /** A copy of a workspace that may be open and written to meanwhile. */
  | (Bounded & {
      readonly type: 'copy';
      readonly source: string;
      readonly temp: string;
      readonly compact: boolean;
    })
  /** A byte-for-byte copy of a settled backup. */
  | (Bounded & { readonly type: 'duplicate'; readonly source: string; readonly temp: string })
  | {
      readonly type: 'lock';
      readonly source: string;
      readonly temp: string;
      readonly passphrase: string;
      /** The power of two in scrypt; left out, the usual one. */
      readonly workFactor?: number;
    }
  | (Bounded & {
      readonly type: 'unlock';
      readonly source: string;
      readonly temp: string;
      readonly passphrase: string;
    });

/** What a finished copy holds. */
export type CopyFacts = {
  readonly mark: string;
  /** Its last step; 0 for none. */
  readonly step: number;
  readonly schemaVersion: number;
};

/**
 * Does one job: writes `temp`, reads it back and examines it with integrity_check. A copy that is
 * not sound, or is not finished, is removed. Errors: those of the disk, damaged, not-found,
 * newer-version, wrong-passphrase, too-large.
 */
export async function performJob(job: Job): Promise<Result<CopyFacts, Failure>> {
  const found = fs.statSync(job.source, { throwIfNoEntry: false });
  if (found === undefined) return err(fileNotFound(job.source));
  if (!found.isFile()) return err(notAWorkspace(job.source));
  let done = false;
  try {
    removeTemp(job.temp);
    const written = await write(job);
    // Here and not at the renaming: flushing many megabytes to a stick takes seconds.
    if (written.ok) syncFile(job.temp);
    done = written.ok;
    return written;
  } catch (error) {
    const failure = storageFailure(error, targetOf(job.temp));
    if (failure === null) throw error;
    return err(failure);
  } finally {
    if (!done) removeTemp(job.temp);
  }
}

async function write(job: Job): Promise<Result<CopyFacts, Failure>> {
  switch (job.type) {
    case 'copy':
      return copy(job);
    case 'duplicate':
      fs.copyFileSync(job.source, job.temp, fs.constants.COPYFILE_EXCL);
      return examined(job);
    case 'lock':
      return lock(job);
    case 'unlock':
      return unlock(job);
    default:
      return job satisfies never;
  }
}

const ALL_PAGES = 0x7fffffff;

async function copy(job: Job & { readonly type: 'copy' }): Promise<Result<CopyFacts, Failure>> {
  const { source, temp, compact } = job;
  const opened = openSource(source);
  if (!opened.ok) return opened;
  const native = opened.value;
  try {
    // In one go: a copy in parts begins anew whenever somebody writes meanwhile.
    if (compact) native.prepare('vacuum into ?').run(temp);
    else await native.backup(temp, { progress: () => ALL_PAGES });
  } finally {
    native.close();
  }
  const written = openToWrite(temp);
  try {
    settle(written);
  } finally {
    written.close();
  }
  return examined(job);
}

/** What is wrong with the source is told of the source, not of the copy. */
function openSource(source: string): Result<Database, Failure> {
  let native: Database | null = null;
  try {
    native = openToRead(source);
    if (readStamp(native).applicationId === APPLICATION_ID) return ok(native);
    native.close();
    return err(notAWorkspace(source));
  } catch (error) {
    native?.close();
    const found = storageFailure(error, source);
    if (found === null) throw error;
    return err(found);
  }
}

/** Reads a finished copy from the disk and looks at every page of it. */
function examined(job: Bounded & Pick<Job, 'source' | 'temp'>): Result<CopyFacts, Failure> {
  let native: Database;
  try {
    native = openToRead(job.temp);
  } catch (error) {
    const found = storageFailure(error, job.source);
    if (found === null) throw error;
    return err(found);
  }
  try {
    return facts(native, job.source, job.known);
  } finally {
    native.close();
  }
}

function facts(
  native: Database,
  original: string,
  known = Number.POSITIVE_INFINITY,
): Result<CopyFacts, Failure> {
  try {
    const { applicationId, schemaVersion } = readStamp(native);
    if (applicationId !== APPLICATION_ID) return err(notAWorkspace(original));
    if (schemaVersion > known) return err(newerThanProgram(original, schemaVersion, known));
    const problems = [...pageProblems(native, 'full'), ...referenceProblems(native)];
    if (problems.length > 0) return err(fileDamaged(original, problems.slice(0, 5).join('; ')));
    const first = native.prepare('select at, by, what from steps order by id limit 1').get();
    const last = native.prepare('select coalesce(max(id), 0) from steps').pluck().get();
    return ok({
      mark: markOfFirstStep(first as FirstStep | undefined),
      step: Number(last),
      schemaVersion,
    });
  } catch (error) {
    return err(storageFailure(error, original) ?? fileDamaged(original, String(error)));
  }
}

type FirstStep = { readonly at: string; readonly by: string; readonly what: string };

/** The open workspace never lies unlocked on the disk: it is compacted and locked in memory. */
async function lock({
  source,
  temp,
  passphrase,
  workFactor,
}: Job & { readonly type: 'lock' }): Promise<Result<CopyFacts, Failure>> {
  if (fs.statSync(source).size > MOST_LOCKED_BYTES) return err(tooLargeToLock(source));
  const opened = openSource(source);
  if (!opened.ok) return opened;
  let bytes: Uint8Array;
  try {
    bytes = serialized(opened.value);
  } finally {
    opened.value.close();
  }
  const whole = openBytes(bytes);
  let held: Result<CopyFacts, Failure>;
  try {
    held = facts(whole, source);
    if (!held.ok) return held;
    whole.exec('vacuum');
    bytes = serialized(whole);
  } finally {
    whole.close();
  }
  const locked = await lockBytes(bytes, passphrase, source, workFactor);
  if (!locked.ok) return locked;
  fs.writeFileSync(temp, locked.value, { flag: 'wx' });
  return fs.readFileSync(temp).equals(locked.value) ? held : err(writtenBadly(targetOf(temp)));
}

function writtenBadly(file: string): Failure {
  return failure(
    'damaged',
    `Tệp «${path.basename(file)}» vừa ghi không đọc lại được đúng và đã được gỡ bỏ; hồ sơ vẫn nguyên. Kiểm tra ổ đĩa hoặc chọn nơi khác.`,
    { file },
  );
}

/** What does not turn out to be a sound workspace never reaches the disk. */
async function unlock(job: Job & { readonly type: 'unlock' }): Promise<Result<CopyFacts, Failure>> {
  const read = readBounded(job.source);
  if (!read.ok) return read;
  const bytes = await unlockBytes(read.value, job.passphrase, job.source);
  if (!bytes.ok) return bytes;
  let native: Database;
  try {
    native = openBytes(bytes.value);
  } catch (error) {
    return err(storageFailure(error, job.source) ?? notAWorkspace(job.source));
  }
  try {
    const held = facts(native, job.source, job.known);
    if (!held.ok) return held;
    fs.writeFileSync(job.temp, bytes.value, { flag: 'wx' });
    return held;
  } finally {
    native.close();
  }
}
