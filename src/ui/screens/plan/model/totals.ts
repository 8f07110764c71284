import type { Figure } from '../../../../domain/figure.ts';
import { exactSum, type Ratio, ratioOfSum } from '../../../../domain/ratio.ts';
import type { NumberKind } from '../../../../domain/vietnamese/numbers.ts';

/** What the units of a group, or all of them, come to in one column. */
export type Subtotal =
  | { readonly type: 'sum'; readonly sum: number; readonly known: number }
  /** Σ numerator ÷ Σ denominator; `known` units have a value. */
  | { readonly type: 'ratio'; readonly ratio: Ratio; readonly known: number }
  /** How many units have sectors that do not add up to their total. */
  | { readonly type: 'unequal'; readonly known: number }
  /** Averages and the like, whose whole cannot be told from the parts. */
  | { readonly type: 'none' };

export type UnitValue = {
  readonly figure: Figure | undefined;
  /** What the value counts against, where the unit's figure does not carry it itself. */
  readonly denominator: number | null;
};

/** What units come to: counts add up, percentages by their denominators, other numbers not at all. */
export function subtotal(values: readonly UnitValue[], numbers: NumberKind): Subtotal {
  switch (numbers) {
    case 'count': {
      const known: number[] = [];
      for (const { figure } of values) {
        const value = figure?.value ?? null;
        if (value !== null) known.push(value);
      }
      return { type: 'sum', sum: exactSum(known), known: known.length };
    }
    case 'percent':
      return ratioSubtotal(values);
    case 'decimal':
      return { type: 'none' };
  }
}

/** One unknown denominator leaves the whole unknown: it is not a smaller whole. */
function ratioSubtotal(values: readonly UnitValue[]): Subtotal {
  const parts = values.flatMap(({ figure, denominator: fallback }) => {
    const percent = figure?.value ?? null;
    if (figure === undefined || percent === null) return [];
    const denominator = figure.denominator ?? fallback;
    const numerator =
      figure.numerator ?? (denominator === null ? null : (percent * denominator) / 100);
    return [{ numerator, denominator }];
  });
  const { ratio, unknown } = ratioOfSum(parts);
  return {
    type: 'ratio',
    ratio: unknown > 0 ? { type: 'unknown' } : ratio,
    known: parts.length,
  };
}

export type ColumnTotals = {
  /** Tổng chỉ tiêu giao. */
  readonly given: number | null;
  /** Đã phân bổ. */
  readonly shared: Subtotal;
  /** Chưa phân bổ; below 0 where more was shared out than given. null where it has no meaning. */
  readonly left: number | null;
  readonly groups: ReadonlyMap<string, Subtotal>;
};

/** A column without any share or total shows blanks, not zeros. */
export function columnTotals(
  given: number | null,
  groups: ReadonlyMap<string, readonly UnitValue[]>,
  numbers: NumberKind,
): ColumnTotals {
  const parts = new Map([...groups].map(([id, values]) => [id, subtotal(values, numbers)]));
  const shared =
    numbers === 'count'
      ? sumOfSums([...parts.values()])
      : subtotal([...groups.values()].flat(), numbers);
  return {
    given,
    shared,
    left: given !== null && shared.type === 'sum' ? exactSum([given, -shared.sum]) : null,
    groups: parts,
  };
}

/** Sums are exact, so those of the groups come to the same as all their units. */
function sumOfSums(parts: readonly Subtotal[]): Subtotal {
  const sums = parts.filter((part) => part.type === 'sum');
  return {
    type: 'sum',
    sum: exactSum(sums.map(({ sum }) => sum)),
    known: exactSum(sums.map(({ known }) => known)),
  };
}
