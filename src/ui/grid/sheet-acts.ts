import type { GridApi } from 'ag-grid-community';
import { type Copied, copiedBlock, listenToClipboard } from './clipboard-adapter.ts';
import { NAME, ORDINAL } from './columns.ts';
import type { SheetGridHandlers } from './create-grid.ts';
import { type Cut, type CutMark, createCutMark } from './cut-mark.ts';
import { axesOf, focusPlace, rowOf } from './grid-places.ts';
import { type Range, type Rectangle, rangeOver } from './range.ts';
import { type Selection, selectedPlaces } from './selection.ts';
import { type CellPlace, cellOf, type SheetRow } from './sheet.ts';
import { placedInRange, type Writable, writtenArea, writtenSelection } from './whole-lines.ts';

/** A cell and where it goes. */
export type MovedCell = { readonly from: CellPlace; readonly to: CellPlace };

export type SheetActHooks = {
  readonly host: HTMLElement;
  readonly api: () => GridApi<SheetRow>;
  readonly selection: () => Selection | null;
  readonly select: (ranges: readonly Range[]) => void;
  readonly handlers: () => SheetGridHandlers;
  readonly signal: AbortSignal;
};

export type SheetActsOfSelection = {
  /** False where the browser keeps the menu from the clipboard. */
  readonly copy: () => boolean;
  readonly cut: () => boolean;
  readonly paste: (copied: Copied) => void;
  readonly clear: () => void;
  /** Writes one text into every selected cell. */
  readonly writeAll: (text: string) => void;
  readonly mark: CutMark;
};

/** What is done with the selected cells as a whole: the clipboard, clearing, and one text for all. */
export function sheetActs(hooks: SheetActHooks): SheetActsOfSelection {
  const { host, api, selection, select, handlers, signal } = hooks;
  const mark = createCutMark(api, (cells) => handlers().onCut(cells));

  function oneRange(): Selection | null {
    const selected = selection();
    if (selected === null || selected.ranges.length === 1) return selected;
    handlers().onSeveralRanges('clipboard');
    return null;
  }

  /** A column of sums, or of another year, takes nothing; one with a locked cell does. */
  function writable(): Writable {
    const { rows } = axesOf(api());
    const isUnit = (id: string) => rowOf(api(), id)?.level === 'unit';
    const units = rows.flatMap((id) => {
      const row = rowOf(api(), id);
      return row?.level === 'unit' ? [row] : [];
    });
    return {
      isUnit,
      takes: (column) =>
        column !== NAME &&
        column !== ORDINAL &&
        units.some((row) => {
          const { editable, marks } = cellOf(row, column);
          return editable || marks.includes('locked');
        }),
    };
  }

  function written(): readonly CellPlace[] {
    const selected = selection();
    return selected === null ? [] : selectedPlaces(writtenSelection(selected, writable()));
  }

  function cut(area: Rectangle): void {
    const range = selection()?.range;
    if (range !== undefined) mark.set({ area, moved: writtenArea(range, area, writable()) });
  }

  function paste(copied: Copied): void {
    const selected = oneRange();
    if (selected === null) return;
    const moving = mark.behind(copied.text);
    mark.callOff();
    if (moving !== null) {
      const moved = movedCells(moving, selected);
      show(selected, moved?.map(({ to }) => to) ?? []);
      handlers().onMove(moved);
      return;
    }
    const block = copiedBlock(copied);
    if (block === null) return;
    const area = writtenArea(selected.range, selected.rectangle, writable());
    const cells = placedInRange(block, selected, area, axesOf(api()));
    show(selected, cells ?? []);
    handlers().onPaste(cells);
  }

  /** As in a spreadsheet the block that was written is selected, its sums below; whole lines stay so. */
  function show({ range }: Selection, places: readonly CellPlace[]): void {
    if (places.length < 2 || range.whole !== undefined) return;
    const rows = [...new Set(places.map(({ row }) => row))];
    const columns = [...new Set(places.map(({ column }) => column))];
    const block = rangeOver({ rows, columns });
    if (block === null) return;
    select([block]);
    focusPlace(api(), block.anchor);
  }

  /** From the first selected cell on, however many are selected; null where it reaches beyond the sheet. */
  function movedCells({ area, moved }: Cut, { range, rectangle }: Selection): MovedCell[] | null {
    const axes = axesOf(api());
    const isSameLines = rectangle.rows.length === area.rows.length;
    const target = isSameLines ? rectangle : writtenArea(range, rectangle, writable());
    const rows = following(axes.rows, target.rows[0], area.rows.length);
    const columns = following(axes.columns, rectangle.columns[0], area.columns.length);
    if (rows === null || columns === null) return null;
    const own = { rows: new Set(moved.rows), columns: new Set(moved.columns) };
    return area.rows.flatMap((row, i) =>
      area.columns.flatMap((column, j) => {
        const to = { row: rows[i] ?? row, column: columns[j] ?? column };
        return own.rows.has(row) && own.columns.has(column) ? [{ from: { row, column }, to }] : [];
      }),
    );
  }

  const clipboard = listenToClipboard(
    host,
    {
      selected: () => oneRange()?.rectangle ?? null,
      row: (id) => rowOf(api(), id),
      onCopy: mark.callOff,
      onCut: cut,
      onPaste: paste,
    },
    signal,
  );

  return {
    copy: () => clipboard.command('copy'),
    cut: () => clipboard.command('cut'),
    paste,
    clear: () => {
      mark.callOff();
      const places = written();
      if (places.length > 0) handlers().onClear(places);
    },
    writeAll: (text) => {
      mark.callOff();
      handlers().onFill(written().map((place) => ({ ...place, text })));
    },
    mark,
  };
}

function following(
  all: readonly string[],
  first: string | undefined,
  count: number,
): readonly string[] | null {
  const at = first === undefined ? -1 : all.indexOf(first);
  return at < 0 || at + count > all.length ? null : all.slice(at, at + count);
}
