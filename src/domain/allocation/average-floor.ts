import { assertNever } from '../assert-never.ts';
import { toDecimal } from '../decimal.ts';
import type { Comparator } from '../indicator.ts';

/**
 * The least that a unit needs for «bình quân mỗi CĐCS … ít nhất 01»: rate × its CĐCS, rounded up,
 * and one more than the whole part where the document says «trên». null where it says «khoảng»,
 * which demands nothing.
 */
export function averageFloor(comparator: Comparator, rate: number, of: number): bigint | null {
  const [left, right] = [toDecimal(rate), toDecimal(of)];
  const numerator = left.coefficient * right.coefficient;
  const denominator = 10n ** BigInt(left.scale + right.scale);
  switch (comparator) {
    case 'ge':
    case 'none':
      return (numerator + denominator - 1n) / denominator;
    case 'gt':
      // A unit without CĐCS has no average to exceed.
      return of === 0 ? 0n : numerator / denominator + 1n;
    case 'approx':
    case 'approx-gt':
      return null;
    default:
      return assertNever(comparator);
  }
}
