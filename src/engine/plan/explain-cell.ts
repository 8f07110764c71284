import type { z } from 'zod';
import type { reasonQuerySchema } from '../../contract/schemas/figures.ts';
import type { ReasonView } from '../../contract/views/plan.ts';
import { isRatio } from '../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { periodLabel } from '../../domain/period-label.ts';
import { ok } from '../../domain/result.ts';
import { versionToShow } from '../../domain/version-rules.ts';
import type { Answer } from '../context.ts';
import { checkSector, dayOf, findIndicator, findUnit, readFacts } from '../facts.ts';
import type { Session } from '../session.ts';
import { cellHistory } from './reason/cell-history.ts';
import { figureAt, lockAt } from './reason/cell-place.ts';
import { lockHistory } from './reason/lock-history.ts';
import { sourceReason } from './reason/source-reason.ts';

type ReasonQuery = z.output<typeof reasonQuerySchema>;

/** Why a target cell holds what it holds, and what it held before. Errors: those of the place named. */
export async function explainCell(session: Session, query: ReasonQuery): Answer<ReasonView> {
  return session.store.snapshot(async (view) => {
    const period = parsePeriod(query.period);
    if (!period.ok) return period;
    const year = yearOf(period.value);
    const facts = await readFacts(view, dayOf(year));
    const indicator = findIndicator(facts, query.indicator);
    if (!indicator.ok) return indicator;
    const unit = findUnit(facts, query.unit);
    if (!unit.ok) return unit;
    const sector = checkSector(facts, query.sector);
    if (!sector.ok) return sector;
    const version = versionToShow(facts.versions, year, query.version);
    if (!version.ok) return version;
    const place = { ...query, version: version.value?.id ?? '' };
    const figure = await figureAt(view, place);
    const lock = await lockAt(view, place);
    const { changes, versions } = await cellHistory(view, place, facts.versions);
    const locks = await lockHistory(view, place, versions, changes);
    const told = await sourceReason(view, {
      figure,
      lock,
      history: changes,
      unit: unit.value.name,
      sign: isRatio(indicator.value.kind) ? '%' : '',
    });
    const names = [
      unit.value.name,
      ...facts.sectors.filter(({ code }) => code === query.sector).map(({ name }) => name),
      indicator.value.name,
      periodLabel(period.value),
    ];
    return ok({
      title: names.join(' · '),
      value: figure?.value ?? null,
      // A step that gave the same again only changed where the figure comes from.
      history: [...changes.filter(({ from, to }) => from !== to), ...locks].toSorted(
        (one, other) => other.step - one.step,
      ),
      ...told,
    });
  });
}
