import type { CellBasis } from '../../../domain/allocation/cell-weights.ts';
import { wholeNumber } from '../../../domain/allocation/fraction.ts';
import { wholeText } from '../../../domain/allocation/fraction-text.ts';
import {
  type CellDivision,
  type CellPlace,
  cellDivision,
} from '../../../domain/allocation/two-way/reasons.ts';
import { combinedCells } from '../../allocation/cell-reasons.ts';
import type { ReplayedCells } from '../../allocation/cells-json.ts';
import { basisParts } from './opened-basis.ts';
import { lockLines } from './opened-lock.ts';
import type { Opened } from './told.ts';
import { basisNamed, LINE } from './words.ts';

/** The arithmetic of one unit in one sector: the division by both divisors, and how it was rounded. */
export function openedCell(
  { request, answer, bases, divisors }: ReplayedCells,
  at: CellPlace,
): Opened {
  const value = answer.values[at.row]?.[at.column] ?? 0;
  const locked = request.locked[at.row]?.[at.column] ?? null;
  const totals = [
    { what: LINE.unitTotal, amount: wholeText(request.rows[at.row]?.total ?? 0) },
    { what: LINE.sectorTotal, amount: wholeText(request.columns[at.column]?.total ?? 0) },
  ];
  if (locked !== null) {
    const note = request.lock?.[at.row]?.[at.column];
    return [{ what: LINE.lockedAt, amount: wholeText(value) }, ...lockLines(note), ...totals];
  }
  const division = cellDivision(request, answer.values, divisors, at);
  return [
    ...basisLines(bases, at, division?.weight ?? '0'),
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

function basisLines(
  bases: readonly CellBasis[],
  { row, column }: CellPlace,
  weight: string,
): Opened {
  const combined = combinedCells(bases);
  if (combined === null) return [{ what: basisNamed(bases[0]?.label ?? ''), amount: weight }];
  const values = bases.map((basis) => basis.values[row]?.[column] ?? wholeNumber(0n));
  return [...basisParts(combined, values), { what: LINE.combinedBasis, amount: weight }];
}
