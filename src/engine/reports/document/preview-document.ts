import type { z } from 'zod';
import type { reportSchema } from '../../../contract/schemas/reports.ts';
import type { ChartModel } from '../../../domain/chart/model.ts';
import type { OfficialDocument } from '../../../domain/report/document.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import type { Answer } from '../../context.ts';
import { localDay } from '../../date-time.ts';
import type { Session } from '../../session.ts';
import { readReportFacts } from '../report-facts.ts';
import { askedPeriod, noReport } from '../report-table.ts';
import { stamped } from '../stamp.ts';
import { decisionDocument } from './decision.ts';
import { letterDocument } from './letter.ts';
import { withPicture } from './progress-picture.ts';
import { progressDocument } from './progress-text.ts';

type ReportInput = z.output<typeof reportSchema>;

/**
 * A written paper as it will be printed. Errors: `not-found` (no such paper), `unknown-version`,
 * `unknown-period`.
 */
export async function previewDocument(
  session: Session,
  input: ReportInput,
): Answer<OfficialDocument> {
  const period = askedPeriod(input);
  const today = localDay(session.context.now());
  const made = await session.store.snapshot(async (view): Answer<Made> => {
    if (!period.ok) return period;
    const facts = await readReportFacts(view, input);
    if (!facts.ok) return facts;
    switch (input.id) {
      case 'decision': {
        const document = await decisionDocument(view, facts.value);
        const printed = { view, facts: facts.value, now: session.context.now() };
        return ok({ document: await withStamps(document, printed), chart: null });
      }
      case 'letter':
        return ok({ document: await letterDocument(view, facts.value, period.value), chart: null });
      case 'progress': {
        const chart = await progressChart(view, input);
        if (!chart.ok) return chart;
        const document = await progressDocument(view, facts.value, period.value, today);
        return ok({ document, chart: chart.value });
      }
      default:
        return err(noReport(input.id));
    }
  });
  if (!made.ok) return made;
  const { document, chart } = made.value;
  return ok(chart === null ? document : await withPicture(document, chart));
}

/** A paper, and what is drawn in it from the same state of the workspace. */
type Made = { readonly document: OfficialDocument; readonly chart: ChartModel | null };

async function progressChart(
  view: Readable,
  { year, version, period }: ReportInput,
): Answer<ChartModel | null> {
  const { chartOf } = await import('../../charts/chart-view.ts');
  const model = await chartOf(view, { kind: 'units', year, version, period });
  return !model.ok && model.error.code === 'empty' ? ok(null) : model;
}

/** The annexes bear the code of their version where the office has switched it on. */
async function withStamps(
  document: OfficialDocument,
  printed: Parameters<typeof stamped>[1],
): Promise<OfficialDocument> {
  return {
    ...document,
    annexes: await Promise.all(document.annexes.map((annex) => stamped(annex, printed))),
  };
}
