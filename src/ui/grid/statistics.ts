/** What the status line says of the selected cells; blanks are cells without a number. */
export type Statistics = {
  readonly cells: number;
  readonly numbers: number;
  readonly sum: number;
  readonly mean: number;
  readonly least: number;
  readonly greatest: number;
};

/** null for a single cell: there is nothing to sum up. */
export function statisticsOf(values: readonly (number | null)[]): Statistics | null {
  if (values.length < 2) return null;
  const numbers = values.filter((value) => value !== null);
  const [first] = numbers;
  if (first === undefined) {
    return { cells: values.length, numbers: 0, sum: 0, mean: 0, least: 0, greatest: 0 };
  }
  const sum = numbers.reduce((total, value) => total + value, 0);
  return {
    cells: values.length,
    numbers: numbers.length,
    sum,
    mean: sum / numbers.length,
    least: numbers.reduce((a, b) => Math.min(a, b), first),
    greatest: numbers.reduce((a, b) => Math.max(a, b), first),
  };
}
