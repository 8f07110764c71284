import { expect, test } from 'vitest';
import { sheetBook, sheetText } from '../cells/testing/sheet-book.ts';
import { fillPackage } from './fill-package.ts';
import type { PlannedCell } from './plan-form.ts';

const PKG = sheetBook({
  sheetData: '<row r="1"><c r="B1"><f>1+1</f><v>2</v></c></row><row r="2"><c r="B2"/></row>',
  after: '<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="B2:C2"/></mergeCells>',
});

const planned = (row: number, column: number, value: number): PlannedCell => ({
  ...{ sheet: 'Biểu', row, column, extra: 0, by: 'name', value, shown: String(value) },
  ...{ figures: [], missing: [], unsaid: [], place: null },
});

function filled(cells: readonly PlannedCell[]) {
  const done = fillPackage(PKG, { format: 'xlsx', sheets: [] }, cells, {
    extraRows: [],
    headings: [],
  });
  if (!done.ok) throw new Error(done.error.message);
  const { pkg, written, refused } = done.value;
  return {
    text: sheetText(pkg),
    written: written.map(({ cell }) => cell),
    refused: refused.map(({ cell, asked, reason }) => ({ cell, asked, reason })),
  };
}

test('a cell of a merge whose first cell has a formula is told, and the others are filled', () => {
  const { text, written, refused } = filled([planned(0, 2, 5), planned(4, 0, 7)]);
  expect(refused).toEqual([{ cell: 'B1', asked: 'C1', reason: 'formula' }]);
  expect(written).toEqual(['A5']);
  expect(text).toContain('<c r="A5"><v>7</v></c>');
  expect(text).toContain('<f>1+1</f>');
});

test('of two values for one merge the first is written and the other told', () => {
  const { text, refused } = filled([planned(1, 1, 5), planned(1, 2, 6)]);
  expect(refused).toEqual([{ cell: 'B2', asked: 'C2', reason: 'twice' }]);
  expect(text).toContain('<c r="B2"><v>5</v></c>');
});
