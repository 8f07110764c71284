import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { CellChange } from '../../src/workbooks/template/cells/cell-change.ts';
import { sheetBook } from '../../src/workbooks/template/cells/testing/sheet-book.ts';
import { writeCells } from '../../src/workbooks/template/cells/write-cells.ts';
import { openTemplate } from '../../src/workbooks/template/package/open-template.ts';
import { packageBytes } from '../../src/workbooks/template/package/template-package.ts';
import { judged, median, quantile, timed, told } from './statistics.ts';

export const name = 'Filling templates';
export const builds = [] as const;

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'templates');
/** A chart, formulas on two sheets; conditional formats; a file that LibreOffice saved. */
const RICH = ['Nhiều trang.xlsx', 'Tô màu theo điều kiện.xlsx', 'Biểu cột (LibreOffice).xlsx'];
const RUNS = 200;
const LARGE_ROWS = 2000;
const LARGE_COLUMNS = 5;
const LARGE_RUNS = 10;
const CHAIN = 20_000;
const RANKED = 5000;

export async function run(): Promise<readonly string[]> {
  const truth: { readonly fills: readonly CellChange[] } = JSON.parse(
    readFileSync(join(fixtures, 'truth.json'), 'utf8'),
  );
  const lines: string[] = [];
  for (const file of RICH) {
    lines.push(...(await measure(file, readFileSync(join(fixtures, file)), truth.fills, RUNS, 30)));
  }
  const large = await largeTemplate();
  lines.push(...(await measure('large.xlsx', large, largeFills(), LARGE_RUNS, 2000)));
  for (const [what, rows] of dependentRows()) lines.push(await measureDependents(what, rows));
  return lines;
}

async function measure(
  file: string,
  bytes: Uint8Array,
  fills: readonly CellChange[],
  runs: number,
  target: number,
): Promise<readonly string[]> {
  const times: number[] = [];
  const first = await timed(() => fill(file, bytes, fills));
  for (let index = 0; index < runs; index += 1) {
    times.push(await timed(() => fill(file, bytes, fills)));
  }
  const library = await timed(() => throughLibrary(bytes));
  const what = `${file}, ${fills.length} cells`;
  return [
    judged(`${what}, median`, median(times), target, 'ms'),
    told('  95th of 100', quantile(times, 0.95), 'ms'),
    told('  the first time', first, 'ms'),
    told('  exceljs load → save without a change, once, for comparison', library, 'ms'),
  ];
}

function fill(file: string, bytes: Uint8Array, fills: readonly CellChange[]): Uint8Array {
  const pkg = openTemplate(bytes, file);
  if (!pkg.ok) throw new Error(pkg.error.message);
  const written = writeCells(pkg.value, fills);
  if (!written.ok) throw new Error(written.error.message);
  return packageBytes(written.value);
}

async function throughLibrary(bytes: Uint8Array): Promise<void> {
  const book = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  await book.xlsx.load(copy);
  await book.xlsx.writeBuffer();
}

/** Forms of one sheet whose formulas all depend on A1. */
function dependentRows(): readonly (readonly [what: string, rows: readonly string[]])[] {
  const value = (cell: string) => `<c r="${cell}"><v>1</v></c>`;
  const formula = (cell: string, text: string) => `<c r="${cell}"><f>${text}</f><v>1</v></c>`;
  const numbers = (length: number) => Array.from({ length }, (_, index) => index + 1);
  const chain = numbers(CHAIN).map((row) => {
    const next = row === CHAIN ? 'A1' : `B${row + 1}+A${row}`;
    return value(`A${row}`) + formula(`B${row}`, next);
  });
  const shares = numbers(RANKED).map(
    (row) =>
      value(`A${row}`) +
      formula(`B${row}`, `A${row}/SUM(A$1:A$${RANKED})`) +
      formula(`C${row}`, `RANK(B${row},$B$1:$B$${RANKED})`),
  );
  return [
    [`a chain of ${CHAIN} formulas`, chain],
    [`${RANKED} rows with share and rank`, shares],
  ];
}

async function measureDependents(what: string, rows: readonly string[]): Promise<string> {
  const sheetData = rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('');
  const pkg = sheetBook({ sheetData });
  const times: number[] = [];
  for (let run = 0; run < LARGE_RUNS; run += 1) {
    times.push(
      await timed(() => {
        writeCells(pkg, [{ sheet: 'Biểu', cell: 'A1', value: 7 }]);
      }),
    );
  }
  return judged(`one cell, ${what}, median`, median(times), 1000, 'ms');
}

/** A unit a row, five figures, their sum and its share; totals below. */
async function largeTemplate(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Số liệu');
  sheet.addRow(['Đơn vị', 'A', 'B', 'C', 'D', 'E', 'Cộng', 'Tỷ lệ']);
  for (let row = 2; row < LARGE_ROWS + 2; row += 1) {
    sheet.addRow([`Công đoàn cơ sở ${row}`, 1, 1, 1, 1, 1]);
    sheet.getCell(`G${row}`).value = { formula: `SUM(B${row}:F${row})`, result: 5 };
    const share = `IF(G$${LARGE_ROWS + 2}=0,0,G${row}/G$${LARGE_ROWS + 2})`;
    sheet.getCell(`H${row}`).value = { formula: share, result: 0 };
  }
  const last = LARGE_ROWS + 1;
  sheet.getCell(`G${last + 1}`).value = { formula: `SUM(G2:G${last})`, result: 0 };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function largeFills(): readonly CellChange[] {
  return Array.from({ length: LARGE_ROWS * LARGE_COLUMNS }, (_, index) => ({
    sheet: 'Số liệu',
    cell: `${'BCDEF'.charAt(index % LARGE_COLUMNS)}${Math.floor(index / LARGE_COLUMNS) + 2}`,
    value: (index * 7) % 1000,
  }));
}
