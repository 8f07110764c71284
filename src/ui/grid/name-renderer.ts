import type { ICellRendererParams } from 'ag-grid-community';
import type { SheetRow } from './sheet.ts';

/** The unit's name; a group has a button behind its name that folds its units away. */
export function nameRenderer(
  onFold: (row: string) => void,
): (params: ICellRendererParams<SheetRow>) => HTMLElement | string {
  return ({ data }) => {
    if (data === undefined) return '';
    const text = document.createElement('span');
    text.className = 'sheet-name-text';
    text.textContent = data.name;
    text.title = data.name;
    if (data.folded === null) return text;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sheet-fold';
    button.tabIndex = -1;
    button.setAttribute('aria-expanded', String(!data.folded));
    button.setAttribute('aria-label', data.name);
    button.textContent = data.folded ? '▸' : '▾';
    button.addEventListener('click', () => onFold(data.id));
    const line = document.createElement('span');
    line.className = 'sheet-name-line';
    line.append(text, button);
    return line;
  };
}
