import type { CellMeaning, FileReading, SheetPicture } from '../../../domain/returns/reading.ts';

/** Meanings that are coloured; the others are the sheet's own frame. */
export const SHOWN_MEANINGS = ['unit', 'indicator', 'value', 'total', 'period'] as const;
export type ShownMeaning = (typeof SHOWN_MEANINGS)[number];

export type PictureCell = {
  /** As the office names it: «E9». */
  readonly name: string;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly meaning: CellMeaning['meaning'] | null;
  readonly problem: 'error' | 'warning' | null;
};

export type PictureRow = { readonly number: number; readonly cells: readonly PictureCell[] };

/** The sheet as rows of cells, each once: what a merge covers is left out. */
export function pictureRows(picture: SheetPicture, file: FileReading): readonly PictureRow[] {
  const width = pictureWidth(picture);
  const meanings = new Map<string, CellMeaning['meaning']>();
  const problems = new Map<string, 'error' | 'warning'>();
  for (const table of file.tables) {
    if (table.sheet !== picture.sheet) continue;
    for (const { cell, meaning } of table.meanings) meanings.set(cell, meaning);
    for (const { cell, severity } of table.issues) {
      if (cell !== null && problems.get(cell) !== 'error') problems.set(cell, severity);
    }
  }
  const merges = new Map(picture.merges.map((one) => [cellName(one.row, one.column), one]));
  const covered = new Set(
    picture.merges.flatMap((one) =>
      placesIn(one.row, one.column, one.rowSpan, one.columnSpan).slice(1),
    ),
  );
  return picture.rows.map((texts, row) => ({
    number: row + 1,
    cells: Array.from({ length: width }, (_, column) => column).flatMap((column) => {
      const name = cellName(row, column);
      if (covered.has(name)) return [];
      const merge = merges.get(name);
      return [
        {
          name,
          text: texts[column] ?? '',
          rowSpan: Math.min(merge?.rowSpan ?? 1, picture.rows.length - row),
          columnSpan: Math.min(merge?.columnSpan ?? 1, width - column),
          meaning: meanings.get(name) ?? null,
          problem: problems.get(name) ?? null,
        },
      ];
    }),
  }));
}

export function pictureWidth(picture: SheetPicture): number {
  return Math.max(0, ...picture.rows.map((row) => row.length));
}

/** 0 → «A», 26 → «AA». */
export function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : `${columnName(Math.floor(column / 26) - 1)}${rest}`;
}

function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The places of a block, its first cell first. */
function placesIn(row: number, column: number, rowSpan: number, columnSpan: number): string[] {
  return Array.from({ length: rowSpan * columnSpan }, (_, at) =>
    cellName(row + Math.floor(at / columnSpan), column + (at % columnSpan)),
  );
}

/** The meaning of a cell if it is one of those that are coloured. */
export function shownMeaning(meaning: CellMeaning['meaning'] | null): ShownMeaning | null {
  return SHOWN_MEANINGS.find((one) => one === meaning) ?? null;
}
