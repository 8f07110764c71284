import type { z } from 'zod';
import type { allocateSchema } from '../../contract/schemas/allocation.ts';
import { parseBasis } from '../../domain/basis.ts';
import { type Failure, failure } from '../../domain/error.ts';
import type { Lock } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Unit } from '../../domain/unit.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { formatDateTime } from '../date-time.ts';
import type { Facts } from '../facts.ts';
import { type BasisValues, basisValues } from './basis-values.ts';
import type { SharingJson, SharingRow } from './sharing-json.ts';

export type AllocateInput = z.output<typeof allocateSchema>;

/** An input whose total is known. */
export type TotalledInput = AllocateInput & { readonly total: number };

/** What the sharing needs to know of the workspace. */
export type SharingPlace = {
  readonly indicator: Indicator;
  readonly units: readonly Unit[];
  readonly locks: readonly Lock[];
  /** The present targets by unit. */
  readonly present: ReadonlyMap<string, number>;
};

export type SharingRequest = SharingJson;

/** Errors: `unknown-basis`, `unknown-unit` (a bound or a fixed value for no receiver), `locked`. */
export async function sharingRequest(
  view: Readable,
  facts: Facts,
  input: TotalledInput,
  place: SharingPlace,
): Promise<Result<SharingRequest, Failure>> {
  const stranger = firstStranger(input, place.units);
  if (stranger !== null) return err(stranger);
  const fixed = fixedValues(input, place);
  if (!fixed.ok) return fixed;
  const bases: (BasisValues & { readonly share: string })[] = [];
  for (const { basis, share } of input.by) {
    const source = parseBasis(basis);
    if (!source.ok) return source;
    const values = await basisValues(view, facts, source.value, {
      text: basis,
      year: input.year,
      indicator: input.indicator,
      units: place.units,
    });
    if (!values.ok) return values;
    bases.push({ ...values.value, share });
  }
  return ok(assemble(input, place, fixed.value, bases));
}

function assemble(
  input: TotalledInput,
  { indicator, units, locks }: SharingPlace,
  fixed: ReadonlyMap<string, number>,
  bases: readonly (BasisValues & { readonly share: string })[],
): SharingRequest {
  const only = bases.length === 1 ? bases[0] : undefined;
  const lockOf = new Map(locks.map((lock) => [lock.unit, lock]));
  const rows = units.map((unit): SharingRow => {
    const lock = lockOf.get(unit.code);
    return {
      id: unit.code,
      label: unit.name,
      ...(only === undefined ? {} : { weight: only.values.get(unit.code) ?? 0 }),
      min: boundFor(input.min, unit.code) ?? 0,
      max: boundFor(input.max, unit.code) ?? null,
      locked: fixed.get(unit.code) ?? null,
      ...(lock === undefined
        ? {}
        : { lock: { by: lock.by, at: formatDateTime(lock.at), why: lock.why } }),
    };
  });
  return {
    mode: 'one-way',
    total: input.total,
    method: input.method,
    step: input.step,
    unitOfMeasure: indicator.unit,
    rows,
    ...(only === undefined
      ? {
          bases: bases.map(({ label, share, values }) => ({
            label,
            share,
            values: Object.fromEntries(values),
          })),
        }
      : {}),
  };
}

/** A bound named for the unit goes before one for all; of several the last counts. */
function boundFor(
  bounds: readonly { readonly unit: string | null; readonly value: number }[],
  unit: string,
): number | undefined {
  return (
    bounds.findLast((bound) => bound.unit === unit) ??
    bounds.findLast((bound) => bound.unit === null)
  )?.value;
}

function fixedValues(
  input: AllocateInput,
  { locks, present, units }: SharingPlace,
): Result<ReadonlyMap<string, number>, Failure> {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const fixed = new Map<string, number>();
  for (const lock of locks)
    if (names.has(lock.unit)) fixed.set(lock.unit, present.get(lock.unit) ?? 0);
  for (const { unit, value } of input.lock) {
    const held = fixed.get(unit);
    if (held !== undefined && held !== value) {
      return err(
        failure(
          'locked',
          `Ô của ${names.get(unit) ?? unit} đã khóa ở ${formatDecimal(held)}, không đặt thành ${formatDecimal(value)} được. Mở khóa trước.`,
          {
            unit,
            value: held,
          },
        ),
      );
    }
    fixed.set(unit, value);
  }
  return ok(fixed);
}

function firstStranger(input: AllocateInput, units: readonly Unit[]): Failure | null {
  const receivers = new Set(units.map((unit) => unit.code));
  const named = [...input.min, ...input.max, ...input.lock].map(({ unit }) => unit);
  const stranger = named.find((unit) => unit !== null && !receivers.has(unit));
  if (stranger === undefined || stranger === null) return null;
  return failure(
    'unknown-unit',
    `Không có đơn vị «${stranger}» trong số đơn vị nhận chỉ tiêu của năm.`,
    {
      unit: stranger,
    },
  );
}
