import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';
import { isPassedOn, isTakenByInputMethod, TAKEN_KEY } from './composing.ts';
import type { CellPlace, SheetCell, SheetRow } from './sheet.ts';

/** What ends an entry otherwise than in its own cell. */
export type EntryHooks = {
  /** Takes the text for every selected cell; false where only one is selected. */
  readonly onTypedForAll: (text: string) => boolean;
  /** Says why a text cannot be entered; the cell stays open with it until it can, or Escape. */
  readonly staysOpen: (place: CellPlace, text: string) => boolean;
};

type Params = ICellEditorParams<SheetRow, SheetCell | string> & EntryHooks;

/**
 * One editor for every cell: it hands over the text as it was typed. What the text means is settled
 * by our own parser, since the grid's number editor stored 12345 for a typed «1234,5».
 */
export class TextEditor implements ICellEditorComp<SheetRow, SheetCell | string> {
  private readonly input = document.createElement('input');
  /** Whether the text is typed anew, so that the arrow keys lead on to another cell. */
  private replaces = false;
  private started = '';
  private readonly closed = new AbortController();

  init(params: Params): void {
    const { value, eventKey, column } = params;
    const started = eventKey ?? '';
    this.replaces = started.length === 1 || started === 'Backspace' || started === TAKEN_KEY;
    const shown = typeof value === 'object' && value !== null ? value.plain : '';
    this.started = shown;
    this.input.className = 'sheet-editor';
    this.input.autocomplete = 'off';
    this.input.spellcheck = false;
    this.input.value = started.length === 1 ? started : this.replaces ? '' : shown;
    this.input.setAttribute('aria-label', String(column.getColDef().headerName ?? ''));
    this.input.addEventListener('keydown', (event) => {
      if (!this.fillsAll(event, params)) this.leaveOnMove(event, params);
    });
    this.input.addEventListener('input', () => this.input.removeAttribute('aria-invalid'));
    // A press on another cell would end the entry too.
    const leave = (event: MouseEvent) => this.keepFromMouse(event, params);
    const options = { signal: this.closed.signal, capture: true };
    for (const type of ['pointerdown', 'mousedown', 'click'] as const) {
      window.addEventListener(type, leave, options);
    }
  }

  getGui(): HTMLElement {
    return this.input;
  }

  afterGuiAttached(): void {
    this.takeKeyboard();
  }

  destroy(): void {
    this.closed.abort();
  }

  getValue(): string {
    return this.input.value;
  }

  /** Ctrl+Enter, as in a spreadsheet: the keyboard stays where it is. */
  private fillsAll(event: KeyboardEvent, params: Params): boolean {
    const isKey = event.key === 'Enter' && event.ctrlKey && !event.altKey && !event.shiftKey;
    if (!isKey || isTakenByInputMethod(event)) return false;
    event.preventDefault();
    event.stopPropagation();
    if (this.isRefused(params)) return true;
    if (!params.onTypedForAll(this.input.value)) params.stopEditing(true);
    return true;
  }

  /**
   * As in a spreadsheet: Enter and Tab end the entry and move on without opening the next cell, and so
   * does an arrow key, unless the cell was opened by F2 to move within its text. While typing F2 goes from
   * the one to the other.
   */
  private leaveOnMove(event: KeyboardEvent, params: Params): void {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (key === 'F2' && !shiftKey) this.replaces = !this.replaces;
    const moves =
      key === 'Tab' || key === 'Enter' || (this.replaces && key.startsWith('Arrow') && !shiftKey);
    if (!moves || (isTakenByInputMethod(event) && !isPassedOn(event))) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.isRefused(params)) return;
    params.stopEditing(true);
    params.eGridCell.dispatchEvent(
      new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
    );
  }

  private keepFromMouse(event: MouseEvent, params: Params): void {
    const { target } = event;
    const isCell = target instanceof Element && target.closest('[role="gridcell"]') !== null;
    if (!isCell || target === this.input || !this.isRefused(params)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private isRefused({ node, column, staysOpen }: Params): boolean {
    const text = this.input.value;
    if (text === this.started) return false;
    const place = { row: node.id ?? '', column: column.getColId() };
    if (!staysOpen(place, text)) return false;
    this.input.setAttribute('aria-invalid', 'true');
    this.takeKeyboard();
    return true;
  }

  private takeKeyboard(): void {
    this.input.focus();
    const end = this.input.value.length;
    this.input.setSelectionRange(end, end);
  }
}
