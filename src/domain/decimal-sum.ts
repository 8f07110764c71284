import { decimalParts, toDecimal } from './decimal.ts';

/** The exact sum of numbers as they are written: 0.1 + 0.2 is «0.3». */
export function sumOfDecimals(values: readonly number[]): string {
  let coefficient = 0n;
  let scale = 0;
  for (const value of values) {
    const decimal = toDecimal(value);
    const common = Math.max(scale, decimal.scale);
    coefficient =
      coefficient * 10n ** BigInt(common - scale) +
      decimal.coefficient * 10n ** BigInt(common - decimal.scale);
    scale = common;
  }
  const { negative, whole, fraction } = decimalParts({ coefficient, scale });
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
