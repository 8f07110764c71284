import type { PlanView } from '../../../../../contract/views/plan.ts';
import { isCount } from '../../../../../domain/indicator.ts';
import { parsePeriod, yearOf } from '../../../../../domain/period.ts';
import type { ProgrammeIndicator } from '../../../../../domain/programme.ts';
import { formatCount } from '../../../../../domain/vietnamese/numbers.ts';
import { BLANK_YEAR, type StageKind, type YearsForm } from './years-form.ts';

/** A count that a stage target can be shared out of. */
export type StageIndicator = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: StageKind;
};

/** The counts of the year's plan, and those that the programmes name for a stage alone. */
export function stageIndicators(
  view: PlanView,
  entries: readonly ProgrammeIndicator[],
): readonly StageIndicator[] {
  const shown = view.indicators.filter(({ ended, baseline, asked }) => {
    return !ended && (!baseline || asked !== null);
  });
  const byCode = new Map<string, StageIndicator>();
  for (const { code, name, unit, kind } of [...shown, ...entries]) {
    if (!isCount(kind) || byCode.has(code)) continue;
    byCode.set(code, { code, name, unit, kind: kind === 'count-stock' ? 'stock' : 'flow' });
  }
  return [...byCode.values()];
}

/** The fields at first: the programme's stage and what it asks there, else the five-year term. */
export function firstYears(
  view: PlanView,
  { code, kind }: StageIndicator,
  entries: readonly ProgrammeIndicator[],
): YearsForm {
  const mine = entries.filter((entry) => entry.code === code);
  return kind === 'stock' ? firstLevels(view, code, mine) : firstFlow(view.year, mine);
}

function firstFlow(year: number, entries: readonly ProgrammeIndicator[]): YearsForm {
  const stages = entries.flatMap(({ period, value }) => {
    const parsed = period === null ? null : parsePeriod(period);
    return parsed?.ok === true && parsed.value.type === 'stage' && parsed.value.to >= year
      ? [{ from: parsed.value.from, to: parsed.value.to, value }]
      : [];
  });
  const stage = stages[0] ?? { ...termOf(year), value: null };
  return {
    ...EMPTY,
    from: String(stage.from),
    to: String(stage.to),
    total: stage.value === null ? '' : formatCount(stage.value),
  };
}

function firstLevels(
  view: PlanView,
  code: string,
  entries: readonly ProgrammeIndicator[],
): YearsForm {
  const { year } = view;
  const levels = entries
    .flatMap(({ period, value }) => {
      const parsed = period === null ? null : parsePeriod(period);
      const end = parsed?.ok === true ? yearOf(parsed.value) : null;
      return end === null || value === null || end < year ? [] : [{ year: end, level: value }];
    })
    .sort((a, b) => a.year - b.year);
  const term = termOf(year);
  const last = levels.at(-1);
  const from = last === undefined ? term.from : year;
  const before = view.bases.find((one) => one.basis === code && isBefore(one.period, from));
  return {
    ...EMPTY,
    from: String(from),
    to: String(last?.year ?? term.to),
    start: before === undefined ? '' : formatCount(before.sum),
    end: last === undefined ? '' : formatCount(last.level),
    years: Object.fromEntries(
      levels
        .filter((one) => one.year !== last?.year)
        .map((one) => [one.year, { ...BLANK_YEAR, milestone: formatCount(one.level) }]),
    ),
  };
}

const EMPTY: YearsForm = {
  from: '',
  to: '',
  total: '',
  start: '',
  end: '',
  pattern: 'equal',
  growth: '',
  years: {},
};

/** Congresses set their terms as 2021–2025, 2026–2030; in the last year of one the next is planned. */
function termOf(year: number): { readonly from: number; readonly to: number } {
  const from = year + 1 - (year % 5);
  return { from, to: from + 4 };
}

function isBefore(period: string | null, year: number): boolean {
  return period !== null && Number(period.slice(0, 4)) < year;
}
