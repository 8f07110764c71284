import { resolve } from 'node:path';
import type { z } from 'zod';
import type { writeReportSchema } from '../../contract/schemas/reports.ts';
import type { WrittenReport } from '../../contract/views/others.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { err, ok } from '../../domain/result.ts';
import { isSameFile } from '../../store/file-place.ts';
import { writeFileAtomically } from '../../workbooks/atomic-write.ts';
import { readOfficeSettings } from '../catalogue/settings.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';
import { periodInText } from './period-in-text.ts';
import { findReport } from './report-list.ts';
import { previewReport } from './report-table.ts';

type WriteReport = z.output<typeof writeReportSchema>;

/**
 * Writes a report to `out`, whole or not at all, or gives its bytes back where no place is named.
 * Errors: those of the preview and of writing a file.
 */
export async function writeReport(session: Session, input: WriteReport): Answer<WrittenReport> {
  const { ending } = input;
  if (ending !== 'xlsx' && ending !== 'csv') return err(notYet(ending));
  const table = await previewReport(session, input);
  if (!table.ok) return table;
  const name = fileName(input);
  if (input.out === undefined) {
    const bytes = await bytesOf(session, table.value, ending);
    return ok({ name, path: null, base64: Buffer.from(bytes).toString('base64') });
  }
  const path = resolve(input.out);
  if (isSameFile(path, session.store.path)) {
    return err(
      failure('bad-request', 'Không ghi biểu đè lên chính hồ sơ đang mở. Chọn tên tệp khác.', {
        path,
      }),
    );
  }
  const written = await writeFileAtomically(path, await bytesOf(session, table.value, ending));
  return written.ok ? ok({ name, path, base64: null }) : written;
}

function notYet(ending: WriteReport['ending']): Failure {
  return failure('unsupported', `Chưa ghi được biểu này ra tệp .${ending}. Chọn dạng tệp khác.`, {
    ending,
  });
}

/** The writers are loaded when they are needed: most commands of the command line write no report. */
async function bytesOf(
  session: Session,
  table: ReportTable,
  ending: 'xlsx' | 'csv',
): Promise<Uint8Array> {
  if (ending === 'csv') {
    const { reportToCsv } = await import('../../workbooks/report/write-csv.ts');
    return reportToCsv(table);
  }
  const { reportToXlsx } = await import('../../workbooks/report/write-xlsx.ts');
  const { organization } = await readOfficeSettings(session.store);
  return reportToXlsx(table, { company: organization, at: session.context.now() });
}

/** «Phụ lục giao chỉ tiêu năm 2020.xlsx»; free of what Windows does not allow in names. */
function fileName({ id, year, period, indicator, ending }: WriteReport): string {
  const parsed = period === undefined ? null : parsePeriod(period);
  const span = parsed?.ok ? periodInText(parsed.value) : `năm ${year}`;
  const subject = indicator === undefined ? '' : ` (${indicator})`;
  const stem = `${findReport(id)?.title ?? id} ${span}${subject}`;
  return `${stem.replace(/[\\/:*?"<>|]/g, '-')}.${ending}`;
}
