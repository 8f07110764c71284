import { type Fraction, parseDecimal, wholeNumber } from '../../../domain/allocation/fraction.ts';
import { exactText, wholeText } from '../../../domain/allocation/fraction-text.ts';
import { cellDivision } from '../../../domain/allocation/two-way/reasons.ts';
import { overOneDenominator } from '../../../domain/allocation/weights.ts';
import type { CellsJson, ReplayedCells } from '../../allocation/cells-json.ts';
import type { Opened } from './told.ts';
import { basisNamed, basisWithShare, LINE } from './words.ts';

/** Row and column of a cell, from 0. */
export type CellAt = { readonly row: number; readonly column: number };

/** The arithmetic of one unit in one sector: the division by both divisors, and how it was rounded. */
export function openedCell(
  json: CellsJson,
  { request, answer }: ReplayedCells,
  at: CellAt,
): Opened {
  const value = answer.values[at.row]?.[at.column] ?? 0;
  const locked = request.locked[at.row]?.[at.column] ?? null;
  const totals = [
    { what: LINE.unitTotal, amount: wholeText(request.rows[at.row]?.total ?? 0) },
    { what: LINE.sectorTotal, amount: wholeText(request.columns[at.column]?.total ?? 0) },
  ];
  if (locked !== null) return [{ what: LINE.lockedAt, amount: wholeText(value) }, ...totals];
  const divisors = {
    rows: answer.rowDivisors.map(quotient),
    columns: answer.columnDivisors.map(quotient),
  };
  const division = cellDivision(request, answer.values, divisors, at);
  const assigned = { what: LINE.assigned, amount: wholeText(value) };
  if (division === null) return [...basisLines(json, at, '0'), ...totals, assigned];
  return [
    ...basisLines(json, at, division.weight),
    { what: LINE.rowDivisor, amount: division.row },
    { what: LINE.columnDivisor, amount: division.column },
    { what: LINE.quotient, amount: division.quotient },
    { what: LINE.rounding, amount: division.outcome },
    ...totals,
    assigned,
  ];
}

function basisLines({ bases }: CellsJson, { row, column }: CellAt, weight: string): Opened {
  const [only] = bases;
  if (bases.length === 1) return [{ what: basisNamed(only?.label ?? ''), amount: weight }];
  const parts = bases.map(({ label, share, values }) => {
    const value = decimal(values[row]?.[column] ?? 0);
    return {
      what: basisWithShare(label, exactText(decimal(share))),
      amount: `${exactText(value)} ÷ ${exactText(sumOf(values.flat().map(decimal)))}`,
    };
  });
  return [...parts, { what: LINE.combinedBasis, amount: weight }];
}

function sumOf(values: readonly Fraction[]): Fraction {
  const { numerators, denominator } = overOneDenominator(values);
  return { numerator: numerators.reduce((sum, value) => sum + value, 0n), denominator };
}

function decimal(value: number | string): Fraction {
  return parseDecimal(value) ?? wholeNumber(0n);
}

function quotient(text: string): Fraction {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}
