import { z } from 'zod';

/** Codes are short lower-case words joined by hyphens; their existence is the engine's question. */
export const codeSchema = z.string().min(1).max(80);
export const sectorSchema = z.string().max(40).default('');
export const periodSchema = z.string().min(4).max(24);
export const yearSchema = z.int().min(1900).max(2200);
/** A day that the calendar has: 2020-02-31 is refused. */
export const dateSchema = z.iso.date();
export const textSchema = z.string().max(4000);
/** A name that a person gives: a line of text, of which nothing is invisible. */
export const lineSchema = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text));
/** No system has a file whose name holds NUL, and each says so in another way. */
export const pathSchema = z
  .string()
  .min(1)
  .max(4096)
  .refine((path) => !path.includes('\0'));

/** A number that a double holds exactly: at most 15 significant digits. */
export const numberSchema = z.number().min(-1e15).max(1e15);

export const cellSchema = z.object({
  indicator: codeSchema,
  unit: codeSchema,
  sector: sectorSchema,
  period: periodSchema,
});
