import type { z } from 'zod';
import type { reportSchema } from '../../contract/schemas/reports.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { type Period, parsePeriod, yearOf } from '../../domain/period.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import type { Session } from '../session.ts';
import { annexReport } from './annex-report.ts';
import { progressReport } from './progress-report.ts';
import { readReportFacts } from './report-facts.ts';
import { findReport } from './report-list.ts';
import { workingReport } from './working/working-report.ts';

type ReportInput = z.output<typeof reportSchema>;

/** A report as it will be printed. Errors: `not-found` (the report), `unknown-version`, `unknown-period`, and those of the working paper. */
export async function previewReport(session: Session, input: ReportInput): Answer<ReportTable> {
  const report = findReport(input.id);
  if (report === undefined) {
    return err(
      failure('not-found', `Không có biểu «${input.id}». Xem danh sách các biểu.`, {
        report: input.id,
      }),
    );
  }
  const period = askedPeriod(input);
  if (!period.ok) return period;
  const today = localDay(session.context.now());
  return session.store.snapshot(async (view) => {
    const facts = await readReportFacts(view, input);
    if (!facts.ok) return facts;
    switch (report.id) {
      case 'annex':
        return ok(annexReport(facts.value));
      case 'progress':
        return ok(progressReport(facts.value, period.value, today));
      case 'working':
        return workingReport(view, facts.value, input.indicator, today);
      default:
        return assertNever(report.id);
    }
  });
}

function askedPeriod({
  period: code,
  year,
}: ReportInput): Result<{ readonly period: Period; readonly code: string } | null, Failure> {
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
