import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import type { AverageFloors } from './average-floors.ts';
import { type BasisValues, unitFigure } from './basis-values.ts';
import { lockNote } from './lock-note.ts';
import type { SharingJson, SharingRow } from './sharing-json.ts';
import { type AllocateInput, notAReceiver, type SharingPlace } from './sharing-place.ts';

/** What makes a sharing over units more than one way. */
export type SharingMode =
  | { readonly mode: 'one-way' }
  | { readonly mode: 'parts'; readonly wholes: ReadonlyMap<string, number> }
  | {
      readonly mode: 'amend';
      readonly rule: 'fewest' | 'proportional';
      readonly issued: ReadonlyMap<string, number>;
      readonly reported: ReadonlyMap<string, number>;
    };

/** What was found out about a sharing before its request is written. */
type SharingParts = {
  readonly total: number;
  readonly bases: readonly BasisValues[];
  readonly floors: AverageFloors;
  readonly mode: SharingMode;
};

/** The request over units. Errors: `unknown-unit` (a bound or a fixed value for no receiver), `locked`, `ambiguous-number` or `bad-request` (a fixed value that is no count). */
export function sharingRequest(
  input: AllocateInput,
  place: SharingPlace,
  { total, bases, floors, mode }: SharingParts,
): Result<SharingJson, Failure> {
  const stranger = firstStranger(input, place);
  if (stranger !== undefined) return err(notAReceiver(stranger));
  const fixed = fixedValues(input, place);
  if (!fixed.ok) return fixed;
  const only = bases.length === 1 ? bases[0] : undefined;
  const rows = place.units.map(({ code, name }): SharingRow => {
    const lock = place.targets.lock(code, '');
    const locked = fixed.value.get(code) ?? null;
    const min = boundFor(input.min, code) ?? 0;
    const floor = floors.least.get(code);
    return {
      id: code,
      label: name,
      ...(only === undefined ? {} : { weight: unitFigure(only, code) ?? 0 }),
      min: Math.max(min, floor?.value ?? 0),
      max: boundFor(input.max, code) ?? null,
      locked,
      ...(locked === null
        ? {}
        : { lock: lock === undefined ? { onlyHere: true } : lockNote(lock) }),
      ...(floor === undefined || floor.value <= min ? {} : { floor: floor.words }),
      ...modeFields(mode, code),
    };
  });
  return ok({
    mode: mode.mode,
    ...(mode.mode === 'amend' ? { rule: mode.rule } : {}),
    total,
    method: input.method,
    step: input.step,
    unitOfMeasure: place.indicator.unit,
    by: bases.map(({ text }) => text),
    rows,
    ...(only === undefined ? { bases: combined(bases, place) } : { basisLabel: only.label }),
  });
}

function combined(
  bases: readonly BasisValues[],
  place: SharingPlace,
): NonNullable<SharingJson['bases']> {
  return bases.map((basis) => ({
    label: basis.label,
    share: basis.share,
    values: Object.fromEntries(
      place.units.map(({ code }) => [code, unitFigure(basis, code) ?? 0] as const),
    ),
  }));
}

function modeFields(
  mode: SharingMode,
  unit: string,
): Pick<SharingRow, 'whole' | 'issued' | 'reported'> {
  switch (mode.mode) {
    case 'one-way':
      return {};
    case 'parts':
      return { whole: mode.wholes.get(unit) ?? 0 };
    case 'amend':
      return { issued: mode.issued.get(unit) ?? 0, reported: mode.reported.get(unit) ?? 0 };
  }
}

/** A bound named for the unit goes before one for all; of several the last counts. */
function boundFor(bounds: AllocateInput['min'], unit: string): number | undefined {
  return (
    bounds.findLast((bound) => bound.unit === unit) ??
    bounds.findLast((bound) => bound.unit === null)
  )?.value;
}

/** What is locked in the workspace (an empty cell counts for 0) and what is fixed for this sharing. */
function fixedValues(
  input: AllocateInput,
  { units, targets }: SharingPlace,
): Result<ReadonlyMap<string, number>, Failure> {
  const fixed = new Map<string, number>();
  for (const { code } of units) {
    if (targets.lock(code, '') !== undefined) fixed.set(code, targets.value(code, '') ?? 0);
  }
  for (const { unit, value } of input.lock) {
    const held = fixed.get(unit);
    const name = units.find(({ code }) => code === unit)?.name ?? unit;
    const refused = noCount(value, unit, name);
    if (refused !== null) return err(refused);
    if (held !== undefined && held !== value) {
      return err(
        failure(
          'locked',
          `Ô của ${name} đã khóa ở ${formatDecimal(held)}, không đặt thành ${formatDecimal(value)} được. Mở khóa trước.`,
          { unit, value: held },
        ),
      );
    }
    fixed.set(unit, value);
  }
  return ok(fixed);
}

/** A fixed value is a whole number from 0 up, as every value of a sharing. */
function noCount(value: number, unit: string, name: string): Failure | null {
  if (value < 0) {
    return failure(
      'bad-request',
      `Số cố định của ${name} là ${formatDecimal(value)}: không phân bổ số âm. Nhập số nguyên từ 0 trở lên.`,
      { path: 'lock', unit, value },
    );
  }
  if (Number.isInteger(value)) return null;
  return failure(
    'ambiguous-number',
    `Số cố định của ${name} là ${formatDecimal(value)}: số lượng phải là số nguyên. Nhập số nguyên.`,
    { path: 'lock', unit, value },
  );
}

function firstStranger(input: AllocateInput, { units }: SharingPlace): string | undefined {
  const receivers = new Set(units.map(({ code }) => code));
  return [...input.min, ...input.max, ...input.lock]
    .map(({ unit }) => unit)
    .find((unit): unit is string => unit !== null && !receivers.has(unit));
}
