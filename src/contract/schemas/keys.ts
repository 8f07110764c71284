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
/**
 * No system has a file whose name holds NUL, and each says so in another way. Blanks at the end go:
 * Windows and SQLite leave them away, so that elsewhere one name would lead to two files.
 */
export const pathSchema = z
  .string()
  .trim()
  .min(1)
  .max(4096)
  .refine((path) => !path.includes('\0'));

/** What the engine itself gave as a name: a reading, a pile. */
export const handleSchema = z.string().max(80);
/** A file of a reading, «tên.zip/Đợt 1/Mường Ảng.xlsx»; a longer one is read, but not asked about. */
export const fileLabelSchema = z.string().max(4096);
/** Excel has 31 letters, a text file is called by its name. */
export const sheetLabelSchema = z.string().max(1000);
/** «XFD1048576» */
export const cellLabelSchema = z.string().max(20);

/** A number that a double holds exactly: at most 15 significant digits. */
export const numberSchema = z.number().min(-1e15).max(1e15);

export const cellSchema = z.object({
  indicator: codeSchema,
  unit: codeSchema,
  sector: sectorSchema,
  period: periodSchema,
});
