import type { CellMeaning, FileReading, SheetPicture } from '../../../domain/returns/reading.ts';
import { formatDecimal, parseTyped } from '../../../domain/vietnamese/numbers.ts';
import { cellName, placesIn } from '../../parts/cell-names.ts';

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
  /** The number that counts where a person gave another than the cell's text. */
  readonly takenAs: string | null;
  /** A number that does not count: a person left it out. */
  readonly isLeftOut: boolean;
};

export type PictureRow = {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly PictureCell[];
};

/** The sheet as rows of cells, each once: what a merge covers is left out. */
export function pictureRows(picture: SheetPicture, file: FileReading): readonly PictureRow[] {
  const width = pictureWidth(picture);
  const meanings = new Map<string, CellMeaning['meaning']>();
  const problems = new Map<string, 'error' | 'warning'>();
  const values = new Map<string, number | null>();
  for (const table of file.tables) {
    if (table.sheet !== picture.sheet) continue;
    for (const { cell, meaning } of table.meanings) meanings.set(cell, meaning);
    for (const figure of table.figures) {
      const { cell, value, numeratorCell, denominatorCell } = figure;
      if (numeratorCell !== undefined) values.set(numeratorCell, figure.numerator ?? null);
      if (denominatorCell !== undefined) values.set(denominatorCell, figure.denominator ?? null);
      // The form itself shows what it works out, rounded.
      values.set(cell, numeratorCell === undefined ? value : null);
    }
    for (const { cell, severity } of table.issues) {
      if (cell !== null && problems.get(cell) !== 'error') problems.set(cell, severity);
    }
  }
  const speaks = (name: string) => meanings.has(name) || problems.has(name);
  const merges = new Map(picture.merges.map((one) => [cellName(one.row, one.column), one]));
  const covered = new Set(
    picture.merges.flatMap((one) =>
      placesIn(one.row, one.column, one.rowSpan, one.columnSpan).slice(1),
    ),
  );
  const hiddenRows = new Set(picture.hiddenRows);
  return picture.rows.map((texts, row) => {
    const isFree = (column: number) => {
      const name = cellName(row, column);
      return (
        (texts[column] ?? '') === '' && !covered.has(name) && !merges.has(name) && !speaks(name)
      );
    };
    const cells: PictureCell[] = [];
    for (let column = 0; column < width; column += 1) {
      const name = cellName(row, column);
      if (covered.has(name)) continue;
      const text = texts[column] ?? '';
      const merge = merges.get(name);
      const columnSpan = merge?.columnSpan ?? (runsOver(text) ? 1 + freeBehind(column) : 1);
      cells.push({
        name,
        text,
        rowSpan: Math.min(merge?.rowSpan ?? 1, picture.rows.length - row),
        columnSpan: Math.min(columnSpan, width - column),
        meaning: meanings.get(name) ?? null,
        problem: problems.get(name) ?? null,
        takenAs: takenAs(text, values.get(name) ?? null),
        isLeftOut: meanings.get(name) === 'value' && !values.has(name) && /\d/.test(text),
      });
      if (merge === undefined) column += columnSpan - 1;
    }
    return { number: row + 1, hidden: hiddenRows.has(row), cells };

    function freeBehind(column: number): number {
      let free = 0;
      while (column + free + 1 < width && isFree(column + free + 1)) free += 1;
      return free;
    }
  });
}

/** The value in digits where the text by itself would be read as another, or as none. */
function takenAs(text: string, value: number | null): string | null {
  if (value === null) return null;
  const read = parseTyped(text, text.includes('%') ? 'percent' : 'decimal');
  return read.type === 'value' && read.value === value ? null : formatDecimal(value);
}

/** Shorter texts fit into their own cell; numbers never leave it. */
const SHORT_TEXT = 12;

function runsOver(text: string): boolean {
  return text.length > SHORT_TEXT && /\p{L}/u.test(text);
}

/** The text of a cell; '' where the picture does not reach. */
export function pictureText({ rows }: SheetPicture, cell: string): string {
  for (const [row, texts] of rows.entries()) {
    const column = texts.findIndex((_, at) => cellName(row, at) === cell);
    if (column >= 0) return texts[column] ?? '';
  }
  return '';
}

export function pictureWidth(picture: SheetPicture): number {
  return Math.max(0, ...picture.rows.map((row) => row.length));
}

/** The meaning of a cell if it is one of those that are coloured. */
export function shownMeaning(meaning: CellMeaning['meaning'] | null): ShownMeaning | null {
  return SHOWN_MEANINGS.find((one) => one === meaning) ?? null;
}
