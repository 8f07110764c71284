import { type Decimal, toDecimal } from '../../domain/decimal.ts';

/** What the status line says of the selected cells; blanks are cells without a number. */
export type Statistics = {
  readonly cells: number;
  readonly numbers: number;
  readonly sum: number;
  readonly mean: number;
  readonly least: number;
  readonly greatest: number;
  /** The most decimals that one of the numbers has. */
  readonly decimals: number;
};

const ZERO: Decimal = { coefficient: 0n, scale: 0 };

/** null for a single cell: there is nothing to sum up. */
export function statisticsOf(values: readonly (number | null)[]): Statistics | null {
  if (values.length < 2) return null;
  const numbers = values.filter((value) => value !== null);
  const [first] = numbers;
  if (first === undefined) {
    return {
      cells: values.length,
      numbers: 0,
      sum: 0,
      mean: 0,
      least: 0,
      greatest: 0,
      decimals: 0,
    };
  }
  const { sum, decimals } = exactTotal(numbers);
  return {
    cells: values.length,
    numbers: numbers.length,
    sum,
    mean: sum / numbers.length,
    least: numbers.reduce((a, b) => Math.min(a, b), first),
    greatest: numbers.reduce((a, b) => Math.max(a, b), first),
    decimals,
  };
}

/** Whole numbers are added as they are while that is exact: thousands of them change with a drag. */
function exactTotal(numbers: readonly number[]): { sum: number; decimals: number } {
  if (numbers.every(Number.isSafeInteger)) {
    const sum = numbers.reduce((total, value) => total + value, 0);
    const magnitude = numbers.reduce((total, value) => total + Math.abs(value), 0);
    if (Number.isSafeInteger(magnitude)) return { sum, decimals: 0 };
  }
  const { coefficient, scale } = numbers.map(toDecimal).reduce(added, ZERO);
  return { sum: Number(`${coefficient}e-${scale}`), decimals: scale };
}

function added(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const raised = (one: Decimal) => one.coefficient * 10n ** BigInt(scale - one.scale);
  return { coefficient: raised(a) + raised(b), scale };
}
