import fs from 'node:fs';
import path from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { fileDamaged, fileNotFound } from '../failures.ts';

/** A whole workspace stands in memory while it is locked or opened. */
export const MOST_LOCKED_BYTES = 256 * 1024 * 1024;

const MAGIC = 'age-encryption.org/v1\n';
const HEADER_BYTES = 1024;
/** Each one more doubles memory and time; the format's own tools write 18, which takes 256 MB. */
const USUAL_WORK_FACTOR = 18;
const HARDEST_WORK_FACTOR = 18;

/** Whether the file begins as one that is locked with a passphrase; false where it cannot be read. */
export function isLockedFile(file: string): boolean {
  try {
    return headerOf(file).startsWith(MAGIC);
  } catch {
    return false;
  }
}

/** age, version 1, with a passphrase: scrypt (2^18 unless told) and ChaCha20-Poly1305. Error: `too-large`. */
export async function lockBytes(
  bytes: Uint8Array,
  passphrase: string,
  file: string,
  workFactor = USUAL_WORK_FACTOR,
): Promise<Result<Uint8Array, Failure>> {
  if (bytes.length > MOST_LOCKED_BYTES) return err(tooLargeToLock(file));
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(plain(passphrase));
  return ok(await encrypter.encrypt(bytes));
}

/** Errors: `wrong-passphrase`, `unsupported`, `damaged`. The passphrase is in none of them. */
export async function unlockBytes(
  bytes: Uint8Array,
  passphrase: string,
  file: string,
): Promise<Result<Uint8Array, Failure>> {
  const header = Buffer.from(bytes.subarray(0, HEADER_BYTES)).toString('latin1');
  if (!header.startsWith(MAGIC)) return err(fileDamaged(file, 'no age header'));
  const factor = /^-> scrypt [A-Za-z0-9+/]{22} (\d{1,3})$/mu.exec(header)?.[1];
  if (factor === undefined || Number(factor) > HARDEST_WORK_FACTOR) {
    return err(lockedOtherwise(file));
  }
  const decrypter = new Decrypter();
  decrypter.addPassphrase(plain(passphrase));
  try {
    return ok(await decrypter.decrypt(bytes));
  } catch (error) {
    // The library tells its errors apart by their words alone.
    const problem = error instanceof Error ? error.message : 'unknown';
    return err(
      problem.includes('no identity') ? wrongPassphrase(file) : fileDamaged(file, problem),
    );
  }
}

/** Errors: `not-found`, `too-large`. */
export function readBounded(file: string): Result<Uint8Array, Failure> {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return err(fileNotFound(file));
  return stat.size > MOST_LOCKED_BYTES * 1.01
    ? err(tooLargeToLock(file))
    : ok(fs.readFileSync(file));
}

/** Two keyboards may write one letter with its marks in two ways. */
function plain(passphrase: string): string {
  return passphrase.normalize('NFC');
}

function headerOf(file: string): string {
  // A pipe would keep whoever reads it waiting.
  if (!fs.statSync(file).isFile()) return '';
  const descriptor = fs.openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(MAGIC.length);
    fs.readSync(descriptor, bytes, 0, bytes.length, 0);
    return bytes.toString('latin1');
  } finally {
    fs.closeSync(descriptor);
  }
}

function wrongPassphrase(file: string): Failure {
  return failure(
    'wrong-passphrase',
    `Mật khẩu không đúng, chưa mở được «${path.basename(file)}». Gõ lại mật khẩu; phân biệt chữ hoa, chữ thường và dấu.`,
    { file },
  );
}

function lockedOtherwise(file: string): Failure {
  return failure(
    'unsupported',
    `«${path.basename(file)}» không được khóa bằng mật khẩu của Chỉ Tiêu, chương trình không mở được. Nhờ người gửi xuất lại hồ sơ bằng «Xuất hồ sơ để gửi…».`,
    { file },
  );
}

/** `too-large`: no workspace of this size is locked or unlocked. */
export function tooLargeToLock(file: string): Failure {
  return failure(
    'too-large',
    `Hồ sơ «${path.basename(file)}» lớn hơn 256 MB, không khóa bằng mật khẩu được. Xuất không có mật khẩu và chép bằng USB.`,
    { file, most: MOST_LOCKED_BYTES },
  );
}
