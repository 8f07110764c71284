import {
  type CellDetail,
  type CellValue,
  detailKey,
  type SheetGrid,
} from '../../../open/sheet-grid.ts';
import { child, type XmlElement } from '../../package/xml-tree.ts';
import type { SheetDoc } from '../sheet-doc.ts';
import { richText } from './book.ts';

/** A sheet whose values the evaluator reads, and into which its results go. */
export class ValueGrid {
  private readonly rows: CellValue[][] = [];
  private readonly details = new Map<number, CellDetail>();
  readonly grid: SheetGrid;

  constructor(name: string, doc: SheetDoc | null, sharedText: (index: number) => string) {
    for (const row of doc?.rows ?? []) {
      for (const { column, element } of row.cells) {
        const value = storedValue(element, sharedText);
        if (typeof value === 'object' && value !== null) this.fail(row.index, column, value.error);
        else this.set(row.index, column, value);
      }
    }
    this.grid = {
      name,
      visibility: 'visible',
      rows: this.rows,
      details: this.details,
      merges: doc?.merges ?? [],
      hiddenRows: [],
      hiddenColumns: [],
    };
  }

  set(row: number, column: number, value: CellValue): void {
    const cells = this.rows[row] ?? [];
    this.rows[row] = cells;
    cells[column] = value;
    this.details.delete(detailKey(row, column));
  }

  /** Nothing can be computed with this cell. */
  fail(row: number, column: number, error = '#N/A'): void {
    this.details.set(detailKey(row, column), { error });
  }

  ask(row: number, column: number, formula: string): void {
    this.details.set(detailKey(row, column), { formula });
  }
}

function storedValue(
  element: XmlElement,
  sharedText: (index: number) => string,
): CellValue | { readonly error: string } {
  const value = child(element, 'v')?.text;
  switch (element.attributes.t) {
    case 'inlineStr': {
      const inline = child(element, 'is');
      return inline ? richText(inline) : null;
    }
    case 's':
      return value === undefined ? null : sharedText(Number(value));
    case 'str':
      return value ?? null;
    case 'b':
      return value === undefined ? null : value === '1' || value === 'true';
    case 'e':
      return { error: value ?? '#N/A' };
    case 'd':
      return { error: '#VALUE!' };
    default:
      return value === undefined || value === '' ? null : Number(value);
  }
}
