import { type Fraction, toDecimalCut } from '../fraction.ts';
import { exactText, roundedText, trimmedText, wholeText } from '../fraction-text.ts';
import type { Divisors } from './certificate.ts';
import { reduced } from './ratio.ts';
import type { Margin, Matrix, TwoWayRequest } from './request.ts';

/** Writes the sentence «Cách tính» of each cell, in Vietnamese. */
export function reasonsOf(
  request: TwoWayRequest,
  values: Matrix<number>,
  divisors: Divisors,
): Matrix<string> {
  const rowTexts = divisors.rows.map(divisorText);
  const columnTexts = divisors.columns.map(divisorText);
  return values.map((line, i) =>
    line.map((value, j) => {
      const [row, column] = [divisors.rows[i], divisors.columns[j]];
      const weight = request.weights[i]?.[j];
      if (row === undefined || column === undefined || weight === undefined) {
        throw new Error('A cell without weight or divisor');
      }
      const cell: CellWorking = {
        value,
        weight,
        row,
        column,
        rowText: rowTexts[i] ?? null,
        columnText: columnTexts[j] ?? null,
        min: request.min[i]?.[j] ?? null,
        max: request.max[i]?.[j] ?? null,
      };
      const locked = (request.locked[i]?.[j] ?? null) !== null;
      const body = locked ? lockedText(cell) : calculatedText(cell);
      return `${labelOf(request.rows[i])} × ${labelOf(request.columns[j])}: ${body} Chỉ tiêu giao: ${wholeText(value)}.`;
    }),
  );
}

type CellWorking = {
  readonly value: number;
  readonly weight: Fraction;
  readonly row: Fraction;
  readonly column: Fraction;
  /** All digits; null where they are too many to be typed. */
  readonly rowText: string | null;
  readonly columnText: string | null;
  readonly min: number | null;
  readonly max: number | null;
};

function labelOf(margin: Margin | undefined): string {
  return margin?.label ?? margin?.id ?? '';
}

const TYPED_AT_MOST = 24;

function divisorText(divisor: Fraction): string | null {
  const exact = exactText(divisor);
  if (exact.length > TYPED_AT_MOST) return null;
  return exact.includes('/') ? `(${exact})` : exact;
}

function lockedText({ value }: CellWorking): string {
  return `đã khóa ở ${wholeText(value)}, các ô khác chia phần còn lại của hàng và cột.`;
}

function calculatedText(cell: CellWorking): string {
  if (cell.weight.numerator === 0n) {
    return cell.value === 0
      ? 'số liệu căn cứ bằng 0, không được phân bổ.'
      : `số liệu căn cứ bằng 0, giữ ở mức tối thiểu ${wholeText(cell.value)}.`;
  }
  const quotient = reduced({
    numerator: cell.weight.numerator * cell.row.denominator * cell.column.denominator,
    denominator: cell.weight.denominator * cell.row.numerator * cell.column.numerator,
  });
  const { floor, half } = neighbours(quotient);
  const shown = half ? exactDivision(cell, quotient) : roundedDivision(cell, quotient, floor);
  return `${shown}, ${outcomeText(cell, floor, half)}.`;
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

function exactDivision(cell: CellWorking, quotient: Fraction): string {
  const row = cell.rowText ?? `(${exactText(cell.row)})`;
  const column = cell.columnText ?? `(${exactText(cell.column)})`;
  return `${exactText(cell.weight)} ÷ (${row} × ${column}) = ${exactText(quotient)}`;
}

const FEWEST_DECIMALS = 2;
const FEWEST_DIGITS = 6;

/** The division with as many digits as it takes for the shown figures to round to the same number. */
function roundedDivision(cell: CellWorking, quotient: Fraction, nearest: bigint): string {
  let decimals = FEWEST_DECIMALS;
  let shown = shownWith(quotient, decimals);
  for (; !roundsTo(shown.value, nearest); shown = shownWith(quotient, decimals)) decimals += 1;
  for (let digits = FEWEST_DIGITS; ; digits += 1) {
    const row = shownDivisor(cell.row, cell.rowText, digits);
    const column = shownDivisor(cell.column, cell.columnText, digits);
    const redone = {
      numerator: cell.weight.numerator * row.value.denominator * column.value.denominator,
      denominator: cell.weight.denominator * row.value.numerator * column.value.numerator,
    };
    if (roundedText(redone, decimals) !== shown.text) continue;
    return `${exactText(cell.weight)} ÷ (${row.text} × ${column.text}) = ${shown.text}`;
  }
}

type Shown = { readonly text: string; readonly value: Fraction };

function shownWith(value: Fraction, places: number): Shown {
  const unit = 10n ** BigInt(places);
  const numerator = (2n * value.numerator * unit + value.denominator) / (2n * value.denominator);
  return { text: roundedText(value, places), value: { numerator, denominator: unit } };
}

function roundsTo(value: Fraction, nearest: bigint): boolean {
  const { floor, half } = neighbours(value);
  return !half && floor === nearest;
}

/** A divisor as typed: exact where it is short, else rounded to so many significant digits. */
function shownDivisor(divisor: Fraction, exact: string | null, digits: number): Shown {
  if (exact !== null) return { text: exact, value: divisor };
  const whole = divisor.numerator / divisor.denominator;
  const places =
    whole > 0n ? Math.max(0, digits - whole.toString().length) : digits + leadingZeros(divisor);
  return { text: trimmedText(divisor, places), value: shownWith(divisor, places).value };
}

function leadingZeros(value: Fraction): number {
  for (let places = 8; ; places *= 2) {
    const decimals = toDecimalCut(value, places).slice(2);
    const zeros = decimals.search(/[1-9]/);
    if (zeros >= 0) return zeros;
  }
}
