import type { GridApi } from 'ag-grid-community';
import { ORDINAL } from './columns.ts';
import { focusPlace } from './grid-places.ts';
import { oneCell, type Range } from './range.ts';
import { placeOf } from './range-mouse.ts';
import type { Selection } from './selection.ts';
import type { CellPlace, SheetRow } from './sheet.ts';

/** Where in the window a menu was asked for, in pixels, and whether the mouse did. */
export type MenuPoint = { readonly x: number; readonly y: number; readonly byMouse: boolean };

export type CellContextHooks = {
  readonly host: HTMLElement;
  readonly api: () => GridApi<SheetRow>;
  readonly selection: () => Selection | null;
  readonly select: (ranges: readonly Range[]) => void;
  readonly onCellMenu: (at: MenuPoint) => void;
  readonly onColumnMenu: (column: string) => void;
  readonly signal: AbortSignal;
};

/**
 * The menu of what is selected, by the right button and by its keys: a cell outside of the selection is
 * selected first. The answer takes keys, true where one was for the menu.
 */
export function cellContext(hooks: CellContextHooks): (event: KeyboardEvent) => boolean {
  const { host, api, selection, select, signal } = hooks;

  function press(event: MouseEvent): void {
    const place = placeOf(event.target);
    if (event.button !== 2 || place === null || event.target instanceof HTMLInputElement) return;
    // The grid would put the keyboard on that cell, and leave the range.
    event.preventDefault();
    event.stopPropagation();
    api().stopEditing();
    if (!isSelected(place)) {
      select([place.column === ORDINAL ? { ...oneCell(place), whole: 'rows' } : oneCell(place)]);
    }
    const anchor = selection()?.range.anchor;
    if (anchor !== undefined) focusPlace(api(), anchor);
  }

  /** The grid hides what it says of a cell when the mouse leaves it; over a menu it would stay. */
  function hideTooltip(target: EventTarget | null): void {
    const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null;
    cell?.dispatchEvent(new MouseEvent('mouseleave'));
  }

  function isSelected({ row, column }: CellPlace): boolean {
    const { rectangles = [] } = selection() ?? {};
    return rectangles.some(({ rows, columns }) => rows.includes(row) && columns.includes(column));
  }

  function open(event: MouseEvent): void {
    if (event.target instanceof HTMLInputElement) return;
    const header =
      event.target instanceof Element
        ? event.target.closest('[role="columnheader"][col-id]')?.getAttribute('col-id')
        : null;
    const isCell = placeOf(event.target) !== null;
    if (!isCell && header == null) return;
    event.preventDefault();
    hideTooltip(event.target);
    if (isCell) hooks.onCellMenu({ x: event.clientX, y: event.clientY, byMouse: true });
    else if (header != null && header !== ORDINAL) hooks.onColumnMenu(header);
  }

  host.addEventListener('mousedown', press, { signal, capture: true });
  host.addEventListener('contextmenu', open, { signal });

  return (event) => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return false;
    event.preventDefault();
    const cell = event.target instanceof Element ? event.target.closest('[role="gridcell"]') : null;
    const box = cell?.getBoundingClientRect();
    if (box !== undefined) hooks.onCellMenu({ x: box.left + 12, y: box.bottom, byMouse: false });
    return true;
  };
}
