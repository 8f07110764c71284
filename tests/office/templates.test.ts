import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBook } from '../../src/workbooks/open/read-book.ts';
import { type CellValue, valueAt } from '../../src/workbooks/open/sheet-grid.ts';
import { parseAddress } from '../../src/workbooks/template/cells/address.ts';
import type { CellChange } from '../../src/workbooks/template/cells/cell-change.ts';
import { writeCells } from '../../src/workbooks/template/cells/write-cells.ts';
import { openTemplate } from '../../src/workbooks/template/package/open-template.ts';
import { packageBytes } from '../../src/workbooks/template/package/template-package.ts';
import { convertAll, pageCount } from './libre-office.ts';

type Truth = {
  readonly fills: readonly CellChange[];
  readonly expected: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly value: CellValue;
  }[];
};

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'templates');
const truth: Truth & { readonly templates: readonly (Truth & { readonly file: string })[] } =
  JSON.parse(readFileSync(join(fixtures, 'truth.json'), 'utf8'));
const templates = truth.templates.map(({ file, fills, expected }, index) => ({
  file,
  index,
  fills: [...truth.fills, ...fills],
  expected: [...truth.expected, ...expected],
}));

let folder = '';
let recalculated: readonly string[] = [];
let pagesBefore: readonly number[] = [];
let pagesAfter: readonly number[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'templates-'));
  await mkdir(join(folder, 'filled'));
  const [originals, filled]: [string[], string[]] = [[], []];
  for (const { file, index, fills } of templates) {
    const bytes = await readFile(join(fixtures, file));
    const name = `${index}${extname(file)}`;
    originals.push(join(folder, name));
    filled.push(join(folder, 'filled', name));
    await writeFile(join(folder, name), bytes);
    await writeFile(join(folder, 'filled', name), fill(bytes, file, fills));
  }
  const printed = await convertAll(folder, originals, 'pdf');
  pagesBefore = await Promise.all(printed.map(pageCount));
  const printedAfter = await convertAll(join(folder, 'filled'), filled, 'pdf');
  pagesAfter = await Promise.all(printedAfter.map(pageCount));
  recalculated = await convertAll(join(folder, 'filled'), filled, 'xlsx');
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function fill(bytes: Uint8Array, file: string, fills: readonly CellChange[]): Uint8Array {
  const pkg = openTemplate(bytes, file);
  if (!pkg.ok) throw new Error(pkg.error.message);
  const written = writeCells(pkg.value, fills);
  if (!written.ok) throw new Error(written.error.message);
  return packageBytes(written.value);
}

test.each(templates)('$file: LibreOffice recalculates it to our figures', async (template) => {
  const { index, fills, expected } = template;
  const book = readBook(await readFile(recalculated[index] ?? ''), 'a.xlsx');
  if (!book.ok) throw new Error(book.error.message);
  for (const { sheet, cell, value } of [...fills, ...expected]) {
    const grid = book.value.sheets.find(({ name }) => name === sheet);
    const { row, column } = parseAddress(cell) ?? { row: -1, column: -1 };
    const found = grid ? valueAt(grid, row, column) : null;
    if (typeof value === 'number') expect(found, `${sheet} ${cell}`).toBeCloseTo(value, 9);
    else expect(found, `${sheet} ${cell}`).toBe(value);
  }
});

test.each(templates)('$file: it prints on as many pages as before', ({ index }) => {
  expect(pagesBefore[index]).toBeGreaterThan(0);
  expect(pagesAfter[index]).toBe(pagesBefore[index]);
});
