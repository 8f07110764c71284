import { expect, test } from 'vitest';
import { styleOfPlace } from './place-style.ts';
import { readSheet } from './sheet-doc.ts';
import { sheetBook } from './testing/sheet-book.ts';

const ROWS =
  '<row r="1"><c r="A1" s="4"/></row>' +
  '<row r="2" s="5" customFormat="1"><c r="A2"/></row>' +
  '<row r="3" s="6"/>';
const COLUMNS = '<cols><col min="2" max="2" style="9"/></cols>';

function styleAt(row: number, column: number): number {
  const pkg = sheetBook({ sheetData: ROWS, before: COLUMNS });
  const [sheet] = pkg.sheets;
  const doc = sheet === undefined ? null : readSheet(pkg, sheet);
  if (doc === null) throw new Error('The sheet cannot be read');
  const found = doc.rows.find(({ index }) => index === row);
  const cell = found?.cells.find((one) => one.column === column);
  return styleOfPlace(doc, found, cell, column);
}

test('a cell that is there shows in its own style, never in that of its row', () => {
  expect(styleAt(0, 0)).toBe(4);
  expect(styleAt(1, 0)).toBe(0);
});

test('a place without a cell shows as the cell that would be made there', () => {
  expect(styleAt(1, 1)).toBe(5);
  expect(styleAt(2, 1)).toBe(9);
  expect(styleAt(2, 2)).toBe(0);
  expect(styleAt(8, 1)).toBe(9);
});
