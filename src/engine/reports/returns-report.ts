import type { ReturnState } from '../../contract/views/others.ts';
import { formatPeriodCode } from '../../domain/period.ts';
import { ok } from '../../domain/result.ts';
import { buildReturns } from '../../workbooks/report/returns.ts';
import { readReturnStates } from '../returns/returns-status.ts';
import { periodInText } from './period-in-text.ts';
import { standAlone } from './stand-alone.ts';
import { newestPeriod } from './standing-results.ts';
import type { AskedPeriod, ReportRequest, TableReport } from './table-report.ts';

export const RETURNS: TableReport = {
  id: 'returns',
  title: 'Biểu theo dõi báo cáo của đơn vị',
  needs: ['period'],
  make: async (request) => {
    const { view, facts, today } = request;
    const { period, code } = request.period ?? defaultPeriod(request);
    const { due, states } = await readReturnStates(view, { code, period }, today);
    const byUnit = new Map(states.map((state) => [state.unit, state]));
    return ok(
      buildReturns({
        ...standAlone(facts.settings, today),
        periodName: periodInText(period),
        due,
        groups: facts.groups.map((group) => ({
          ...group,
          units: group.units.filter((unit) => byUnit.has(unit.code)),
        })),
        returnOf: (unit) => byUnit.get(unit) ?? NOTHING_SENT,
      }),
    );
  },
};

const NOTHING_SENT: Pick<ReturnState, 'state' | 'daysLate' | 'received' | 'file'> = {
  state: 'missing',
  daysLate: 0,
  received: null,
  file: null,
};

/** The newest period that something was reported for, else the first half-year. */
function defaultPeriod({ facts }: ReportRequest): AskedPeriod {
  const newest = newestPeriod(facts.results);
  if (newest !== null) return { period: newest, code: formatPeriodCode(newest) };
  return { period: { type: 'half', year: facts.year, half: 1 }, code: `${facts.year}-H1` };
}
