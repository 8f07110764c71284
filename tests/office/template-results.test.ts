import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readBook } from '../../src/workbooks/open/read-book.ts';
import {
  type CellValue,
  columnName,
  detailAt,
  valueAt,
} from '../../src/workbooks/open/sheet-grid.ts';
import type { CellChange } from '../../src/workbooks/template/cells/cell-change.ts';
import { writeCells } from '../../src/workbooks/template/cells/write-cells.ts';
import { openTemplate } from '../../src/workbooks/template/package/open-template.ts';
import { packageBytes } from '../../src/workbooks/template/package/template-package.ts';
import { convert } from './libre-office.ts';

const VALUE_COLUMNS = 6;
const FORMULA_COLUMNS = 10;
const ROWS = 60;
const SHEETS = ['Biểu', 'Tổng hợp'];

/** The same numbers on every run (a linear congruential generator of Numerical Recipes). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Pick = ReturnType<typeof random>;

function one<T>(pick: Pick, ...of: readonly (() => T)[]): T {
  const chosen = of[pick(of.length)];
  if (!chosen) throw new Error('nothing to choose from');
  return chosen();
}

function cell(pick: Pick, sheet: number): string {
  const column = columnName(pick(VALUE_COLUMNS + FORMULA_COLUMNS));
  const name = `${pick(3) === 0 ? '$' : ''}${column}${pick(ROWS) + 1}`;
  return pick(5) === 0 ? `'${SHEETS[1 - sheet]}'!${name}` : name;
}

function range(pick: Pick): string {
  const [row, column] = [pick(ROWS - 5) + 1, pick(VALUE_COLUMNS - 1)];
  return one(
    pick,
    () => `${columnName(column)}${row}:${columnName(column + 1)}${row + 4}`,
    () => `${columnName(column)}${row}:${columnName(column)}${row + 2}`,
    () => `${columnName(column)}:${columnName(column)}`,
  );
}

function number(pick: Pick, sheet: number, depth: number): string {
  const inner = () => number(pick, sheet, depth + 1);
  if (depth > 2)
    return one(
      pick,
      () => cell(pick, sheet),
      () => String(pick(30)),
    );
  return one(
    pick,
    () => cell(pick, sheet),
    () => `${inner()}+${inner()}`,
    () => `(${inner()}-${inner()})*${inner()}`,
    () => `${inner()}/${inner()}`,
    () => `-${inner()}^2`,
    () => `${inner()}%`,
    () => `ROUND(${inner()}/3,${pick(4) - 1})`,
    () => `ROUNDUP(${inner()}/7,1)`,
    () => `INT(${inner()})`,
    () => `ABS(${inner()})`,
    () =>
      `${one(
        pick,
        () => 'SUM',
        () => 'COUNT',
        () => 'COUNTA',
        () => 'MAX',
        () => 'MIN',
        () => 'AVERAGE',
      )}(${range(pick)},${inner()})`,
    () => `IF(${condition(pick, sheet, depth)},${inner()},${inner()})`,
    () => `IFERROR(${inner()}/${inner()},${pick(9)})`,
    () => `SUBTOTAL(9,${range(pick)})`,
  );
}

function condition(pick: Pick, sheet: number, depth: number): string {
  const sign = one(pick, ...['=', '<>', '<', '>=', '>'].map((text) => () => text));
  const right = one(
    pick,
    () => number(pick, sheet, depth + 1),
    () => '""',
    () => '"Đạt"',
  );
  return `${number(pick, sheet, depth + 1)}${sign}${right}`;
}

function formula(pick: Pick, sheet: number): string {
  return one(
    pick,
    () => number(pick, sheet, 0),
    () => number(pick, sheet, 0),
    () => `IF(${condition(pick, sheet, 0)},"Đạt","Chưa đạt")`,
    () => `${cell(pick, sheet)}&" / "&${pick(9)}`,
  );
}

/** No truth values: LibreOffice counts those that stand in cells, Excel passes over them. */
function value(pick: Pick): CellValue {
  return one<CellValue>(
    pick,
    () => pick(100),
    () => pick(1000) / 8,
    () => -pick(20),
    () => null,
    () => 'Đạt',
  );
}

async function template(seed: number): Promise<Uint8Array> {
  const pick = random(seed);
  const book = new ExcelJS.Workbook();
  SHEETS.forEach((name, index) => {
    const sheet = book.addWorksheet(name);
    for (let row = 1; row <= ROWS; row += 1) {
      for (let column = 1; column <= VALUE_COLUMNS; column += 1) {
        sheet.getCell(row, column).value = value(pick);
      }
      for (let column = 1; column <= FORMULA_COLUMNS; column += 1) {
        sheet.getCell(row, VALUE_COLUMNS + column).value = { formula: formula(pick, index) };
      }
    }
  });
  book.calcProperties.fullCalcOnLoad = true;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function changes(seed: number): readonly CellChange[] {
  const pick = random(seed + 1000);
  const cells = new Map<string, CellChange>();
  for (let count = 0; count < ROWS * 3; count += 1) {
    const name = `${columnName(pick(VALUE_COLUMNS))}${pick(ROWS) + 1}`;
    cells.set(name, {
      sheet: SHEETS[0] ?? '',
      cell: name,
      value: pick(4) === 0 ? 'Chưa' : pick(500),
    });
  }
  return [...cells.values()];
}

test.each([1, 2, 3])(
  'every result written beside a formula is LibreOffice’s (book %i)',
  async (seed) => {
    const folder = await mkdtemp(join(tmpdir(), 'results-'));
    try {
      const pkg = openTemplate(await template(seed), 'a.xlsx');
      if (!pkg.ok) throw new Error(pkg.error.message);
      const written = writeCells(pkg.value, changes(seed));
      if (!written.ok) throw new Error(written.error.message);
      const bytes = packageBytes(written.value);
      await writeFile(join(folder, 'a.xlsx'), bytes);
      const theirs = readBook(
        await readFile(await convert(join(folder, 'a.xlsx'), 'xlsx')),
        'a.xlsx',
      );
      const ours = readBook(Buffer.from(bytes), 'a.xlsx');
      if (!ours.ok || !theirs.ok) throw new Error('unreadable');
      const differing: string[] = [];
      let same = 0;
      ours.value.sheets.forEach((grid, index) => {
        const other = theirs.value.sheets[index];
        if (!other) throw new Error('a sheet is missing');
        for (const [row, cells] of grid.rows.entries()) {
          cells.forEach((found, column) => {
            const detail = detailAt(grid, row, column);
            if (detail?.formula === undefined || found === null) return;
            const due = valueAt(other, row, column);
            if (isSame(found, due)) same += 1;
            else
              differing.push(
                `${columnName(column)}${row + 1} =${detail.formula}: ${found}, not ${due}`,
              );
          });
        }
      });
      expect(differing).toEqual([]);
      expect(same).toBeGreaterThan(100);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);

function isSame(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}
