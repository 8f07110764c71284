import type { YearsPreview } from '../../../../../contract/views/plan.ts';
import { isPlausibleYear } from '../../../../../domain/period.ts';
import { type Read, readCount, readGrowth, readShare } from '../form/typed-fields.ts';

export const YEAR_PATTERNS = ['equal', 'linear', 'growth', 'weights'] as const;

export type YearPattern = (typeof YEAR_PATTERNS)[number];

/** A number of the period (each year brings its part) or a level that is reached. */
export type StageKind = 'flow' | 'stock';

/** What stands in the fields, as it was typed. */
export type YearsForm = {
  readonly from: string;
  readonly to: string;
  /** Of a flow. */
  readonly total: string;
  /** Of a stock. */
  readonly start: string;
  readonly end: string;
  readonly pattern: YearPattern;
  readonly growth: string;
  /** By the year; one that is missing is blank. */
  readonly years: Readonly<Record<number, YearFields>>;
};

export type YearFields = {
  readonly done: string;
  readonly weight: string;
  readonly milestone: string;
};

export const BLANK_YEAR: YearFields = { done: '', weight: '1', milestone: '' };

export type YearsRequest = {
  readonly indicator: string;
  readonly total?: number;
  readonly start?: number;
  readonly end?: number;
  readonly years: { year: number; weight: string; done: number | null }[];
  readonly pattern: YearPattern;
  readonly growth: string;
  readonly milestones: { year: number; level: number }[];
};

type YearsField = 'from' | 'to' | 'total' | 'start' | 'end' | 'growth' | keyof YearFields;

/** A field that cannot be read; `year` for those that each year has. */
export type YearsProblem = { readonly field: YearsField; readonly year: number | null };

type ReadYears =
  | { readonly ok: true; readonly request: YearsRequest }
  | { readonly ok: false; readonly problems: readonly YearsProblem[] };

/** As many years as the engine takes at once. */
const MOST_YEARS = 60;

/** The years from the first to the last, both included; none where they cannot be read. */
export function yearsOf({ from, to }: Pick<YearsForm, 'from' | 'to'>): readonly number[] {
  const [first, last] = [readYear(from), readYear(to)];
  if (first === null || last === null || last < first || last - first >= MOST_YEARS) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** What was typed for a year; blank fields where nothing was. */
export function yearFields(form: YearsForm, year: number): YearFields {
  return form.years[year] ?? BLANK_YEAR;
}

/** Reads what the kind and the pattern use; an empty field that they need is a problem too. */
export function readYears(form: YearsForm, kind: StageKind, indicator: string): ReadYears {
  const problems: YearsProblem[] = [];
  const take = <T>(read: Read<T>, field: YearsField, year: number | null, instead: T): T => {
    if ('value' in read) return read.value;
    problems.push({ field, year });
    return instead;
  };
  const count = (field: 'total' | 'start' | 'end') =>
    take<number>(readCount(form[field], { problem: 'needsTotal' }), field, null, 0);

  const named = yearsOf(form);
  if (named.length === 0) {
    problems.push({ field: readYear(form.from) === null ? 'from' : 'to', year: null });
  }
  const amounts =
    kind === 'flow' ? { total: count('total') } : { start: count('start'), end: count('end') };
  const years = named.map((year) => {
    const { weight, done } = yearFields(form, year);
    return {
      year,
      weight: form.pattern === 'weights' ? take(readShare(weight), 'weight', year, '1') : '1',
      done: take<number | null>(readCount(done, { value: null }), 'done', year, null),
    };
  });
  const milestones =
    kind === 'flow'
      ? []
      : named.flatMap((year) => {
          const text = yearFields(form, year).milestone;
          const level = take<number | null>(
            readCount(text, { value: null }),
            'milestone',
            year,
            null,
          );
          return level === null ? [] : [{ year, level }];
        });
  const growth =
    form.pattern === 'growth' ? take(readGrowth(form.growth), 'growth', null, '0') : '0';
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    request: { indicator, ...amounts, years, pattern: form.pattern, growth, milestones },
  };
}

/** How far a year of the preview stands above the one before it, or above the level at first. */
export function stepTo(form: YearsForm, preview: YearsPreview | undefined, year: number): number {
  const years = preview?.years ?? [];
  const at = years.findIndex((one) => one.year === year);
  const start = readCount(form.start, { value: 0 });
  const before = years[at - 1]?.value ?? ('value' in start ? start.value : 0);
  return (years[at]?.value ?? before) - before;
}

function readYear(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  return isPlausibleYear(year) ? year : null;
}
