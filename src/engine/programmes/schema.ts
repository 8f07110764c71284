import { z } from 'zod';
import type { Settings } from '../../contract/views/others.ts';
import { CADENCES, COMPARATORS, INDICATOR_KINDS, type Indicator } from '../../domain/indicator.ts';
import type { Programme, StartingUnit } from '../../domain/programme.ts';
import type { Sector } from '../../domain/sector.ts';
import { UNIT_KINDS } from '../../domain/unit.ts';

/** The first and the last year for which a workspace repeats what the document asks «hàng năm». */
export type YearlySpan = { readonly from: number; readonly to: number };

export type StartingBaseline = {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly value: number;
  readonly note: string;
};

/** Whom a new workspace gives its targets to, before the office has looked through the list. */
export type StartingUnits = {
  /** What the screen says about the list: «danh mục hành chính, cần rà soát». */
  readonly label: string;
  readonly source: string;
  readonly units: readonly StartingUnit[];
  readonly baselineLabel: string | null;
  readonly baselines: readonly StartingBaseline[];
  /** How tables are signed, and what documents are called and founded on, is left to the defaults. */
  readonly settings: Omit<
    Settings,
    | 'tableAuthority'
    | 'tableTitle'
    | 'tableName'
    | 'letterSymbol'
    | 'reportSymbol'
    | 'decisionGrounds'
    | 'codeOnAnnex'
  >;
};

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const words = z.string().nullable();

const indicator = z.strictObject({
  code,
  name: z.string().min(1),
  kind: z.enum(INDICATOR_KINDS),
  comparator: z.enum(COMPARATORS),
  comparatorText: z.string(),
  value: z.number().nullable(),
  valueTo: z.number().nullable().exactOptional(),
  unit: z.string(),
  period: words,
  cadence: z.enum(CADENCES),
  parent: code.nullable(),
  scope: words,
  sectors: z.array(code),
  numerator: code.nullable(),
  denominator: code.nullable(),
  ambiguous: z.boolean(),
  paragraph: z.string().min(1),
  quote: z.string().min(1),
});

const task = z.strictObject({
  paragraph: z.string().min(1),
  text: z.string().min(1),
  lead: words,
  joint: words,
  due: words,
});

const deadline = z.strictObject({
  paragraph: z.string().min(1),
  what: z.string().min(1),
  rule: z.string().min(1),
  date: z
    .string()
    .regex(/^(\d{4}-)?\d{2}-\d{2}$/)
    .nullable(),
  to: words,
  via: words,
});

const span = z.strictObject({ from: z.int(), to: z.int() });

const programme: z.ZodType<Programme> = z.strictObject({
  id: code,
  title: z.string().min(1),
  number: words,
  date: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .nullable(),
  organization: z.string().min(1),
  orgLevel: z.enum(['province', 'district']),
  focal: words,
  horizon: span.nullable(),
  indicators: z.array(indicator),
  tasks: z.array(task),
  deadlines: z.array(deadline),
});

export const programmeFile = z.strictObject({ programme, yearly: span.nullable() });

export const unitsFile: z.ZodType<StartingUnits> = z.strictObject({
  label: z.string(),
  source: z.string(),
  units: z.array(
    z.strictObject({
      code,
      name: z.string().min(1),
      kind: z.enum(UNIT_KINDS),
      order: z.int().positive(),
      aliases: z.array(z.string().min(1)),
    }),
  ),
  baselineLabel: words,
  baselines: z.array(
    z.strictObject({
      indicator: code,
      unit: code,
      period: z.string(),
      value: z.number().nonnegative(),
      note: z.string(),
    }),
  ),
  settings: z.strictObject({
    organization: z.string(),
    parentBody: z.string(),
    issuingBody: z.string(),
    place: z.string(),
    signerAuthority: z.string(),
    signerTitle: z.string(),
    signerName: z.string(),
    preparerTitle: z.string(),
    preparerName: z.string(),
    recipients: z.array(z.string()),
    focal: z.string(),
    documentSymbol: z.string(),
  }),
});

const listed: z.ZodType<Indicator> = z.strictObject({
  code,
  name: z.string().min(1),
  kind: z.enum(INDICATOR_KINDS),
  unit: z.string(),
  cadence: z.enum(CADENCES),
  order: z.int().positive(),
  numerator: code.nullable(),
  denominator: code.nullable(),
  parent: code.nullable(),
  baseline: z.boolean(),
  ended: z.boolean(),
  aliases: z.array(z.string().min(1)),
});

/** `standard`: the codes with which every workspace starts, whatever its programme. */
export const indicatorsFile = z.strictObject({
  indicators: z.array(listed),
  standard: z.array(code),
});

const sector: z.ZodType<Sector> = z.strictObject({
  code,
  name: z.string().min(1),
  order: z.int().positive(),
  ended: z.boolean(),
});

export const sectorsFile = z.strictObject({ sectors: z.array(sector) });
