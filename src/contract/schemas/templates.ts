import { z } from 'zod';
import { FILLED_KINDS, TEXT_FIELDS } from '../../domain/template/filling.ts';
import { codeSchema, lineSchema, pathSchema, periodSchema, yearSchema } from './keys.ts';
import { droppedFileSchema } from './returns.ts';

const nameSchema = lineSchema(120);
const idSchema = z.string().min(1).max(80);
const sheetSchema = z.string().min(1).max(200);
const cellNameSchema = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/);

/** A form as it comes: dropped on the page, or by its path where the door is on the same computer. */
export const templateFileSchema = z.union([droppedFileSchema, z.object({ path: pathSchema })]);

/** One of the registered forms by its id or its name, or a file that is not registered. */
const sourceSchema = z.union([
  z.object({ id: idSchema }),
  z.object({ name: nameSchema }),
  z.object({ file: templateFileSchema }),
]);

export const registerTemplateSchema = z.object({ name: nameSchema, file: templateFileSchema });
export const renameTemplateSchema = z.object({ id: idSchema, name: nameSchema });
export const removeTemplateSchema = z.object({ id: idSchema });
export const replaceTemplateSchema = z.object({ id: idSchema, file: templateFileSchema });
export const templateOriginalSchema = z.object({ id: idSchema, out: pathSchema.optional() });

const askedShape = {
  year: yearSchema,
  period: periodSchema.optional(),
  version: z.string().max(80).optional(),
  /** Whether rows are inserted for units of the year that the form has no row for. */
  addRows: z.boolean().default(false),
};

export const previewTemplateSchema = z.object({ source: sourceSchema, ...askedShape });

export const filledPeriodSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('year'), offset: z.int().min(-20).max(20) }),
  z.object({ type: z.literal('period'), offset: z.int().min(-20).max(20) }),
  z.object({ type: z.literal('fixed'), period: periodSchema }),
]);

export const fillingSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('figure'),
    kind: z.enum(FILLED_KINDS),
    /** Null: told by the name in the cell's row or the header over it. */
    indicator: codeSchema.nullable(),
    /** Null: told by the name in the cell's row. */
    unit: codeSchema.nullable(),
    sector: z.string().max(80).default(''),
    period: filledPeriodSchema.default({ type: 'year', offset: 0 }),
  }),
  z.object({
    type: z.literal('text'),
    field: z.enum(TEXT_FIELDS),
    unit: codeSchema.exactOptional(),
  }),
  z.object({ type: z.literal('nothing') }),
]);

export const pointSchema = z.object({
  id: idSchema,
  sheet: sheetSchema,
  cell: cellNameSchema,
  /** `column`, `row`: for every cell below, or to the right, that stands beside a name. */
  scope: z.enum(['cell', 'column', 'row']).default('cell'),
  /** Null takes back what was said at this cell. */
  filling: fillingSchema.nullable(),
});

export const fillTemplateSchema = z.object({
  source: sourceSchema,
  ...askedShape,
  /** Where to write; left out, the bytes come back for the browser to save. */
  out: pathSchema.optional(),
  /** Whether `out` may be the file of the form itself. */
  replace: z.boolean().default(false),
});
