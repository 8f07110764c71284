import { err } from '../../domain/result.ts';
import { fileProblem } from '../../workbooks/open/file-problem.ts';
import type { ReadOutcome } from '../../workbooks/open/reader.ts';
import type { BookGrids, CellValue } from '../../workbooks/open/sheet-grid.ts';

/**
 * What the files of one reading may hold together: they are all in the engine's own memory until they
 * are accepted. Two thousand returns of three thousand cells; a text in many cells counts each time.
 */
const MOST_CELLS = 6_000_000;
const MOST_LETTERS = 48_000_000;

/** Takes files one by one; the one that is too much for those before it is refused as `too-large`. */
export function readingBudget(already: readonly ReadOutcome[]): (raw: ReadOutcome) => ReadOutcome {
  let cells = 0;
  let letters = 0;
  const take = (raw: ReadOutcome): ReadOutcome => {
    if (!raw.ok) return raw;
    const weight = weightOf(raw.value);
    if (cells + weight.cells > MOST_CELLS || letters + weight.letters > MOST_LETTERS) {
      return err(fileProblem('too-large', 'together with the other files'));
    }
    cells += weight.cells;
    letters += weight.letters;
    return raw;
  };
  for (const raw of already) take(raw);
  return take;
}

function weightOf({ sheets }: BookGrids): { readonly cells: number; readonly letters: number } {
  let cells = 0;
  let letters = 0;
  for (const { rows, details } of sheets) {
    for (const row of rows) {
      cells += row.length;
      for (const value of row) letters += lettersIn(value);
    }
    for (const { formula } of details.values()) letters += formula?.length ?? 0;
  }
  return { cells, letters };
}

function lettersIn(value: CellValue): number {
  return typeof value === 'string' ? value.length : 0;
}
