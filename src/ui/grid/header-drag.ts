import type { Drop } from './column-state.ts';

/** In pixels: a hand that shakes is not yet dragging. */
const SHAKE = 4;

/**
 * Lets headers be dragged by their grips to another place among the headers; a line shows where a
 * column would come to stand. Escape leaves everything as it is.
 */
export function listenToHeaderDrag(
  host: HTMLElement,
  onMove: (column: string, drop: Drop) => void,
  signal: AbortSignal,
): void {
  let drag: { readonly column: string; readonly from: number; drop: Drop | null } | null = null;
  const mark = document.createElement('div');
  mark.className = 'sheet-drop';

  function begin(event: PointerEvent): void {
    const isGrip = event.target instanceof Element && event.target.matches('.sheet-header-grip');
    const column = headerAt(event.target)?.getAttribute('col-id');
    if (!isGrip || event.button !== 0 || !column) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    drag = { column, from: event.clientX, drop: null };
  }

  function follow(event: PointerEvent): void {
    if (drag === null || Math.abs(event.clientX - drag.from) < SHAKE) return;
    const under = headerAt(document.elementFromPoint(event.clientX, event.clientY));
    const canTake = under?.querySelector('.sheet-header-grip') != null && host.contains(under);
    const column = canTake ? under.getAttribute('col-id') : null;
    if (!canTake || column === null) {
      drop(null);
      return;
    }
    const box = under.getBoundingClientRect();
    const side = event.clientX < box.left + box.width / 2 ? 'before' : 'after';
    drop({ column, side });
    const sheet = host.getBoundingClientRect();
    mark.style.left = `${(side === 'before' ? box.left : box.right) - sheet.left - 1}px`;
  }

  function drop(place: Drop | null): void {
    if (drag === null) return;
    drag.drop = place;
    if (place === null) mark.remove();
    else if (!mark.isConnected) host.append(mark);
  }

  function end(): void {
    const done = drag;
    drag = null;
    mark.remove();
    if (done?.drop) onMove(done.column, done.drop);
  }

  function leave(): void {
    drag = null;
    mark.remove();
  }

  host.addEventListener('pointerdown', begin, { signal, capture: true });
  // The grid would begin a drag of its own.
  host.addEventListener(
    'mousedown',
    (event) => {
      if (drag !== null) event.stopPropagation();
    },
    { signal, capture: true },
  );
  window.addEventListener('pointermove', follow, { signal });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', leave, { signal });
  window.addEventListener('blur', leave, { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') leave();
    },
    { signal },
  );
}

function headerAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[role="columnheader"][col-id]') : null;
}
