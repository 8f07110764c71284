import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { SheetCell, SheetRow } from './sheet.ts';

type Params = ICellRendererParams<SheetRow, SheetCell>;

/** A cell that says more when the mouse rests on it says it to a screen reader as well. */
export class ToldRenderer implements ICellRendererComp<SheetRow> {
  private readonly text = document.createElement('span');
  private cell: HTMLElement | null = null;

  init(params: Params): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.text;
  }

  refresh({ value, valueFormatted, eGridCell }: Params): boolean {
    this.text.textContent = valueFormatted ?? '';
    this.cell = eGridCell;
    eGridCell.setAttribute('aria-description', value?.note ?? '');
    return true;
  }

  destroy(): void {
    this.cell?.removeAttribute('aria-description');
  }
}
