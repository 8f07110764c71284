import { type Decimal, toDecimal } from '../../domain/decimal.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';

/** A cell to fill from: its text, and its number where it holds one. */
export type FillSource = { readonly text: string; readonly value: number | null };

/** «series»: numbers a constant step apart go on; «count»: one number goes on by 1; «copy»: as they are. */
export type FillMode = 'series' | 'count' | 'copy';

/**
 * The texts of the next `count` cells after a line of cells, nearest first. Numbers that are no series,
 * words and blanks are repeated in their order. `back`: the cells lie before the line.
 */
export function filledTexts(
  line: readonly FillSource[],
  count: number,
  mode: FillMode,
  back = false,
): readonly string[] {
  const near = back ? line : line.toReversed();
  const numbers = near.flatMap(({ value }) => (value === null ? [] : [toDecimal(value)]));
  const step = numbers.length === line.length ? stepOf(numbers, mode, back) : null;
  const [last] = numbers;
  return Array.from({ length: count }, (_, i) => {
    if (step !== null && last !== undefined) return written(plus(last, step, BigInt(i + 1)));
    const source = near[near.length - 1 - (i % near.length)];
    return source === undefined ? '' : textOf(source);
  });
}

/** From the nearest number outwards; null where the numbers are to be repeated. */
function stepOf(near: readonly Decimal[], mode: FillMode, back: boolean): Decimal | null {
  if (mode === 'copy') return null;
  const [first, second] = near;
  if (first === undefined) return null;
  if (second === undefined) {
    return mode === 'count' ? { coefficient: back ? -1n : 1n, scale: 0 } : null;
  }
  const step = plus(first, second, -1n);
  const isSeries = near.every((one, i) => {
    const next = near[i + 1];
    return next === undefined || isZero(plus(plus(one, next, -1n), step, -1n));
  });
  return isSeries ? step : null;
}

function plus(a: Decimal, b: Decimal, times: bigint): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const scaled = (one: Decimal) => one.coefficient * 10n ** BigInt(scale - one.scale);
  return { coefficient: scaled(a) + times * scaled(b), scale };
}

function isZero({ coefficient }: Decimal): boolean {
  return coefficient === 0n;
}

function written({ coefficient, scale }: Decimal): string {
  return formatDecimal(Number(`${coefficient}e-${scale}`));
}

/** What is shown of a number may be rounded; the number is not. */
function textOf({ text, value }: FillSource): string {
  return value === null ? text : formatDecimal(value);
}
