import { resolve } from 'node:path';
import type { z } from 'zod';
import type { writeReportSchema } from '../../contract/schemas/reports.ts';
import type { PrintedReport, ReportChoice, ReportEnding } from '../../contract/views/others.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { parsePeriod } from '../../domain/period.ts';
import { err, ok } from '../../domain/result.ts';
import { isSameFile } from '../../store/file-place.ts';
import { writeFileAtomically } from '../../workbooks/atomic-write.ts';
import { readOfficeSettings } from '../catalogue/settings.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';
import { DOCUMENTS } from './document/document-list.ts';
import { previewDocument } from './document/preview-document.ts';
import { periodInText } from './period-in-text.ts';
import { PROGRESS } from './progress-report.ts';
import { findTable } from './report-list.ts';
import { noReport, previewReport } from './report-table.ts';
import { TABLE_ENDINGS, tableWriter } from './table-writers.ts';

type WriteReport = z.output<typeof writeReportSchema>;

/**
 * Writes a report to `out`, whole or not at all, or gives its bytes back where no place is named.
 * Errors: those of the preview and of writing a file, `unsupported` for a form that it does not have.
 */
export async function writeReport(session: Session, input: WriteReport): Answer<PrintedReport> {
  const path = input.out === undefined ? null : resolve(input.out);
  if (path !== null && isSameFile(path, session.store.path)) {
    return err(
      failure('bad-request', 'Không ghi biểu đè lên chính hồ sơ đang mở. Chọn tên tệp khác.', {
        path,
      }),
    );
  }
  const made = await bytesOf(session, input);
  if (!made.ok) return made;
  const { bytes, title, warnings } = made.value;
  const name = fileName(title, input);
  if (path === null) {
    return ok({ name, path: null, base64: Buffer.from(bytes).toString('base64'), warnings });
  }
  const written = await writeFileAtomically(path, bytes);
  return written.ok ? ok({ name, path, base64: null, warnings }) : written;
}

/** Forms in which the progress report is its text with the table behind it, else the table alone. */
const TEXT_ENDINGS: readonly ReportEnding[] = ['docx', 'html'];

type MadeReport = {
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly warnings: readonly string[];
};

async function bytesOf(session: Session, input: WriteReport): Answer<MadeReport> {
  const paper = DOCUMENTS.find(({ id }) => id === input.id);
  if (paper !== undefined || (input.id === PROGRESS.id && TEXT_ENDINGS.includes(input.ending))) {
    return documentBytes(session, input, paper);
  }
  const report = await findTable(session.store, input.id);
  if (report === undefined) return err(noReport(input.id));
  const write = tableWriter(input.ending);
  if (write === undefined) return err(noSuchForm(report.title, input.ending, TABLE_ENDINGS));
  const table = await previewReport(session, input);
  if (!table.ok) return table;
  const { organization } = await readOfficeSettings(session.store);
  const bytes = await write(table.value, {
    company: organization,
    at: session.context.now(),
  });
  return ok({
    bytes,
    title: table.value.fileTitle ?? report.title,
    warnings: table.value.warnings ?? [],
  });
}

/** Papers have a writer each for Word and for HTML, loaded when they are needed. */
async function documentBytes(
  session: Session,
  input: WriteReport,
  paper: ReportChoice | undefined,
): Answer<MadeReport> {
  const { ending } = input;
  if (ending !== 'docx' && ending !== 'html') {
    return err(noSuchForm(paper?.title ?? input.id, ending, paper?.endings ?? []));
  }
  const document = await previewDocument(session, input);
  if (!document.ok) return document;
  const title = document.value.fileTitle ?? paper?.title ?? 'Báo cáo kết quả thực hiện chỉ tiêu';
  const { warnings = [] } = document.value;
  if (ending === 'html') {
    const { documentToHtml } = await import('../../workbooks/document/write-html.ts');
    return ok({ bytes: documentToHtml(document.value), title, warnings });
  }
  const { documentToDocx } = await import('../../workbooks/document/write-docx.ts');
  const { organization: company } = await readOfficeSettings(session.store);
  const at = session.context.now();
  const bytes = await documentToDocx(document.value, { company, at });
  return ok({ bytes, title, warnings });
}

/** `unsupported`: the report does not come in this form of file. */
function noSuchForm(title: string, ending: string, endings: readonly string[]): Failure {
  const known = endings.map((one) => `.${one}`).join(', ');
  return failure(
    'unsupported',
    `«${title}» không ghi được ra tệp .${ending}. Đặt tên tệp có đuôi ${known}.`,
    { ending, endings },
  );
}

/** «Phụ lục giao chỉ tiêu năm 2020.xlsx»; free of what Windows does not allow in names. */
function fileName(title: string, input: WriteReport): string {
  const { year, period, indicator, unit, ending } = input;
  const parsed = period === undefined ? null : parsePeriod(period);
  const span = parsed?.ok ? periodInText(parsed.value) : `năm ${year}`;
  const subject = [indicator, unit].filter((one) => one !== undefined).join(', ');
  const stem = `${title} ${span}${subject === '' ? '' : ` (${subject})`}`;
  return `${stem.replace(/[\\/:*?"<>|]/g, '-')}.${ending}`;
}
