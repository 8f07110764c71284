import { z } from 'zod';
import { ROUNDING_METHODS } from '../../domain/allocation/request.ts';
import { codeSchema, numberSchema, yearSchema } from './keys.ts';

const countSchema = z.int().min(0).max(1e12);
const decimalText = z.string().regex(/^\d{1,15}(\.\d{1,12})?$/);
const percentText = z.string().regex(/^-?\d{1,6}(\.\d{1,12})?$/);

/**
 * `equal`, `current` (the values that stand in the version now), a baseline's code, `target:YEAR`,
 * `result:PERIOD`, `registered:YEAR`; shares are above 0 and need not sum to 1.
 */
export const basisSchema = z.object({
  basis: z.string().min(1).max(120),
  share: decimalText.regex(/[1-9]/).default('1'),
});

/** Of the preview that is applied: refused with `changed-since` where it would come out otherwise now. */
const basedOnSchema = z.object({ step: z.int().min(0), figures: z.string().max(100) });

const boundSchema = z.object({
  /** null: for every unit. */
  unit: codeSchema.nullable(),
  value: countSchema,
});

export const allocateSchema = z.object({
  year: yearSchema,
  indicator: codeSchema,
  version: z.string().max(80).optional(),
  /** What the history calls the step; left out: by the total that is shared out. */
  what: z.string().max(500).optional(),
  /** Left out only where `growth` proposes it. */
  total: countSchema.optional(),
  /** Per cent on what was reached last year («5» = +5 %), rounded half up; a given total wins. */
  growth: percentText.optional(),
  by: z.array(basisSchema).min(1).max(12),
  method: z.enum(ROUNDING_METHODS).default('largest-remainder'),
  min: z.array(boundSchema).max(20_000).default([]),
  max: z.array(boundSchema).max(20_000).default([]),
  step: z.int().min(1).max(1_000_000).default(1),
  /** Values fixed for this sharing; cells that are locked in the workspace keep their values besides. */
  lock: z
    .array(z.object({ unit: codeSchema, value: numberSchema }))
    .max(20_000)
    .default([]),
  /** Shares every unit's part out over the sectors too, both margins exact. */
  sectors: z.boolean().default(false),
  /** Totals of sectors; those left out are the root's stored ones, else they are shared out by the basis. */
  sectorTotals: z
    .array(z.object({ sector: z.string().min(1).max(40), value: countSchema }))
    .max(40)
    .default([]),
  /** «Trong đó»: no unit gets more than its target of this indicator. */
  within: codeSchema.optional(),
  /** Điều chỉnh: the difference to the issued values is given out, not the total anew. */
  amend: z.enum(['fewest', 'proportional']).optional(),
  /** Only these units share the total, and the root's own total stays: a group's subtotal is typed over. */
  units: z.array(codeSchema).min(1).max(20_000).optional(),
  /** Bình quân mỗi CĐCS of the programme become lower bounds. */
  averageFloors: z.boolean().default(true),
  basedOn: basedOnSchema.optional(),
});

const yearsEntry = z.object({
  year: yearSchema,
  /** Read where the pattern is `weights`. */
  weight: decimalText.default('1'),
  /** What the year brought (flow) or the level at its end (stock); it is taken as it is and not written. */
  done: countSchema.nullable().default(null),
});

/** A stage target over its years: the root's own totals of each year. */
export const allocateYearsSchema = z.object({
  indicator: codeSchema,
  /** What the years of a flow bring together. */
  total: countSchema.optional(),
  /** The level before the first year and the one to be reached at the end of the last (stock). */
  start: countSchema.optional(),
  end: countSchema.optional(),
  years: z.array(yearsEntry).min(1).max(60),
  pattern: z.enum(['equal', 'linear', 'growth', 'weights']).default('equal'),
  /** Per cent a year, for the pattern `growth`. */
  growth: percentText.default('0'),
  milestones: z
    .array(z.object({ year: yearSchema, level: countSchema }))
    .max(60)
    .default([]),
  basedOn: basedOnSchema.optional(),
});
