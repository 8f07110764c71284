import type { z } from 'zod';
import type { reportSchema } from '../../../contract/schemas/reports.ts';
import type { OfficialDocument } from '../../../domain/report/document.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Answer } from '../../context.ts';
import { localDay } from '../../date-time.ts';
import type { Session } from '../../session.ts';
import { readReportFacts } from '../report-facts.ts';
import { askedPeriod, noReport } from '../report-table.ts';
import { stamped } from '../stamp.ts';
import { decisionDocument } from './decision.ts';
import { letterDocument } from './letter.ts';
import { progressPicture } from './progress-picture.ts';
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
  const { id, year, version } = input;
  const asked = { year, version, period: input.period };
  const pictures = id === 'progress' ? await progressPicture(session, asked) : ok([]);
  return session.store.snapshot(async (view) => {
    if (!period.ok) return period;
    if (!pictures.ok) return pictures;
    const facts = await readReportFacts(view, input);
    if (!facts.ok) return facts;
    switch (input.id) {
      case 'decision':
        return ok(
          await withStamps(await decisionDocument(view, facts.value), {
            view,
            facts: facts.value,
            now: session.context.now(),
          }),
        );
      case 'letter':
        return ok(await letterDocument(view, facts.value, period.value));
      case 'progress':
        return ok(await progressDocument(view, facts.value, period.value, today, pictures.value));
      default:
        return err(noReport(input.id));
    }
  });
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
