import type { GridApi } from 'ag-grid-community';
import { NAME, ORDINAL } from './columns.ts';
import { rowOf } from './grid-places.ts';
import type { SheetRow } from './sheet.ts';

/**
 * A screen reader hears unit, indicator and value of the cell that the keyboard is on. Only that one
 * is named: names for all would cost more than drawing them does.
 */
export function nameFocusedCell(
  host: HTMLElement,
  api: GridApi<SheetRow>,
  blank: string,
  signal: AbortSignal,
): void {
  let cell: HTMLElement | null = null;
  const observer = new MutationObserver(name);

  function name(): void {
    if (cell === null) return;
    const row = cell.closest('[row-id]')?.getAttribute('row-id') ?? '';
    const unit = rowOf(api, row)?.name ?? '';
    const id = cell.getAttribute('col-id') ?? '';
    const column = api.getColumnDef(id)?.headerName ?? '';
    const value = cell.textContent.trim();
    const about = id === NAME || id === ORDINAL;
    cell.setAttribute('aria-label', about ? unit : `${unit}, ${column}: ${value || blank}`);
  }

  host.addEventListener(
    'focusin',
    ({ target }) => {
      const next =
        target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"]') : null;
      if (next === cell) return;
      observer.disconnect();
      cell?.removeAttribute('aria-label');
      cell = next;
      if (cell === null) return;
      name();
      observer.observe(cell, { childList: true, characterData: true, subtree: true });
    },
    { signal },
  );
  signal.addEventListener('abort', () => observer.disconnect());
}
