import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { z } from 'zod';
import type { originalFileSchema, receivedFileSchema } from '../../contract/schemas/returns.ts';
import type { ReadFile, WrittenFile } from '../../contract/views/others.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { lastPart } from '../../domain/returns/clutter.ts';
import { isSameFile } from '../../store/file-place.ts';
import { type ReceivedFile, readFileContent, readFiles } from '../../store/files.ts';
import { readReturns } from '../../store/returns.ts';
import { writeFileAtomically } from '../../workbooks/atomic-write.ts';
import { pictureOf } from '../../workbooks/layout/picture.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import type { Session } from '../session.ts';
import { inLetters } from './letters.ts';
import { shownSheets } from './reading-parts.ts';
import { readReturnsFacts } from './returns-facts.ts';
import type { ReturnsTools } from './tools.ts';
import { understanding } from './understand-file.ts';

type Kept = { readonly row: ReceivedFile; readonly bytes: Uint8Array };

/**
 * Takes a received file out of the workspace again as it came: to `out`, or as bytes where no place is
 * named. Errors: `not-found`, `damaged` (its bytes are not those that came), those of writing a file.
 */
export async function originalFile(
  session: Session,
  { file, out }: z.output<typeof originalFileSchema>,
): Answer<WrittenFile> {
  const kept = await keptFile(session, file);
  if (!kept.ok) return kept;
  const { row, bytes } = kept.value;
  if (out === undefined) {
    return ok({
      name: lastPart(row.name),
      path: null,
      base64: Buffer.from(bytes).toString('base64'),
    });
  }
  const path = resolve(out);
  if (isSameFile(path, session.store.path)) {
    const text = 'Không ghi tệp gốc đè lên chính hồ sơ đang mở. Chọn tên tệp khác.';
    return err(failure('bad-request', text, { path }));
  }
  const written = await writeFileAtomically(path, bytes);
  return written.ok ? ok({ name: lastPart(row.name), path, base64: null }) : written;
}

/**
 * A received file as it looks, its cells with their meanings. What was found wrong in it was settled
 * when it was stored, so it is told no more. Errors: `not-found`, `damaged`.
 */
export async function receivedFileView(
  session: Session,
  { reader }: ReturnsTools,
  { file }: z.output<typeof receivedFileSchema>,
): Answer<ReadFile> {
  const kept = await keptFile(session, file);
  if (!kept.ok) return kept;
  const { row, bytes } = kept.value;
  const outcome = await reader.read({ fileName: row.name, source: { bytes } });
  if (!outcome.ok) return err(failure('damaged', outcome.error.message, { file }));
  const today = localDay(session.context.now());
  const facts = await session.store.snapshot((view) => readReturnsFacts(view, today));
  const reported = (await readReturns(session.store)).find((one) => one.file === file);
  const understand = understanding(
    {
      kind: 'result',
      received: row.received,
      ...(reported === undefined ? {} : { period: reported.period }),
    },
    facts,
  );
  const read = inLetters(outcome, []);
  const understood = understand({
    label: file,
    name: row.name,
    bytes,
    sha256: row.sha256,
    raw: outcome,
    ...read,
    answers: [],
    ignored: [],
  });
  return ok({
    ...understood,
    tables: understood.tables.map((table) => ({ ...table, issues: [] })),
    issues: [],
    pictures: read.outcome.ok ? shownSheets(read.outcome.value).map(pictureOf) : [],
  });
}

async function keptFile({ store }: Session, file: string): Promise<Result<Kept, Failure>> {
  const row = (await readFiles(store)).find(({ id }) => id === file);
  const bytes = row && (await readFileContent(store, row.sha256));
  if (row === undefined || !bytes) {
    return err(failure('not-found', `Hồ sơ không giữ tệp «${file}».`, { file }));
  }
  if (createHash('sha256').update(bytes).digest('hex') !== row.sha256) {
    const text = `Tệp «${file}» giữ trong hồ sơ không còn như khi nhận. Lấy lại từ bản sao lưu, hoặc xin đơn vị gửi lại.`;
    return err(failure('damaged', text, { file }));
  }
  return ok({ row, bytes });
}
