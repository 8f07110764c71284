import type { ProgrammeIndicator } from '../../../domain/programme.ts';

export type PlacedIndicator = { readonly asked: ProgrammeIndicator; readonly depth: number };

/**
 * Parts («trong đó») under their wholes, else in the document's order. A code occurs once for each
 * period, so a part goes to the whole of its own period.
 */
export function arrangeIndicators(
  indicators: readonly ProgrammeIndicator[],
): readonly PlacedIndicator[] {
  const wholeOf = (part: ProgrammeIndicator) =>
    indicators.find((one) => one.code === part.parent && one.period === part.period) ?? null;
  const under = (whole: ProgrammeIndicator | null, depth: number): readonly PlacedIndicator[] =>
    indicators
      .filter((one) => wholeOf(one) === whole)
      .flatMap((asked) => [{ asked, depth }, ...under(asked, depth + 1)]);
  return under(null, 0);
}
