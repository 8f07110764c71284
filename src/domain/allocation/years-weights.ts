import { assertNever } from '../assert-never.ts';
import type { Fraction } from './fraction.ts';

/** Bước đều, đường thẳng theo thời gian, tăng trưởng. */
export type YearPattern = 'equal' | 'linear' | 'growth';

/**
 * Weights of ascending years: `equal` the same for every one; `linear` by the years that passed since
 * the one before (1 for the first); `growth` (1 + rate) to the power of the years since the first.
 */
export function weightsFor(
  pattern: YearPattern,
  years: readonly number[],
  rate: Fraction,
): readonly Fraction[] {
  const first = years[0] ?? 0;
  return years.map((year, index) => {
    switch (pattern) {
      case 'equal':
        return { numerator: 1n, denominator: 1n };
      case 'linear':
        return { numerator: BigInt(year - (years[index - 1] ?? year - 1)), denominator: 1n };
      case 'growth': {
        const passed = BigInt(year - first);
        return {
          numerator: (rate.denominator + rate.numerator) ** passed,
          denominator: rate.denominator ** passed,
        };
      }
      default:
        return assertNever(pattern);
    }
  });
}
