import { type Fraction, parseDecimal, wholeNumber } from '../../../domain/allocation/fraction.ts';
import { exactText, wholeText } from '../../../domain/allocation/fraction-text.ts';
import { type CellDivision, cellDivision } from '../../../domain/allocation/two-way/reasons.ts';
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
  return [
    ...basisLines(json, at, division?.weight ?? '0'),
    ...(division === null ? [] : divisionLines(division)),
    ...totals,
    { what: LINE.assigned, amount: wholeText(value) },
  ];
}

function divisionLines({ row, column, quotient: ratio, outcome }: CellDivision): Opened {
  return [
    { what: LINE.rowDivisor, amount: row },
    { what: LINE.columnDivisor, amount: column },
    { what: LINE.quotient, amount: ratio },
    { what: LINE.rounding, amount: outcome },
  ];
}

function basisLines({ bases }: CellsJson, { row, column }: CellAt, weight: string): Opened {
  if (bases.length === 1) return [{ what: basisNamed(bases[0]?.label ?? ''), amount: weight }];
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
