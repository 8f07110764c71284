import { z } from 'zod';
import { pathSchema, textSchema } from './keys.ts';

/** The name of a backup as the list gives it; it is looked up there and never used as a path. */
export const backupSchema = z.object({ id: z.string().min(1).max(255) });

export const restoreBackupSchema = backupSchema.extend({
  /** Asked for where an issued version would go. */
  why: textSchema.trim().default(''),
});

/** Where a backup is to become a workspace of its own; nothing is overwritten there. */
export const takeOutSchema = backupSchema.extend({ out: pathSchema });

export const backupSettingsSchema = z.object({
  /** null for none. */
  second: pathSchema.nullable(),
  atWork: z.boolean(),
});

export const SHORTEST_PASSPHRASE = 8;
const LONGEST_PASSPHRASE = 200;

export const exportWorkspaceSchema = z.object({
  out: pathSchema,
  passphrase: z.string().min(SHORTEST_PASSPHRASE).max(LONGEST_PASSPHRASE).optional(),
});

export const importWorkspaceSchema = z.object({
  file: pathSchema,
  out: pathSchema,
  passphrase: z.string().min(1).max(LONGEST_PASSPHRASE).optional(),
});

export const lockedSchema = z.object({ file: pathSchema });
