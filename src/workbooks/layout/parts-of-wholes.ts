import type { Indicator } from '../../domain/indicator.ts';

/** Codes of the counts that a count is a part of, by its code. */
export type WholesOfPart = ReadonlyMap<string, readonly string[]>;

/**
 * Which counts are never larger than which: a count's parent, and above and below the line of a
 * share or of a «trong đó» those of the whole. Per cents are never compared.
 */
export function wholesByPart(indicators: readonly Indicator[]): WholesOfPart {
  const known = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const wholes = new Map<string, readonly string[]>();
  const add = (part: string | null | undefined, whole: string | null | undefined) => {
    if (!part || !whole || part === whole) return;
    wholes.set(part, [...new Set([...(wholes.get(part) ?? []), whole])]);
  };
  for (const { code, kind, numerator, denominator, parent } of indicators) {
    const above = parent === null ? undefined : known.get(parent);
    if (kind === 'count-flow' || kind === 'count-stock') add(code, parent);
    if (kind === 'share') add(numerator, denominator ?? above?.denominator);
    if (kind === 'sub-ratio') {
      add(numerator, denominator);
      add(numerator, above?.numerator);
      add(denominator, above?.denominator);
    }
  }
  return wholes;
}
