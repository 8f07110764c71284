import type { WorkBook } from '@e965/xlsx';
import { LIMITS } from './limits.ts';

/**
 * What there is too much of in a book as the library read it, or null. Its rows are arrays with gaps:
 * a cell far out costs nothing there, but much as soon as every place before it is filled.
 */
export function excessOf({ SheetNames, Sheets }: WorkBook): string | null {
  let cells = 0;
  let letters = 0;
  for (const name of SheetNames) {
    const sheet = Sheets[name];
    const rows = sheet?.['!data'] ?? [];
    if (Math.max(rows.length, sheet?.['!rows']?.length ?? 0) > LIMITS.rows) return 'row number';
    if ((sheet?.['!cols']?.length ?? 0) > LIMITS.columns) return 'column number';
    if ((sheet?.['!merges']?.length ?? 0) > LIMITS.xmlElementsOfName) return 'merged cells';
    let widest = 0;
    rows.forEach((row) => {
      cells += row.length;
      widest = Math.max(widest, row.length);
    });
    if (widest > LIMITS.columns) return 'column number';
    if (cells > LIMITS.cells) return `${cells} cells`;
  }
  // A text that a million cells share is one in memory here, and a million once it is sent.
  for (const name of SheetNames) {
    for (const row of Object.values(Sheets[name]?.['!data'] ?? [])) {
      for (const { f, v } of Object.values(row)) {
        letters += (f?.length ?? 0) + (typeof v === 'string' ? v.length : 0);
      }
    }
    if (letters > LIMITS.letters) return 'letters';
  }
  return null;
}
