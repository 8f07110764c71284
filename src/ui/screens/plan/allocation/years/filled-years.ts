import type { YearsPreview } from '../../../../../contract/views/plan.ts';
import { formatCount } from '../../../../../domain/vietnamese/numbers.ts';
import type { KnownYears } from './known-years.ts';
import { BLANK_YEAR, type YearFields, type YearsForm, yearsOf } from './years-form.ts';

/** What was typed; everything else stands as it is known. A field that was emptied holds ''. */
export type TypedYears = Partial<Omit<YearsForm, 'years'>> & {
  readonly years: Readonly<Record<number, Partial<YearFields>>>;
};

export const NOTHING_TYPED: TypedYears = { years: {} };

/**
 * The fields: what was typed, and where nothing was, what is known of just these years. Another first
 * or last year brings the levels that it takes in, so that none is dropped unseen.
 */
export function filledYears(known: KnownYears, typed: TypedYears): YearsForm {
  const from = typed.from ?? String(known.from);
  const to = typed.to ?? String(known.to);
  const named = yearsOf({ from, to });
  // While a year is being typed the other fields stay as they are.
  const first = named[0] ?? known.from;
  const last = named.at(-1) ?? known.to;
  return {
    from,
    to,
    total: typed.total ?? text(stageTotal(known, first, last)),
    start: typed.start ?? text(levelBefore(known, first)),
    end: typed.end ?? text(known.asked.get(last)),
    pattern: typed.pattern ?? 'equal',
    growth: typed.growth ?? '',
    years: Object.fromEntries(
      named.map((year) => [
        year,
        {
          ...BLANK_YEAR,
          done: text(known.done.get(year)),
          milestone: year === last ? '' : text(known.asked.get(year)),
          ...typed.years[year],
        },
      ]),
    ),
  };
}

/** The typed years with a change to one of them; the others stay as they are. */
export function withYear(typed: TypedYears, year: number, change: Partial<YearFields>): TypedYears {
  return { ...typed, years: { ...typed.years, [year]: { ...typed.years[year], ...change } } };
}

export type UnkeptLevel = { readonly year: number; readonly level: number };

/** The levels of the programme that a preview leaves; results that missed them say so themselves. */
export function unkeptLevels(known: KnownYears, preview: YearsPreview): readonly UnkeptLevel[] {
  if (preview.kind === 'flow') return [];
  return preview.years.flatMap(({ year, value, done }) => {
    const level = known.asked.get(year);
    return done || level === undefined || level === value ? [] : [{ year, level }];
  });
}

function stageTotal({ stages }: KnownYears, from: number, to: number): number | undefined {
  const exact = stages.find((stage) => stage.from === from && stage.to === to);
  return (exact ?? stages[0])?.total ?? undefined;
}

function levelBefore({ levels }: KnownYears, from: number): number | undefined {
  const newest = Math.max(...[...levels.keys()].filter((year) => year < from));
  return levels.get(newest);
}

function text(value: number | undefined): string {
  return value === undefined ? '' : formatCount(value);
}
