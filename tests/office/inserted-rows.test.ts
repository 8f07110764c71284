import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCells } from '../../src/workbooks/template/cells/write-cells.ts';
import { openTemplate } from '../../src/workbooks/template/package/open-template.ts';
import {
  packageBytes,
  type TemplatePackage,
} from '../../src/workbooks/template/package/template-package.ts';
import { insertRows, type NewRows } from '../../src/workbooks/template/rows/insert-rows.ts';
import { type BookFacts, bookFacts } from '../fixtures/inserted-rows/book-facts.ts';
import { CASES, caseName, type InsertionCase, pathOf } from '../fixtures/inserted-rows/cases.ts';
import { readRecord } from '../fixtures/inserted-rows/recorded.ts';
import { convertAll } from './libre-office.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu-office-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function opened(path: string): Promise<TemplatePackage> {
  const template = openTemplate(await readFile(path), path);
  if (!template.ok) throw new Error(template.error.message);
  return template.value;
}

async function inserted(
  book: Pick<InsertionCase, 'book'>,
  rows: NewRows,
): Promise<TemplatePackage> {
  const after = insertRows(await opened(pathOf(book)), rows);
  if (!after.ok) throw new Error(after.error.message);
  return after.value;
}

/** What LibreOffice finds in the workbooks and computes anew. */
async function recalculated(books: readonly TemplatePackage[]): Promise<readonly BookFacts[]> {
  const files = books.map((_, index) => join(folder, `${index}.xlsx`));
  for (const [index, book] of books.entries()) {
    await writeFile(files[index] ?? '', packageBytes(book));
  }
  const converted = await convertAll(folder, files, 'xlsx');
  return Promise.all(converted.map(async (file) => bookFacts(await opened(file))));
}

/** New rows in a merge of several rows are filled by us and not by LibreOffice (README of the record). */
const NOT_FILLED = 'inserted-rows/o-gop.xlsx';

test('LibreOffice computes from every inserted book what it computes after its own insertion', async () => {
  const record = readRecord();
  const cases = CASES.filter((one) => record.get(caseName(one)) && one.book !== NOT_FILLED);
  const books: TemplatePackage[] = [];
  for (const one of cases) books.push(await inserted(one, one));
  const ours = await recalculated(books);
  expect(cases.length).toBeGreaterThan(100);
  for (const [index, one] of cases.entries()) {
    const expected = record.get(caseName(one));
    expect(ours[index]?.values, caseName(one)).toEqual(expected?.values);
    expect(ours[index]?.merges, caseName(one)).toEqual(expected?.merges);
    expect(ours[index]?.names, caseName(one)).toEqual(expected?.names);
  }
}, 400_000);

test('figures in rows added behind a block are in its totals when LibreOffice recalculates', async () => {
  const rows = { sheet: 'Biểu 1', at: 12, count: 3, likeRow: 11, growAbove: true };
  const before = await opened(pathOf({ ...rows, book: 'inserted-rows/tong-cong.xlsx' }));
  const after = await inserted({ book: 'inserted-rows/tong-cong.xlsx' }, rows);
  const filled = writeCells(
    after,
    [12, 13, 14].flatMap((row) => [
      { sheet: 'Biểu 1', cell: `C${row}`, value: 200 },
      { sheet: 'Biểu 1', cell: `D${row}`, value: 50 },
    ]),
  );
  if (!filled.ok) throw new Error(filled.error.message);
  const [plain, full] = await recalculated([before, filled.value]);
  expect(Number(full?.values['Biểu 1!C15'])).toBe(Number(plain?.values['Biểu 1!C12']) + 600);
  expect(Number(full?.values['Biểu 1!D15'])).toBe(Number(plain?.values['Biểu 1!D12']) + 150);
  expect(full?.values['Biểu 1!A14']).toBe('9');
  expect(full?.values['Biểu 1!E14']).toBe('0.25');
  expect(Number(full?.values['Biểu 1!F15'])).toBeCloseTo(1, 12);
});
