import { type RefObject, useEffect, useRef } from 'react';

/** What the arrow keys do on the sheet: rows down, columns to the right. */
const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** A click on a cell of the picture looks at it, and the arrow keys go on from there. */
export function useSpotKeys(
  box: RefObject<HTMLElement | null>,
  cell: string,
  onCell: (cell: string) => void,
): void {
  const latest = useRef({ cell, onCell });
  latest.current = { cell, onCell };
  useEffect(() => {
    const element = box.current;
    if (element === null) return;

    function onClick(event: MouseEvent): void {
      const target = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
      const name = target?.getAttribute('data-cell');
      if (name) latest.current.onCell(name);
    }

    function onKeyDown(event: KeyboardEvent): void {
      const arrow = ARROWS[event.key];
      if (arrow === undefined || event.ctrlKey || event.altKey || element === null) return;
      const next = neighbour(element, latest.current.cell, arrow);
      if (next === null) return;
      event.preventDefault();
      latest.current.onCell(next);
    }

    element.addEventListener('click', onClick);
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [box]);
}

/** The cell beside one as it stands on the page, over whatever a merge covers; null at the edge. */
function neighbour(
  box: HTMLElement,
  cell: string,
  [rows, columns]: readonly [number, number],
): string | null {
  const from = box.querySelector<HTMLTableCellElement>(`[data-cell="${cell}"]`);
  if (from === null) return box.querySelector('[data-cell]')?.getAttribute('data-cell') ?? null;
  const to = columns === 0 ? above(from, rows) : sibling(from, columns);
  return to?.getAttribute('data-cell') ?? null;
}

function sibling(cell: Element, by: number): Element | null {
  return by > 0 ? cell.nextElementSibling : cell.previousElementSibling;
}

/** The cell over or under the middle of one. */
function above(cell: HTMLTableCellElement, by: number): Element | null {
  const { left, right } = cell.getBoundingClientRect();
  const middle = Math.min((left + right) / 2, left + 40);
  const row = by > 0 ? rowBelow(cell) : cell.parentElement?.previousElementSibling;
  return (
    [...(row?.querySelectorAll('[data-cell]') ?? [])].find((one) => {
      const place = one.getBoundingClientRect();
      return place.left <= middle && middle < place.right;
    }) ?? null
  );
}

function rowBelow(cell: HTMLTableCellElement): Element | null {
  let row: Element | null | undefined = cell.parentElement;
  for (let step = 0; step < cell.rowSpan; step += 1) row = row?.nextElementSibling;
  return row ?? null;
}
