import type { ProgrammeIndicator } from '../../../domain/programme.ts';

/** The document's words for what it asks, and whether they want «từ» in front: «[từ] 70% trở lên». */
export type Requirement =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'from'; readonly text: string }
  | { readonly type: 'unstated' };

export function requirementOf(
  asked: Pick<ProgrammeIndicator, 'comparator' | 'comparatorText'>,
): Requirement {
  const text = asked.comparatorText.trim();
  if (text === '') return { type: 'unstated' };
  if (asked.comparator === 'ge' && /^\d/.test(text)) return { type: 'from', text };
  return { type: 'words', text: `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}` };
}

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
