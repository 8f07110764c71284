import { z } from 'zod';
import { BAR_ORDERS, CHART_KINDS } from '../../domain/chart/model.ts';
import { codeSchema, pathSchema, periodSchema, yearSchema } from './keys.ts';

export const chartChoicesSchema = z.object({
  year: yearSchema,
  version: z.string().max(80).optional(),
});

export const chartSchema = chartChoicesSchema.extend({
  kind: z.enum(CHART_KINDS),
  /** Left out: the first that has something to show. */
  indicator: codeSchema.optional(),
  /** Left out: of each unit the latest result of the year. */
  period: periodSchema.optional(),
  /** Left out: the whole. */
  unit: codeSchema.optional(),
  order: z.enum(BAR_ORDERS).optional(),
});

export const chartPictureSchema = chartSchema.extend({
  ending: z.enum(['png', 'svg']),
  /** Where to write; left out, the bytes come back for the browser to save. */
  out: pathSchema.optional(),
});
