import { z } from 'zod';
import { codeSchema, pathSchema, periodSchema, yearSchema } from './keys.ts';

export const REPORT_ENDINGS = ['xlsx', 'csv', 'html', 'docx'] as const;

export const reportSchema = z.object({
  id: z.string().min(1).max(60),
  year: yearSchema,
  period: periodSchema.optional(),
  version: z.string().max(80).optional(),
  /** For a report of one indicator, such as the working paper of a sharing. */
  indicator: codeSchema.optional(),
});

export const writeReportSchema = reportSchema.extend({
  ending: z.enum(REPORT_ENDINGS),
  /** Where to write; left out, the bytes come back for the browser to save. */
  out: pathSchema.optional(),
});
