import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTemplate } from '../package/open-template.ts';
import type { TemplatePackage } from '../package/template-package.ts';
import { parseAddress } from './address.ts';
import { cellFacts } from './cell-facts.ts';
import { refusedCells, writeCells } from './write-cells.ts';

const folder = join(import.meta.dirname, '../../../../tests/fixtures/templates');
const FORM = 'Biểu 01 – Kết quả';

function opened(file: string): TemplatePackage {
  const pkg = openTemplate(readFileSync(join(folder, file)), file);
  if (!pkg.ok) throw new Error(pkg.error.message);
  return pkg.value;
}

function reason(file: string, sheet: string, cell: string, overFormula = false) {
  return refusedCells(opened(file), [{ sheet, cell, value: 1, overFormula }])[0]?.reason ?? null;
}

test('what other parts repeat is not written over', () => {
  expect(reason('Bảng Excel.xlsx', 'Bảng số liệu', 'B1')).toBe('table-header');
  expect(reason('Bảng Excel.xlsx', 'Bảng số liệu', 'B2')).toBeNull();
  expect(reason('Danh sách CĐCS.xlsx', 'Danh sách CĐCS', 'C1')).toBe('table-header');
  expect(reason('Bảng tổng hợp (LibreOffice).xlsx', 'Tổng hợp', 'A6')).toBe('pivot-table');
});

test('array formulas stay whole', () => {
  expect(reason('Công thức mảng.xlsx', FORM, 'P15', true)).toBe('array-formula');
  expect(reason('Công thức mảng.xlsx', FORM, 'R15', true)).toBe('array-formula');
  expect(reason('Công thức mảng.xlsx', FORM, 'N9')).toBe('formula');
  expect(reason('Công thức mảng.xlsx', FORM, 'N9', true)).toBeNull();
});

test('locked cells and sheets without cells are refused by name', () => {
  expect(reason('Bảo vệ trang.xlsx', FORM, 'A9')).toBe('protected');
  expect(reason('Khóa trang.xlsx', FORM, 'Z99')).toBe('protected');
  expect(reason('Trang biểu đồ.xlsx', 'Biểu đồ', 'A1')).toBe('no-cells');
  expect(reason('Trang biểu đồ.xlsx', 'BIỂU 01 – KẾT QUẢ', 'C9')).toBeNull();
});

test('a refusal names file, sheet and cell, and counts the others', () => {
  const result = writeCells(opened('Bảo vệ trang.xlsx'), [
    { sheet: FORM, cell: 'A9', value: 1 },
    { sheet: FORM, cell: 'B9', value: 1 },
  ]);
  expect(result.ok ? null : result.error).toMatchObject({
    code: 'locked',
    message: expect.stringMatching(
      /^Tệp «Bảo vệ trang\.xlsx», trang «Biểu 01 – Kết quả», ô A9 \(và 1 ô khác\): trang tính được bảo vệ/,
    ),
  });
});

test('of every cell it is known what it is', () => {
  const facts = (file: string, cell: string) =>
    cellFacts(opened(file), FORM)?.(parseAddress(cell) ?? { row: 0, column: 0 });
  expect(facts('Biểu cột.xlsx', 'E9')).toEqual({
    percent: true,
    formula: 'IF(C9=0,0,D9/C9)',
    mergedInto: null,
    locked: false,
  });
  expect(facts('Công thức dùng chung.xlsx', 'E12')?.formula).toBe('IF(C12=0,0,D12/C12)');
  expect(facts('Biểu cột.xlsx', 'C9')?.percent).toBe(false);
  expect(facts('Biểu vùng.xlsx', 'H9')?.percent).toBe(true);
  expect(facts('Biểu cột.xlsx', 'D1')?.mergedInto).toBeNull();
  expect(facts('Biểu cột.xlsx', 'G1')?.mergedInto).toEqual({ row: 0, column: 5 });
  expect(facts('Bảo vệ trang.xlsx', 'A9')?.locked).toBe(true);
  expect(facts('Bảo vệ trang.xlsx', 'C9')?.locked).toBe(false);
  expect(cellFacts(opened('Trang biểu đồ.xlsx'), 'Biểu đồ')).toBeNull();
});
