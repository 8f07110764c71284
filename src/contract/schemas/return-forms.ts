import { z } from 'zod';
import {
  cellLabelSchema,
  codeSchema,
  fileLabelSchema,
  handleSchema,
  lineSchema,
  pathSchema,
  sheetLabelSchema,
} from './keys.ts';
import { answerSchema } from './returns.ts';

const nameSchema = lineSchema(120);
const formSchema = z.string().min(1).max(80);

/** A table of a file of a reading: the one in whose header the cell stands. */
export const rememberFormSchema = z.object({
  reading: handleSchema,
  file: fileLabelSchema,
  sheet: sheetLabelSchema,
  cell: cellLabelSchema,
  name: nameSchema,
});

export const previewAnswersSchema = z.object({
  reading: handleSchema,
  file: fileLabelSchema,
  answers: z.array(answerSchema).max(200),
});

export const renameFormSchema = z.object({ form: formSchema, name: nameSchema });
export const removeFormSchema = z.object({ form: formSchema });

export const exportFormsSchema = z.object({
  /** Left out, all of them. */
  forms: z.array(formSchema).max(500).optional(),
  /** Where to write; left out, the bytes come back for the browser to save. */
  out: pathSchema.optional(),
});

export const importFormsSchema = z.object({
  base64: z.string().max(7_000_000),
  /** What stands here for an indicator of the file that this workspace does not have; null: nothing does. */
  matches: z
    .array(z.object({ code: codeSchema, indicator: codeSchema.nullable() }))
    .max(2000)
    .default([]),
});
