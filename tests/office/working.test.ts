import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellObject, read as readWorkbook, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { apportionAny } from '../../src/domain/allocation/apportion.ts';
import { ROUNDING_METHODS } from '../../src/domain/allocation/request.ts';
import type { ReportTable } from '../../src/domain/report/table.ts';
import { columnLetter } from '../../src/workbooks/report/formulas.ts';
import { changePart } from '../../src/workbooks/report/package-parts.ts';
import { reportToXlsx } from '../../src/workbooks/report/write-xlsx.ts';
import { convert, isA4, pagesOf } from './libre-office.ts';
import { DIEN_BIEN_JSON, dienBienMatrix, FRAME, paperOf } from './working-samples.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chitieu-office-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const OPTIONS = { company: 'LĐLĐ tỉnh Điện Biên', at: new Date('2020-01-05T00:00:00Z') };

async function saved(table: ReportTable): Promise<string> {
  const file = join(folder, 'thuyet-minh.xlsx');
  await writeFile(file, await reportToXlsx(table, OPTIONS));
  return file;
}

async function sheetsOf(file: string): Promise<readonly WorkSheet[]> {
  const book = readWorkbook(await readFile(file));
  return book.SheetNames.map((name) => book.Sheets[name] ?? {});
}

/** A number typed into the written workbook: what it computes to in LibreOffice, sheet by sheet. */
async function typed(file: string, cells: Readonly<Record<string, number>>) {
  let bytes: Uint8Array = await readFile(file);
  for (const [address, value] of Object.entries(cells)) {
    bytes = changePart(bytes, 'xl/worksheets/sheet1.xml', (xml) => {
      const found = new RegExp(`(<c r="${address}"[^>]*>)<v>[^<]*</v>`);
      if (!found.test(xml)) throw new Error(`No number at ${address}`);
      return xml.replace(found, `$1<v>${value}</v>`);
    });
  }
  const changed = join(folder, 'sua.xlsx');
  await writeFile(changed, bytes);
  return sheetsOf(await convert(changed, 'xlsx'));
}

function cellOf(sheet: WorkSheet | undefined, address: string): CellObject | undefined {
  return sheet?.[address];
}

/** Sheet rows of the units, in order. */
function unitRows(sheet: WorkSheet | undefined, table: ReportTable): readonly number[] {
  const first = Object.entries(sheet ?? {}).find(([, cell]) => cell.v === 'TT')?.[0];
  const top = Number(first?.replace(/\D/g, '')) + table.header.length;
  return table.rows.flatMap(({ kind }, index) => (kind === 'unit' ? [top + index] : []));
}

function letterOf(table: ReportTable, key: string): string {
  const index = table.columns.findIndex((one) => one.key === key);
  if (index < 0) throw new Error(`No column «${key}»`);
  return columnLetter(index + 1);
}

function columnIn(sheet: WorkSheet | undefined, table: ReportTable, key: string) {
  return unitRows(sheet, table).map((row) => cellOf(sheet, `${letterOf(table, key)}${row}`)?.v);
}

/** The address of a parameter's amount: the first number to the right of its label. */
function parameterAt(sheet: WorkSheet | undefined, table: ReportTable, key: string): string {
  const label = table.parameters?.find((one) => one.key === key)?.label;
  const place = Object.entries(sheet ?? {}).find(([, cell]) => cell.v === label)?.[0] ?? '';
  const row = place.replace(/\D/g, '');
  for (let column = 1; column <= table.columns.length; column += 1) {
    const address = `${columnLetter(column)}${row}`;
    const right = columnLetter(column).padStart(3) > place.replace(/\d/g, '').padStart(3);
    if (right && cellOf(sheet, address)?.t === 'n') return address;
  }
  throw new Error(`No parameter «${key}»`);
}

function valuesOf(json: unknown): readonly number[] {
  const answer = apportionAny(json);
  if (!answer.ok || !('rows' in answer.value)) throw new Error(JSON.stringify(answer));
  return answer.value.rows.map(({ value }) => value);
}

type Json = typeof DIEN_BIEN_JSON & Record<string, unknown>;

const withTotal = (json: Json, total: number): Json => ({ ...json, total });
const withWeight = (json: Json, at: number, weight: number): Json => ({
  ...json,
  rows: json.rows.map((row, index) => (index === at ? { ...row, weight } : row)),
});
const bounded: Json = {
  ...DIEN_BIEN_JSON,
  rows: DIEN_BIEN_JSON.rows.map((row, index) => ({
    ...row,
    min: 12,
    max: index < 3 ? 110 : null,
    ...(index === 5 ? { locked: 40 } : {}),
  })),
};

test.each([
  ['plain', DIEN_BIEN_JSON as Json],
  ['bounded and locked', bounded],
  ['in steps of 5', { ...DIEN_BIEN_JSON, step: 5 } as Json],
])('largest remainder, %s: another total and another basis typed in', async (_, json) => {
  const table = paperOf(json);
  const file = await saved(table);
  const [sheet] = await sheetsOf(file);
  const total = parameterAt(sheet, table, 'total');
  const basis = `${letterOf(table, 'basis')}${unitRows(sheet, table)[2]}`;
  const [byTotal] = await typed(file, { [total]: 653 });
  expect(columnIn(byTotal, table, 'value')).toEqual(valuesOf(withTotal(json, 653)));
  const [byBasis] = await typed(file, { [basis]: 97 });
  expect(columnIn(byBasis, table, 'value')).toEqual(valuesOf(withWeight(json, 2, 97)));
});

test.each(['sainte-lague', 'dhondt'] as const)(
  '%s: another total with the divisor that fits it',
  async (method) => {
    const json = { ...DIEN_BIEN_JSON, method } as Json;
    const table = paperOf(json);
    const other = paperOf(withTotal(json, 601));
    const divisor = other.parameters?.find(({ key }) => key === 'divisor')?.cell;
    if (divisor?.type !== 'number') throw new Error('No divisor');
    const file = await saved(table);
    const [sheet] = await sheetsOf(file);
    const [changed] = await typed(file, {
      [parameterAt(sheet, table, 'total')]: 601,
      [parameterAt(sheet, table, 'divisor')]: divisor.value,
    });
    expect(columnIn(changed, table, 'value')).toEqual(valuesOf(withTotal(json, 601)));
    expect(cellOf(changed, parameterAt(sheet, table, 'left'))?.v).toBe(0);
  },
);

test('combined bases: another share typed in', async () => {
  const bases = (share: string) => [
    {
      label: 'Lao động',
      share,
      values: Object.fromEntries(DIEN_BIEN_JSON.rows.map(({ id, weight }) => [id, weight])),
    },
    {
      label: 'CĐCS',
      share: '30',
      values: Object.fromEntries(
        DIEN_BIEN_JSON.rows.map(({ id }, index) => [id, 3 + ((index * 7) % 11)]),
      ),
    },
  ];
  const rows = DIEN_BIEN_JSON.rows.map(({ id, label }) => ({ id, label }));
  const table = paperOf({ total: 594, rows, bases: bases('70') });
  const file = await saved(table);
  const [sheet] = await sheetsOf(file);
  const [changed] = await typed(file, { [parameterAt(sheet, table, 'share0')]: 45 });
  expect(columnIn(changed, table, 'value')).toEqual(
    valuesOf({ total: 594, rows, bases: bases('45') }),
  );
});

test.each(['fewest', 'proportional'])(
  'amendment, %s: another issued value typed in',
  async (rule) => {
    const issued = valuesOf(DIEN_BIEN_JSON);
    const amended = (first: number) => ({
      ...DIEN_BIEN_JSON,
      mode: 'amend',
      rule,
      total: 650,
      rows: DIEN_BIEN_JSON.rows.map((row, index) => ({
        ...row,
        issued: index === 0 ? first : issued[index],
      })),
    });
    const first = issued[0] ?? 0;
    const table = paperOf(amended(first));
    const file = await saved(table);
    const [sheet] = await sheetsOf(file);
    const place = `${letterOf(table, 'issued')}${unitRows(sheet, table)[0]}`;
    const [changed] = await typed(file, { [place]: first - 9 });
    expect(columnIn(changed, table, 'after')).toEqual(valuesOf(amended(first - 9)));
  },
);

test('years: another level at the start typed in', async () => {
  const route = (start: number) => ({
    mode: 'years',
    kind: 'stock',
    start,
    end: 115_000,
    years: [1, '1.05', '1.1025', 2, 3].map((weight, index) => ({ year: 2021 + index, weight })),
    milestones: [{ year: 2022, level: 100_001 }],
  });
  const table = paperOf(route(95_000));
  const file = await saved(table);
  const [sheet] = await sheetsOf(file);
  const [changed] = await typed(file, { [parameterAt(sheet, table, 'start')]: 94_002 });
  const other = paperOf(route(94_002));
  const level = other.columns.findIndex(({ key }) => key === 'level');
  const levels = other.rows
    .filter(({ kind }) => kind === 'unit')
    .map(({ cells }) => {
      const cell = cells[level];
      return cell?.type === 'formula' ? cell.value : null;
    });
  expect(levels).toHaveLength(5);
  expect(columnIn(changed, table, 'level')).toEqual(levels);
});

test('units by sectors: every cell is recomputed, and a wrong basis shows in the checks', async () => {
  const { table, values } = dienBienMatrix();
  const file = await saved(table);
  const [sheet] = await sheetsOf(await convert(file, 'xlsx'));
  const columns = table.columns.filter(({ key }) => key.startsWith('value:'));
  const found = columns.map(({ key }) => columnIn(sheet, table, key));
  expect(unitRows(sheet, table).map((_, row) => found.map((column) => column[row]))).toEqual(
    values,
  );
  const place = `${letterOf(table, 'basis0:hcsn')}${unitRows(sheet, table)[0]}`;
  const [changed] = await typed(file, { [place]: 400 });
  expect(columnIn(changed, table, 'check').some((value) => value !== 0)).toBe(true);
});

test('random sharings: what the file keeps beside each formula is what LibreOffice computes', async () => {
  const row = fc.record({
    weight: fc.oneof(
      fc.nat(4000),
      fc.nat(999).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`),
    ),
    min: fc.constantFrom(0, 0, 3),
    max: fc.constantFrom(null, null, 60),
    locked: fc.constantFrom(null, null, null, 7),
  });
  const request = fc.record({
    total: fc.integer({ min: 50, max: 300 }),
    method: fc.constantFrom(...ROUNDING_METHODS),
    step: fc.constantFrom(1, 1, 5),
    rows: fc.array(row, { minLength: 2, maxLength: 12 }),
  });
  const tables = fc
    .sample(request, { numRuns: 120, seed: 433 })
    .map((one) => ({ ...one, rows: one.rows.map((each, index) => ({ ...each, id: `u${index}` })) }))
    .filter((json) => apportionAny(json).ok)
    .slice(0, 30)
    .map((json, index) => ({ ...paperOf(json), sheetName: `Ca ${index + 1}` }));
  expect(tables).toHaveLength(30);
  const [first, ...further] = tables;
  if (first === undefined) throw new Error('No table');
  const file = await saved({ ...first, further });
  let bytes: Uint8Array = await readFile(file);
  for (const index of tables.keys()) {
    bytes = changePart(bytes, `xl/worksheets/sheet${index + 1}.xml`, (xml) =>
      xml.replace(
        /(<c r="[A-Z]+\d+"[^>]*?)( t="str")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g,
        '$1>$3<v>7</v>',
      ),
    );
  }
  const wrong = join(folder, 'sai.xlsx');
  await writeFile(wrong, bytes);
  const computed = await sheetsOf(await convert(wrong, 'xlsx'));
  const kept = await sheetsOf(file);
  let formulas = 0;
  kept.forEach((sheet, index) => {
    for (const [address, cell] of Object.entries(sheet)) {
      if (cell.f === undefined) continue;
      formulas += 1;
      const value = cellOf(computed[index], address)?.v ?? '';
      const place = `${first.sheetName} ${index + 1} ${address} ${cell.f}`;
      if (typeof cell.v === 'number') expect(value, place).toBeCloseTo(cell.v, 9);
      else expect(value, place).toBe(cell.v ?? '');
    }
  });
  expect(formulas).toBeGreaterThan(1000);
});

test('the paper prints on landscape pages with letterhead, signature and every column', async () => {
  const pages = await pagesOf(await convert(await saved(paperOf(bounded, FRAME)), 'pdf'));
  expect(pages.length).toBeLessThanOrEqual(2);
  expect(pages.every((page) => isA4(page, 'landscape'))).toBe(true);
  expect(pages.at(-1)?.text).toContain('Tổng cộng');
  const text = pages.map((page) => page.text).join('\n');
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'TRƯỞNG BAN TỔ CHỨC',
    'Tổng cộng',
    'Thứ tự',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('###');
});
