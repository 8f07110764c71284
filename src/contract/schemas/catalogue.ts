import { z } from 'zod';
import { CADENCES, INDICATOR_KINDS } from '../../domain/indicator.ts';
import { UNIT_KINDS } from '../../domain/unit.ts';
import { codeSchema, dateSchema, lineSchema, textSchema } from './keys.ts';

const nameSchema = lineSchema(300);

export const addUnitSchema = z.object({
  name: nameSchema,
  kind: z.enum(UNIT_KINDS),
  parent: codeSchema.optional(),
  /** Made from the name where it is left out. */
  code: codeSchema.optional(),
  from: dateSchema.nullable().optional(),
  decision: textSchema.default(''),
});

/** Without `from` the name is corrected everywhere; with it the old name holds before that day. */
export const renameUnitSchema = z.object({
  unit: codeSchema,
  name: nameSchema,
  from: dateSchema.optional(),
  decision: textSchema.default(''),
});

export const endUnitSchema = z.object({
  unit: codeSchema,
  to: dateSchema.nullable(),
  decision: textSchema.default(''),
});

export const reorderSchema = z.object({ codes: z.array(codeSchema).min(1).max(20_000) });

export const removeSchema = z.object({ code: codeSchema });

export const addSectorSchema = z.object({ name: nameSchema, code: codeSchema.optional() });

export const changeSectorSchema = z.object({
  code: codeSchema,
  name: nameSchema.optional(),
  ended: z.boolean().optional(),
});

export const addIndicatorSchema = z.object({
  name: nameSchema,
  code: codeSchema.optional(),
  kind: z.enum(INDICATOR_KINDS),
  unit: z.string().max(60),
  cadence: z.enum(CADENCES).default('yearly'),
  numerator: codeSchema.nullable().default(null),
  denominator: codeSchema.nullable().default(null),
  parent: codeSchema.nullable().default(null),
  baseline: z.boolean().default(false),
});

export const changeIndicatorSchema = z.object({
  code: codeSchema,
  name: nameSchema.optional(),
  unit: z.string().max(60).optional(),
  cadence: z.enum(CADENCES).optional(),
  numerator: codeSchema.nullable().optional(),
  denominator: codeSchema.nullable().optional(),
  ended: z.boolean().optional(),
});

export const aliasSchema = z.object({
  of: z.enum(['unit', 'indicator']),
  code: codeSchema,
  alias: nameSchema,
});

/** What letterhead, signature and decision texts are made of; every office differs and changes them. */
export const settingsSchema = z.object({
  organization: nameSchema,
  parentBody: z.string().max(300),
  issuingBody: z.string().max(300),
  place: z.string().max(120),
  signerAuthority: z.string().max(120),
  signerTitle: z.string().max(120),
  signerName: z.string().max(120),
  tableAuthority: z.string().max(120),
  tableTitle: z.string().max(120),
  tableName: z.string().max(120),
  preparerTitle: z.string().max(120),
  preparerName: z.string().max(120),
  recipients: z.array(z.string().max(300)).max(60),
  focal: z.string().max(200),
  documentSymbol: z.string().max(60),
  letterSymbol: z.string().max(60),
  reportSymbol: z.string().max(60),
  decisionGrounds: z.array(z.string().max(1000)).max(40),
  codeOnAnnex: z.boolean(),
});

export const personSchema = z.object({
  id: z.string().max(80),
  name: nameSchema,
  title: z.string().max(200),
});
