import type { HistoryCounts } from '../../contract/views/history.ts';
import { ok } from '../../domain/result.ts';
import { STEP_KINDS, type StepKind } from '../../domain/step-kind.ts';
import { countByCode, countByPerson, countHistory } from '../../store/history-counts.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';
import { type AskedFilter, storeFilter } from './history-filter.ts';

/** How many steps a filter leaves, and how many every choice of a list would leave in its place. */
export async function historyCounts(session: Session, asked: AskedFilter): Answer<HistoryCounts> {
  return session.store.snapshot(async (view) => {
    const { unit: _unit, ...anyUnit } = asked;
    const { indicator: _indicator, ...anyIndicator } = asked;
    const { by: _by, ...anybody } = asked;
    return ok({
      ...(await countHistory(view, storeFilter(asked))),
      people: await countByPerson(view, storeFilter(anybody)),
      units: await countByCode(view, storeFilter(anyUnit), 'unit'),
      indicators: await countByCode(view, storeFilter(anyIndicator), 'indicator'),
      kinds: await countByKind(view, asked),
    });
  });
}

async function countByKind(
  view: Readable,
  asked: AskedFilter,
): Promise<readonly { readonly kind: StepKind; readonly steps: number }[]> {
  const counted = [];
  for (const kind of STEP_KINDS) {
    const { steps } = await countHistory(view, storeFilter({ ...asked, kind }));
    if (steps > 0) counted.push({ kind, steps });
  }
  return counted;
}
