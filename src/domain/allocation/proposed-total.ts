import { toDecimal } from '../decimal.ts';
import { type Fraction, roundScaled } from './fraction.ts';

/** «5», «-2.5»: digits with one point at most, and a sign. */
const PERCENT_TEXT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A total that grows from what was reached: exact, and rounded half up to a whole number. */
type ProposedTotal = { readonly exact: Fraction; readonly total: bigint };

/**
 * What was reached with so many per cent more (or less). Growth is a per cent as text, so that it is
 * exact. null below −100 % or where the text is no per cent.
 */
export function proposedTotal(base: number, growth: string): ProposedTotal | null {
  const match = PERCENT_TEXT.exec(growth);
  if (match === null) return null;
  const [, sign = '', whole = '0', decimals = ''] = match;
  const rate = BigInt(`${sign}${whole}${decimals}`);
  const hundred = 100n * 10n ** BigInt(decimals.length);
  if (hundred + rate < 0n) return null;
  const { coefficient, scale } = toDecimal(base);
  const exact = {
    numerator: coefficient * (hundred + rate),
    denominator: hundred * 10n ** BigInt(scale),
  };
  return { exact, total: roundScaled(exact, 0) };
}
