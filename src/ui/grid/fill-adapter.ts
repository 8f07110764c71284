import type { GridApi } from 'ag-grid-community';
import { type Point, pointInside, type Steps } from './drag-scroll.ts';
import { type FillMode, type FillSource, filledTexts } from './fill-series.ts';
import { axesOf, plainText, reveal, rowOf, scrollingAxes } from './grid-places.ts';
import type { PastedCell } from './pasting.ts';
import { type Range, type Rectangle, stepped } from './range.ts';
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

type Side = 'rows' | 'columns';
type Drag = { readonly from: Selection; readonly beat: number; target: Rectangle | null };

/** Fills on from the selection: by its corner, by Ctrl+D from above and by Ctrl+R from the left. */
export function createFillAdapter(hooks: FillHooks, signal: AbortSignal): FillAdapter {
  const { host, api, selection, select } = hooks;
  let drag: Drag | null = null;
  let pointer: Point = { x: 0, y: 0 };

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
    now.target = targetOf(from.rectangle, head);
    const { rows, columns } = now.target ?? from.rectangle;
    const [first, last] = [cornerOf(rows[0], columns[0]), cornerOf(rows.at(-1), columns.at(-1))];
    if (first !== null && last !== null) select([{ anchor: first, head: last }]);
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
    const isBlock = from.rectangle.rows.length * from.rectangle.columns.length > 1;
    const mode: FillMode = !event.ctrlKey ? 'series' : isBlock ? 'copy' : 'count';
    hooks.onFill(filled(from.rectangle, target, mode));
  }

  function cancel(): void {
    if (drag === null) return;
    select(drag.from.ranges);
    stop();
  }

  /** The selection widened to a cell in the one direction that leads farther; null where it lies inside. */
  function targetOf(from: Rectangle, head: CellPlace): Rectangle | null {
    const axes = axesOf(api());
    const rows = widenedTo(from.rows, axes.rows, head.row);
    const columns = widenedTo(from.columns, axes.columns, head.column);
    const [down, across] = [rows.length - from.rows.length, columns.length - from.columns.length];
    if (down === 0 && across === 0) return null;
    return down >= across ? { ...from, rows } : { ...from, columns };
  }

  /** Sums between units take no part: they follow from what is filled. */
  function filled(from: Rectangle, to: Rectangle, mode: FillMode): readonly PastedCell[] {
    const side: Side = to.rows.length > from.rows.length ? 'rows' : 'columns';
    const units = from.rows.filter(isUnit);
    const lines = side === 'rows' ? from.columns : units.length > 0 ? units : from.rows;
    const all = to[side].filter((id) => side === 'columns' || isUnit(id) || from.rows.includes(id));
    const source = side === 'columns' ? from.columns : units;
    const [first, last] = [all.indexOf(from[side][0] ?? ''), all.indexOf(from[side].at(-1) ?? '')];
    const before = all.slice(0, first).toReversed();
    const after = all.slice(last + 1);
    const used = source.length > 0 ? source : from[side];
    return lines.flatMap((line) => {
      const place = (id: string) =>
        side === 'rows' ? { row: id, column: line } : { row: line, column: id };
      const sources = used.map((id) => sourceOf(place(id)));
      return [before, after].flatMap((ids, i) =>
        filledTexts(sources, ids.length, mode, i === 0).map((text, j) => ({
          ...place(ids[j] ?? ''),
          text,
        })),
      );
    });
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

  /** One line alone is filled from the one before it. */
  function byKey(side: Side) {
    const now = selection();
    if (now === null) return;
    if (now.ranges.length > 1) return hooks.onSeveralRanges();
    const { rectangle } = now;
    const all = axesOf(api())[side].filter((id) => side === 'columns' || isUnit(id));
    const ids = rectangle[side].filter((id) => all.includes(id));
    const [first] = ids;
    const model = ids.length > 1 ? first : all[all.indexOf(first ?? '') - 1];
    if (first === undefined || model === undefined) return;
    const to = ids.length > 1 ? ids : [model, ...ids];
    hooks.onFill(filled({ ...rectangle, [side]: [model] }, { ...rectangle, [side]: to }, 'copy'));
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

function widenedTo(ids: readonly string[], all: readonly string[], id: string): readonly string[] {
  const at = all.indexOf(id);
  const [first, last] = [all.indexOf(ids[0] ?? ''), all.indexOf(ids.at(-1) ?? '')];
  if (at < 0 || first < 0 || last < 0) return ids;
  return all.slice(Math.min(at, first), Math.max(at, last) + 1);
}

function cornerOf(row: string | undefined, column: string | undefined): CellPlace | null {
  return row === undefined || column === undefined ? null : { row, column };
}
