import { plainText } from './grid-places.ts';
import { placesOf, type Rectangle } from './range.ts';
import type { CellPlace, SheetRow } from './sheet.ts';
import { readTsv, writeTsv } from './tsv.ts';

export type ClipboardHooks = {
  readonly selected: () => Rectangle | null;
  readonly row: (id: string) => SheetRow | null;
  readonly onPaste: (block: readonly (readonly string[])[]) => void;
  readonly onClear: (cells: readonly CellPlace[]) => void;
};

/**
 * Answers the browser's own copy, cut and paste events, which need no permission; inside an editor
 * they stay the editor's. The answer takes the listeners off again.
 */
export function listenToClipboard(element: HTMLElement, hooks: ClipboardHooks): () => void {
  const off = new AbortController();
  const listen = (type: 'copy' | 'cut' | 'paste', answer: (event: ClipboardEvent) => void) =>
    element.addEventListener(
      type,
      (event) => {
        if (event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        answer(event);
      },
      { signal: off.signal },
    );

  function copy(event: ClipboardEvent): Rectangle | null {
    const rectangle = hooks.selected();
    if (rectangle === null) return null;
    event.clipboardData?.setData('text/plain', writeTsv(textsOf(rectangle, hooks.row)));
    return rectangle;
  }

  listen('copy', (event) => void copy(event));
  listen('cut', (event) => {
    const rectangle = copy(event);
    if (rectangle !== null) hooks.onClear(placesOf(rectangle));
  });
  listen('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') hooks.onPaste(readTsv(text));
  });
  return () => off.abort();
}

function textsOf(rectangle: Rectangle, find: ClipboardHooks['row']): string[][] {
  return rectangle.rows.map((id) => {
    const row = find(id);
    return rectangle.columns.map((column) => (row === null ? '' : plainText(row, column)));
  });
}
