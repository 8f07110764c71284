import { z } from 'zod';
import { FIGURE_KINDS, RESULT_STAGES } from '../../domain/figure.ts';
import { cellSchema, dateSchema, numberSchema, textSchema } from './keys.ts';

/** One figure to be set; `value` null clears it. Without `version` a target goes to the year's working version. */
export const figureChangeSchema = cellSchema
  .extend({
    kind: z.enum(FIGURE_KINDS).default('target'),
    version: z.string().max(80).optional(),
    stage: z.enum(RESULT_STAGES).optional(),
    value: numberSchema.nullable(),
    valueTo: numberSchema.nullable().optional(),
    numerator: numberSchema.nullable().optional(),
    denominator: numberSchema.nullable().optional(),
    text: textSchema.nullable().optional(),
    asOf: dateSchema.nullable().optional(),
  })
  // Only a result is provisional, estimated or official.
  .refine(({ kind, stage }) => kind === 'result' || !stage, { path: ['stage'] });

export const setFiguresSchema = z.object({
  changes: z.array(figureChangeSchema).min(1).max(500_000),
  /** What the gesture was, as the history shows it: «Sửa ô», «Dán 24 ô». */
  what: z.string().max(200).optional(),
  why: textSchema.optional(),
});

export const lockCellsSchema = z.object({
  version: z.string().max(80).optional(),
  cells: z.array(cellSchema).min(1).max(100_000),
  why: textSchema.default(''),
});

/** The note of one cell; an empty text takes it away. Without `version` that of a target is the year's working version's. */
export const setNoteSchema = cellSchema.extend({
  kind: z.enum(FIGURE_KINDS).default('target'),
  version: z.string().max(80).optional(),
  text: textSchema.trim(),
});

export const reasonQuerySchema = cellSchema.extend({ version: z.string().max(80).optional() });
