import type { GridApi, SuppressKeyboardEventParams } from 'ag-grid-community';
import { ORDINAL, opensMenu } from './columns.ts';
import { isTakenByInputMethod, TAKEN_KEY } from './composing.ts';
import type { SheetColumnHandlers, SheetGridHandlers } from './create-grid.ts';
import type { SheetRow } from './sheet.ts';
import type { SheetActsOfSelection } from './sheet-acts.ts';

type Place = SuppressKeyboardEventParams<SheetRow>;

/** True where the key was one of theirs. */
export type KeyTaker = (event: KeyboardEvent, place: Place) => boolean;

export type SheetKeyHooks = {
  readonly api: () => GridApi<SheetRow>;
  readonly handlers: () => SheetGridHandlers & SheetColumnHandlers;
  readonly acts: Pick<SheetActsOfSelection, 'clear' | 'mark'>;
  /** Those that are asked before the keys of the sheet itself, in this order. */
  readonly takers: readonly KeyTaker[];
};

/** What the keys do on a cell that is not being edited; true keeps the grid from answering too. */
export function sheetKeys({ api, handlers, acts, takers }: SheetKeyHooks): KeyTaker {
  function act(event: KeyboardEvent, { column, data }: Place): boolean {
    if (opensMenu(event) && column.getColId() !== ORDINAL) {
      handlers().onColumnMenu(column.getColId());
      return true;
    }
    if (event.key === 'Delete') {
      acts.clear();
      return true;
    }
    if (event.key === 'Escape' && acts.mark.callOff()) return true;
    if (event.key === ' ' && data?.folded !== null && data?.folded !== undefined) {
      handlers().onFold(data.id);
      return true;
    }
    if (event.key === 'F2' && event.shiftKey) {
      handlers().onNote();
      return true;
    }
    return false;
  }

  /** Lets an input method write into the cell, or says why the cell takes nothing. */
  function edit(event: KeyboardEvent, { node, column, colDef }: Place): boolean {
    const editable = typeof colDef.editable === 'function' && column.isCellEditable(node);
    if (editable && isTakenByInputMethod(event)) {
      // While the key is still on its way, so that the input method finds the editor to write into.
      const { rowIndex, rowPinned } = node;
      const at = { rowIndex: rowIndex ?? 0, ...(rowPinned == null ? {} : { rowPinned }) };
      api().startEditingCell({ ...at, colKey: column, key: TAKEN_KEY });
      return true;
    }
    if (!editable && wantsToEdit(event)) {
      handlers().onRefusedEdit({ row: node.id ?? '', column: column.getColId() });
    }
    return false;
  }

  return (event, place) => {
    if (takers.some((takes) => takes(event, place))) return true;
    if (!act(event, place)) return edit(event, place);
    event.preventDefault();
    return true;
  };
}

function wantsToEdit(event: KeyboardEvent): boolean {
  if (event.key === 'F2' || isTakenByInputMethod(event)) return true;
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
}
