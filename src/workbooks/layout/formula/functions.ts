import type { CellValue } from '../../open/sheet-grid.ts';

export type FormulaValue = CellValue;

type Arguments = readonly (readonly FormulaValue[])[];

/** `undefined` where the arguments are not understood. */
export type FormulaFunction = (given: Arguments) => FormulaValue | undefined;

/** The functions that returns use. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['SUM', (given) => numbersOf(given).reduce((sum, value) => sum + value, 0)],
  ['COUNT', (given) => numbersOf(given).filter(Number.isFinite).length],
  ['MAX', (given) => Math.max(...orZero(numbersOf(given)))],
  ['MIN', (given) => Math.min(...orZero(numbersOf(given)))],
  ['AVERAGE', average],
  ['ABS', (given) => mapNumber(single(given, 0), Math.abs)],
  ['ROUND', (given) => round(single(given, 0), single(given, 1) ?? 0, Math.round)],
  ['ROUNDUP', (given) => round(single(given, 0), single(given, 1) ?? 0, Math.ceil)],
  ['ROUNDDOWN', (given) => round(single(given, 0), single(given, 1) ?? 0, Math.floor)],
  ['INT', (given) => mapNumber(single(given, 0), Math.floor)],
  ['IF', choose],
  ['IFERROR', (given) => (isError(single(given, 0)) ? single(given, 1) : single(given, 0))],
  ['SUBTOTAL', subtotal],
  ['COUNTA', (given) => given.flat().filter((value) => value !== null).length],
]);

/** Nothing else that is an error gets this far. */
export function isError(value: FormulaValue | undefined): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}

const SUBTOTAL_SUMS: ReadonlySet<FormulaValue | undefined> = new Set([9, 109]);

/** The sum, that is: «SUBTOTAL(9,C5:C10)» stands below filtered lists. Other sums in it are not known here. */
function subtotal([code, ...ranges]: Arguments): number | undefined {
  return code?.length === 1 && SUBTOTAL_SUMS.has(code[0])
    ? numbersOf(ranges).reduce((sum, value) => sum + value, 0)
    : undefined;
}

/** In a range Excel passes over texts, blanks and booleans. */
function numbersOf(given: Arguments): number[] {
  return given.flat().filter((value) => typeof value === 'number');
}

function orZero(values: readonly number[]): readonly number[] {
  return values.length === 0 ? [0] : values;
}

function average(given: Arguments): number | undefined {
  const values = numbersOf(given);
  return values.length === 0
    ? undefined
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function single(given: Arguments, index: number): FormulaValue | undefined {
  const values = given[index];
  return values?.length === 1 ? values[0] : undefined;
}

function mapNumber(
  value: FormulaValue | undefined,
  each: (value: number) => number,
): number | undefined {
  return typeof value === 'number' ? each(value) : value === null ? each(0) : undefined;
}

/** Halves and directions go away from zero or towards it, as in Excel. */
function round(
  value: FormulaValue | undefined,
  digits: FormulaValue,
  way: (value: number) => number,
): number | undefined {
  if (typeof digits !== 'number') return undefined;
  return mapNumber(value, (number) => {
    const shifted = Number((Math.abs(number) * 10 ** digits).toPrecision(15));
    return (Math.sign(number) * way(shifted)) / 10 ** digits;
  });
}

/** Both branches were computed already: formulas have no side effects, only errors, which give up. */
function choose(given: Arguments): FormulaValue | undefined {
  const condition = single(given, 0);
  if (typeof condition === 'string' || condition === undefined || isError(condition)) {
    return undefined;
  }
  return condition ? (single(given, 1) ?? 0) : given.length > 2 ? single(given, 2) : false;
}
