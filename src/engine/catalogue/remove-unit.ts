import type { z } from 'zod';
import type { removeSchema } from '../../contract/schemas/catalogue.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { err } from '../../domain/result.ts';
import { readFigures } from '../../store/figures.ts';
import { readLocks } from '../../store/locks.ts';
import { readNotes } from '../../store/notes.ts';
import { readReturns } from '../../store/returns.ts';
import {
  readSuccessions,
  readUnitRecords,
  type UnitRecord,
  unitOn,
  unitRows,
} from '../../store/units.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { findUnit } from '../facts.ts';
import { type Session, store } from '../session.ts';
import { type Hanging, refusedForRoot, refusedRemoval } from './removal.ts';

/**
 * Takes a unit out of the list that nothing hangs on. Errors: `unknown-unit`; `bad-request` with
 * `details.figures` where figures or anything else would lose their unit.
 */
export async function removeUnit(
  session: Session,
  input: z.output<typeof removeSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const units = await readUnitRecords(session.store);
    const unit = findUnit({ units }, input.code);
    if (!unit.ok) return unit;
    const { name } = unitOn(unit.value, localDay(session.context.now()));
    const refused =
      refusedForRoot(input.code, 'xóa') ??
      refusedRemoval(name, await hangingOn(session, units, input.code));
    if (refused !== null) return err(refused);
    return store(
      session,
      { what: `Xóa đơn vị «${name}»` },
      unitRows(unit.value).map((row) => ({ ...row, after: null })),
    );
  });
}

async function hangingOn(
  session: Session,
  units: readonly UnitRecord[],
  code: string,
): Promise<Hanging> {
  const ofUnit = ({ unit }: { readonly unit: string }) => unit === code;
  return {
    figures: (await readFigures(session.store, { units: [code] })).length,
    others: {
      'đơn vị trực thuộc': units.filter(({ parents }) =>
        parents.some(({ parent }) => parent === code),
      ).length,
      'lần sáp nhập, chia tách': (await readSuccessions(session.store)).filter(
        ({ predecessor, successor }) => predecessor === code || successor === code,
      ).length,
      'báo cáo đã nhận': (await readReturns(session.store)).filter(ofUnit).length,
      'ô khóa': (await readLocks(session.store)).filter(ofUnit).length,
      'ghi chú': (await readNotes(session.store)).filter(ofUnit).length,
    },
  };
}
