import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CASES } from '../../../../tests/fixtures/inserted-rows/cases.ts';
import { openTemplate } from '../package/open-template.ts';
import {
  packageBytes,
  partBytes,
  partText,
  type TemplatePackage,
  withTexts,
} from '../package/template-package.ts';
import { insertRows } from './insert-rows.ts';

const FIXTURES = new URL('../../../../tests/fixtures/inserted-rows/', import.meta.url);
const BEHIND = { at: 12, count: 4, likeRow: 11, growAbove: true } as const;

function opened(book: string): TemplatePackage {
  const template = openTemplate(readFileSync(new URL(`${book}.xlsx`, FIXTURES)), `${book}.xlsx`);
  if (!template.ok) throw new Error(template.error.message);
  return template.value;
}

function inserted(pkg: TemplatePackage, rows: Parameters<typeof insertRows>[1]): TemplatePackage {
  const after = insertRows(pkg, rows);
  if (!after.ok) throw new Error(after.error.message);
  return after.value;
}

function text(pkg: TemplatePackage, part: string): string {
  return partText(pkg, part)?.text ?? '';
}

test('only the parts in which something changes are other bytes than before', () => {
  const before = opened('bieu-do');
  const after = inserted(before, { sheet: 'Biểu đồ', at: 9, count: 2, likeRow: 8 });
  const changed = after.names.filter(
    (name) =>
      !Buffer.from(partBytes(after, name) ?? []).equals(partBytes(before, name) ?? Buffer.of()),
  );
  expect(after.names).toEqual(before.names);
  expect(changed.toSorted()).toEqual([
    'xl/charts/chart1.xml',
    'xl/drawings/drawing1.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(openTemplate(packageBytes(after), 'sau.xlsx').ok).toBe(true);
});

test('rows behind the last unit are counted by totals, charts, names and rules', () => {
  const totals = text(
    inserted(opened('tong-cong'), { sheet: 'Biểu 1', ...BEHIND }),
    'xl/worksheets/sheet1.xml',
  );
  expect(totals).toContain('<f>SUM(C6:C15)</f>');
  expect(totals).toContain('<f>RANK(D6,$D$6:$D$15)</f>');
  expect(totals).toContain('<f>A14+1</f>');
  expect(totals).toContain('<f>C15/C$16</f>');
  const chart = inserted(opened('bieu-do'), { sheet: 'Biểu đồ', ...BEHIND });
  expect(text(chart, 'xl/charts/chart1.xml')).toContain("<c:f>'Biểu đồ'!$C$6:$C$15</c:f>");
  const names = text(inserted(opened('ten-vung'), { sheet: 'Biểu', ...BEHIND }), 'xl/workbook.xml');
  expect(names).toContain('>Biểu!$C$6:$C$15<');
  expect(names).toContain('>Biểu!$A$1:$F$16<');
  expect(names).toContain('>Biểu!$4:$5<');
  const rules = text(
    inserted(opened('quy-tac'), { sheet: 'Quy tắc', ...BEHIND }),
    'xl/worksheets/sheet1.xml',
  );
  expect(rules).toContain('<conditionalFormatting sqref="D6:D15">');
  expect(rules).toContain('sqref="B6:B15"');
  expect(rules).toContain('<xm:sqref>F6:F15</xm:sqref>');
});

test('rows behind the totals of a table stay out of it', () => {
  const table = text(
    inserted(opened('bang'), { sheet: 'Bảng', ...BEHIND }),
    'xl/tables/table1.xml',
  );
  expect(table).toContain('ref="B4:E11"');
});

test('a sheet is found whatever its capitals, and none is named', () => {
  expect(insertRows(opened('tong-cong'), { sheet: 'BIỂU 1', ...BEHIND }).ok).toBe(true);
  const missing = insertRows(opened('tong-cong'), { sheet: 'Biểu 2', ...BEHIND });
  expect(missing).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('rows outside of a sheet are a bad request', () => {
  for (const wrong of [{ at: 0 }, { count: 0 }, { at: 1_048_576, count: 2 }, { at: 1.5 }]) {
    const answer = insertRows(opened('tong-cong'), { sheet: 'Biểu 1', ...BEHIND, ...wrong });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  }
});

test('what cannot follow is refused by sheet and thing, all of it listed', () => {
  const refusal = insertRows(opened('mang'), { sheet: 'Mảng', at: 16, count: 1, likeRow: 13 });
  if (refusal.ok) throw new Error('not refused');
  expect(refusal.error.code).toBe('unsupported');
  expect(refusal.error.message).toBe(
    'Không chèn thêm hàng vào trang «Mảng» của tệp «mang.xlsx» được: trang «Mảng», công thức ở ô H14 là công thức mảng trải trên nhiều hàng, Excel cũng không cho chèn vào giữa. Tách công thức ra từng hàng rồi thử lại.',
  );
  expect(refusal.error.details?.obstacles).toHaveLength(1);
});

test('a reference over several sheets that cannot move for one is refused', () => {
  const before = opened('nhieu-trang');
  const front = 'xl/worksheets/sheet1.xml';
  const three = text(before, front).replace(/<f>[^<]*B2<\/f>/, "<f>SUM('Tổng quan:Cuối'!B9)</f>");
  const refusal = insertRows(withTexts(before, new Map([[front, three]])), {
    sheet: 'Cuối',
    at: 3,
    count: 1,
    likeRow: 2,
  });
  if (refusal.ok) throw new Error('not refused');
  expect(refusal.error.message).toContain(
    "trang «Tổng quan», công thức ở ô A5 ('Tổng quan:Cuối'!B9)",
  );
});

test('two insertions at one place are one of both counts, in whole workbooks', () => {
  for (const one of CASES.filter(({ book }) => book.startsWith('inserted-rows/ngau-nhien'))) {
    const { book, ...rows } = one;
    const before = opened(book.slice('inserted-rows/'.length, -'.xlsx'.length));
    const twice = inserted(inserted(before, rows), { ...rows, count: 2 });
    const once = inserted(before, { ...rows, count: rows.count + 2 });
    for (const name of once.names) expect(text(twice, name), name).toBe(text(once, name));
  }
});
