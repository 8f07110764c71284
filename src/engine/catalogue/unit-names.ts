import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { holdsOn, type IsoDate, type UnitName } from '../../domain/unit.ts';
import { formatDate } from '../../domain/vietnamese/dates.ts';
import type { RowChange } from '../../store/tables.ts';
import { type UnitRecord, unitNameRow } from '../../store/units.ts';

const ALWAYS = { from: null, to: null, decision: '' } as const;

/** The name that holds on a day, written anew: a slip is mended, nothing is said about when. */
export function correctedName(unit: UnitRecord, day: IsoDate, name: string): readonly RowChange[] {
  return [unitNameRow(unit.code, { ...(nameOn(unit, day) ?? ALWAYS), name })];
}

/**
 * The rows of a new name that holds from a day: the old one holds until then, and later names keep
 * their days. Error: `bad-request` for a day outside the unit's life.
 */
export function nameFrom(
  unit: UnitRecord,
  next: { readonly name: string; readonly from: IsoDate; readonly decision: string },
): Result<readonly RowChange[], Failure> {
  const { from, name, decision } = next;
  if (!holdsOn(unit, from)) {
    return err(
      failure(
        'bad-request',
        `Ngày ${formatDate(from)} nằm ngoài thời gian tồn tại của đơn vị. Chọn ngày khác.`,
        { unit: unit.code, from, life: { from: unit.from, to: unit.to } },
      ),
    );
  }
  const present = unit.names.find((fact) => holdsOn(fact, from));
  if (present?.from === from) return ok([unitNameRow(unit.code, { ...present, name, decision })]);
  const later = unit.names.find((fact) => fact.from !== null && fact.from > from);
  const fact: UnitName = { name, from, to: present ? present.to : (later?.from ?? null), decision };
  return ok([
    ...(present ? [unitNameRow(unit.code, { ...present, to: from })] : []),
    unitNameRow(unit.code, fact),
  ]);
}

function nameOn(unit: UnitRecord, day: IsoDate): UnitName | undefined {
  return unit.names.find((fact) => holdsOn(fact, day)) ?? unit.names.at(-1);
}
