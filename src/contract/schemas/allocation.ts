import { z } from 'zod';
import { ROUNDING_METHODS } from '../../domain/allocation/request.ts';
import { codeSchema, numberSchema, yearSchema } from './keys.ts';

const countSchema = z.int().min(0).max(1e12);

/** `equal`, a baseline's code, `target:YEAR`, `result:PERIOD`, `registered:YEAR`; shares need not sum to 1. */
export const basisSchema = z.object({
  basis: z.string().min(1).max(120),
  share: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .default('1'),
});

const boundSchema = z.object({
  /** null: for every unit. */
  unit: codeSchema.nullable(),
  value: countSchema,
});

export const allocateSchema = z.object({
  year: yearSchema,
  indicator: codeSchema,
  version: z.string().max(80).optional(),
  total: countSchema,
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
});
