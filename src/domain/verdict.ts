import { type Comparator, type IndicatorKind, isRatio } from './indicator.ts';
import { attainment, exactSum, judgeRatio, neededForRate, type RatioParts } from './ratio.ts';

/** What a document asks of an indicator. */
export type Asked = {
  readonly kind: IndicatorKind;
  readonly comparator: Comparator;
  readonly value: number | null;
};

/** What has come of it: a value, its parts where they are known, or words. */
export type Outcome = RatioParts & {
  readonly value: number | null;
  readonly text: string | null;
};

/** How an outcome stands to what was asked. */
export type Verdict =
  | { readonly type: 'met' }
  /** `missing` in things counted; null where only a per cent is known. */
  | { readonly type: 'not-met'; readonly missing: number | null }
  /** «khoảng»: a distance in điểm %, above or below. */
  | { readonly type: 'distance'; readonly points: number }
  /** A milestone reached or not. */
  | { readonly type: 'done' | 'not-done' }
  /** What is judged in words. */
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'unknown' };

/**
 * Judges by the document's comparison (docs/field.md, «Comparators»): counts of things decide, so that
 * no rounded per cent does.
 */
export function verdictOf(asked: Asked, outcome: Outcome): Verdict {
  const { kind, comparator, value } = asked;
  if (kind === 'milestone') return milestone(outcome);
  if (kind === 'qualitative' || kind === 'task') return words(outcome);
  if (value === null) return words(outcome);
  if (kind === 'average') return average(value, outcome);
  if (isRatio(kind) && outcome.numerator !== null && outcome.denominator !== null) {
    const judged = judgeRatio(comparator, value, outcome);
    return judged.type === 'none' ? { type: 'unknown' } : judged;
  }
  return isRatio(kind)
    ? compared(comparator, value, outcome.value, null)
    : compared(comparator, value, outcome.value, attainment(outcome.value, value));
}

function milestone(outcome: Outcome): Verdict {
  if (outcome.value !== null) return { type: outcome.value > 0 ? 'done' : 'not-done' };
  return words(outcome);
}

function words({ text }: Outcome): Verdict {
  return text === null || text === '' ? { type: 'unknown' } : { type: 'words', text };
}

/** Σ introduced ≥ rate × Σ CĐCS; one of them with 0 is no fault. */
function average(rate: number, { value, numerator, denominator }: Outcome): Verdict {
  if (numerator === null || denominator === null) return compared('ge', rate, value, null);
  const missing = exactSum([neededForRate(rate, denominator), -numerator]);
  return missing <= 0 ? { type: 'met' } : { type: 'not-met', missing };
}

/** `percent` is the attainment of a count; null where the values are per cents themselves. */
function compared(
  comparator: Comparator,
  asked: number,
  reached: number | null,
  percent: number | null,
): Verdict {
  if (reached === null) return { type: 'unknown' };
  switch (comparator) {
    case 'approx':
    case 'approx-gt': {
      const points = percent === null ? [reached, -asked] : [percent, -100];
      return { type: 'distance', points: exactSum(points) };
    }
    case 'ge':
    case 'none':
    case 'gt': {
      const isMet = comparator === 'gt' ? reached > asked : reached >= asked;
      if (isMet) return { type: 'met' };
      const least = comparator === 'gt' && percent !== null ? Math.floor(asked) + 1 : asked;
      return { type: 'not-met', missing: percent === null ? null : exactSum([least, -reached]) };
    }
  }
}
