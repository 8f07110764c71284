/** 0 → «A», 26 → «AA». */
export function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : `${columnName(Math.floor(column / 26) - 1)}${rest}`;
}

/** As the office names a cell, counted from 0: 8, 4 → «E9». */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** «E9» → 9; 0 where no cell is named. */
export function rowOfCell(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}

/** «E9» → «E». */
export function columnOfCell(cell: string): string {
  return /^[A-Z]+/.exec(cell)?.[0] ?? '';
}

/** The places of a block, its first cell first. */
export function placesIn(
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
): readonly string[] {
  return Array.from({ length: rowSpan * columnSpan }, (_, at) =>
    cellName(row + Math.floor(at / columnSpan), column + (at % columnSpan)),
  );
}
