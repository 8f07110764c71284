/** An exact decimal number: `coefficient` × 10^−`scale`, `scale` ≥ 0. */
export type Decimal = { readonly coefficient: bigint; readonly scale: number };

const NUMBER_TEXT = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * The decimal that a number shows as (its shortest text), so 0.1 is one tenth and not the nearest double.
 * Throws a RangeError for NaN and the infinities.
 */
export function toDecimal(value: number): Decimal {
  const match = NUMBER_TEXT.exec(String(value));
  if (match === null) throw new RangeError(`No decimal: ${value}`);
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = match;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale >= 0
    ? { coefficient: digits, scale }
    : { coefficient: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Rounds to at most `places` decimals, halves away from zero as in office work. */
export function roundDecimal(value: Decimal, places: number): Decimal {
  if (value.scale <= places) return value;
  const unit = 10n ** BigInt(value.scale - places);
  const magnitude = value.coefficient < 0n ? -value.coefficient : value.coefficient;
  const rounded = (magnitude * 2n + unit) / (unit * 2n);
  return { coefficient: value.coefficient < 0n ? -rounded : rounded, scale: places };
}

/** Sign, whole digits and decimals (all `scale` of them) of a decimal, each as text. */
export function decimalParts(value: Decimal): {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
} {
  const negative = value.coefficient < 0n;
  const digits = String(negative ? -value.coefficient : value.coefficient).padStart(
    value.scale + 1,
    '0',
  );
  const cut = digits.length - value.scale;
  return { negative, whole: digits.slice(0, cut), fraction: digits.slice(cut) };
}
