import type { z } from 'zod';
import type { pointSchema } from '../../contract/schemas/templates.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { parsePeriod } from '../../domain/period.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Filling } from '../../domain/template/filling.ts';
import { readTemplates, templateRow } from '../../store/templates.ts';
import type { Answer } from '../context.ts';
import { checkSector, dayOf, type Facts, findIndicator, findUnit, readFacts } from '../facts.ts';
import { actor, type Session, store } from '../session.ts';
import { findTemplate } from './template-file.ts';

/** So many places of a form may be pointed at; a whole column counts once. */
const MOST_POINTINGS = 5000;

/**
 * Keeps what a person says of a cell, a column or a row of a form, or takes it back. Errors:
 * `not-found`, `unknown-unit`, `unknown-indicator`, `unknown-sector`, `unknown-period`,
 * `bad-request` (too many places).
 */
export async function pointTemplate(
  session: Session,
  { id, sheet, cell, scope, filling }: z.output<typeof pointSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const found = findTemplate(await readTemplates(session.store), id);
    if (!found.ok) return found;
    const facts = await readFacts(session.store, dayOf(session.context.now().getFullYear()));
    const checked = filling === null ? ok(undefined) : checkFilling(filling, facts);
    if (!checked.ok) return checked;
    const before = found.value;
    const others = before.pointings.filter(
      (one) => one.sheet !== sheet || one.cell !== cell || one.scope !== scope,
    );
    const pointings = filling === null ? others : [...others, { sheet, cell, scope, filling }];
    if (pointings.length > MOST_POINTINGS) return err(tooManyPointings());
    const verb = filling === null ? 'Bỏ chỉ định' : 'Chỉ định';
    const what = `${verb} ô ${cell}, trang «${sheet}» của mẫu biểu «${before.name}»`;
    return store(session, { what }, [templateRow({ ...before, pointings, ...actor(session) })]);
  });
}

function checkFilling(filling: Filling, facts: Facts): Result<undefined, Failure> {
  if (filling.type === 'nothing') return ok(undefined);
  if (filling.type === 'text') {
    const unit = filling.unit === undefined ? ok(undefined) : findUnit(facts, filling.unit);
    return unit.ok ? ok(undefined) : unit;
  }
  if (filling.unit !== null) {
    const unit = findUnit(facts, filling.unit);
    if (!unit.ok) return unit;
  }
  if (filling.indicator !== null) {
    const indicator = findIndicator(facts, filling.indicator);
    if (!indicator.ok) return indicator;
  }
  const sector = checkSector(facts, filling.sector);
  if (!sector.ok) return sector;
  if (filling.period.type === 'fixed') {
    const period = parsePeriod(filling.period.period);
    if (!period.ok) return period;
  }
  return ok(undefined);
}

function tooManyPointings(): Failure {
  return failure(
    'bad-request',
    `Mẫu biểu này đã có ${MOST_POINTINGS} chỗ được chỉ định. Chỉ định cả cột thay cho từng ô.`,
  );
}
