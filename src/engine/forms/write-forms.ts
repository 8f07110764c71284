import { mkdir, rm, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { z } from 'zod';
import type { writeFormsSchema } from '../../contract/schemas/forms.ts';
import type { WrittenForms } from '../../contract/views/forms.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { isSameFile } from '../../store/file-place.ts';
import { writeFailure, writeFileAtomically } from '../../workbooks/atomic-write.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';
import { type FormFacts, readFormFacts } from './form-facts.ts';
import { formFileName, formOf, formsArchiveName } from './form-input.ts';

type WriteForms = z.output<typeof writeFormsSchema>;

type FormFile = { readonly unit: string; readonly name: string; readonly bytes: Uint8Array };

/**
 * Writes a blank return for each unit: into the folder `out`, which is made where it is missing, or
 * into one archive where `out` ends in `.zip`; without a place the archive's bytes come back. All or
 * nothing, and nothing that is there is replaced unless `replace` says so. Errors: those of the
 * facts, `exists` and those of writing a file.
 */
export async function writeForms(session: Session, input: WriteForms): Answer<WrittenForms> {
  const facts = await session.store.snapshot((view) => readFormFacts(view, input));
  if (!facts.ok) return facts;
  const archive = formsArchiveName(facts.value);
  if (input.out === undefined) {
    const files = await formFiles(session, facts.value, input);
    const bytes = await zipped(files);
    return ok({
      name: archive,
      path: null,
      written: files.map(({ unit, name }) => ({ unit, name, path: null })),
      base64: Buffer.from(bytes).toString('base64'),
    });
  }
  const out = resolve(input.out);
  return extname(out).toLowerCase() === '.zip'
    ? writeArchive(session, facts.value, input, out)
    : writeFolder(session, facts.value, input, out);
}

async function writeArchive(
  session: Session,
  facts: FormFacts,
  input: WriteForms,
  out: string,
): Answer<WrittenForms> {
  if (isSameFile(out, session.store.path)) return err(ownFile(out));
  if (!input.replace && (await isThere(out))) return err(exists([out]));
  const files = await formFiles(session, facts, input);
  const written = await writeFileAtomically(out, await zipped(files));
  if (!written.ok) return written;
  return ok({
    name: formsArchiveName(facts),
    path: out,
    written: files.map(({ unit, name }) => ({ unit, name, path: null })),
    base64: null,
  });
}

async function writeFolder(
  session: Session,
  facts: FormFacts,
  input: WriteForms,
  folder: string,
): Answer<WrittenForms> {
  const paths = facts.units.map(({ code }) => join(folder, formFileName(facts, code)));
  const there = [];
  for (const path of paths) if (await isThere(path)) there.push(path);
  if (!input.replace && there.length > 0) return err(exists(there));
  const made = await madeFolder(folder);
  if (!made.ok) return made;
  const files = await formFiles(session, facts, input);
  const fresh: string[] = [];
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    const written = await writeFileAtomically(path, bytes);
    if (!written.ok) {
      // All or nothing: what stood there before has been replaced by an equal form at most.
      for (const one of fresh) await rm(one, { force: true });
      return written;
    }
    if (!there.includes(path)) fresh.push(path);
  }
  return ok({
    name: folder,
    path: folder,
    written: files.map(({ unit, name }) => ({ unit, name, path: join(folder, name) })),
    base64: null,
  });
}

/** The writer is loaded when it is needed: most commands of the command line write no form. */
async function formFiles(
  session: Session,
  facts: FormFacts,
  { asOf }: WriteForms,
): Promise<readonly FormFile[]> {
  const { formToXlsx } = await import('../../workbooks/form/write-form.ts');
  const at = session.context.now();
  const files: FormFile[] = [];
  for (const unit of facts.units) {
    const bytes = await formToXlsx(formOf(facts, unit, asOf ?? null), at);
    files.push({ unit: unit.code, name: formFileName(facts, unit.code), bytes });
  }
  return files;
}

async function zipped(files: readonly FormFile[]): Promise<Uint8Array> {
  const { uncompressed, zipArchive } = await import('../../workbooks/zip/zip-writer.ts');
  return zipArchive(files.map(({ name, bytes }) => uncompressed(name, bytes)));
}

async function madeFolder(folder: string): Promise<Result<void, Failure>> {
  try {
    await mkdir(folder, { recursive: true });
    return ok(undefined);
  } catch (error) {
    // A file of that name stands there.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return err(
        failure('bad-request', `«${folder}» là một tệp, không phải thư mục. Chọn thư mục khác.`, {
          path: folder,
        }),
      );
    }
    return err(writeFailure(error, join(folder, 'Bieu-mau')));
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
}

function exists(paths: readonly string[]): Failure {
  const [first = ''] = paths;
  const others = paths.length > 1 ? ` và ${paths.length - 1} tệp khác` : '';
  return failure(
    'exists',
    `Đã có tệp «${first}»${others}. Chưa ghi gì. Chọn nơi khác, hoặc cho phép ghi đè.`,
    { paths },
  );
}

function ownFile(path: string): Failure {
  return failure(
    'bad-request',
    'Không ghi biểu mẫu đè lên chính hồ sơ đang mở. Chọn tên tệp khác.',
    { path },
  );
}
