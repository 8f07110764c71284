import { plainText } from './grid-places.ts';
import { readHtmlTable, type WrittenCell, writeHtmlTable } from './html-table.ts';
import type { Rectangle } from './range.ts';
import { cellOf, type SheetRow } from './sheet.ts';
import { readTsv, writeSafeTsv } from './tsv.ts';

/** What lies on the clipboard, as a table and as plain text; '' for a form that it does not have. */
export type Copied = { readonly html: string; readonly text: string };

export type ClipboardHooks = {
  readonly selected: () => Rectangle | null;
  readonly row: (id: string) => SheetRow | null;
  readonly onCopy: () => void;
  readonly onCut: (cut: Rectangle) => void;
  readonly onPaste: (copied: Copied) => void;
};

export type SheetClipboard = {
  /** Copies or cuts without a key; false where the browser does not let a page do so. */
  readonly command: (what: 'copy' | 'cut') => boolean;
};

/**
 * Answers the browser's own copy, cut and paste events, which need no permission; inside an editor
 * they stay the editor's.
 */
export function listenToClipboard(
  element: HTMLElement,
  hooks: ClipboardHooks,
  signal: AbortSignal,
): SheetClipboard {
  const listen = (type: 'copy' | 'cut' | 'paste', answer: (event: ClipboardEvent) => void) =>
    element.addEventListener(
      type,
      (event) => {
        if (event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        answer(event);
      },
      { signal },
    );

  function write(event: ClipboardEvent): Rectangle | null {
    const rectangle = hooks.selected();
    if (rectangle === null) return null;
    const cells = cellsOf(rectangle, hooks.row);
    const texts = cells.map((row) => row.map(({ text }) => text));
    event.clipboardData?.setData('text/plain', writeSafeTsv(texts));
    event.clipboardData?.setData('text/html', writeHtmlTable(cells));
    return rectangle;
  }

  function copy(event: ClipboardEvent): void {
    if (write(event) !== null) hooks.onCopy();
  }

  function cut(event: ClipboardEvent): void {
    const rectangle = write(event);
    if (rectangle !== null) hooks.onCut(rectangle);
  }

  /**
   * Only the browser's own event writes every form of a table without asking. Where no text is marked
   * it must be told that the page would answer, and it sends the event to any part of the page.
   */
  function command(what: 'copy' | 'cut'): boolean {
    const during = new AbortController();
    const options = { capture: true, signal: during.signal };
    let answered = false;
    window.addEventListener(`before${what}`, (event) => event.preventDefault(), options);
    window.addEventListener(
      what,
      (event) => {
        event.preventDefault();
        event.stopPropagation();
        answered = true;
        if (what === 'copy') copy(event);
        else cut(event);
      },
      options,
    );
    const done = document.execCommand(what);
    during.abort();
    return done && answered;
  }

  listen('copy', copy);
  listen('cut', cut);
  listen('paste', ({ clipboardData }) => {
    const form = (type: string) => clipboardData?.getData(type) ?? '';
    hooks.onPaste({ html: form('text/html'), text: form('text/plain') });
  });
  return { command };
}

/** A table tells its numbers whatever separators it was written with; the plain text does not. */
export function copiedBlock({ html, text }: Copied): readonly (readonly string[])[] | null {
  const table = html === '' ? null : readHtmlTable(html);
  if (table !== null) return table;
  return text === '' ? null : readTsv(text);
}

function cellsOf(rectangle: Rectangle, find: ClipboardHooks['row']): WrittenCell[][] {
  return rectangle.rows.map((id) => {
    const row = find(id);
    return rectangle.columns.map((column) => {
      if (row === null) return { text: '', number: null };
      const text = plainText(row, column);
      // Per cents and ranges are more than their number.
      const isNumber = /^[-−]?[\d.,]+$/.test(text);
      return { text, number: isNumber ? cellOf(row, column).value : null };
    });
  });
}
