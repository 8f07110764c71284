import { type Fraction, wholeNumber } from './fraction.ts';
import { exactText } from './fraction-text.ts';
import type { CombinedBasis } from './request.ts';
import { sumOfFractions } from './weights.ts';
import type { CombinedWorking } from './working.ts';

/** What the sentences say of several bases: each with the sum of its values. */
export function combinedWorking(bases: readonly CombinedBasis[]): readonly CombinedWorking[] {
  return bases.map(({ label, share, values }) => ({
    label: label ?? null,
    share,
    sum: sumOfFractions(values),
  }));
}

/** Writes where a combined weight comes from: its values in the order of the bases, and the weight as shown. */
export type WeightOrigin = (values: readonly Fraction[], weight: string) => string;

/** «Căn cứ kết hợp: 60 × 3 ÷ 4 (lao động) + 40 × 1 ÷ 2 (CĐCS) = 65. », bases that sum to 0 told apart. */
export function weightOrigin(bases: readonly CombinedWorking[]): WeightOrigin {
  const counted = bases.flatMap(({ label, share, sum }, index) =>
    sum.numerator === 0n
      ? []
      : [
          {
            index,
            before: `${exactText(share)} × `,
            after: ` ÷ ${exactText(sum)}${label === null ? '' : ` (${label})`}`,
          },
        ],
  );
  const empty = bases
    .flatMap(({ label, sum }, index) =>
      sum.numerator === 0n
        ? [`Căn cứ ${label === null ? `thứ ${index + 1}` : `«${label}»`} ${EMPTY_BASIS}. `]
        : [],
    )
    .join('');
  return (values, weight) => {
    const terms = counted.map(
      ({ index, before, after }) =>
        `${before}${exactText(values[index] ?? wholeNumber(0n))}${after}`,
    );
    return `${empty}Căn cứ kết hợp: ${terms.join(' + ')} = ${weight}. `;
  };
}

/** Nothing can be said in proportion to a sum of 0: such a basis brings nothing to any weight. */
const EMPTY_BASIS = 'có tổng bằng 0 nên không tính';

/** «3 ÷ 4»: what one basis brings to a weight before its share. */
export function basisPartText(value: Fraction, { sum }: CombinedWorking): string {
  return sum.numerator === 0n ? EMPTY_BASIS : `${exactText(value)} ÷ ${exactText(sum)}`;
}
