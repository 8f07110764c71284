import type { Indicator } from '../../domain/indicator.ts';
import { parsePeriod } from '../../domain/period.ts';
import { periodLabel } from '../../domain/period-label.ts';
import type { Facts } from '../facts.ts';

/** What codes are called today; something that was removed since keeps its code. */
export type Names = {
  readonly unit: (code: string) => string;
  readonly indicator: (code: string) => string;
  readonly sector: (code: string) => string;
  readonly version: (code: string) => string;
  readonly period: (code: string) => string;
  /** Its arithmetic decides how its values are written. */
  readonly kindOf: (indicator: string) => Indicator['kind'] | null;
};

export function createNames({ units, indicators, sectors, versions }: Facts): Names {
  const indicatorOf = new Map(indicators.map((one) => [one.code, one]));
  const lookUp = (list: readonly (readonly [string, string])[]) => {
    const known = new Map(list);
    return (code: string) => known.get(code) ?? code;
  };
  return {
    unit: lookUp(units.map(({ code, name }) => [code, name])),
    indicator: lookUp(indicators.map(({ code, name }) => [code, name])),
    sector: lookUp(sectors.map(({ code, name }) => [code, name])),
    version: lookUp(versions.map(({ id, name }) => [id, name])),
    period: (code) => {
      const period = parsePeriod(code);
      return period.ok ? periodLabel(period.value) : code;
    },
    kindOf: (code) => indicatorOf.get(code)?.kind ?? null,
  };
}
