import { z } from 'zod';
import { codeSchema, pathSchema, periodSchema, yearSchema } from './keys.ts';

/** The forms of file in which a report can leave the program; a report names those it has. */
export const REPORT_ENDINGS = ['xlsx', 'docx', 'csv', 'html'] as const;

const versionSchema = z.string().max(80);

export const reportSchema = z.object({
  id: z.string().min(1).max(60),
  year: yearSchema,
  period: periodSchema.optional(),
  version: versionSchema.optional(),
  /** For a report of one indicator, such as the working paper of a sharing. */
  indicator: codeSchema.optional(),
  /** For a report of one unit. */
  unit: codeSchema.optional(),
  /** The version that the one shown is compared with. */
  against: versionSchema.optional(),
});

export const writeReportSchema = reportSchema.extend({
  ending: z.enum(REPORT_ENDINGS),
  /** Where to write; left out, the bytes come back for the browser to save. */
  out: pathSchema.optional(),
});
