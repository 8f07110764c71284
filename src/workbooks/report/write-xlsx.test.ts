import { read as readWorkbook, utils, type WorkSheet } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { packageText, xmlFault } from '../../../tests/office/package-text.ts';
import {
  DIEN_BIEN,
  DIEN_BIEN_PROGRESS,
  MANY_UNITS,
  MEMBERS,
} from '../../../tests/office/samples.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { buildAnnex } from './annex.ts';
import { buildProgress } from './progress.ts';
import { LONG_ROWS, reportToXlsx } from './write-xlsx.ts';

const OPTIONS = { company: 'LĐLĐ tỉnh Điện Biên', at: new Date('2020-01-05T00:00:00Z') };

async function written(table: ReportTable) {
  const parts = packageText(await reportToXlsx(table, OPTIONS));
  const part = (name: string) => parts.get(name) ?? '';
  return { parts, part, sheet: part('xl/worksheets/sheet1.xml') };
}

async function sheetOf(table: ReportTable): Promise<WorkSheet> {
  const book = readWorkbook(await reportToXlsx(table, OPTIONS), { cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('No sheet');
  return sheet;
}

/** The cell in the row of `label` (a text of the unit column) and the column `letter`. */
function cellBeside(sheet: WorkSheet, label: string, letter: string) {
  const rows: readonly unknown[][] = utils.sheet_to_json(sheet, { header: 1, blankrows: true });
  const row = rows.findIndex((cells) => cells[1] === label) + 1;
  return sheet[`${letter}${row}`];
}

test('totals are live sums of the groups, with the right values kept beside them', async () => {
  const sheet = await sheetOf(buildAnnex(DIEN_BIEN));
  expect(cellBeside(sheet, 'Tổng cộng', 'C')).toMatchObject({ v: 594, f: 'SUM(C8,C19)' });
  expect(cellBeside(sheet, 'Tổng cộng', 'D')).toMatchObject({ v: 15, f: 'SUM(D8,D19)' });
  expect(cellBeside(sheet, 'LĐLĐ huyện, thị xã, thành phố', 'C')).toMatchObject({
    v: 472,
    f: 'SUM(C9:C18)',
  });
});

test('per cents, shortfalls and ranks are live too', async () => {
  const sheet = await sheetOf(buildProgress(DIEN_BIEN_PROGRESS));
  const row = 'LĐLĐ huyện Điện Biên';
  expect(cellBeside(sheet, row, 'F')).toMatchObject({
    v: Number((87 / 79).toPrecision(15)),
    f: 'IF(N(C16)<=0,"—",IF(ISNUMBER(D16),D16/C16,""))',
  });
  expect(cellBeside(sheet, row, 'G')).toMatchObject({ v: 0 });
  expect(cellBeside(sheet, row, 'I')).toMatchObject({
    v: 1,
    f: 'IF(ISNUMBER(F16),RANK(F16,($F$14:$F$23,$F$25:$F$27)),F16)',
  });
  expect(cellBeside(sheet, row, 'J')).toMatchObject({
    f: 'IF(ISNUMBER(F16),RANK(F16,$F$14:$F$23),F16)',
  });
  expect(cellBeside(sheet, 'Công đoàn Viên chức tỉnh', 'F')).toMatchObject({ v: '—' });
  expect(cellBeside(sheet, 'LĐLĐ huyện Nậm Pồ', 'F')).toMatchObject({ v: '' });
});

test('every font is Times New Roman, that of the Normal style too', async () => {
  const { part } = await written(buildProgress(DIEN_BIEN_PROGRESS));
  const styles = part('xl/styles.xml');
  const [cellStyles = ''] = styles.split('<dxfs');
  const fonts = [...cellStyles.matchAll(/<font>.*?<\/font>/g)].map(([font]) => font);
  expect(fonts.length).toBeGreaterThan(4);
  expect(fonts.filter((font) => !font.includes('<name val="Times New Roman"/>'))).toEqual([]);
  expect(fonts[0]).toContain('<sz val="12"/>');
  expect(styles).toMatch(/<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/);
});

test('the page is A4 with the margins of Nghị định 30, and nothing is cut off at its right', async () => {
  const { sheet } = await written(buildAnnex(DIEN_BIEN));
  expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="portrait"[^>]*fitToWidth="1"/);
  expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  const margins = /<pageMargins left="([\d.]+)" right="([\d.]+)" top="([\d.]+)"/.exec(sheet);
  expect(margins?.slice(1).map((inches) => Math.round(Number(inches) * 25.4))).toEqual([
    30, 15, 20,
  ]);
  const points = [...sheet.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)]
    .map(([, min, max, width]) => (Number(max) - Number(min) + 1) * Number(width) * 6)
    .reduce((sum, width) => sum + width, 0);
  expect(points).toBeLessThanOrEqual((165 * 72) / 25.4);
  expect(points).toBeGreaterThan(0.95 * ((165 * 72) / 25.4));
});

test('the heading is repeated on every page, frozen on screen, and the pages are numbered from the second', async () => {
  const { sheet, part } = await written(buildAnnex(MANY_UNITS));
  const workbook = part('xl/workbook.xml');
  expect(workbook).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;Phụ lục II&apos;!$7:$7<',
  );
  expect(workbook).toContain('&apos;Phụ lục II&apos;!$A$1:$F$140<');
  expect(sheet).toMatch(/<pane xSplit="2" ySplit="7" topLeftCell="C8"[^>]*state="frozen"/);
  expect(sheet).toContain('<headerFooter differentFirst="1"><oddHeader>&amp;C');
  expect(sheet).not.toContain('firstHeader');
});

test('counts show groups, per cents their decimals, in the formats that Excel translates', async () => {
  const sheet = await sheetOf(buildAnnex(MANY_UNITS));
  const row = 'Công đoàn phường Vinh Hưng 2';
  expect(cellBeside(sheet, row, 'C')).toMatchObject({ v: 151, z: '#,##0' });
  expect(cellBeside(sheet, row, 'E')).toMatchObject({ v: 0.625, z: '0.0%' });
});

test('a unit without a figure has an empty cell', async () => {
  const sheet = await sheetOf(buildAnnex(MANY_UNITS));
  expect(cellBeside(sheet, 'Công đoàn phường Vinh Hưng 5', 'C')?.v).toBeUndefined();
});

test('text that looks like a formula stays text', async () => {
  const name = '=HYPERLINK("http://a.example","x")';
  const groups = [{ title: 'Đơn vị', units: [{ code: 'a', name, note: '-1+2' }] }];
  const figures = [{ unit: 'a', indicator: MEMBERS.code, year: 2020, value: 1 }];
  const sheet = await sheetOf(buildAnnex({ ...DIEN_BIEN, groups, figures }));
  const cell = cellBeside(sheet, name, 'B');
  expect(cell).toMatchObject({ t: 's', v: name, z: '@' });
  expect(cell?.f).toBeUndefined();
});

test('every part is well-formed, whatever stands in names and titles', async () => {
  const { parts } = await written(
    buildAnnex({
      ...DIEN_BIEN,
      title: ['A & B <c> "d" \u0001'],
      notes: ["'ghi chú' & <b>"],
    }),
  );
  for (const [name, xml] of parts) expect(`${name}: ${xmlFault(xml)}`).toBe(`${name}: null`);
});

test('the file says who it belongs to and names no library', async () => {
  const { parts, part } = await written(buildAnnex(DIEN_BIEN));
  expect(part('docProps/core.xml')).toContain('<dc:creator>Chỉ Tiêu</dc:creator>');
  expect(part('docProps/core.xml')).toContain('<dc:title>GIAO CHỈ TIÊU KẾT NẠP ĐOÀN VIÊN,');
  expect(part('docProps/app.xml')).toContain('LĐLĐ tỉnh Điện Biên');
  expect([...parts.values()].join('')).not.toMatch(/exceljs/i);
});

test('the same report gives the same bytes', async () => {
  const table = buildAnnex(DIEN_BIEN);
  expect(await reportToXlsx(table, OPTIONS)).toEqual(await reportToXlsx(table, OPTIONS));
});

test('a table too long to be held in memory is written as it comes and means the same', async () => {
  const units = Array.from({ length: LONG_ROWS + 1 }, (_, index) => ({
    code: `u${index}`,
    // Names may come from files with anything in them.
    name: index === 7 ? 'Tổ \u0007 _x0041_ & <b>\ud800' : `Công đoàn cơ sở ${index + 1}`,
  }));
  const table = buildAnnex({
    ...DIEN_BIEN,
    groups: [
      { title: 'Khối A', units: units.slice(0, 3000) },
      { title: 'Khối B', units: units.slice(3000) },
    ],
    indicators: [MEMBERS],
    figures: units.map(({ code }, index) => ({
      unit: code,
      indicator: MEMBERS.code,
      year: 2020,
      value: index % 10,
    })),
  });
  const { parts, part, sheet } = await written(table);
  for (const [name, xml] of parts) expect(`${name}: ${xmlFault(xml)}`).toBe(`${name}: null`);
  expect(part('xl/styles.xml')).not.toContain('Calibri');
  expect(part('xl/workbook.xml')).toContain('_xlnm.Print_Titles');
  expect(sheet).toContain('fitToHeight="0"');
  expect(cellBeside(await sheetOf(table), 'Tổ  _x0041_ & <b>', 'C')).toMatchObject({ v: 7 });
  const total = cellBeside(await sheetOf(table), 'Tổng cộng', 'C');
  expect(total).toMatchObject({ v: units.reduce((sum, _, index) => sum + (index % 10), 0) });
  expect(total?.f).toMatch(/^SUM\(C\d+,C\d+\)$/);
});

test('signatures that find no room take the last rows along to their page', async () => {
  const table = buildAnnex(DIEN_BIEN);
  const units = table.rows.filter(({ kind }) => kind === 'unit');
  const breaksOf = async (count: number) => {
    const [first] = units;
    if (first === undefined) throw new Error('No unit');
    const more = Array.from({ length: count }, (_, index) => ({ ...first, id: `more:${index}` }));
    const notes = Array.from({ length: 9 }, (_, index) => `Ghi chú ${index + 1}`);
    const { sheet } = await written({ ...table, rows: [...table.rows, ...more], notes });
    return {
      broken: sheet.includes('<rowBreaks'),
      fitted: sheet.includes('fitToPage="1"'),
      scaled: /<pageSetup[^>]* scale="/.test(sheet),
    };
  };
  const found = await Promise.all(Array.from({ length: 30 }, (_, index) => breaksOf(index)));
  expect(found.some(({ broken }) => broken)).toBe(true);
  expect(found.every(({ scaled, fitted }) => scaled || fitted)).toBe(true);
  expect(found.every(({ broken, fitted }) => !(broken && fitted))).toBe(true);
});
