import { expect, test } from 'vitest';
import { sheetBook } from '../cells/testing/sheet-book.ts';
import { partText } from '../package/template-package.ts';
import { withExtraRows } from './extra-rows.ts';

const ROWS =
  '<row r="1"><c r="A1" s="1"/></row><row r="2"><c r="B2"><f>B1/2</f></c></row><row r="3"><c r="A3"><f>SUM(A1:A2)</f></c></row>';
const SHEET_END =
  '<mergeCells count="1"><mergeCell ref="C2:D2"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1=0</formula></cfRule></conditionalFormatting>';

/** The sheet after a loop of its first two rows has been repeated for so many more units. */
function repeated(units: number): { readonly text: string; readonly took: number } {
  const pkg = sheetBook({ sheetData: ROWS, after: SHEET_END });
  const like = Array.from({ length: units }, () => [0, 1]).flat();
  const before = process.cpuUsage();
  const done = withExtraRows(pkg, [{ sheet: 'Biểu', row: 1, like }]);
  const took = process.cpuUsage(before).user / 1000;
  if (!done.ok) throw new Error(done.error.message);
  return { text: partText(done.value, 'xl/worksheets/sheet1.xml')?.text ?? '', took };
}

test('rows of several kinds come in one behind the other, each like its own', () => {
  const { text } = repeated(2);
  expect(text).toContain(
    '<row r="3"><c r="A3" s="1"/></row><row r="4"><c r="B4"><f>B3/2</f></c></row><row r="5"><c r="A5" s="1"/></row><row r="6"><c r="B6"><f>B5/2</f></c></row>',
  );
  expect(text).toContain('<row r="7"><c r="A7"><f>SUM(A1:A6)</f></c></row>');
  expect(text).toContain(
    '<mergeCell ref="C2:D2"/><mergeCell ref="C4:D4"/><mergeCell ref="C6:D6"/>',
  );
  expect(text).toContain('sqref="A1 A3 A5"');
});

test('two rows for each of 5.000 units come in within seconds', () => {
  const { text, took } = repeated(5000);
  expect(text).toContain('<c r="A10003"><f>SUM(A1:A10002)</f></c>');
  expect(took).toBeLessThan(5000);
});
