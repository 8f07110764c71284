import type { GridApi } from 'ag-grid-community';
import { ORDINAL } from './columns.ts';
import { type Point, pointInside, type Steps } from './drag-scroll.ts';
import { axesOf, focusPlace, reveal } from './grid-places.ts';
import { isWithin, type Range, rectangleOf, stepped, type WholeLines } from './range.ts';
import { without } from './range-cut.ts';
import { BEAT, scrollSteps } from './scroll-steps.ts';
import { firstRowInView, scrollingBox } from './scrolling-box.ts';
import type { Selection } from './selection.ts';
import type { CellPlace, SheetRow } from './sheet.ts';

const NO_STEPS: Steps = { rows: 0, columns: 0 };

export type RangeMouseHooks = {
  readonly host: HTMLElement;
  readonly api: () => GridApi<SheetRow>;
  readonly selection: () => Selection | null;
  readonly select: (ranges: readonly Range[]) => void;
  readonly signal: AbortSignal;
};

export type RangeMouse = {
  /** While a button is down the focus follows the mouse, not the other way round. */
  readonly isPressed: () => boolean;
};

type Drag = {
  readonly whole: WholeLines | undefined;
  readonly beat: number;
  /** What was selected before Ctrl began to take cells out of it, and from where. */
  readonly taking: { readonly before: Selection; readonly from: CellPlace } | null;
};

type Grip = { readonly place: CellPlace; readonly whole?: WholeLines };

/** Click and drag over cells, over the TT cells for whole rows and over headers for whole columns. */
export function rangeMouse(hooks: RangeMouseHooks): RangeMouse {
  const { host, api, selection, select, signal } = hooks;
  const ranges = () => selection()?.ranges ?? [];
  let pressed = false;
  let drag: Drag | null = null;
  let pointer: Point = { x: 0, y: 0 };

  function begin(event: PointerEvent): void {
    // The menu of the right button is about the range, which stays.
    if (event.button === 2) pressed = true;
    if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
    const grip = gripOf(event.target);
    if (grip === null) return;
    pressed = true;
    pointer = { x: event.clientX, y: event.clientY };
    stop();
    const adds = (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const before = selection();
    const drawn = rangeOf(grip.place, grip.place, grip.whole);
    const taking =
      adds && before !== null && isSelected(before, drawn) ? { before, from: grip.place } : null;
    drag = { whole: grip.whole, beat: window.setInterval(scrollOn, BEAT), taking };
    if (taking !== null || (event.shiftKey && before !== null)) extendTo(grip.place, grip.whole);
    else select(adds ? [...ranges(), drawn] : [drawn]);
  }

  function isSelected({ rectangles }: Selection, range: Range): boolean {
    const cells = rectangleOf(range, axesOf(api()));
    return cells !== null && rectangles.some((one) => isWithin(cells, one));
  }

  /** As in a spreadsheet something always stays selected. */
  function take({ before, from }: NonNullable<Drag['taking']>, head: CellPlace): void {
    const cut = rectangleOf(rangeOf(from, head, drag?.whole), axesOf(api()));
    const left = cut === null ? [] : without(before, cut);
    select(left.length > 0 ? left : before.ranges);
  }

  /** The grid would take the focus to the head of a range that Shift extends, and to a header. */
  function keepFocus(event: MouseEvent): void {
    if (!pressed || event.button !== 0) return;
    const isHeader = headerOf(event.target) !== null;
    if (!event.shiftKey && !isHeader && drag?.taking == null) return;
    event.preventDefault();
    event.stopPropagation();
    api().stopEditing();
    focusActive();
  }

  function focusActive(): void {
    const anchor = ranges().at(-1)?.anchor;
    if (anchor === undefined) return;
    const focused = placeOf(document.activeElement);
    if (focused?.row !== anchor.row || focused.column !== anchor.column) focusPlace(api(), anchor);
  }

  function extendTo(head: CellPlace, whole: WholeLines | undefined): void {
    if (drag?.taking != null) {
      take(drag.taking, head);
      return;
    }
    const active = ranges().at(-1);
    if (active === undefined) return;
    const isAll = active.whole === 'all' && whole !== undefined;
    select([...ranges().slice(0, -1), rangeOf(active.anchor, head, isAll ? 'all' : whole)]);
  }

  function headAt(point: Point): CellPlace | null {
    const target = document.elementFromPoint(point.x, point.y);
    if (drag?.whole === 'columns') {
      const column = headerOf(target) ?? placeOf(target)?.column;
      const row = ranges().at(-1)?.head.row;
      return column === undefined || row === undefined ? null : { row, column };
    }
    return placeOf(target);
  }

  function follow(event: PointerEvent): void {
    if (drag === null) return;
    const isSame = event.clientX === pointer.x && event.clientY === pointer.y;
    pointer = { x: event.clientX, y: event.clientY };
    if (isSame) return;
    if (isScrolling()) return;
    const head = headAt(pointer);
    if (head !== null) extendTo(head, drag.whole);
  }

  function stepsNow(): Steps {
    const anchor = ranges().at(-1)?.anchor;
    if (drag === null || drag.taking !== null || anchor === undefined) return NO_STEPS;
    const { rows, columns } = scrollSteps(host, api(), pointer, anchor);
    return {
      rows: drag.whole === 'columns' ? 0 : rows,
      columns: drag.whole === 'rows' ? 0 : columns,
    };
  }

  function isScrolling(): boolean {
    const { rows, columns } = stepsNow();
    return rows !== 0 || columns !== 0;
  }

  function scrollOn(): void {
    const active = ranges().at(-1);
    if (drag === null || active === undefined) return;
    const { rows, columns } = stepsNow();
    if (rows === 0 && columns === 0) return;
    const axes = axesOf(api());
    const under = headAt(pointInside(pointer, scrollingBox(host, api()))) ?? active.head;
    const down = rows === 0 ? under : active.head;
    const across = columns === 0 ? under : active.head;
    const from = { row: down.row, column: across.column };
    const vertical = stepped(from, rows < 0 ? 'up' : 'down', axes, Math.abs(rows));
    const head = stepped(vertical, columns < 0 ? 'left' : 'right', axes, Math.abs(columns));
    extendTo(head, drag.whole);
    if (drag.whole === 'columns') api().ensureColumnVisible(head.column);
    else reveal(api(), drag.whole === 'rows' ? { ...head, column: ORDINAL } : head);
  }

  function stop(): void {
    if (drag !== null) window.clearInterval(drag.beat);
    drag = null;
  }

  function end(): void {
    if (drag?.taking != null) focusActive();
    pressed = false;
    stop();
  }

  function gripOf(target: EventTarget | null): Grip | null {
    const column = headerOf(target);
    if (column !== null) {
      const row = firstRowInView(api()) ?? axesOf(api()).rows[0];
      if (row === undefined) return null;
      return { place: { row, column }, whole: column === ORDINAL ? 'all' : 'columns' };
    }
    const place = placeOf(target);
    if (place === null) return null;
    return place.column === ORDINAL ? { place, whole: 'rows' } : { place };
  }

  // The grid moves the focus between this event and mousedown.
  host.addEventListener('pointerdown', begin, { signal, capture: true });
  host.addEventListener('mousedown', keepFocus, { signal, capture: true });
  window.addEventListener('pointermove', follow, { signal });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('blur', end, { signal });
  signal.addEventListener('abort', stop);

  return { isPressed: () => pressed };
}

function rangeOf(anchor: CellPlace, head: CellPlace, whole: WholeLines | undefined): Range {
  return whole === undefined ? { anchor, head } : { anchor, head, whole };
}

/** The cell that an element of the page belongs to, by row id: the grid's row numbers start again in pinned rows. */
export function placeOf(target: EventTarget | null): CellPlace | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('[role="gridcell"][col-id]');
  const row = cell?.closest('[row-id]')?.getAttribute('row-id');
  const column = cell?.getAttribute('col-id');
  return row && column ? { row, column } : null;
}

/** The column of a header; null on what stands in it to be pressed or dragged by itself. */
function headerOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  if (target.closest('button, [role="button"], .ag-header-cell-resize') !== null) return null;
  return target.closest('[role="columnheader"][col-id]')?.getAttribute('col-id') ?? null;
}
