import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type Failure, failure } from '../domain/error.ts';
import { BrokenValue } from './stored-json.ts';

/** Who has a workspace open for writing. */
export type Holder = {
  readonly name: string;
  readonly computer: string;
  /** An instant, `2020-01-31T08:00:00.000Z`. */
  readonly since: string;
};

export function fileExists(file: string): Failure {
  return failure(
    'exists',
    `Đã có tệp «${path.basename(file)}» ở nơi này. Chọn tên khác hoặc chuyển tệp cũ đi nơi khác.`,
    { file },
  );
}

export function fileNotFound(file: string): Failure {
  return failure(
    'not-found',
    `Không tìm thấy tệp «${path.basename(file)}». Kiểm tra lại tên và thư mục; tệp có thể đã được chuyển đi hoặc ổ đĩa chưa được nối.`,
    { file },
  );
}

export function folderNotFound(file: string): Failure {
  return failure(
    'not-found',
    `Không có thư mục «${path.dirname(file)}» để ghi tệp «${path.basename(file)}». Tạo thư mục hoặc chọn nơi khác.`,
    { file },
  );
}

export function fileRemoved(file: string): Failure {
  return failure(
    'not-found',
    `Tệp «${path.basename(file)}» đã bị xóa, thay thế hoặc chuyển đi trong khi đang mở; thay đổi này chưa được ghi. Đưa tệp về chỗ cũ hoặc mở lại hồ sơ.`,
    { file },
  );
}

export function notAWorkspace(file: string): Failure {
  return failure(
    'damaged',
    `«${path.basename(file)}» không phải là hồ sơ của Chỉ Tiêu. Chọn tệp có đuôi .chitieu do chương trình tạo ra.`,
    { file },
  );
}

/** The file that «Xuất hồ sơ để gửi» makes with a passphrase. */
export function workspaceLocked(file: string): Failure {
  return failure(
    'password-protected',
    `«${path.basename(file)}» là hồ sơ được gửi, khóa bằng mật khẩu. Mở nó bằng «Mở hồ sơ được gửi…» và nhập mật khẩu mà người gửi đã báo.`,
    { file },
  );
}

export function fileDamaged(file: string, problem: string): Failure {
  return failure(
    'damaged',
    `Tệp «${path.basename(file)}» bị hỏng, không đọc được đầy đủ. Giữ nguyên tệp này; ở màn hình đầu bấm «Mở từ bản sao lưu…» (dòng lệnh: chitieu backups) để lấy lại bản gần nhất.`,
    { file, problem },
  );
}

export function newerVersion(file: string, found: number, known: number): Failure {
  return failure(
    'newer-version',
    `Hồ sơ «${path.basename(file)}» do phiên bản mới hơn của chương trình ghi, ở đây chỉ mở xem được. Cài phiên bản mới để sửa.`,
    { file, found, known },
  );
}

/** For a file that is not only looked at: this program cannot take it over. */
export function newerThanProgram(file: string, found: number, known: number): Failure {
  return failure(
    'newer-version',
    `«${path.basename(file)}» do phiên bản mới hơn của chương trình ghi, ở đây chưa dùng được; hồ sơ trên máy vẫn nguyên. Cài phiên bản mới của Chỉ Tiêu rồi làm lại.`,
    { file, found, known },
  );
}

export function fileReadOnly(file: string): Failure {
  return failure(
    'read-only',
    `Không ghi được vào «${path.basename(file)}»: tệp hoặc thư mục chỉ cho đọc. Mở ở chế độ chỉ xem, hoặc chép hồ sơ sang nơi ghi được.`,
    { file },
  );
}

export function needsWritableFolder(file: string): Failure {
  return failure(
    'read-only',
    `Hồ sơ «${path.basename(file)}» chưa được đóng trọn vẹn lần trước và đang nằm ở nơi chỉ cho đọc. Chép nó cùng các tệp trùng tên bên cạnh sang nơi ghi được rồi mở lại.`,
    { file },
  );
}

export function fileInUse(file: string, holder: Holder | null): Failure {
  const name = path.basename(file);
  const who = holder
    ? `${holder.name || 'một người khác'} mở trên máy ${holder.computer} từ ${localTime(holder.since)}`
    : 'một người hoặc chương trình khác mở';
  return failure(
    'in-use',
    `Hồ sơ «${name}» đang được ${who}. Mở ở chế độ chỉ xem, hoặc chờ người đó đóng hồ sơ.`,
    { file, holder },
  );
}

/** `in-use`: it cannot be replaced while anybody, or another program, has it open only to look. */
export function lookedOn(file: string): Failure {
  return failure(
    'in-use',
    `Chưa thay được tệp «${path.basename(file)}»: một cửa sổ, máy hoặc chương trình khác đang mở để xem. Đóng ở đó rồi thử lại; hồ sơ vẫn như cũ.`,
    { file, holder: null },
  );
}

export function diskFull(file: string): Failure {
  return failure(
    'disk-full',
    `Ổ đĩa chứa «${path.basename(file)}» đã đầy, thay đổi này chưa được ghi. Giải phóng dung lượng rồi làm lại.`,
    { file },
  );
}

export function fileUnreachable(file: string, problem: string): Failure {
  return failure(
    'file-busy',
    `Không đọc hoặc ghi được tệp «${path.basename(file)}»: ổ đĩa bị ngắt, không có quyền hoặc chương trình khác đang giữ tệp. Kiểm tra ổ đĩa, đóng chương trình khác rồi thử lại.`,
    { file, problem },
  );
}

/** The same for what SQLite could not do, or what a file holds that no step ever stored. */
export function databaseFailure(error: unknown, file: string): Failure | null {
  if (error instanceof BrokenValue) return fileDamaged(file, error.message);
  return error instanceof BetterSqlite3.SqliteError ? sqliteFailure(error, file) : null;
}

/** The failure that an error of the storage means to a user; null for a bug, which is to be thrown on. */
export function storageFailure(error: unknown, file: string): Failure | null {
  const inside = databaseFailure(error, file);
  if (inside !== null) return inside;
  if (!(error instanceof Error) || !('code' in error)) return null;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileNotFound(file);
    case 'EEXIST':
      return fileExists(file);
    case 'EROFS':
      return fileReadOnly(file);
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(file);
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
    case 'EIO':
    case 'EISDIR':
      return fileUnreachable(file, String(error.code));
    default:
      return null;
  }
}

function sqliteFailure(error: { readonly code: string; readonly message: string }, file: string) {
  const [, primary] = error.code.split('_');
  switch (primary) {
    case 'FULL':
      return diskFull(file);
    case 'READONLY':
      return fileReadOnly(file);
    case 'BUSY':
    case 'LOCKED':
      return fileInUse(file, null);
    case 'NOTADB':
      return notAWorkspace(file);
    case 'CORRUPT':
      return fileDamaged(file, error.message);
    case 'IOERR':
    case 'CANTOPEN':
    case 'PERM':
      return fileUnreachable(file, error.code);
    default:
      return null;
  }
}

function localTime(instant: string): string {
  const when = new Date(instant);
  if (Number.isNaN(when.getTime())) return instant;
  const two = (n: number) => String(n).padStart(2, '0');
  const time = `${two(when.getHours())}:${two(when.getMinutes())}`;
  return `${time} ngày ${two(when.getDate())}/${two(when.getMonth() + 1)}/${when.getFullYear()}`;
}
