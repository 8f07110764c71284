import { expect, test } from 'vitest';
import type { TemplatePackage } from '../../package/template-package.ts';
import { type SheetBook, sheetBook, sheetText } from '../testing/sheet-book.ts';
import { writeCells } from '../write-cells.ts';

/** A row with one formula cell that shows 5 so far. */
const row = (number: number, formula: string, attributes = '') =>
  `<row r="${number}"><c r="B${number}"><f${attributes}>${formula}</f><v>5</v></c></row>`;

/** What the formula in B2 shows after A1 has been given a value. */
function shown(
  formula: string,
  value: number | string = 12,
  book: Partial<SheetBook> = {},
): string {
  return cellOf(
    filled(
      sheetBook({
        sheetData: `<row r="1"><c r="A1"><v>4</v></c><c r="C1"><v>3</v></c></row>${row(2, formula)}`,
        ...book,
      }),
      value,
    ),
    'B2',
  );
}

function filled(pkg: TemplatePackage, value: number | string, cell = 'A1'): TemplatePackage {
  const result = writeCells(pkg, [{ sheet: 'Biểu', cell, value }]);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function cellOf(pkg: TemplatePackage, cell: string, sheet = 1): string {
  return new RegExp(`<c r="${cell}".*?</c>`).exec(sheetText(pkg, sheet))?.[0] ?? '';
}

const result = (formula: string, text: string, type = '') =>
  `<c r="B2"${type}><f>${formula}</f>${text}</c>`;

test('numbers, texts and truth values are stored as what they are', () => {
  expect(shown('A1*C1')).toBe(result('A1*C1', '<v>36</v>'));
  expect(shown('A1&amp;" &lt; 20"')).toBe(
    result('A1&amp;" &lt; 20"', '<v>12 &lt; 20</v>', ' t="str"'),
  );
  expect(shown('A1&gt;C1')).toBe(result('A1&gt;C1', '<v>1</v>', ' t="b"'));
  expect(shown('A1/7')).toBe(result('A1/7', '<v>1.7142857142857142</v>'));
});

test('a formula that does not look at the cell keeps its result, computable or not', () => {
  for (const formula of [
    'C1+1',
    'VLOOKUP(C1,D:E,2,0)',
    "'[1]Năm trước'!A1",
    'TODAY()',
    '#REF!+1',
  ]) {
    expect(shown(formula), formula).toBe(result(formula, '<v>5</v>'));
  }
});

test('a result that cannot be computed here is taken away', () => {
  for (const formula of [
    'VLOOKUP(C1,A:B,2,0)',
    'A1/0',
    'SUMIF(A:A,"&gt;3")',
    'INDIRECT("A"&amp;1)',
    'OFFSET(C1,0,-2)',
    'KhongCo+1',
    'IF(A1/0&gt;1,"Đạt","Chưa")',
    'SUM(A1:INDEX(C:C,1))',
    'B2+A1',
  ]) {
    expect(shown(formula), formula).toBe(result(formula, ''));
  }
});

test('errors and texts are not taken for numbers', () => {
  expect(shown('IFERROR(A1/0,"—")')).toContain('<v>—</v>');
  expect(shown('IF(A1="","",1)', 'chưa có')).toContain('<v>1</v>');
  expect(shown('IF(A1=0,7,8)', 'chưa có')).toContain('<v>8</v>');
  expect(shown('A1+1', 'chưa có')).toBe(result('A1+1', ''));
});

test('chains are computed in the order in which they need one another, across sheets', () => {
  const chain = Array.from({ length: 60 }, (_, index) =>
    row(index + 2, index === 59 ? 'Sau!B2' : `B${index + 3}+1`),
  ).join('');
  const sheetData = `<row r="1"><c r="A1"><v>4</v></c></row>${chain}`;
  const pkg = filled(sheetBook({ sheetData, more: { Sau: row(2, "'Biểu'!A1*10") } }), 2);
  expect(cellOf(pkg, 'B2', 2)).toContain('<v>20</v>');
  expect(cellOf(pkg, 'B61')).toContain('<v>20</v>');
  expect(cellOf(pkg, 'B2')).toContain('<v>79</v>');
});

test('names and whole columns are computed too, each as its sheet knows it', () => {
  const names = (refers: string) =>
    `<definedNames><definedName name="Tong">${refers}</definedName></definedNames>`;
  const book = { workbook: names("'Biểu'!$A$1:$C$1") };
  expect(shown('SUM(Tong)', 12, book)).toBe(result('SUM(Tong)', '<v>15</v>'));
  expect(shown('SUM(A:A)+SUM($C:$C)')).toContain('<v>15</v>');
  expect(shown('SUM(Tong)', 12, { workbook: names("'Biểu'!C1") })).toBe(result('SUM(Tong)', ''));
  expect(shown('SUM(1:1)')).toBe(result('SUM(1:1)', ''));
});

test('a sum through sheets is not taken for a range of its own sheet', () => {
  const more = { T1: '<row r="1"><c r="A1"><v>9</v></c></row>', T3: '' };
  expect(shown('SUM(T1:T3!A1)', 12, { more })).toBe(result('SUM(T1:T3!A1)', '<v>5</v>'));
  const pkg = sheetBook({ sheetData: row(2, 'SUM(T1:T3!A1)'), more });
  const written = writeCells(pkg, [{ sheet: 'T1', cell: 'A1', value: 1 }]);
  expect(written.ok && cellOf(written.value, 'B2')).toBe(result('SUM(T1:T3!A1)', ''));
});

test('a subtotal is not computed over hidden rows and other subtotals', () => {
  const formula = 'SUBTOTAL(9,A1:A9)';
  expect(shown(formula)).toContain('<v>12</v>');
  const hidden = '<row r="3" hidden="1"><c r="A3"><v>4</v></c></row>';
  const sheetData = `<row r="1"><c r="A1"><v>4</v></c></row>${row(2, formula)}${hidden}`;
  expect(shown(formula, 12, { sheetData })).toBe(result(formula, ''));
});

test('the cells of an array formula that depends on the cell all lose their results', () => {
  const sheetData =
    '<row r="1"><c r="A1"><v>4</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>8</v></c></row><row r="2"><c r="B2"><v>0</v></c><c r="C2"><f>B2+1</f><v>1</v></c></row>';
  const text = sheetText(filled(sheetBook({ sheetData }), 5));
  expect(text).toContain('<f t="array" ref="B1:B2">A1:A2*2</f></c>');
  expect(text).toContain('<c r="B2"></c><c r="C2"><f>B2+1</f></c>');
});

test('shared formulas are computed each for its own cell', () => {
  const sheetData =
    '<row r="1"><c r="A1"><v>4</v></c><c r="B1"><f t="shared" ref="B1:B2" si="3">A1*2</f><v>8</v></c></row>' +
    '<row r="2"><c r="A2"><v>6</v></c><c r="B2"><f t="shared" si="3"/><v>12</v></c></row>';
  const text = sheetText(filled(sheetBook({ sheetData }), 50, 'A2'));
  expect(text).toContain('<f t="shared" ref="B1:B2" si="3">A1*2</f><v>8</v>');
  expect(text).toContain('<f t="shared" si="3"/><v>100</v>');
});

test('results that nobody ever calculated are not built upon', () => {
  const sheetData = `<row r="1"><c r="A1"><v>4</v></c><c r="C1"><f>3*7</f><v>0</v></c></row>${row(2, 'A1+C1')}`;
  const book = sheetBook({ sheetData, workbook: '<calcPr fullCalcOnLoad="1"/>' });
  expect(cellOf(filled(book, 1), 'B2')).toContain('<v>22</v>');
  expect(cellOf(filled(book, 1), 'C1')).toContain('<v>0</v>');
});

test('a formula that is written gets its result, and the order of calculation is left out', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pkg = sheetBook({
    sheetData: '<row r="1"><c r="A1"><v>4</v></c></row>',
    relations: `<Relationship Id="cc" Type="${office}/calcChain" Target="calcChain.xml"/>`,
    parts: { 'xl/calcChain.xml': '<calcChain/>' },
  });
  const value = { formula: 'A1*2' };
  const written = writeCells(pkg, [{ sheet: 'Biểu', cell: 'B1', value }]);
  if (!written.ok) throw new Error(written.error.message);
  expect(cellOf(written.value, 'B1')).toBe('<c r="B1"><f>A1*2</f><v>8</v></c>');
  expect(written.value.names).not.toContain('xl/calcChain.xml');
  expect(filled(pkg, 1).names).toContain('xl/calcChain.xml');
});

test('formulas that each look at a whole sheet are left without results after a while', () => {
  const length = 8000;
  const rows = Array.from({ length }, (_, index) => row(index + 2, 'SUM(A1:A60000)+SUM(B:B)'));
  const sheetData = `<row r="1"><c r="A1"><v>4</v></c></row>${rows.join('')}`;
  const began = performance.now();
  const pkg = filled(sheetBook({ sheetData }), 12);
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(cellOf(pkg, `B${length}`)).not.toContain('<v>5</v>');
});
