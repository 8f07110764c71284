import { type ErrorCode, type Failure, failure } from '../domain/error.ts';
import { refusal } from './answer.ts';

/** What the system says no with, in the words of a refusal. Whoever knows the file says it better before. */
const REFUSALS: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENAMETOOLONG: ['bad-request', 'Tên tệp hoặc đường dẫn quá dài. Chọn tên ngắn hơn.'],
  ENOTDIR: ['not-found', 'Một phần của đường dẫn không phải là thư mục. Chọn chỗ khác.'],
  EISDIR: ['bad-request', 'Chỗ được chọn là một thư mục. Chọn một tệp.'],
  ELOOP: ['bad-request', 'Đường dẫn vòng quanh chính nó. Chọn chỗ khác.'],
  EACCES: ['read-only', 'Máy không cho phép đọc hoặc ghi ở đó. Chọn thư mục khác.'],
  EPERM: ['read-only', 'Máy không cho phép đọc hoặc ghi ở đó. Chọn thư mục khác.'],
  EROFS: ['read-only', 'Chỗ được chọn chỉ đọc được. Chọn thư mục khác.'],
  EBUSY: ['file-busy', 'Tệp đang được chương trình khác dùng. Đóng chương trình đó rồi làm lại.'],
  ENOSPC: ['disk-full', 'Ổ đĩa đã đầy. Giải phóng chỗ trống rồi làm lại.'],
  EDQUOT: ['disk-full', 'Ổ đĩa đã đầy. Giải phóng chỗ trống rồi làm lại.'],
};

/** A refusal for an error of the file system; undefined where the error is a fault of the program. */
export function systemRefusal(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  const code = String(error.code);
  const known = Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined;
  return known === undefined ? undefined : failure(known[0], known[1], { cause: code });
}

/** Does the work; where the file system says no to it, that is a refusal and not a fault. */
export async function refuseSystemErrors<T>(work: () => PromiseLike<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = systemRefusal(error);
    throw known === undefined ? error : refusal(known);
  }
}
