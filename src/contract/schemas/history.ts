import { z } from 'zod';
import { FIGURE_KINDS, RESULT_STAGES } from '../../domain/figure.ts';
import { STEP_KINDS } from '../../domain/step-kind.ts';
import { cellSchema, codeSchema, dateSchema, pathSchema, textSchema } from './keys.ts';

const versionSchema = z.string().max(80);

/** One cell: the targets of one version, or the results of a period at whatever stage. */
const filteredCellSchema = cellSchema.extend({
  kind: z.enum(FIGURE_KINDS),
  version: versionSchema.default(''),
});

/** All that is named must hold. Days are those of the computer's calendar, both ends included. */
export const historyFilterSchema = z.object({
  unit: codeSchema.optional(),
  indicator: codeSchema.optional(),
  by: z.string().max(120).optional(),
  day: dateSchema.optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  kind: z.enum(STEP_KINDS).optional(),
  cell: filteredCellSchema.optional(),
});

export const historyListSchema = historyFilterSchema.extend({
  /** Steps older than this one. */
  before: z.int().optional(),
  limit: z.int().min(1).max(500).default(100),
});

export const writeHistorySchema = historyFilterSchema.extend({
  ending: z.enum(['xlsx', 'csv']),
  /** Where to write; left out, the bytes come back for the browser to save. */
  out: pathSchema.optional(),
});

/** A value that a figure once had: before or after what the step made of it. */
export const restoreValueSchema = z.object({
  step: z.int().min(1),
  figure: cellSchema.extend({
    kind: z.enum(FIGURE_KINDS),
    version: versionSchema.default(''),
    stage: z.enum(RESULT_STAGES).default(''),
  }),
  side: z.enum(['before', 'after']).default('after'),
  why: textSchema.default(''),
});

export const undoToSchema = z.object({
  /** The step that shall be the last that stands. */
  step: z.int().min(1),
  /** The newest step that the person had before them; a newer one refuses the walk. */
  seen: z.int().min(1).optional(),
  dryRun: z.boolean().default(false),
});

export const displayNameSchema = z.object({ displayName: z.string().trim().max(80) });

export const matchingCodeSchema = z.object({ code: z.string().max(40) });
