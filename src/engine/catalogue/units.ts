import type { z } from 'zod';
import type {
  addUnitSchema,
  endUnitSchema,
  renameUnitSchema,
  reorderSchema,
} from '../../contract/schemas/catalogue.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok } from '../../domain/result.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { formatDate } from '../../domain/vietnamese/dates.ts';
import { hyphenated } from '../../domain/vietnamese/names.ts';
import { unitCode, unitKey } from '../../domain/vietnamese/unit-name.ts';
import { settingRow } from '../../store/settings.ts';
import { readUnitRecords, type UnitRecord, unitOn, unitRows } from '../../store/units.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { findUnit } from '../facts.ts';
import { type Session, store } from '../session.ts';
import { newCode } from './codes.ts';
import { nextOrder, reordered } from './order.ts';
import { refusedForRoot } from './removal.ts';
import { correctedName, nameFrom } from './unit-names.ts';

export { removeUnit } from './remove-unit.ts';

/** Adds a receiver behind all others. Errors: `exists` (the code), `unknown-unit` (the parent), `bad-request`. */
export async function addUnit(
  session: Session,
  input: z.output<typeof addUnitSchema>,
): Answer<StepAnswer & { readonly code: string }> {
  return session.inTurn(async () => {
    const units = await readUnitRecords(session.store);
    const parent = findUnit({ units }, input.parent ?? ROOT_UNIT);
    if (!parent.ok) return parent;
    const taken = new Set(units.map(({ code }) => code));
    const code = newCode(input.code, taken, () =>
      unitCode(input.name, new Set([...taken, provinceCode(units, today(session))])),
    );
    if (!code.ok) return code;
    const since = { from: input.from ?? null, to: null, decision: input.decision };
    const unit: UnitRecord = {
      ...since,
      code: code.value,
      kind: input.kind,
      order: nextOrder(units),
      names: [{ ...since, name: input.name }],
      parents: [{ ...since, parent: parent.value.code }],
      communes: [],
      aliases: [],
    };
    const stored = await store(session, { what: `Thêm đơn vị «${input.name}»` }, unitRows(unit));
    return stored.ok ? ok({ ...stored.value, code: code.value }) : stored;
  });
}

/**
 * Corrects the present name, or gives the unit a new one from a day on. The root's name is the
 * organization's. Errors: `unknown-unit`, `bad-request` (a day outside the unit's life).
 */
export async function renameUnit(
  session: Session,
  input: z.output<typeof renameUnitSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const unit = findUnit({ units: await readUnitRecords(session.store) }, input.unit);
    if (!unit.ok) return unit;
    const { name, from, decision } = input;
    const rows =
      from === undefined
        ? ok(correctedName(unit.value, today(session), name))
        : nameFrom(unit.value, { name, from, decision });
    if (!rows.ok) return rows;
    const isShown = from === undefined || from <= today(session);
    const organization =
      input.unit === ROOT_UNIT && isShown ? [settingRow('organization', name)] : [];
    const old = unitOn(unit.value, from ?? today(session)).name;
    const what = `Đổi tên «${old}» thành «${name}»`;
    return store(session, { what, why: decision }, [...rows.value, ...organization]);
  });
}

/** Ends a unit on a day, or (`to` null) lets it go on. Errors: `unknown-unit`, `bad-request`. */
export async function endUnit(
  session: Session,
  input: z.output<typeof endUnitSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const found = findUnit({ units: await readUnitRecords(session.store) }, input.unit);
    if (!found.ok) return found;
    const unit = found.value;
    const refused = refusedForRoot(unit.code, 'kết thúc') ?? refusedEnd(unit, input.to);
    if (refused !== null) return err(refused);
    const { name } = unitOn(unit, input.to ?? today(session));
    const what =
      input.to === null
        ? `Bỏ ngày kết thúc của «${name}»`
        : `Kết thúc «${name}» từ ngày ${formatDate(input.to)}`;
    const decision = input.decision === '' ? unit.decision : input.decision;
    return store(
      session,
      { what, why: input.decision },
      unitRows({ ...unit, to: input.to, decision }),
    );
  });
}

/** Puts units in the order given; the root stays first. Errors: `unknown-unit`, `bad-request`. */
export async function reorderUnits(
  session: Session,
  input: z.output<typeof reorderSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const refused = input.codes.map((code) => refusedForRoot(code, 'đổi thứ tự'));
    const first = refused.find((failed) => failed !== null);
    if (first) return err(first);
    const units = (await readUnitRecords(session.store)).filter(({ code }) => code !== ROOT_UNIT);
    const list = reordered(units, input.codes, 'unknown-unit');
    if (!list.ok) return list;
    return store(session, { what: 'Đổi thứ tự đơn vị' }, list.value.flatMap(unitRows));
  });
}

function refusedEnd(unit: UnitRecord, to: string | null): Failure | null {
  if (to === null || unit.from === null || to > unit.from) return null;
  return failure(
    'bad-request',
    `Ngày kết thúc phải sau ngày bắt đầu ${formatDate(unit.from)}. Chọn ngày khác.`,
    { unit: unit.code, from: unit.from, to },
  );
}

/** No unit takes the province's own name for its code: «huyện Điện Biên» is huyen-dien-bien. */
function provinceCode(units: readonly UnitRecord[], day: string): string {
  const root = units.find(({ code }) => code === ROOT_UNIT);
  return root === undefined ? '' : hyphenated(unitKey(unitOn(root, day).name).bare);
}

function today(session: Session): string {
  return localDay(session.context.now());
}
