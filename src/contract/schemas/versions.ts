import { z } from 'zod';
import { codeSchema, dateSchema, textSchema, yearSchema } from './keys.ts';

export const createVersionSchema = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  /** The version whose figures the new draft starts with; left out, it starts empty. */
  from: z.string().max(80).optional(),
  years: z.array(yearSchema).min(1).max(60),
});

export const issueSchema = z.object({
  version: z.string().max(80).optional(),
  years: z.array(yearSchema).min(1).max(60),
  number: z.string().trim().min(1).max(120),
  date: dateSchema,
  /** Empty: every indicator. */
  indicators: z.array(codeSchema).max(500).default([]),
});

/** What a decision would take, before it has a number. */
export const codeToIssueSchema = issueSchema.pick({ version: true, years: true, indicators: true });

export const amendSchema = z.object({ year: yearSchema, reason: textSchema.trim().min(1) });
