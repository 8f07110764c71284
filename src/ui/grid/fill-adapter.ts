import type { GridApi } from 'ag-grid-community';
import { type Point, pointInside, type Steps } from './drag-scroll.ts';
import {
  type FillSheet,
  type FillSide,
  filledByKey,
  filledCells,
  filledDown,
  widenedToCell,
} from './fill-places.ts';
import type { FillMode, FillSource } from './fill-series.ts';
import { axesOf, plainText, reveal, rowOf, scrollingAxes } from './grid-places.ts';
import type { PastedCell } from './pasting.ts';
import { type Range, type Rectangle, rangeOver, stepped } from './range.ts';
import { placeOf } from './range-mouse.ts';
import { BEAT, scrollSteps } from './scroll-steps.ts';
import { scrollingBox } from './scrolling-box.ts';
import type { Selection } from './selection.ts';
import { type CellPlace, cellOf, type SheetRow } from './sheet.ts';

/** In pixels: how near to the corner of the selection the mouse takes hold of it. */
const GRIP = 9;

export type FillHooks = {
  readonly host: HTMLElement;
  readonly api: () => GridApi<SheetRow>;
  readonly selection: () => Selection | null;
  readonly select: (ranges: readonly Range[]) => void;
  readonly onFill: (cells: readonly PastedCell[]) => void;
  readonly onSeveralRanges: () => void;
};

export type FillAdapter = {
  /** Ctrl+D and Ctrl+R; true where the key was one of them. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly towards: (side: 'down' | 'right') => void;
};

type Drag = { readonly from: Selection; readonly beat: number; target: Rectangle | null };

/** Fills on from the selection: by its corner, by Ctrl+D from above and by Ctrl+R from the left. */
export function createFillAdapter(hooks: FillHooks, signal: AbortSignal): FillAdapter {
  const { host, api, selection, select } = hooks;
  let drag: Drag | null = null;
  let pointer: Point = { x: 0, y: 0 };
  const sheet: FillSheet = { isUnit, sourceOf };

  function isGrip(event: MouseEvent): boolean {
    const now = selection();
    if (now === null || now.ranges.length > 1 || event.target instanceof HTMLInputElement) {
      return false;
    }
    const place = placeOf(event.target);
    const { rows, columns } = now.rectangle;
    if (place === null || place.row !== rows.at(-1) || place.column !== columns.at(-1))
      return false;
    const box = (event.target as Element).closest('[role="gridcell"]')?.getBoundingClientRect();
    if (box === undefined) return false;
    return box.right - event.clientX <= GRIP && box.bottom - event.clientY <= GRIP;
  }

  function begin(event: PointerEvent): void {
    const from = selection();
    if (event.button !== 0 || from === null || !isGrip(event)) return;
    // Neither the range nor the focus follows this press.
    event.stopPropagation();
    drag = { from, beat: window.setInterval(scrollOn, BEAT), target: null };
  }

  function follow(event: PointerEvent): void {
    if (drag === null) {
      host.classList.toggle('sheet-at-grip', isGrip(event));
      return;
    }
    pointer = { x: event.clientX, y: event.clientY };
    const { rows, columns } = stepsNow(drag.from);
    const head = placeOf(document.elementFromPoint(pointer.x, pointer.y));
    if (head !== null && rows === 0 && columns === 0) stretchTo(drag, head);
  }

  function stepsNow({ range }: Selection): Steps {
    return scrollSteps(host, api(), pointer, range.anchor);
  }

  function scrollOn(): void {
    if (drag === null) return;
    const { rows, columns } = stepsNow(drag.from);
    if (rows === 0 && columns === 0) return;
    const inside = pointInside(pointer, scrollingBox(host, api()));
    const under = placeOf(document.elementFromPoint(inside.x, inside.y));
    if (under === null) return;
    const axes = scrollingAxes(api());
    const vertical = stepped(under, rows < 0 ? 'up' : 'down', axes, Math.abs(rows));
    const head = stepped(vertical, columns < 0 ? 'left' : 'right', axes, Math.abs(columns));
    stretchTo(drag, head);
    reveal(api(), head);
  }

  function stretchTo(now: Drag, head: CellPlace): void {
    const { from } = now;
    now.target = widenedToCell(from.rectangle, head, axesOf(api()));
    const range = rangeOver(now.target ?? from.rectangle);
    if (range !== null) select([range]);
  }

  function stop(): void {
    if (drag !== null) window.clearInterval(drag.beat);
    drag = null;
  }

  function end(event: PointerEvent): void {
    if (drag === null) return;
    const { from, target } = drag;
    stop();
    if (target === null) return;
    const filling = { from: from.rectangle, to: target };
    hooks.onFill(filledCells(filling, modeOf(event, filling.from), sheet));
  }

  function cancel(): void {
    if (drag === null) return;
    select(drag.from.ranges);
    stop();
  }

  function sourceOf({ row, column }: CellPlace): FillSource {
    const found = rowOf(api(), row);
    if (found === null) return { text: '', value: null };
    const { value } = cellOf(found, column);
    const text = plainText(found, column);
    return { text, value: /^[-−]?[\d.,]+%?$/.test(text) ? value : null };
  }

  function isUnit(row: string): boolean {
    return rowOf(api(), row)?.level === 'unit';
  }

  function byKey(side: FillSide) {
    const now = selection();
    if (now === null) return;
    if (now.ranges.length > 1) return hooks.onSeveralRanges();
    const filling = filledByKey(now.rectangle, side, axesOf(api()), isUnit);
    if (filling !== null) hooks.onFill(filledCells(filling, 'copy', sheet));
  }

  function byDoubleClick(event: MouseEvent): void {
    const now = selection();
    if (now === null || !isGrip(event)) return;
    // The grid would open the cell.
    event.preventDefault();
    event.stopPropagation();
    const filling = filledDown(now.rectangle, axesOf(api()), sheet);
    if (filling === null) return;
    const range = rangeOver(filling.to);
    if (range !== null) select([range]);
    hooks.onFill(filledCells(filling, modeOf(event, filling.from), sheet));
  }

  window.addEventListener('pointerdown', begin, { signal, capture: true });
  window.addEventListener(
    'mousedown',
    (event) => {
      if (drag === null) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  window.addEventListener('dblclick', byDoubleClick, { signal, capture: true });
  window.addEventListener('pointermove', follow, { signal });
  window.addEventListener('pointerup', end, { signal });
  // A drag that loses the window would otherwise fill at the next click.
  window.addEventListener('pointercancel', cancel, { signal });
  window.addEventListener('blur', cancel, { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && cancel(), {
    signal,
    capture: true,
  });
  signal.addEventListener('abort', stop);

  return {
    towards: (side) => byKey(side === 'down' ? 'rows' : 'columns'),
    onKey: (event) => {
      const key = event.key.toLowerCase();
      if (!event.ctrlKey || event.altKey || event.shiftKey || (key !== 'd' && key !== 'r')) {
        return false;
      }
      // In a browser these keys mark the page and load it anew.
      event.preventDefault();
      byKey(key === 'd' ? 'rows' : 'columns');
      return true;
    },
  };
}

/** With Ctrl it is the other way round, as in a spreadsheet: a series is copied, one number counts on. */
function modeOf({ ctrlKey }: MouseEvent, { rows, columns }: Rectangle): FillMode {
  if (!ctrlKey) return 'series';
  return rows.length * columns.length > 1 ? 'copy' : 'count';
}
