/** The last row of a sheet in every workbook since Excel 2007. */
export const LAST_ROW = 1_048_576;

/** Rows that come into a sheet; rows are counted from 1, as Excel shows them. */
export interface RowInsertion {
  readonly sheet: string;
  /** The first of the new rows; what stood there moves down. */
  readonly at: number;
  readonly count: number;
  /**
   * Ranges that end in the row directly above grow too, which Excel and LibreOffice do not do:
   * a total under the last row of a block then counts the rows added behind it.
   */
  readonly growAbove?: boolean;
  /** Every sheet in the order of the book, to know what «Đầu:Cuối!A1» runs through. */
  readonly sheets: readonly string[];
}

/** Rows from `first` to `last`, both counted in. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

type Place = Pick<RowInsertion, 'at' | 'count'>;

/** Where a row is found afterwards; null where it would leave the sheet. */
export function shiftedRow(row: number, { at, count }: Place): number | null {
  if (row < at) return row;
  return row + count > LAST_ROW ? null : row + count;
}

/**
 * Where a range is found afterwards: it moves when it begins at the insertion or below, grows when
 * it straddles it, and keeps an end in the last row of the sheet («A5:A1048576» means «to the end»).
 */
export function shiftedSpan({ first, last }: RowSpan, place: Place): RowSpan | null {
  if (first === 1 && last === LAST_ROW) return { first, last };
  const begin = shiftedRow(first, place);
  const end = last === LAST_ROW && first < last ? last : shiftedRow(last, place);
  return begin === null || end === null ? null : { first: begin, last: end };
}

/** As `shiftedSpan`, and longer by the new rows where the range ends directly above them. */
export function grownSpan({ first, last }: RowSpan, place: Place): RowSpan | null {
  if (last !== place.at - 1) return shiftedSpan({ first, last }, place);
  return last + place.count > LAST_ROW ? null : { first, last: last + place.count };
}

export function sameSheet(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
