import { type Fraction, roundScaled } from '../../../domain/allocation/fraction.ts';
import type { Formula } from '../../../domain/report/formula.ts';
import type { ReportCell, ReportColumn, ReportParameter } from '../../../domain/report/table.ts';

/** A live formula; its value is worked out when the table is laid out. */
export function live(formula: Formula): ReportCell {
  return { type: 'formula', formula, value: 0 };
}

export function amount(value: number): ReportCell {
  return { type: 'number', value };
}

export function amountOf(value: Fraction): ReportCell {
  return amount(numberOf(value));
}

/** The nearest number a spreadsheet can keep. */
export function numberOf({ numerator, denominator }: Fraction): number {
  const [top, bottom] = [Number(numerator), Number(denominator)];
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom;
  return Number(roundScaled({ numerator, denominator }, DIGITS)) / 10 ** DIGITS;
}

const DIGITS = 15;

export function countParameter(key: string, label: string, cell: ReportCell): ReportParameter {
  return { key, label, format: 'count', decimals: 0, cell };
}

export function decimalParameter(
  key: string,
  label: string,
  decimals: number,
  cell: ReportCell,
): ReportParameter {
  return { key, label, format: 'decimal', decimals, cell };
}

/** Decimals that show these values in full, at most so many. */
export function decimalsFor(values: readonly Fraction[], most: number): number {
  for (let places = 0; places < most; places += 1) {
    const unit = 10n ** BigInt(places);
    if (values.every(({ numerator, denominator }) => (numerator * unit) % denominator === 0n)) {
      return places;
    }
  }
  return most;
}

export function formatFor(decimals: number): ReportColumn['format'] {
  return decimals === 0 ? 'count' : 'decimal';
}
