import { blockOf, type CopiedCell } from './table-text.ts';
import { safeCell } from './tsv.ts';

/** A cell as it is written for other programs. */
export type WrittenCell = { readonly text: string; readonly number: number | null };

/**
 * The cells of the one table in what was copied; null where there is none, or several, so that the plain
 * text speaks. The document is parsed apart from the page: nothing in it is run or fetched.
 */
export function readHtmlTable(html: string): readonly (readonly string[])[] | null {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const [table, ...others] = page.querySelectorAll('table');
  if (table === undefined || others.length > 0) return null;
  const rows = [...table.rows].map((row) => [...row.cells].map(copiedCell));
  return rows.length === 0 ? null : blockOf(rows);
}

/** Excel, LibreOffice and Google Sheets read the number itself, whatever separators they use. */
export function writeHtmlTable(rows: readonly (readonly WrittenCell[])[]): string {
  const body = rows.map((row) => `<tr>${row.map(writtenCell).join('')}</tr>`).join('');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${body}</table></body></html>`;
}

/** Chromium holds even a document apart to the page's policy, which allows no styles of others. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '')
    .replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi, '');
}

function copiedCell(cell: HTMLTableCellElement): CopiedCell {
  return {
    text: textOf(cell).trim(),
    number: numberOf(cell),
    rows: cell.rowSpan,
    columns: cell.colSpan,
  };
}

/** As the page would show it: a break is a line, any other white space is one blank. */
function textOf(node: Node): string {
  if (node.nodeName === 'BR') return '\n';
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  const parts = [...node.childNodes].map(textOf);
  return parts.join('').replace(/ *\n */g, '\n');
}

function numberOf(cell: HTMLTableCellElement): number | null {
  const said =
    cell.getAttribute('sdval') ??
    cell.getAttribute('x:num') ??
    /^\{"1":3,"3":(-?[\d.]+)\}$/.exec(cell.getAttribute('data-sheets-value') ?? '')?.[1];
  return said === undefined || !/^-?\d+(?:\.\d+)?$/.test(said) ? null : Number(said);
}

function writtenCell({ text, number }: WrittenCell): string {
  const said =
    number === null
      ? ''
      : ` x:num="${number}" sdval="${number}" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:${number}}"`;
  // Excel's own way to be told that a cell is a text, whatever it begins with.
  const kept = number === null && safeCell(text) !== text ? ` style="mso-number-format:'\\@'"` : '';
  return `<td${said}${kept}>${escaped(text).replace(/\r\n|\r|\n/g, '<br>')}</td>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
