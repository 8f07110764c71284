/** What a double holds for certain, and what Excel shows at most. */
const DIGITS = 15;

/**
 * A number as Excel stores it: plain digits, a point, no exponent. What addition left behind the 15th
 * digit is dropped; whole numbers are exact.
 */
export function numberText(value: number): string {
  const exact = Number.isSafeInteger(value) ? value : Number(value.toPrecision(DIGITS));
  const text = String(exact === 0 ? 0 : exact);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', first = '', rest = '', power = ''] = match;
  const digits = first + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}
