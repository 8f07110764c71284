import type { z } from 'zod';
import type { reportSchema } from '../../contract/schemas/reports.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import type { Session } from '../session.ts';
import { readReportFacts } from './report-facts.ts';
import { findTable } from './report-list.ts';
import { stamped } from './stamp.ts';
import type { AskedPeriod } from './table-report.ts';

type ReportInput = z.output<typeof reportSchema>;

/**
 * A report as it will be printed. Errors: `not-found` (the report), `unknown-version`,
 * `unknown-period`, and those of the report itself.
 */
export async function previewReport(session: Session, input: ReportInput): Answer<ReportTable> {
  const period = askedPeriod(input);
  const today = localDay(session.context.now());
  const { unit, indicator, against } = input;
  return session.store.snapshot(async (view) => {
    const report = await findTable(view, input.id);
    if (report === undefined) return err(noReport(input.id));
    if (!period.ok) return period;
    const facts = await readReportFacts(view, input);
    if (!facts.ok) return facts;
    const made = await report.make({
      view,
      facts: facts.value,
      today,
      period: period.value,
      indicator,
      unit,
      against,
    });
    if (!made.ok) return made;
    const now = session.context.now();
    return ok(await stamped(made.value, { view, facts: facts.value, against, now }));
  });
}

/** `not-found`: no report of this id. */
export function noReport(id: string): Failure {
  return failure('not-found', `Không có biểu «${id}». Xem danh sách các biểu.`, { report: id });
}

/** The period that is asked for, null where none is. Error: `unknown-period`. */
export function askedPeriod({
  period: code,
  year,
}: ReportInput): Result<AskedPeriod | null, Failure> {
  if (code === undefined) return ok(null);
  const period = parsePeriod(code);
  if (!period.ok) return period;
  if (yearOf(period.value) === year) return ok({ period: period.value, code });
  return err(
    failure('unknown-period', `Kỳ «${code}» không thuộc năm ${year}. Chọn kỳ khác hoặc năm khác.`, {
      period: code,
      year,
    }),
  );
}
