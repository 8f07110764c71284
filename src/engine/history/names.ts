import type { Indicator } from '../../domain/indicator.ts';
import { parsePeriod } from '../../domain/period.ts';
import { periodLabel } from '../../domain/period-label.ts';
import { readHistory } from '../../store/history.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Facts } from '../facts.ts';
import { standardIndicators } from '../programmes/built-in.ts';

/** What codes are called today; something that was removed since keeps its code. */
export type Names = {
  readonly unit: (code: string) => string;
  readonly indicator: (code: string) => string;
  /** Of the column «parent», which both lists have. */
  readonly unitOrIndicator: (code: string) => string;
  readonly sector: (code: string) => string;
  readonly version: (code: string) => string;
  readonly period: (code: string) => string;
  /** «Điều chỉnh lần 1: bổ sung lao động» of those that amend another; '' where none does. */
  readonly reasonOf: (versions: readonly string[]) => string;
  /** Its arithmetic decides how its values are written. */
  readonly kindOf: (indicator: string) => Indicator['kind'] | null;
};

/**
 * Looks names up in the lists as they stand now, not as they stood at the change. `once`: what versions
 * were called that may be there no more.
 */
export function createNames(
  { units, indicators, sectors, versions }: Facts,
  once: ReadonlyMap<string, string>,
): Names {
  const indicatorOf = new Map(indicators.map((one) => [one.code, one]));
  const lookUp = (list: readonly (readonly [string, string])[]) => {
    const known = new Map(list);
    return (code: string) => known.get(code) ?? code;
  };
  const unitNames = units.map(({ code, name }) => [code, name] as const);
  // A ratio may be counted from what the workspace's own list does not hold.
  const indicatorNames = [...standardIndicators(), ...indicators].map(
    ({ code, name }) => [code, name] as const,
  );
  return {
    unit: lookUp(unitNames),
    indicator: lookUp(indicatorNames),
    unitOrIndicator: lookUp([...indicatorNames, ...unitNames]),
    sector: lookUp(sectors.map(({ code, name }) => [code, name])),
    version: lookUp([...once, ...versions.map(({ id, name }) => [id, name] as const)]),
    period: (code) => {
      const period = parsePeriod(code);
      return period.ok ? periodLabel(period.value) : code;
    },
    reasonOf: (ids) =>
      versions
        .flatMap(({ id, name, reason }) =>
          reason !== null && ids.includes(id) ? [`${name}: ${reason}`] : [],
        )
        .join('; '),
    kindOf: (code) => indicatorOf.get(code)?.kind ?? null,
  };
}

/** What versions were last called, those that were taken back or merged since too. */
export async function namesOfVersions(view: Readable): Promise<ReadonlyMap<string, string>> {
  const { steps } = await readHistory(view, { table: 'versions' }, { limit: MOST_VERSION_STEPS });
  const names = new Map<string, string>();
  for (const { key, before, after } of steps.flatMap(({ changes }) => changes)) {
    const name = (after ?? before)?.name;
    const id = String(key.id ?? '');
    if (typeof name === 'string' && !names.has(id)) names.set(id, name);
  }
  return names;
}

/** More than any office has versions; the oldest beyond them keep their ids. */
const MOST_VERSION_STEPS = 500;
