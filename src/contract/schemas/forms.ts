import { z } from 'zod';
import { codeSchema, dateSchema, pathSchema, periodSchema } from './keys.ts';

export const formsSchema = z.object({
  period: periodSchema,
  /** Left out: every unit that is to report. */
  units: z.array(codeSchema).min(1).max(2000).optional(),
  /** Left out: what the year's targets and the documents ask. */
  indicators: z.array(codeSchema).min(1).max(500).optional(),
});

export const writeFormsSchema = formsSchema.extend({
  /** «Số liệu tính đến ngày»; left out, each unit writes its own. */
  asOf: dateSchema.optional(),
  /** A folder, or a file that ends in .zip; left out, the archive comes back for the browser to save. */
  out: pathSchema.optional(),
  /** Whether files that are there may be replaced. */
  replace: z.boolean().default(false),
});
