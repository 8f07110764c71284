import { expect, test } from 'vitest';
import type { RowInsertion } from '../row-shift.ts';
import { carryFormula, moveFormula, shiftFormula, shiftNameFormula } from './shift.ts';

const SHEETS = ['Biểu 1', 'Số liệu', "Đ'Lắk", 'Cuối'];
const THREE: RowInsertion = { sheet: 'Số liệu', at: 5, count: 3, sheets: SHEETS };
const GROWING: RowInsertion = { ...THREE, growAbove: true };

function shift(formula: string, insertion = THREE, row?: number): string {
  const place = row === undefined ? { sheet: 'Số liệu' } : { sheet: 'Số liệu', row };
  const shifted = shiftFormula(formula, place, insertion);
  return shifted.ok ? shifted.value : `${shifted.error.reason}: ${shifted.error.reference}`;
}

test.each([
  ['A4+A5', 'A4+A8'],
  ['$A$5*B$6/$C7', '$A$8*B$9/$C10'],
  ['SUM(B2:B9)', 'SUM(B2:B12)'],
  ['SUM(B9:B2)', 'SUM(B12:B2)'],
  ['SUM(B5:B5)', 'SUM(B8:B8)'],
  ['SUM(B2:B4)', 'SUM(B2:B4)'],
  ['SUM(A:A)+SUM($C:$D)', 'SUM(A:A)+SUM($C:$D)'],
  ['SUM(3:5)+SUM($5:$6)', 'SUM(3:8)+SUM($8:$9)'],
  ['SUM(A2:A1048576)', 'SUM(A2:A1048576)'],
  ['SUM(A1:A1048576)', 'SUM(A1:A1048576)'],
  ['SUM(A6:A1048576)', 'SUM(A9:A1048576)'],
  ['SUM((A5,B6) A1:C9)', 'SUM((A8,B9) A1:C12)'],
  ['SUM( A5 : B6 )', 'SUM( A8 : B9 )'],
  ['A5:INDEX(B:B,6)', 'A8:INDEX(B:B,6)'],
  ['OFFSET(A5,1,0):B7', 'OFFSET(A8,1,0):B10'],
  ['IF(A5="A5 ""B6""",{1,"A7";5,6},#REF!)', 'IF(A8="A5 ""B6""",{1,"A7";5,6},#REF!)'],
  ['Bảng1[[#This Row],[Cột A5]]*A5', 'Bảng1[[#This Row],[Cột A5]]*A8'],
  ["Bảng1['[A5']]+A5", "Bảng1['[A5']]+A8"],
  ['LOG10(A5)+_A5+A5B+A5.b+XFE5+A0+ABCD5', 'LOG10(A8)+_A5+A5B+A5.b+XFE5+A0+ABCD5'],
  ['tổng_A5+Thuế.A5+ĐA5', 'tổng_A5+Thuế.A5+ĐA5'],
  ['1.5E+5+2E5+.5+A5', '1.5E+5+2E5+.5+A8'],
  ['#REF!A5+#REF!$A$5+#N/A+#DIV/0!+A5', '#REF!A5+#REF!$A$5+#N/A+#DIV/0!+A8'],
  ["'Số liệu'!#REF!+'Số liệu'!tên5", "'Số liệu'!#REF!+'Số liệu'!tên5"],
  ["'Số liệu'!A5+Cuối!A5+'Biểu 1'!A5", "'Số liệu'!A8+Cuối!A5+'Biểu 1'!A5"],
  ["'SỐ LIỆU'!A5:B6", "'SỐ LIỆU'!A8:B9"],
  ["[1]Sheet1!A5+'[2]Số liệu'!A5", "[1]Sheet1!A5+'[2]Số liệu'!A5"],
  ["'C:\\Sổ\\[B.xlsx]Số liệu'!A5", "'C:\\Sổ\\[B.xlsx]Số liệu'!A5"],
  ["'Biểu 1:Cuối'!A4", "'Biểu 1:Cuối'!A4"],
  ["'Biểu 1:Cuối'!A5", "several-sheets: 'Biểu 1:Cuối'!A5"],
  ["'Đ''Lắk:Cuối'!A5", "'Đ''Lắk:Cuối'!A5"],
  ['_xlfn.ANCHORARRAY(A5)&A5#', '_xlfn.ANCHORARRAY(A8)&A8#'],
  ['INDIRECT("A4")', 'INDIRECT("A4")'],
  ['INDIRECT("A5")', 'reference-in-a-text: INDIRECT("A5")'],
  ['A1048574', 'past-the-last-row: A1048574'],
])('%s becomes %s when three rows come in at row 5', (before, after) => {
  expect(shift(before)).toBe(after);
});

test('a sheet with an apostrophe in its name is known', () => {
  const shifted = shiftFormula("'đ''lắk'!A5+A5", { sheet: 'Cuối' }, { ...THREE, sheet: "Đ'Lắk" });
  expect(shifted).toEqual({ ok: true, value: "'đ''lắk'!A8+A5" });
});

test.each([
  ['SUM(B2:B4)', 9, 'SUM(B2:B7)'],
  ['SUM(B4:B4)', 9, 'SUM(B4:B7)'],
  ['SUM(B4:D4)', 4, 'SUM(B4:D4)'],
  ['SUM(B2:B3)', 9, 'SUM(B2:B3)'],
  ['RANK(B4,B$2:B$4)', 4, 'RANK(B4,B$2:B$7)'],
  ['SUM(B$2:B4)', 4, 'SUM(B$2:B4)'],
  ['B4', 9, 'B4'],
])(
  'a range ending above grows where that is asked for: %s in row %i becomes %s',
  (before, row, after) => {
    expect(shift(before, GROWING, row)).toBe(after);
  },
);

test('a formula carried to a new row keeps its distances and what it fixes', () => {
  const carried = (formula: string, rows: number) =>
    carryFormula(formula, { sheet: 'Số liệu', row: 4 }, GROWING, rows);
  expect(carried('A3+1', 2)).toEqual({ ok: true, value: 'A5+1' });
  expect(carried('B4/B$9*100', 1)).toEqual({ ok: true, value: 'B5/B$12*100' });
  expect(carried('RANK(B4,B$2:B$4)', 1)).toEqual({ ok: true, value: 'RANK(B5,B$2:B$7)' });
  expect(carried('SUM(B$2:B4)', 3)).toEqual({ ok: true, value: 'SUM(B$2:B7)' });
  expect(carried("'Biểu 1'!C4+Cuối!$C$9", 1)).toEqual({ ok: true, value: "'Biểu 1'!C5+Cuối!$C$9" });
});

test('a defined name moves what it fixes and leaves what depends on the asking cell', () => {
  expect(shiftNameFormula("'Số liệu'!$A$5:$B$9,'Số liệu'!A6", THREE)).toEqual({
    ok: true,
    value: "'Số liệu'!$A$8:$B$12,'Số liệu'!A6",
  });
});

test('a shared formula is read in another cell of its group', () => {
  expect(moveFormula('A1+$B1+C$1+SUM(Y1:Z2)', 2, 1)).toEqual({
    ok: true,
    value: 'B3+$B3+D$1+SUM(Z3:AA4)',
  });
  expect(moveFormula('A1', -1, 0).ok).toBe(false);
  expect(moveFormula('XFD1', 0, 1).ok).toBe(false);
});
