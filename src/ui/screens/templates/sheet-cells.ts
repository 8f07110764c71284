import type {
  CellOrigin,
  InsertedRows,
  TemplateCell,
  TemplatePreview,
} from '../../../contract/views/templates.ts';
import type { SheetPicture } from '../../../domain/returns/reading.ts';
import type { Pointing } from '../../../domain/template/filling.ts';
import { cellName, placesIn } from '../../parts/cell-names.ts';

/** What a cell of a form will be: filled by one of five ways, left blank, or kept though it had a place. */
export const CELL_SIGNS = [
  'recognized',
  'name',
  'placeholder',
  'pointed',
  'blank',
  'formula',
  'problem',
] as const;
export type CellSign = (typeof CELL_SIGNS)[number];

export type SheetCell = {
  readonly name: string;
  /** What the form says there. */
  readonly before: string;
  /** What will stand there; null where the cell stays as it is. */
  readonly after: string | null;
  readonly sign: CellSign | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether its text goes on over the cells behind it: it is all that stands in its row. */
  readonly runsOver: boolean;
};

export type SheetRow = {
  readonly number: number;
  readonly hidden: boolean;
  /** How many rows are put in above it. */
  readonly inserted: number;
  readonly cells: readonly SheetCell[];
};

/** The sheet of a form as rows of cells, each cell once: what a merge covers is left out. */
export function sheetRows(
  picture: SheetPicture,
  preview: TemplatePreview,
  pointings: readonly Pointing[],
): readonly SheetRow[] {
  const { sheet } = picture;
  const filled = new Map(ofSheet(preview.cells, sheet).map((one) => [one.cell, one]));
  const signs = signsOf(preview, ofSheet(pointings, sheet), sheet);
  const inserted = insertedBefore(ofSheet(preview.inserted, sheet));
  const merges = new Map(picture.merges.map((one) => [cellName(one.row, one.column), one]));
  const covered = new Set(
    picture.merges.flatMap((one) =>
      placesIn(one.row, one.column, one.rowSpan, one.columnSpan).slice(1),
    ),
  );
  const hiddenRows = new Set(picture.hiddenRows);
  const width = Math.max(0, ...picture.rows.map((row) => row.length));
  return picture.rows.map((texts, row) => {
    const cells: SheetCell[] = [];
    for (let column = 0; column < width; column += 1) {
      const name = cellName(row, column);
      if (covered.has(name)) continue;
      const before = texts[column] ?? '';
      const merge = merges.get(name);
      const sign = signs.get(name) ?? null;
      cells.push({
        name,
        before,
        after: filled.get(name)?.after ?? null,
        sign,
        rowSpan: Math.min(merge?.rowSpan ?? 1, picture.rows.length - row),
        columnSpan: Math.min(merge?.columnSpan ?? 1, width - column),
        runsOver: merge === undefined && sign === null && isLong(before) && isAlone(column),
      });
    }
    return {
      number: row + 1,
      hidden: hiddenRows.has(row),
      inserted: inserted.get(row + 1) ?? 0,
      cells,
    };

    /** A line of its own: a name at the head of a row of cells keeps to its column. */
    function isAlone(column: number): boolean {
      const isEmpty = (text: string, at: number) => at === column || text === '';
      const free = Array.from({ length: width - column - 1 }, (_, at) =>
        cellName(row, column + 1 + at),
      );
      const isTaken = (name: string) => covered.has(name) || merges.has(name) || signs.has(name);
      return free.length > 0 && texts.every(isEmpty) && !free.some(isTaken);
    }
  });
}

/** By the name of the cell. A problem hides what the cell would be otherwise. */
function signsOf(
  preview: TemplatePreview,
  pointings: readonly Pointing[],
  sheet: string,
): ReadonlyMap<string, CellSign> {
  // At a heading it says for which cells it counts; a cell of its own shows what fills it.
  const signs = new Map(pointings.map(({ cell }): [string, CellSign] => [cell, 'pointed']));
  for (const { cell } of ofSheet(preview.formulas, sheet)) signs.set(cell, 'formula');
  for (const one of ofSheet(preview.cells, sheet)) signs.set(one.cell, signOf(one));
  for (const { cell } of ofSheet(preview.unplaced, sheet)) {
    if (cell !== null) signs.set(cell, 'problem');
  }
  return signs;
}

function signOf({ by, after, filling }: TemplateCell): CellSign {
  if (filling.type === 'nothing') return 'pointed';
  if (after === '') return 'blank';
  const signs: Readonly<Record<CellOrigin, CellSign>> = {
    recognized: 'recognized',
    name: 'name',
    placeholder: 'placeholder',
    pointed: 'pointed',
    cleared: 'blank',
  };
  return signs[by];
}

function insertedBefore(inserted: readonly InsertedRows[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { before, count } of inserted) counts.set(before, (counts.get(before) ?? 0) + count);
  return counts;
}

function ofSheet<T extends { readonly sheet: string | null }>(
  all: readonly T[],
  sheet: string,
): readonly T[] {
  return all.filter((one) => one.sheet === sheet);
}

/** Shorter texts fit into their own cell; numbers never leave it. */
const SHORT_TEXT = 12;

function isLong(text: string): boolean {
  return text.length > SHORT_TEXT && /\p{L}/u.test(text);
}
