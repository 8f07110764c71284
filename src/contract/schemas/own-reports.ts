import { z } from 'zod';
import { OWN_VALUES } from '../../domain/report/own-report.ts';
import { codeSchema, lineSchema, periodSchema, yearSchema } from './keys.ts';

const MOST_COLUMNS = 40;

/** `own:` and a code, as in the list of reports. */
const ownIdSchema = z.string().startsWith('own:').max(80);
const nameSchema = lineSchema(120);

const whenSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('asked') }),
  z.object({ type: z.literal('year-before') }),
  z.object({ type: z.literal('period'), period: periodSchema }),
]);

const orderSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('protocol') }),
  z.object({
    type: z.literal('column'),
    column: z.int().min(0).max(MOST_COLUMNS),
    descending: z.boolean(),
  }),
]);

/** A report as it is being put together; its name may still be missing. */
export const ownReportSchema = z.object({
  name: z.string().trim().max(120),
  title: z.string().trim().max(300),
  rows: z.object({
    show: z.enum(['grouped', 'flat', 'groups']),
    units: z.array(codeSchema).max(5000).readonly().nullable(),
  }),
  columns: z
    .array(z.object({ indicator: codeSchema, value: z.enum(OWN_VALUES), when: whenSchema }))
    .max(MOST_COLUMNS)
    .readonly(),
  order: orderSchema,
  total: z.enum(['top', 'bottom', 'none']),
  orientation: z.enum(['auto', 'landscape']),
  notes: z.array(z.string().trim().max(500)).max(12).readonly(),
});

export const saveOwnReportSchema = z.object({
  /** Left out, it is a new one. */
  id: ownIdSchema.optional(),
  report: ownReportSchema.extend({ name: nameSchema }),
});

export const renameOwnReportSchema = z.object({ id: ownIdSchema, name: nameSchema });
export const removeOwnReportSchema = z.object({ id: ownIdSchema });

export const previewOwnReportSchema = z.object({
  report: ownReportSchema,
  year: yearSchema,
  period: periodSchema.optional(),
  version: z.string().max(80).optional(),
});
