import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { goTo, grassroots, members, planSheet, totals } from './support/plan-sheet.ts';

async function openCommands(page: Page, typed: string) {
  await expect(page.getByRole('banner')).toBeVisible();
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Các lệnh' });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(typed);
  return dialog;
}

test('a command is found without its marks and done from the keyboard', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  const dialog = await openCommands(page, 'phan bo chi');
  await expect(dialog.getByRole('option').first()).toHaveText('Phân bổ chỉ tiêu…');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('complementary')).toContainText('594');
});

test('Escape leaves the commands and hands the keyboard back to the cell', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  const dialog = await openCommands(page, 'khoa');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(sheet.cell('muong-ang', members)).toBeFocused();
});

test('what cannot be done now says why and does nothing', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  const dialog = await openCommands(page, 'mo khoa');
  const option = dialog.getByRole('option', { name: /^Mở khóa/ });
  await expect(option).toContainText('chưa chọn ô nào đã khóa');
  await expect(option).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
});

test('a command of another screen is done there', async ({ program }) => {
  const page = await program.open();
  await goTo(page, 'Nhật ký');
  const dialog = await openCommands(page, 'ban hanh phuong an');
  await expect(dialog.getByRole('option').first()).toContainText('ở màn hình «Phân bổ»');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^Ban hành/ })).toBeVisible();
});

test('the commands reach screens, years, reports, language and ground', async ({ program }) => {
  const page = await program.open();
  const dialog = await openCommands(page, '');
  for (const name of [
    'Đi tới: Kết quả thực hiện',
    'Khóa ô đang chọn…',
    'Ghi chú cho ô đang chọn',
    'Cách tính của ô đang chọn',
    'Điều chỉnh phương án đã ban hành…',
    'Giữ nguyên tổng',
    'Xem từng chỉ tiêu',
    'Hoàn tác',
    'Làm lại',
    'Lưu',
    'Sao lưu hồ sơ…',
    'Mở hồ sơ khác…',
    'Ngôn ngữ: English',
    'Nền tối',
    'Hướng dẫn sử dụng',
    'Xem giới thiệu nhanh',
  ]) {
    await expect(dialog.getByText(name, { exact: true })).toBeAttached();
  }
  await expect(dialog.getByText(/^Xuất Excel: /).first()).toBeAttached();
  await expect(dialog.getByText(/^Thêm năm /)).toBeAttached();
  await expect(dialog.getByText(/^Phương án: /).first()).toBeAttached();

  await page.keyboard.type('nhat ky');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nhật ký' })).toBeVisible();
  await openCommands(page, 'toi');
  await page.getByRole('option', { name: 'Nền tối' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('a report is exported by its command', async ({ program }) => {
  const page = await program.open();
  await openCommands(page, 'xuat excel phu luc');
  await program.save('phu-luc.xlsx', () => page.keyboard.press('Enter'));
  await expect(page.getByRole('alert')).toContainText('.xlsx');
});

test('Ctrl+S says that everything is saved, and takes what is being typed', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  await page.keyboard.type('23');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('alert')).toContainText(/Đã lưu lúc \d\d:\d\d/);
  await expect(sheet.cell('muong-ang', members)).toHaveText('23');
  await expect(sheet.cell(totals.shared, members)).toHaveText('23');
});

test('Ctrl+F goes from unit to unit and from indicator to indicator, and back', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('tuan-giao', members).click();
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: 'Tìm đơn vị…' });
  await expect(field).toBeFocused();
  await page.keyboard.type('muong');
  await page.keyboard.press('Enter');
  await expect(sheet.cell('muong-lay', members)).toHaveClass(/sheet-selected/);
  await page.keyboard.press('Enter');
  await expect(sheet.cell('muong-ang', members)).toHaveClass(/sheet-selected/);
  await page.keyboard.press('Shift+Enter');
  await expect(sheet.cell('muong-lay', members)).toHaveClass(/sheet-selected/);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('thanh lap');
  await expect(page.getByText('1 chỉ tiêu', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(sheet.cell('tuan-giao', grassroots)).toHaveClass(/sheet-selected/);
  await expect(sheet.cell('tuan-giao', members)).not.toHaveClass(/sheet-selected/);
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(sheet.grid.locator(':focus')).toHaveAttribute('role', 'gridcell');
});

test('Ctrl+F in the catalogue goes to its own search', async ({ program }) => {
  const page = await program.open();
  await goTo(page, 'Danh mục');
  const field = page.getByRole('searchbox', { name: 'Tìm đơn vị…' });
  await expect(field).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(field).toBeFocused();
});
