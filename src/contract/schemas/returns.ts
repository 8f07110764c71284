import { z } from 'zod';
import { FIGURE_KINDS, RESULT_STAGES } from '../../domain/figure.ts';
import { MOST_FILES_TOGETHER } from '../../domain/returns/file-size.ts';
import {
  FILE_ERROR_CODES,
  READING_ERROR_CODES,
  READING_WARNING_CODES,
} from '../../domain/returns/reading.ts';
import { TEXT_CHARSETS } from '../../domain/vietnamese/legacy.ts';
import {
  cellLabelSchema,
  cellSchema,
  codeSchema,
  dateSchema,
  fileLabelSchema,
  handleSchema,
  numberSchema,
  pathSchema,
  periodSchema,
  sheetLabelSchema,
  yearSchema,
} from './keys.ts';

/** A dropped file travels as base64: the same through a MessagePort and through HTTP. */
export const droppedFileSchema = z.object({
  name: z
    .string()
    .min(1)
    .max(400)
    .refine((name) => !/\p{Cc}/u.test(name)),
  base64: z.string().max(70_000_000),
});

/** Files on their way to a reading, a few at a time: one request of many megabytes would hold up the page. */
export const handInSchema = z.object({
  /** What they are added to; left out, they begin a new pile. */
  pile: handleSchema.optional(),
  files: z.array(droppedFileSchema).min(1).max(500),
});

export const readReturnsSchema = z.object({
  files: z.array(droppedFileSchema).max(500).default([]),
  /** Files that were handed in before; they are read after `files`, and the pile is used up. */
  pile: handleSchema.optional(),
  /** The period asked for; a file whose title names another is questioned. */
  period: periodSchema.optional(),
  /** Helps a title that names a half-year without its year. */
  year: yearSchema.optional(),
  kind: z.enum(FIGURE_KINDS).default('result'),
  /** How firm the results are; left out, `actual`. */
  stage: z.enum(['actual', 'estimate', 'official']).optional(),
  /** The day on which the files came; today where it is left out. */
  received: dateSchema.optional(),
  /** A reading that these files join, as it was asked; a file of a name it has takes that one's place. */
  reading: handleSchema.optional(),
});

const columnMeaningSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ignore') }),
  z.object({
    type: z.literal('figures'),
    /** Null where the rows name the indicators. */
    indicator: codeSchema.nullable(),
    kind: z.enum(FIGURE_KINDS),
    sector: z.string().max(80).default(''),
  }),
]);

/** A person's answer to a question that the reading asked. */
export const answerSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('unit'),
    file: fileLabelSchema,
    sheet: sheetLabelSchema,
    cell: cellLabelSchema.nullable(),
    unit: codeSchema,
  }),
  z.object({
    type: z.literal('indicator'),
    file: fileLabelSchema,
    sheet: sheetLabelSchema,
    cell: cellLabelSchema,
    indicator: codeSchema,
  }),
  z.object({ type: z.literal('period'), file: fileLabelSchema, period: periodSchema }),
  /** How the letters of the whole file are to be read. */
  z.object({ type: z.literal('charset'), file: fileLabelSchema, charset: z.enum(TEXT_CHARSETS) }),
  /** What a column holds, told at a cell of its header. */
  z.object({
    type: z.literal('column'),
    file: fileLabelSchema,
    sheet: sheetLabelSchema,
    cell: cellLabelSchema,
    meaning: columnMeaningSchema,
  }),
  /** By which remembered form a table is read, named by a cell of its header; null: by none. */
  z.object({
    type: z.literal('form'),
    file: fileLabelSchema,
    sheet: sheetLabelSchema,
    cell: cellLabelSchema,
    form: z.string().max(80).nullable(),
  }),
  /** What «-» is in a table, named by a cell of its header. */
  z.object({
    type: z.literal('dash'),
    file: fileLabelSchema,
    sheet: sheetLabelSchema,
    cell: cellLabelSchema,
    as: z.enum(['zero', 'blank']),
  }),
  z.object({
    type: z.literal('value'),
    file: fileLabelSchema,
    sheet: sheetLabelSchema,
    cell: cellLabelSchema,
    value: numberSchema.nullable(),
  }),
  z.object({
    type: z.literal('accept'),
    file: fileLabelSchema,
    sheet: sheetLabelSchema,
    cell: cellLabelSchema,
    /** The problem that is accepted; other problems of the cell stay. */
    code: z
      .enum([...READING_ERROR_CODES, ...READING_WARNING_CODES, ...FILE_ERROR_CODES])
      .optional(),
  }),
  /** What a name that is not understood holds back is left out. */
  z.object({
    type: z.literal('ignore'),
    file: fileLabelSchema,
    sheet: sheetLabelSchema,
    cell: cellLabelSchema,
  }),
]);

export type GivenAnswer = z.output<typeof answerSchema>;

/** A file of a reading, by its name there. */
export const readFileSchema = z.object({ reading: handleSchema, file: fileLabelSchema });

/** A received file by its id, as the source of a figure names it. */
export const receivedFileSchema = z.object({ file: z.string().min(1).max(500) });

export const originalFileSchema = receivedFileSchema.extend({
  /** Where to write; left out, the bytes come back for the browser to save. */
  out: pathSchema.optional(),
});

export const figureOriginSchema = cellSchema.extend({
  kind: z.enum(FIGURE_KINDS).default('result'),
  version: z.string().max(80).default(''),
  stage: z.enum(RESULT_STAGES).default('actual'),
});

export const answerReturnsSchema = z.object({
  reading: handleSchema,
  answers: z.array(answerSchema).max(20_000),
  /** Earlier answers that count no more. */
  takenBack: z.array(answerSchema).max(20_000).optional(),
});

export const acceptReturnsSchema = z.object({
  reading: handleSchema,
  /** Only these files; left out, all of them. */
  files: z.array(fileLabelSchema).max(MOST_FILES_TOGETHER).optional(),
  /** Figures held back by these codes alone are stored too. */
  acceptCodes: z.array(z.enum(READING_ERROR_CODES)).max(40).default([]),
  remember: z.boolean().default(true),
  /**
   * Whether assigned targets that a return repeats are written where the plan has none; left out, they are. False: the
   * plan keeps its gaps, and a unit's return counts as taken in without them.
   */
  targets: z.boolean().optional(),
  /** The day on which the files came, said last; left out, the day that the reading has. */
  received: dateSchema.optional(),
  /** «Số liệu tính đến ngày» of results whose file names no such day. */
  asOf: dateSchema.optional(),
  /** Stored figures that the files no longer tell, as the reading lists them, to be taken away. */
  cleared: z
    .array(
      cellSchema.extend({
        kind: z.enum(FIGURE_KINDS),
        stage: z.enum(RESULT_STAGES),
      }),
    )
    .max(100_000)
    .optional(),
});
