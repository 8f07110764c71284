import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve, win32 } from 'node:path';
import type { z } from 'zod';
import type { templateFileSchema } from '../../contract/schemas/templates.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { readFileContent } from '../../store/files.ts';
import type { StoredTemplate } from '../../store/templates.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { fileProblem } from '../../workbooks/open/file-problem.ts';
import { LIMITS } from '../../workbooks/open/limits.ts';
import type { BookReader } from '../../workbooks/open/reader.ts';
import type { BookGrids } from '../../workbooks/open/sheet-grid.ts';
import { openTemplate } from '../../workbooks/template/package/open-template.ts';
import type { TemplatePackage } from '../../workbooks/template/package/template-package.ts';
import type { Answer } from '../context.ts';

/** A form as it came; `path` where it was read from the disk. */
export type TemplateFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly path: string | null;
};

/** The bytes of a form. Errors: `not-found`, `too-large`, `bad-request` (a folder), `file-busy`. */
export async function handedTemplate(
  file: z.output<typeof templateFileSchema>,
): Answer<TemplateFile> {
  if ('base64' in file) {
    const bytes = new Uint8Array(Buffer.from(file.base64, 'base64'));
    // The page may be open on Windows, whatever the engine runs on.
    return ok({ name: win32.basename(file.name), bytes, path: null });
  }
  const path = resolve(file.path);
  const name = basename(path);
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const text = `«${name}» là một thư mục. Chọn tệp mẫu biểu .xlsx.`;
      return err(failure('bad-request', text, { path }));
    }
    if (found.size > LIMITS.fileBytes) return err(about(name, fileProblem('too-large')));
    return ok({ name, bytes: new Uint8Array(await readFile(path)), path });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') {
      const text = `Không đọc được tệp «${name}»: tệp đang được chương trình khác giữ, hoặc không được phép đọc. Đóng tệp trong Excel rồi thử lại.`;
      return err(failure('file-busy', text, { path }));
    }
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const text = `Không tìm thấy tệp mẫu biểu «${name}». Kiểm tra lại đường dẫn.`;
      return err(failure('not-found', text, { path }));
    }
    throw error;
  }
}

/** The bytes of a registered form. Error: `damaged` where they are not those that came. */
export async function keptTemplate(store: Readable, row: StoredTemplate): Answer<TemplateFile> {
  const bytes = await readFileContent(store, row.sha256);
  if (bytes === null || sha256Of(bytes) !== row.sha256) {
    const text = `Tệp của mẫu biểu «${row.name}» giữ trong hồ sơ không còn như khi thêm. Lấy lại từ bản sao lưu, hoặc thay bằng tệp gốc.`;
    return err(failure('damaged', text, { template: row.id }));
  }
  return ok({ name: row.file, bytes, path: null });
}

/** A form, opened to be filled, and what stands in it. */
export type OpenedForm = { readonly pkg: TemplatePackage; readonly book: BookGrids };

/**
 * Opens a form; its cells are read in the reader process. Errors: those of a file that is no workbook
 * of Excel, damaged, protected by a password, signed, too large or too slow to read.
 */
export async function openForm(
  reader: BookReader,
  { name, bytes }: TemplateFile,
): Answer<OpenedForm> {
  const pkg = openTemplate(bytes, name);
  if (!pkg.ok) return pkg;
  const outcome = await reader.read({ fileName: name, source: { bytes } });
  if (!outcome.ok) return err(about(name, outcome.error));
  return ok({ pkg: pkg.value, book: outcome.value });
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A problem of a file, with its name before it. */
export function about(name: string, problem: Failure): Failure {
  return failure(problem.code, `Mẫu biểu «${name}»: ${problem.message}`, {
    ...problem.details,
    file: name,
  });
}

/** The registered form of an id. Error: `not-found`. */
export function findTemplate(
  templates: readonly StoredTemplate[],
  id: string,
): Result<StoredTemplate, Failure> {
  const found = templates.find((one) => one.id === id);
  if (found !== undefined) return ok(found);
  return err(
    failure('not-found', `Hồ sơ không có mẫu biểu «${id}». Xem lại danh sách mẫu biểu.`, {
      template: id,
      templates: templates.map(({ name }) => name),
    }),
  );
}
