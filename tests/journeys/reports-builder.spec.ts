import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { faults } from './support/faults.ts';
import { expect, type Program, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';
import { chooseReport, openReports, reportList, shownPages } from './support/reports.ts';

const NAME = 'Kết nạp, xếp theo tỷ lệ';

function panel(page: Page) {
  return page.getByRole('complementary', { name: 'Lập biểu' });
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await panel(page).getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Target, result and per cent of one indicator, named and ready to be kept. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lập biểu mới…' }).click();
  await panel(page).getByLabel('Tên biểu').fill(NAME);
  await choose(page, 'Chỉ tiêu', 'Kết nạp đoàn viên');
  await panel(page).getByRole('button', { name: 'Thêm vào biểu' }).click();
  await expect(panel(page).getByRole('listitem')).toHaveCount(3);
}

async function save(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Lưu biểu' }).click();
  await expect(panel(page)).toBeHidden();
  await expect(reportList(page).getByRole('button', { name: NAME, exact: true })).toBeVisible();
}

/** The cells of a workbook that the program saved, as it shows them and as it counts them. */
async function workbook(program: Program, page: Page) {
  const path = await program.save('bieu.xlsx', () =>
    page.getByRole('button', { name: 'Lưu Excel' }).click(),
  );
  const { Sheets, SheetNames } = read(await readFile(path), { cellFormula: true });
  const sheet = Sheets[SheetNames[0] ?? ''] ?? {};
  return { sheet, rows: utils.sheet_to_json<unknown[]>(sheet, { header: 1 }) };
}

test('a report is put together, kept, printed and exported with live formulas', async ({
  program,
}) => {
  const page = await openReports(program);
  await begin(page);
  const { pages } = await shownPages(page);
  await expect(pages.first()).toContainText('KẾT NẠP, XẾP THEO TỶ LỆ NĂM 2020');
  await choose(page, 'Các dòng', 'Đơn vị, không chia khối');
  await choose(page, 'Sắp xếp', 'Kết nạp đoàn viên · Tỷ lệ (%)');
  await expect(pages.first().getByRole('row').nth(2)).toContainText('Tuần Giáo');
  await panel(page).getByLabel('Ghi chú dưới biểu').fill('Số liệu 6 tháng.');
  await expect(pages.first()).toContainText('Số liệu 6 tháng.');
  await save(page);

  await page.reload();
  await chooseReport(page, NAME);
  await expect((await shownPages(page)).pages.first()).toContainText('Số liệu 6 tháng.');
  const { sheet, rows } = await workbook(program, page);
  const line = rows.findIndex((row) => row[1] === 'LĐLĐ huyện Tuần Giáo');
  expect(rows[line]?.slice(0, 4)).toEqual([1, 'LĐLĐ huyện Tuần Giáo', 46, 50]);
  expect(sheet[`E${line + 1}`]).toMatchObject({ f: expect.stringContaining(`D${line + 1}/C`) });
  expect(Number(rows[line]?.[4])).toBeCloseTo(50 / 46, 10);
});

test('a report of one’s own is changed, renamed, removed and brought back', async ({ program }) => {
  const page = await openReports(program);
  await begin(page);
  await save(page);
  await page.getByRole('button', { name: 'Sửa biểu…' }).click();
  await panel(page).getByRole('button', { name: 'Bỏ cột Kết nạp đoàn viên · Tỷ lệ (%)' }).click();
  await expect(panel(page).getByRole('listitem')).toHaveCount(2);
  await goTo(page, 'Danh mục');
  await goTo(page, 'Biểu, văn bản');
  await reportList(page)
    .getByRole('button', { name: `${NAME} (chưa lưu)` })
    .click();
  await expect(panel(page).getByRole('listitem')).toHaveCount(2);
  await save(page);

  await page.getByRole('button', { name: 'Đổi tên…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên biểu').fill('Biểu họp giao ban');
  await page.keyboard.press('Enter');
  const renamed = reportList(page).getByRole('button', { name: 'Biểu họp giao ban' });
  await expect(renamed).toBeVisible();
  await page.getByRole('button', { name: 'Xóa biểu' }).click();
  await expect(renamed).toBeHidden();
  await page.getByRole('button', { name: /^Hoàn tác/ }).click();
  await expect(renamed).toBeVisible();
  await renamed.click();
  await shownPages(page);
  await page.getByRole('button', { name: /^Hoàn tác/ }).click();
  await expect(reportList(page).getByRole('button', { name: NAME, exact: true })).toBeVisible();
});

test('a report is put together without a mouse', async ({ program }) => {
  const page = await openReports(program);
  await page.getByRole('button', { name: 'Lập biểu mới…' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByLabel('Tên biểu')).toBeFocused();
  await page.keyboard.type(NAME);
  await panel(page).getByRole('combobox', { name: 'Chỉ tiêu' }).focus();
  await page.keyboard.type('ket nap doan vien');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'Thêm vào biểu' }).focus();
  await page.keyboard.press('Enter');
  const columns = panel(page).getByRole('listitem');
  await expect(columns).toHaveCount(3);
  await columns.nth(0).getByRole('button').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(columns.nth(1)).toContainText('Chỉ tiêu giao');
  await expect(columns.nth(1).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(columns).toHaveCount(2);
  await panel(page).getByLabel('Tên biểu').focus();
  await page.keyboard.press('Enter');
  await expect(reportList(page).getByRole('button', { name: NAME, exact: true })).toBeVisible();
});

for (const ground of ['light', 'dark'] as const) {
  test(`nothing serious is in the way among the papers, ${ground}`, async ({ program }) => {
    const page = await openReports(program);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (ground === 'dark') await page.getByRole('button', { name: 'Nền tối' }).click();
    await shownPages(page);
    expect(await faults(page)).toEqual([]);
    await begin(page);
    await choose(page, 'Đơn vị', 'Chọn từng đơn vị (0)');
    await shownPages(page);
    expect(await faults(page)).toEqual([]);
  });
}
