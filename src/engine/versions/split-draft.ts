import type { Version } from '../../domain/version.ts';
import { coversIndicator } from '../../domain/version-rules.ts';

/** What a decision takes out of a draft; no indicators means every one. */
export type Taken = { readonly years: readonly number[]; readonly indicators: readonly string[] };

/** What stays a draft after a decision; both null where it took all. */
export type Rest = {
  /** The draft itself, with what stays in it. */
  readonly kept: Version | null;
  /** A draft of its own for the decision's years, where years and indicators stay behind both. */
  readonly apart: Version | null;
};

/**
 * The other years stay whole; of the decision's years the other indicators stay. A version names
 * its years and its indicators, not pairs of them, so where both stay they are two drafts.
 * `known` are the codes that a draft of every indicator holds; `apartId` names a second draft.
 */
export function restOf(
  draft: Version,
  taken: Taken,
  known: readonly string[],
  apartId: string,
): Rest {
  const years = draft.years.filter((year) => !taken.years.includes(year));
  const indicators =
    taken.indicators.length === 0
      ? []
      : known.filter((code) => coversIndicator(draft, code) && !taken.indicators.includes(code));
  if (indicators.length === 0) {
    return { kept: years.length === 0 ? null : { ...draft, years }, apart: null };
  }
  if (years.length === 0) return { kept: { ...draft, indicators }, apart: null };
  const takenYears = draft.years.filter((year) => taken.years.includes(year));
  return {
    kept: { ...draft, years },
    apart: { ...draft, id: apartId, years: takenYears, indicators },
  };
}
