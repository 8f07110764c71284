import { parsePeriod } from '../../../../../domain/period.ts';
import type { ProgrammeIndicator } from '../../../../../domain/programme.ts';
import { ROOT_UNIT } from '../../../../../domain/unit.ts';
import type { StageIndicator } from './stage-indicators.ts';
import { type ByYear, endOf, type StoredYears, wholeYears } from './whole-years.ts';

/** What is known of an indicator before anything is typed. */
export type KnownYears = {
  /** The programme's stage, else the five-year term. */
  readonly from: number;
  readonly to: number;
  /** What the programme asks of a stage as a whole; the first is the one to begin with. */
  readonly stages: readonly Stage[];
  /** The levels that the programme asks at the end of a year. */
  readonly asked: ByYear;
  /** The levels that stood, or are planned, at the end of a year. */
  readonly levels: ByYear;
  /** Whole-year results of the years that are over. */
  readonly done: ByYear;
};

type Stage = { readonly from: number; readonly to: number; readonly total: number | null };

/**
 * Gathers what the programmes and the stored figures say of an indicator. `planned` is the year that
 * the plan on screen is of; `today` the present one, which is not over.
 */
export function knownYears(
  { code, kind }: StageIndicator,
  entries: readonly ProgrammeIndicator[],
  stored: StoredYears,
  { planned, today }: { readonly planned: number; readonly today: number },
): KnownYears {
  const mine = entries.filter((entry) => entry.code === code);
  const ofIndicator = stored.figures.filter(
    (figure) => figure.indicator === code && figure.sector === '' && figure.value !== null,
  );
  const own = { ...stored, figures: ofIndicator };
  const results = wholeYears(own, 'result');
  const done = new Map([...results].filter(([year]) => year < today));
  if (kind === 'flow') {
    const stages = stagesOf(mine).filter(({ to }) => to >= planned);
    const { from, to } = stages[0] ?? termOf(planned);
    return { from, to, stages, asked: new Map(), levels: new Map(), done };
  }
  const targets = rootTargets(own);
  const asked = new Map([
    ...targets.filter(({ given }) => given).map(({ year, value }) => [year, value] as const),
    ...askedLevels(mine),
  ]);
  const last = Math.max(...[...asked.keys()].filter((year) => year >= planned));
  const term = termOf(planned);
  return {
    from: Number.isFinite(last) ? planned : term.from,
    to: Number.isFinite(last) ? last : term.to,
    stages: [],
    asked,
    // What was counted is surer than what was planned.
    levels: new Map([
      ...targets.map(({ year, value }) => [year, value] as const),
      ...asked,
      ...wholeYears(own, 'baseline'),
      ...results,
    ]),
    done,
  };
}

function stagesOf(entries: readonly ProgrammeIndicator[]): readonly Stage[] {
  return entries.flatMap(({ period, value }) => {
    const parsed = period === null ? null : parsePeriod(period);
    return parsed?.ok === true && parsed.value.type === 'stage'
      ? [{ from: parsed.value.from, to: parsed.value.to, total: value }]
      : [];
  });
}

function askedLevels(
  entries: readonly ProgrammeIndicator[],
): readonly (readonly [number, number])[] {
  return entries.flatMap(({ period, value }) => {
    const year = period === null ? null : endOf(period);
    return year === null || value === null ? [] : [[year, value] as const];
  });
}

function rootTargets({ figures }: StoredYears) {
  return figures.flatMap(({ kind, unit, period, value, source }) => {
    const year = endOf(period);
    return kind !== 'target' || unit !== ROOT_UNIT || value === null || year === null
      ? []
      : [{ year, value, given: source.type === 'programme' }];
  });
}

/** Congresses set their terms as 2021–2025, 2026–2030; in the last year of one the next is planned. */
function termOf(year: number): { readonly from: number; readonly to: number } {
  const from = year + 1 - (year % 5);
  return { from, to: from + 4 };
}
