import type { Fraction } from '../fraction.ts';
import { exactText, roundedText, wholeText } from '../fraction-text.ts';
import { lockedWords } from '../lock-note.ts';
import type { LockNote } from '../request.ts';
import type { Divisors } from './certificate.ts';
import { reduced } from './ratio.ts';
import type { Margin, Matrix, TwoWayRequest } from './request.ts';
import { shownNumber, shownWith, typedText } from './shown-number.ts';

/** Writes where a cell's weight, as it is shown, comes from; '' where it is a figure as it stands. */
export type CellOrigin = (place: CellPlace, weight: string) => string;

/** Writes the sentence «Cách tính» of each cell, in Vietnamese. */
export function reasonsOf(
  request: TwoWayRequest,
  values: Matrix<number>,
  divisors: Divisors,
  originOf: CellOrigin,
): Matrix<string> {
  const rowTexts = divisors.rows.map(typedText);
  const columnTexts = divisors.columns.map(typedText);
  return values.map((line, i) =>
    line.map((_, j) => {
      const place = { row: i, column: j };
      const cell = cellAt(request, values, divisors, place);
      const texts = { row: rowTexts[i] ?? null, column: columnTexts[j] ?? null };
      const division = divisionOf(cell, texts);
      const body =
        division === null
          ? undividedText(cell)
          : `${originOf(place, division.weight)}${dividedText(division)}`;
      return `${cell.label}: ${body} Chỉ tiêu giao: ${wholeText(cell.value)}.`;
    }),
  );
}

/** The arithmetic of one cell as it is shown; null where there is none: a lock, or no weight. */
export type CellDivision = {
  readonly weight: string;
  readonly row: string;
  readonly column: string;
  readonly quotient: string;
  /** «làm tròn thành 4», with the bound or the margin that decided otherwise. */
  readonly outcome: string;
};

/** The division behind one cell of an answer, in the very figures of its sentence. */
export function cellDivision(
  request: TwoWayRequest,
  values: Matrix<number>,
  divisors: Divisors,
  place: CellPlace,
): CellDivision | null {
  const cell = cellAt(request, values, divisors, place);
  return divisionOf(cell, { row: typedText(cell.row), column: typedText(cell.column) });
}

/** Row and column of a cell, from 0. */
export type CellPlace = { readonly row: number; readonly column: number };

type CellWorking = {
  readonly label: string;
  readonly value: number;
  readonly weight: Fraction;
  readonly row: Fraction;
  readonly column: Fraction;
  readonly min: number | null;
  readonly max: number | null;
  readonly locked: boolean;
  readonly lock: LockNote | null;
};

/** All digits of the divisors; null where they are too many to be typed. */
type DivisorTexts = { readonly row: string | null; readonly column: string | null };

function cellAt(
  request: TwoWayRequest,
  values: Matrix<number>,
  divisors: Divisors,
  { row: i, column: j }: CellPlace,
): CellWorking {
  const [row, column] = [divisors.rows[i], divisors.columns[j]];
  const [weight, value] = [request.weights[i]?.[j], values[i]?.[j]];
  if (row === undefined || column === undefined || weight === undefined || value === undefined) {
    throw new Error('A cell without weight or divisor');
  }
  return {
    label: `${labelOf(request.rows[i])} × ${labelOf(request.columns[j])}`,
    value,
    weight,
    row,
    column,
    min: request.min[i]?.[j] ?? null,
    max: request.max[i]?.[j] ?? null,
    locked: (request.locked[i]?.[j] ?? null) !== null,
    lock: request.lock?.[i]?.[j] ?? null,
  };
}

function dividedText({ weight, row, column, quotient, outcome }: CellDivision): string {
  return `${weight} ÷ (${row} × ${column}) = ${quotient}, ${outcome}. ${DIVISORS}`;
}

const DIVISORS =
  'Trong ngoặc là số chia hàng và số chia cột (số chia do máy tìm sao cho mọi hàng, mọi cột đủ tổng; xem cả bảng ở Biểu thuyết minh cách tính).';

function labelOf(margin: Margin | undefined): string {
  return margin?.label ?? margin?.id ?? '';
}

function undividedText({ locked, lock, value }: CellWorking): string {
  if (locked) {
    return `${lockedWords(lock, value)}, các ô khác chia phần còn lại của hàng và cột.`;
  }
  return value === 0
    ? 'số liệu căn cứ bằng 0, không được phân bổ.'
    : `số liệu căn cứ bằng 0, giữ ở mức tối thiểu ${wholeText(value)}.`;
}

function divisionOf(cell: CellWorking, texts: DivisorTexts): CellDivision | null {
  if (cell.locked || cell.weight.numerator === 0n) return null;
  const quotient = reduced({
    numerator: cell.weight.numerator * cell.row.denominator * cell.column.denominator,
    denominator: cell.weight.denominator * cell.row.numerator * cell.column.numerator,
  });
  const { floor, half } = neighbours(quotient);
  const shown = half
    ? halfDivision(cell, texts, quotient)
    : roundedDivision(cell, texts, quotient, floor);
  return { ...shown, outcome: outcomeText(cell, floor, half) };
}

/** The nearest whole number; at an exact half the lower neighbour, with `half`. */
function neighbours({ numerator, denominator }: Fraction) {
  const floor = (2n * numerator + denominator) / (2n * denominator);
  const half = (2n * floor - 1n) * denominator === 2n * numerator;
  return { floor: half ? floor - 1n : floor, half };
}

function outcomeText({ value, min, max }: CellWorking, floor: bigint, half: boolean): string {
  const given = BigInt(value);
  if (half && (given === floor || given === floor + 1n)) {
    const rounded = given === floor ? 'làm tròn xuống' : 'làm tròn lên';
    return `đúng một nửa, được ${rounded} ${wholeText(value)} để đủ tổng hàng và tổng cột (ưu tiên ô đứng trước)`;
  }
  const rounding = half ? 'đúng một nửa' : `làm tròn thành ${wholeText(floor)}`;
  if (given === floor) return rounding;
  return given > floor
    ? `${rounding}, thấp hơn mức tối thiểu ${wholeText(min ?? value)}, giữ ở ${wholeText(value)}`
    : `${rounding}, cao hơn mức tối đa ${wholeText(max ?? value)}, giữ ở ${wholeText(value)}`;
}

type ShownDivision = Omit<CellDivision, 'outcome'>;

/** More than a half is ever told with, so that figures without an end come close enough to be seen as one. */
const HALF_PLACES = 4;

function halfDivision(cell: CellWorking, texts: DivisorTexts, quotient: Fraction): ShownDivision {
  return { ...redoneWith(cell, texts, quotient, HALF_PLACES), quotient: exactText(quotient) };
}

const FEWEST_DECIMALS = 2;
const FEWEST_DIGITS = 6;

/** The division with as many digits as it takes for the shown figures to round to the same number. */
function roundedDivision(
  cell: CellWorking,
  texts: DivisorTexts,
  quotient: Fraction,
  nearest: bigint,
): ShownDivision {
  let decimals = FEWEST_DECIMALS;
  let shown = shownWith(quotient, decimals);
  while (!roundsTo(shown.value, nearest) || isBetweenDecimals(quotient, decimals)) {
    decimals += 1;
    shown = shownWith(quotient, decimals);
  }
  return { ...redoneWith(cell, texts, quotient, decimals), quotient: shown.text };
}

/**
 * Whether a number stands exactly between two figures of so many decimals: 0,125 between 0,12 and
 * 0,13. Divisors whose decimals never end come close from one side only and may miss its figure for good.
 */
function isBetweenDecimals({ numerator, denominator }: Fraction, decimals: number): boolean {
  const halves = 2n * numerator * 10n ** BigInt(decimals);
  return halves % denominator === 0n && (halves / denominator) % 2n === 1n;
}

/** Weight and divisors with as many digits as it takes for them to give the quotient so many decimals. */
function redoneWith(
  cell: CellWorking,
  texts: DivisorTexts,
  quotient: Fraction,
  decimals: number,
): Omit<ShownDivision, 'quotient'> {
  const figure = roundedText(quotient, decimals);
  const weightText = typedText(cell.weight);
  for (let digits = FEWEST_DIGITS; ; digits += 1) {
    const weight = shownNumber(cell.weight, weightText, digits);
    const row = shownNumber(cell.row, texts.row, digits);
    const column = shownNumber(cell.column, texts.column, digits);
    const redone = {
      numerator: weight.value.numerator * row.value.denominator * column.value.denominator,
      denominator: weight.value.denominator * row.value.numerator * column.value.numerator,
    };
    if (roundedText(redone, decimals) !== figure) continue;
    return { weight: weight.text, row: row.text, column: column.text };
  }
}

function roundsTo(value: Fraction, nearest: bigint): boolean {
  const { floor, half } = neighbours(value);
  return !half && floor === nearest;
}
