import type { GridApi } from 'ag-grid-community';
import { plainText, rowOf } from './grid-places.ts';
import { isWithin, type Rectangle } from './range.ts';
import { drawAgain } from './redraw.ts';
import { areaPaint, NO_PAINT, type SelectionPaint } from './selection-paint.ts';
import type { SheetRow } from './sheet.ts';
import { readTsv, writeSafeTsv, writeTsv } from './tsv.ts';

/** What was cut: all that is framed, and those of its cells that are moved. */
export type Cut = { readonly area: Rectangle; readonly moved: Rectangle };

export type CutMark = {
  readonly set: (cut: Cut) => void;
  /** As in a spreadsheet Escape and any edit call it off; true where there was one. */
  readonly callOff: () => boolean;
  /** The cut that a text on the clipboard came from; null where it came from elsewhere. */
  readonly behind: (text: string) => Cut | null;
  /** Calls it off where its cells went, or no longer read as they did. */
  readonly onSheetChanged: () => void;
  readonly paint: SelectionPaint;
};

/** Frames what was cut until it is pasted; nothing of it changes before that. */
export function createCutMark(
  api: () => GridApi<SheetRow>,
  /** How many cells are cut now; 0 once it is over. */
  onChange: (cells: number) => void,
): CutMark {
  let cut: (Cut & { readonly text: string }) | null = null;
  let paint = NO_PAINT;

  function put(next: typeof cut): void {
    cut = next;
    const before = paint;
    paint = next === null ? NO_PAINT : areaPaint(next.area);
    drawAgain(api(), before, paint);
    onChange(next === null ? 0 : next.area.rows.length * next.area.columns.length);
  }

  function callOff(): boolean {
    if (cut === null) return false;
    put(null);
    return true;
  }

  function textNow({ rows, columns }: Rectangle): string {
    const texts = rows.map((id) => {
      const row = rowOf(api(), id);
      return columns.map((column) => (row === null ? '' : plainText(row, column)));
    });
    return writeSafeTsv(texts);
  }

  return {
    set: (next) => put({ ...next, text: textNow(next.area) }),
    callOff,
    // The system may write the ends of lines in its own way.
    behind: (text) => (cut !== null && sameBlock(cut.text, text) ? cut : null),
    onSheetChanged: () => {
      if (cut === null) return;
      const columns = api()
        .getAllDisplayedColumns()
        .map((column) => column.getColId());
      const rows = cut.area.rows.filter((row) => rowOf(api(), row) !== null);
      const isThere = isWithin(cut.area, { rows, columns });
      if (!isThere || textNow(cut.area) !== cut.text) callOff();
    },
    paint: (row, column) => paint(row, column),
  };
}

function sameBlock(one: string, other: string): boolean {
  return writeTsv(readTsv(one)) === writeTsv(readTsv(other));
}
