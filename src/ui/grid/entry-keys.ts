import type { GridApi, SuppressKeyboardEventParams } from 'ag-grid-community';
import { NAME, ORDINAL } from './columns.ts';
import { focusPlace, rowOf } from './grid-places.ts';
import type { Range, Rectangle } from './range.ts';
import { cycled } from './range-cycle.ts';
import { isMany, type Selection } from './selection.ts';
import type { SheetRow } from './sheet.ts';

export type EntryKeyHooks = {
  readonly host: HTMLElement;
  readonly api: () => GridApi<SheetRow>;
  readonly selection: () => Selection | null;
  readonly select: (ranges: readonly Range[]) => void;
  readonly signal: AbortSignal;
};

type EntryKeys = (event: KeyboardEvent, place: SuppressKeyboardEventParams<SheetRow>) => boolean;

const GOES_ELSEWHERE = /^(Arrow|Page|Home|End)/;

/**
 * Enter and Tab as in a spreadsheet: within a range they go round in it; from one cell Enter leads to
 * the next unit, back in the column in which a row of Tabs began. True where the key was answered.
 */
export function entryKeys({ host, api, selection, select, signal }: EntryKeyHooks): EntryKeys {
  let begun: { readonly row: string; readonly column: string } | null = null;
  const forget = () => {
    begun = null;
  };
  host.addEventListener('pointerdown', forget, { signal });

  /** The sums between units take no typing, nor do their names. */
  function stops({ rows, columns }: Rectangle): Rectangle {
    const units = rows.filter((row) => rowOf(api(), row)?.level === 'unit');
    const figures = columns.filter((column) => column !== NAME && column !== ORDINAL);
    return {
      rows: units.length > 0 ? units : rows,
      columns: figures.length > 0 ? figures : columns,
    };
  }

  function goRound(event: KeyboardEvent): boolean {
    const now = selection();
    if (now === null || !isMany(now)) return false;
    event.preventDefault();
    const along = event.key === 'Tab' ? 'rows' : 'columns';
    const ranges = cycled(now, { along, step: event.shiftKey ? -1 : 1 }, stops);
    select(ranges);
    const place = ranges.at(-1)?.anchor;
    if (place !== undefined) focusPlace(api(), place);
    return true;
  }

  function nextRowToType(from: number, step: 1 | -1): number | null {
    for (let row = from + step; row >= 0; row += step) {
      const level = api().getDisplayedRowAtIndex(row)?.data?.level;
      if (level === undefined) return null;
      if (level === 'unit') return row;
    }
    return null;
  }

  return (event, { node, column }) => {
    if (GOES_ELSEWHERE.test(event.key)) forget();
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key !== 'Enter' && event.key !== 'Tab') return false;
    if (goRound(event)) return true;
    const row = node.id ?? '';
    if (event.key === 'Tab') {
      if (begun?.row !== row) begun = { row, column: column.getColId() };
      return false;
    }
    if (node.rowPinned != null) return false;
    event.preventDefault();
    const next = nextRowToType(node.rowIndex ?? 0, event.shiftKey ? -1 : 1);
    const back = begun?.row === row ? begun.column : column.getColId();
    forget();
    if (next === null) return true;
    api().ensureIndexVisible(next);
    api().ensureColumnVisible(back);
    api().setFocusedCell(next, back);
    return true;
  };
}
