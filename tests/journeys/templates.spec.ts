import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { readBook } from '../../src/workbooks/open/read-book.ts';
import { zipEntries } from '../../src/workbooks/open/zip-entries.ts';
import { root } from '../../tools/project.ts';
import { chitieu } from './support/command-line.ts';
import { dropFiles } from './support/drop-files.ts';
import { faults } from './support/faults.ts';
import { expect, type Program, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';

const forms = join(root, 'tests', 'fixtures', 'office-forms');
const OLD_FORM = join(forms, 'Biểu 03 - Giao chỉ tiêu (mẫu cũ).xlsx');
const MARKED_FORM = join(forms, 'Biểu 04 - Có ký hiệu sẵn.xlsx');

/** Targets of 2020: unit, members, grassroots unions, members put forward to the Party. */
const TARGETS = [
  ['dien-bien-phu', 194, 5, 12],
  ['muong-ang', 23, 1, 7],
  ['muong-cha', 31, 2, 4],
  ['cd-xay-dung', 12, 1, 3],
] as const;
const INDICATORS = ['doan-vien-ket-nap', 'cdcs-thanh-lap', 'doan-vien-uu-tu'] as const;

async function makeTargets(file: string): Promise<void> {
  await chitieu('new', file, '--programme', 'dien-bien-2020');
  for (const [unit, ...values] of TARGETS) {
    for (const [at, indicator] of INDICATORS.entries()) {
      const place = ['--kind', 'target', '--period', '2020', '--unit', unit];
      await chitieu('set', file, ...place, '--indicator', indicator, '--value', `${values[at]}`);
    }
  }
}

/** A workspace with targets, open at the place where forms are added. */
async function openForms(program: Program): Promise<Page> {
  const page = await program.open(await program.put('bieu.chitieu', makeTargets));
  await goTo(page, 'Biểu, văn bản');
  await page.getByRole('button', { name: 'Thêm mẫu biểu…' }).click();
  return page;
}

const desk = (page: Page) =>
  page.locator('main').getByRole('region', { name: 'Mẫu biểu của cơ quan' }).last();
const cell = (page: Page, name: string): Locator => page.locator(`[data-cell="${name}"]`);

async function add(page: Page, path: string): Promise<void> {
  await dropFiles(desk(page), [path]);
  await confirm(page);
}

async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Thêm mẫu biểu' });
  await expect(dialog.getByLabel('Tên mẫu biểu')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

test('a form of ten years ago is dropped, pointed at and filled, and only its numbers change', async ({
  program,
}) => {
  test.setTimeout(120_000);
  const page = await openForms(program);
  await add(page, OLD_FORM);
  await expect(
    page.getByRole('button', { name: 'Biểu 03 - Giao chỉ tiêu (mẫu cũ)', exact: true }),
  ).toHaveAttribute('aria-pressed', 'true');

  // Recognized by the names of units and indicators.
  await expect(cell(page, 'C11')).toHaveAttribute('data-sign', 'recognized');
  await expect(cell(page, 'C11')).toContainText('23');
  await expect(cell(page, 'D7')).toContainText('5');
  await expect(cell(page, 'C6')).toHaveAttribute('data-sign', 'formula');
  await expect(cell(page, 'E11')).not.toHaveAttribute('data-sign', 'recognized');

  // «GTĐVƯT» is known to the office alone: pointed at by a click, for the whole column.
  await cell(page, 'E5').click();
  const column = page.getByRole('region', { name: 'Cột E lấy số liệu…' });
  await column.getByRole('combobox', { name: 'Chỉ tiêu', exact: true }).click();
  await page.keyboard.type('dang');
  await page.getByRole('option', { name: 'Giới thiệu đoàn viên ưu tú cho Đảng' }).click();
  await column.getByRole('button', { name: 'Dùng cho các ô này' }).click();
  await expect(column).toBeHidden();
  await expect(cell(page, 'E11')).toHaveAttribute('data-sign', 'pointed');
  await expect(cell(page, 'E11')).toContainText('7');

  // One cell by the unit of its row; the rest of a column of doubt is left as it is.
  await cell(page, 'F11').click();
  const one = page.getByRole('region', { name: 'Ô F11 lấy số liệu…' });
  await one.getByRole('combobox', { name: 'Chỉ tiêu', exact: true }).click();
  await page.getByRole('option', { name: 'Kết nạp đoàn viên', exact: true }).click();
  await one.getByRole('button', { name: 'Dùng cho ô này' }).click();
  await expect(cell(page, 'F11')).toContainText('23');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'F11')).toHaveText('');
  await expect(page.getByText('Cần xem lại (1)')).toBeVisible();
  await cell(page, 'F5').click();
  const rest = page.getByRole('region', { name: 'Cột F lấy số liệu…' });
  await rest.getByText('Để nguyên', { exact: true }).click();
  await rest.getByRole('button', { name: 'Dùng cho các ô này' }).click();
  await expect(page.getByText(/^Cần xem lại/)).toHaveCount(0);
  await cell(page, 'E5').click();
  await page.keyboard.press('Escape');

  // By the keyboard alone: from E5 up to the empty line under the title.
  await expect(page.locator('[data-sheet]')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const line = page.getByRole('region', { name: 'Ô A3 lấy số liệu…' });
  await line.getByText('Chữ', { exact: true }).click();
  await line.getByLabel('Nội dung').click();
  await page.getByRole('option', { name: 'Tên cơ quan' }).click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(line).toBeHidden();
  await expect(cell(page, 'A3')).toContainText('Liên đoàn Lao động tỉnh Điện Biên');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'A3')).toHaveText('');
  await page.keyboard.press('Control+y');
  await expect(cell(page, 'A3')).toContainText('Liên đoàn Lao động tỉnh Điện Biên');

  await expect(page.getByText(/^Chưa có số liệu \(\d+\)$/)).toBeVisible();
  const saved = await program.save('bieu-03-2020.xlsx', () =>
    page.getByRole('button', { name: 'Điền và lưu…' }).click(),
  );
  await expect(page.getByRole('complementary').getByText(/^Đã điền 1\d ô/)).toBeVisible();

  const [before, after] = [await readFile(OLD_FORM), await readFile(saved)];
  expect(valuesOf(after, 'Biểu 03', ['A3', 'C7', 'D7', 'E7', 'C11', 'E11', 'E12'])).toEqual([
    'Liên đoàn Lao động tỉnh Điện Biên',
    194,
    5,
    12,
    23,
    7,
    4,
  ]);
  // A missing figure is blank, never 0; what our own rules can work out is cached right.
  expect(valuesOf(after, 'Biểu 03', ['C8', 'C6', 'E6'])).toEqual([null, 248, 23]);
  expect(changedParts(before, after)).toEqual([]);
  expect(stylesOf(after)).toEqual(stylesOf(before));
});

test('rows are put in for units that the old form does not have', async ({ program }) => {
  const page = await openForms(program);
  await add(page, OLD_FORM);
  await expect(page.getByText(/^Không có chỗ \(\d+\)$/)).toBeVisible();
  await page.getByRole('checkbox', { name: /^Thêm dòng cho 1 đơn vị còn thiếu/ }).check();
  await expect(page.getByText('Thêm 1 dòng ở đây')).toBeVisible();
  const saved = await program.save('bieu-03-them.xlsx', () =>
    page.getByRole('button', { name: 'Điền và lưu…' }).click(),
  );
  const after = await readFile(saved);
  expect(valuesOf(after, 'Biểu 03', ['B19', 'C19', 'C6'])).toEqual([
    'Công đoàn ngành Xây dựng',
    12,
    260,
  ]);
});

test('a placeholder that means nothing is named with its cell, and leads there', async ({
  program,
}) => {
  const page = await openForms(program);
  await add(page, MARKED_FORM);
  await expect(cell(page, 'C21')).toHaveAttribute('data-sign', 'problem');
  await expect(cell(page, 'C20')).toHaveAttribute('data-sign', 'placeholder');
  const doubts = page.getByRole('group').filter({ hasText: /^Cần xem lại/ });
  const line = doubts.getByRole('button', { name: /C21.*chi_tieu\.doan-phi/ });
  await line.click();
  await expect(cell(page, 'C21')).toHaveAttribute('data-looked', 'true');
  await doubts.getByRole('button', { name: 'Chỉ định ô này' }).click();
  const panel = page.getByRole('region', { name: 'Ô C21 lấy số liệu…' });
  await panel.getByText('Để nguyên', { exact: true }).click();
  await panel.getByRole('button', { name: 'Dùng cho ô này' }).click();
  await expect(line).toHaveCount(0);
});

test('what is no sound workbook is refused where it was dropped, and can be chosen anew', async ({
  program,
}) => {
  program.expectRefusals();
  const page = await openForms(program);
  const whole = await readFile(OLD_FORM);
  const broken = join(program.folders.home, 'Biểu hỏng.xlsx');
  await writeFile(broken, whole.subarray(0, whole.length / 2));
  await dropFiles(desk(page), [broken]);
  const dialog = page.getByRole('dialog', { name: 'Thêm mẫu biểu' });
  await expect(dialog.getByLabel('Tên mẫu biểu')).toHaveValue('Biểu hỏng');
  await dialog.getByRole('button', { name: 'Thêm' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Biểu hỏng.xlsx');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const chosen = page.getByLabel('Chọn tệp…', { exact: true });
  await expect(page.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();

  const large = join(program.folders.home, 'Biểu lớn.xlsx');
  await writeFile(large, Buffer.alloc(51 * 2 ** 20));
  await chosen.setInputFiles(large);
  await dialog.getByRole('button', { name: 'Thêm' }).click();
  await expect(dialog.getByRole('alert')).toContainText('lớn hơn 50 MB');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await chosen.setInputFiles(OLD_FORM);
  await confirm(page);
  await expect(cell(page, 'C11')).toContainText('23');
});

test('a form is renamed, removed and brought back', async ({ program }) => {
  const page = await openForms(program);
  await add(page, OLD_FORM);
  await page.getByRole('button', { name: 'Việc khác với mẫu biểu' }).click();
  await page.getByRole('menuitem', { name: 'Đổi tên…' }).click();
  await page.getByLabel('Tên mẫu biểu').fill('Biểu 03');
  await page.keyboard.press('Enter');
  const entry = page.getByRole('button', { name: 'Biểu 03', exact: true });
  await expect(page.getByRole('heading', { name: 'Biểu 03', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Việc khác với mẫu biểu' }).click();
  await page.getByRole('menuitem', { name: 'Xóa mẫu biểu' }).click();
  await expect(page.getByText('Đã xóa mẫu biểu «Biểu 03»')).toBeVisible();
  await expect(entry).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(entry).toBeVisible();

  // From anywhere, by its name.
  await goTo(page, 'Nhật ký');
  await expect(page.getByRole('heading', { name: 'Nhật ký' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const commands = page.getByRole('dialog', { name: 'Các lệnh' });
  await expect(commands.getByLabel('Gõ tên lệnh, không cần dấu')).toBeFocused();
  await page.keyboard.type('mau bieu co quan');
  await expect(commands.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();
});

for (const ground of ['light', 'dark'] as const) {
  test(`nothing serious is in the way on the office's forms, ${ground}`, async ({ program }) => {
    const page = await openForms(program);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (ground === 'dark') await page.getByRole('button', { name: 'Nền tối' }).click();
    expect(await faults(page)).toEqual([]);
    await add(page, MARKED_FORM);
    await expect(cell(page, 'C11')).toContainText('23');
    await cell(page, 'E5').click();
    await expect(page.getByRole('region', { name: 'Cột E lấy số liệu…' })).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });
}

function valuesOf(bytes: Buffer, sheet: string, cells: readonly string[]) {
  const book = readBook(bytes, 'saved.xlsx');
  if (!book.ok) throw new Error(book.error.message);
  const rows = book.value.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return cells.map((name) => {
    const row = rows[Number(name.slice(1)) - 1];
    return row?.[name.charCodeAt(0) - 'A'.charCodeAt(0)] ?? null;
  });
}

/** The parts that may change: the filled sheet, the calc setting, what says in which order to calculate. */
const MAY_CHANGE = /^xl\/(worksheets\/sheet1\.xml|workbook\.xml|calcChain\.xml)$/;

/** Names of all other parts that are not what they were. */
function changedParts(before: Buffer, after: Buffer): readonly string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    return !MAY_CHANGE.test(name) && (was === undefined || is === undefined || !was.equals(is));
  });
}

function partsOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const entries = zipEntries(bytes);
  if (!entries.ok) throw new Error(entries.error.message);
  return new Map(
    entries.value.map(({ name, method, start, compressedSize }) => {
      const packed = bytes.subarray(start, start + compressedSize);
      return [name, method === 0 ? packed : inflateRawSync(packed)];
    }),
  );
}

/** The style of each cell of the first sheet, as the package numbers it. */
function stylesOf(bytes: Buffer): ReadonlyMap<string, string> {
  const xml = partsOf(bytes).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)];
  return new Map(cells.map(([, name = '', style = '']) => [name, style]));
}
