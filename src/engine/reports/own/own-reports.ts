import type { z } from 'zod';
import type {
  previewOwnReportSchema,
  removeOwnReportSchema,
  renameOwnReportSchema,
  saveOwnReportSchema,
} from '../../../contract/schemas/own-reports.ts';
import type { OwnReportView } from '../../../contract/views/own-reports.ts';
import type { StepAnswer } from '../../../contract/views/workspace.ts';
import { type Failure, failure } from '../../../domain/error.ts';
import { OWN_PREFIX } from '../../../domain/report/own-report.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { canonical } from '../../../domain/vietnamese/names.ts';
import {
  namedReportRow,
  readNamedReports,
  removedNamedReportRow,
  type StoredReport,
} from '../../../store/named-reports.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import { proposedCode } from '../../catalogue/codes.ts';
import type { Answer } from '../../context.ts';
import { localDay } from '../../date-time.ts';
import { actor, type Session, store } from '../../session.ts';
import { ownReportTable } from './own-report-table.ts';

/** Ids of reports are at most 60 characters long, `own:` and a number behind it included. */
const LONGEST_CODE = 48;

/** The reports that people put together, in the order of their names. */
export async function listOwnReports(view: Readable): Promise<readonly OwnReportView[]> {
  const reports = await readNamedReports(view);
  return reports.map(({ id, ...report }) => ({ id: `${OWN_PREFIX}${id}`, ...report }));
}

/** The report of an id with its prefix. Error: `not-found`. */
export async function findOwnReport(
  view: Readable,
  id: string,
): Promise<Result<StoredReport, Failure>> {
  const found = (await readNamedReports(view)).find((one) => `${OWN_PREFIX}${one.id}` === id);
  return found === undefined ? err(gone(id)) : ok(found);
}

/** Keeps a report under its name, a new one or in the place of what it was. Errors: `exists` (the name), `not-found`, `bad-request`. */
export async function saveOwnReport(
  session: Session,
  { id: asked, report }: z.output<typeof saveOwnReportSchema>,
): Answer<StepAnswer & { readonly id: string }> {
  return session.inTurn(async () => {
    const reports = await readNamedReports(session.store);
    const before = reports.find(({ id }) => `${OWN_PREFIX}${id}` === asked);
    if (asked !== undefined && before === undefined) return err(gone(asked));
    if (isTaken(reports, report.name, before?.id)) return err(nameTaken(report.name));
    if (report.columns.length === 0) {
      return err(failure('bad-request', 'Biểu chưa có cột nào. Chọn ít nhất một cột.', {}));
    }
    const taken = new Set(reports.map(({ id }) => id));
    const id = before?.id ?? proposedCode(report.name.slice(0, LONGEST_CODE), taken, 'bieu');
    const isSame = before !== undefined && sameReport(before.report, report);
    const key = `${OWN_PREFIX}${id}`;
    if (isSame) return ok({ step: null, changed: 0, id: key });
    const what = before === undefined ? 'Lập biểu' : 'Sửa biểu tự lập';
    const done = await store(session, { what: `${what} «${report.name}»` }, [
      namedReportRow({ id, report, ...actor(session) }),
    ]);
    return done.ok ? ok({ ...done.value, id: key }) : done;
  });
}

/** Errors: `not-found`, `exists` (the name). */
export async function renameOwnReport(
  session: Session,
  { id, name }: z.output<typeof renameOwnReportSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const reports = await readNamedReports(session.store);
    const found = reports.find((one) => `${OWN_PREFIX}${one.id}` === id);
    if (found === undefined) return err(gone(id));
    if (isTaken(reports, name, found.id)) return err(nameTaken(name));
    if (found.report.name === name) return ok({ step: null, changed: 0 });
    const what = `Đổi tên biểu «${found.report.name}» thành «${name}»`;
    const report = { ...found.report, name };
    return store(session, { what }, [namedReportRow({ ...found, report, ...actor(session) })]);
  });
}

/** What was written by it stays as it is. Error: `not-found`. */
export async function removeOwnReport(
  session: Session,
  { id }: z.output<typeof removeOwnReportSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const found = await findOwnReport(session.store, id);
    if (!found.ok) return found;
    const { report } = found.value;
    return store(session, { what: `Xóa biểu tự lập «${report.name}»` }, [
      removedNamedReportRow(found.value),
    ]);
  });
}

/** A report as it would be printed before it is kept. Errors: those of the table. */
export function previewOwnReport(
  session: Session,
  { report, year, period, version }: z.output<typeof previewOwnReportSchema>,
): Answer<ReportTable> {
  const today = localDay(session.context.now());
  return session.store.snapshot((view) =>
    ownReportTable(view, report, { id: OWN_PREFIX, year, period: period ?? null, version, today }),
  );
}

function isTaken(reports: readonly StoredReport[], name: string, own: string | undefined): boolean {
  return reports.some(({ id, report }) => id !== own && canonical(report.name) === canonical(name));
}

function sameReport(before: StoredReport['report'], after: StoredReport['report']): boolean {
  const { name: from, ...was } = before;
  const { name: to, ...is } = after;
  return from === to && JSON.stringify(was) === JSON.stringify(is);
}

function nameTaken(name: string): Failure {
  return failure('exists', `Đã có biểu tên «${name}». Đặt tên khác.`, { name });
}

function gone(id: string): Failure {
  return failure('not-found', `Không còn biểu «${id}». Xem danh sách các biểu.`, { report: id });
}
