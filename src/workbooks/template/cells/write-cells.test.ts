import { expect, test } from 'vitest';
import { partText, type TemplatePackage } from '../package/template-package.ts';
import type { CellChange } from './cell-change.ts';
import { sheetBook, sheetText } from './testing/sheet-book.ts';
import { refusedCells, writeCells } from './write-cells.ts';

const SHEET = 'Biểu';

function written(pkg: TemplatePackage, changes: readonly Omit<CellChange, 'sheet'>[]) {
  const result = writeCells(
    pkg,
    changes.map((change) => ({ sheet: SHEET, ...change })),
  );
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The sheet's data after one change. */
function after(sheetData: string, ...changes: readonly Omit<CellChange, 'sheet'>[]): string {
  return sheetText(written(sheetBook({ sheetData }), changes));
}

test('a cell keeps its style and every attribute that is not of its old value', () => {
  expect(
    after('<row r="1"><c r="A1" s="7" t="s" ph="1" vm="2"><v>0</v></c></row>', {
      cell: 'A1',
      value: 7500,
    }),
  ).toBe('<row r="1"><c r="A1" s="7" ph="1"><v>7500</v></c></row>');
  expect(after('<row r="1"><c r="A1" s="7"><v>1</v></c></row>', { cell: 'A1', value: null })).toBe(
    '<row r="1"><c r="A1" s="7"></c></row>',
  );
});

test('text goes into the cell itself, word for word', () => {
  const cell = (value: string) => after('<row r="1"><c r="A1"/></row>', { cell: 'A1', value });
  expect(cell('=SUM(A2) < "5" & \'b\'')).toContain(
    '<c r="A1" t="inlineStr"><is><t>=SUM(A2) &lt; "5" &amp; \'b\'</t></is></c>',
  );
  expect(cell(' hai  dòng\n')).toContain('<t xml:space="preserve"> hai  dòng\n</t>');
  expect(cell('_x0041_ \u0007\r')).toContain('_x005F_x0041_ _x0007__x000D_');
  expect(cell('😀 Đỗ')).toContain('<t>😀 Đỗ</t>');
});

test('a missing cell is made at its place with the style of its row or column', () => {
  const rows =
    '<row r="2" spans="2:4" s="5" customFormat="1"><c r="B2"/><c r="D2"/></row><row r="5"><c r="E5"/></row>';
  const cols = '<cols><col min="1" max="3" style="9" width="5"/></cols>';
  const pkg = written(sheetBook({ sheetData: rows, before: `<dimension ref="B2:E5"/>${cols}` }), [
    { cell: 'C2', value: 1 },
    { cell: 'F2', value: 2 },
    { cell: 'A5', value: 3 },
    { cell: 'C4', value: 4 },
    { cell: 'Z9', value: 5 },
  ]);
  expect(sheetText(pkg)).toBe(
    '<row r="2" spans="2:6" s="5" customFormat="1"><c r="B2"/><c r="C2" s="5"><v>1</v></c><c r="D2"/><c r="F2" s="5"><v>2</v></c></row>' +
      '<row r="4"><c r="C4" s="9"><v>4</v></c></row>' +
      '<row r="5"><c r="A5" s="9"><v>3</v></c><c r="E5"/></row>' +
      '<row r="9"><c r="Z9"><v>5</v></c></row>',
  );
  expect(partText(pkg, 'xl/worksheets/sheet1.xml')?.text).toContain('<dimension ref="A2:Z9"/>');
});

test('an empty sheet takes cells, and emptying what is not there makes nothing', () => {
  expect(after('', { cell: 'B2', value: 1 })).toBe('<row r="2"><c r="B2"><v>1</v></c></row>');
  const pkg = sheetBook({ sheetData: '' });
  expect(written(pkg, [{ cell: 'B2', value: null }]).changed.size).toBe(0);
});

test('merged cells take the value where they show it', () => {
  const sheetData = '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row>';
  const merges = '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>';
  const pkg = written(sheetBook({ sheetData, after: merges }), [{ cell: 'B2', value: 4 }]);
  expect(sheetText(pkg)).toBe('<row r="1"><c r="A1" s="1"><v>4</v></c><c r="B1" s="1"/></row>');
});

const SHARED =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1&amp;""</f><v>2</v></c></row>' +
  '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>';

test('a formula is not written over unless that is asked for', () => {
  const pkg = sheetBook({ sheetData: SHARED });
  const refused = writeCells(pkg, [{ sheet: SHEET, cell: 'B2', value: 1 }]);
  expect(refused.ok ? '' : refused.error.message).toBe(
    'Tệp «Mẫu.xlsx», trang «Biểu», ô B2: ô đang có công thức nên không điền đè. Chọn ô khác.',
  );
  expect(refused.ok ? '' : refused.error.code).toBe('locked');
});

test('when the first of shared formulas is written over, the next one takes its place', () => {
  const text = after(SHARED, { cell: 'B1', value: 9, overFormula: true });
  expect(text).toContain('<c r="B1"><v>9</v></c>');
  expect(text).toContain(
    '<c r="B2"><f t="shared" ref="B2:B3" si="0">A2*$C$1&amp;""</f><v>2</v></c>',
  );
  expect(text).toContain('<c r="B3"><f t="shared" si="0"/><v>2</v></c>');
});

test('of an array formula nothing is written over', () => {
  const sheetData =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">C1:C2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
  const changes = ['A1', 'A2'].map((cell) => ({ sheet: SHEET, cell, value: 1, overFormula: true }));
  expect(refusedCells(sheetBook({ sheetData }), changes).map(({ reason }) => reason)).toEqual([
    'array-formula',
    'array-formula',
  ]);
});

test('each cell in the way is named with its reason, and nothing is written', () => {
  const pkg = sheetBook({ sheetData: SHARED });
  const reasons = (changes: readonly CellChange[]) =>
    refusedCells(pkg, changes).map(({ cell, reason }) => [cell, reason]);
  expect(
    reasons([
      { sheet: SHEET, cell: 'A0', value: 1 },
      { sheet: SHEET, cell: 'XFE1', value: 1 },
      { sheet: 'Không có', cell: 'A1', value: 1 },
      { sheet: SHEET, cell: 'A1', value: Number.NaN },
      { sheet: SHEET, cell: 'A2', value: 'a'.repeat(32_768) },
      { sheet: SHEET, cell: 'A3', value: 1 },
      { sheet: SHEET, cell: 'A3', value: 2 },
    ]),
  ).toEqual([
    ['A0', 'bad-address'],
    ['XFE1', 'bad-address'],
    ['A1', 'bad-value'],
    ['A2', 'too-long'],
    ['A3', 'twice'],
    ['A1', 'no-sheet'],
  ]);
});

test('in a protected sheet only unlocked cells are written', () => {
  const pkg = sheetBook({
    sheetData: '<row r="1"><c r="A1" s="0"/><c r="B1" s="1"/></row>',
    after: '<sheetProtection sheet="1"/>',
    styles: '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>',
  });
  const changes = ['A1', 'B1', 'C1'].map((cell) => ({ sheet: SHEET, cell, value: 1 }));
  expect(refusedCells(pkg, changes).map(({ cell, reason }) => [cell, reason])).toEqual([
    ['A1', 'protected'],
    ['C1', 'protected'],
  ]);
});

test('everything is asked to be calculated on load, once', () => {
  const pkg = written(sheetBook({ sheetData: '' }), [{ cell: 'A1', value: 1 }]);
  expect(partText(pkg, pkg.workbookPart)?.text).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  const again = written(pkg, [{ cell: 'A2', value: 1 }]);
  expect(partText(again, pkg.workbookPart)?.text.match(/fullCalcOnLoad/g)).toHaveLength(1);
});
