import { formatPeriodCode, type Period, parsePeriod, yearOf } from '../../domain/period.ts';
import { parsePeriodTitle } from '../../domain/period-title.ts';
import type { ValueColumn } from './column-plan.ts';
import type { HeaderPath } from './header-paths.ts';
import { type HeaderRole, headerRole, isCumulative } from './header-words.ts';

type TablePeriod = { readonly period: string | null };

/**
 * Whether a column's own header names another period than its table: «Thực hiện năm 2019» beside the
 * results of 2020 is last year's, and «Tháng 6» beside «Luỹ kế 6 tháng» is a part of it.
 */
export function columnPeriod(path: HeaderPath, table: TablePeriod): 'own' | 'other' {
  const period = periodOf(table);
  if (period === null) return 'own';
  const year = yearOf(period);
  const role = path.parts.map(({ text }) => headerRole(text)).findLast((one) => one !== null);
  const named = namedIn(path, year);
  if (named === null)
    return isOfYear(role ?? null) || !namesOtherYear(path, year) ? 'own' : 'other';
  if (planned(path, year)) return 'other';
  if (isOfYear(role ?? null) || named.type === 'year') {
    return yearOf(named) === year ? 'own' : 'other';
  }
  return formatPeriodCode(named) === table.period ? 'own' : 'other';
}

/** «Luỹ kế từ 2016», «31/12/2019»: years are named, and the table's is not among them. */
function namesOtherYear(path: HeaderPath, year: number): boolean {
  const years = path.parts.flatMap(({ text }) => text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []);
  return years.length > 0 && !years.includes(String(year));
}

/** «Kế hoạch 6 tháng cuối năm» in one cell: what is planned for a part is not the year's target. */
function planned(path: HeaderPath, year: number): boolean {
  return path.parts.some(({ text }) => {
    const role = headerRole(text);
    const named = role === 'target' || role === 'registered' ? parsePeriodTitle(text, year) : null;
    return named !== null && named.type !== 'year' && named.type !== 'stage';
  });
}

/** Whether the header names the very period of its table: «6 tháng đầu năm 2020». */
export function namesTablePeriod(path: HeaderPath, table: TablePeriod): boolean {
  const period = periodOf(table);
  const named = period && namedIn(path, yearOf(period));
  return named ? formatPeriodCode(named) === table.period : false;
}

/**
 * Of two columns for one and the same thing, the one that names the table's period is meant, else the
 * cumulative one: results count from 1 January.
 */
export function preferOwnPeriod(
  values: readonly ValueColumn[],
  input: TablePeriod & { readonly paths: readonly HeaderPath[] },
): readonly ValueColumn[] {
  const own = preferred(values, input.paths, (path) => namesTablePeriod(path, input));
  return preferred(own, input.paths, ({ parts }) => parts.some(({ text }) => isCumulative(text)));
}

function preferred(
  values: readonly ValueColumn[],
  paths: readonly HeaderPath[],
  isMeant: (path: HeaderPath) => boolean,
): readonly ValueColumn[] {
  const meant = values.filter(({ column }) =>
    paths.some((path) => path.column === column && isMeant(path)),
  );
  return values.filter(
    (value) => meant.includes(value) || !meant.some((one) => rivals(one, value)),
  );
}

function rivals(a: ValueColumn, b: ValueColumn): boolean {
  const same = a.indicator?.code === b.indicator?.code && a.sector === b.sector;
  return same && a.kind === b.kind && a.kind !== 'target';
}

function periodOf({ period }: TablePeriod): Period | null {
  const parsed = period === null ? null : parsePeriod(period);
  return parsed?.ok ? parsed.value : null;
}

function namedIn(path: HeaderPath, year: number): Period | null {
  return (
    path.parts.map(({ text }) => parsePeriodTitle(text, year)).findLast((one) => one !== null) ??
    null
  );
}

/** Targets hold for a year, whatever part of it the table is for. */
function isOfYear(role: HeaderRole | null): boolean {
  return role === 'target' || role === 'registered' || role === 'attainment';
}
