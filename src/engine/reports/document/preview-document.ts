import type { z } from 'zod';
import type { reportSchema } from '../../../contract/schemas/reports.ts';
import { failure } from '../../../domain/error.ts';
import type { OfficialDocument } from '../../../domain/report/document.ts';
import { err } from '../../../domain/result.ts';
import type { Answer } from '../../context.ts';
import type { Session } from '../../session.ts';

type ReportInput = z.output<typeof reportSchema>;

/** A written paper as it will be printed. Error: `not-found` (no such paper). */
export async function previewDocument(
  _session: Session,
  input: ReportInput,
): Answer<OfficialDocument> {
  return err(
    failure('not-found', `Không có văn bản «${input.id}». Xem danh sách các biểu.`, {
      report: input.id,
    }),
  );
}
