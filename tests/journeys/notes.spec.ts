import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { goTo, members, planSheet, totals } from './support/plan-sheet.ts';

const column = 'note:doan-vien-ket-nap';
const noted = /(^|\s)sheet-noted(\s|$)/;
const dialogOf = (page: Page, unit: string) =>
  page.getByRole('dialog', { name: `Ghi chú: ${unit}, Kết nạp đoàn viên` });

test('a note is written, read, changed and taken away by the keyboard, and undone', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const cell = sheet.cell('muong-ang', members);
  const dialog = dialogOf(page, 'LĐLĐ huyện Mường Ảng');
  const text = dialog.getByRole('textbox', { name: 'Nội dung ghi chú' });
  await sheet.type('muong-ang', members, '49');

  await test.step('Escape leaves it unwritten and gives the keyboard back', async () => {
    await cell.click();
    await page.keyboard.press('Shift+F2');
    await expect(text).toBeFocused();
    await page.keyboard.type('bỏ đi');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(cell).toBeFocused();
    await expect(cell).not.toHaveClass(noted);
  });

  await test.step('Enter stores it; two lines stay two', async () => {
    await page.keyboard.press('Shift+F2');
    await expect(text).toHaveValue('');
    await page.keyboard.type('theo biên bản');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('ngày 03/01');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(cell).toBeFocused();
    await expect(cell).toHaveClass(noted);
    await expect(cell).toHaveText('49');
    await expect(cell).toHaveAttribute(
      'aria-description',
      /^Ghi chú \(.+, \d\d:\d\d \d\d\/\d\d\/\d{4}\): theo biên bản\nngày 03\/01$/,
    );
  });

  await test.step('hovering tells it with its author and time', async () => {
    await sheet.cell('muong-cha', members).hover();
    await cell.hover();
    await expect(page.locator('.ag-tooltip')).toContainText(/Ghi chú \(.+\): theo biên bản/);
  });

  await test.step('the figure takes typing as before and keeps its note', async () => {
    await sheet.type('muong-ang', members, '50');
    await expect(cell).toHaveText('50');
    await expect(cell).toHaveClass(noted);
  });

  await test.step('it is changed, taken away and brought back', async () => {
    await cell.click();
    await page.keyboard.press('Shift+F2');
    await expect(dialog).toContainText(/\d\d:\d\d \d\d\/\d\d\/\d{4}/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('đã bàn lại');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(cell).toHaveAttribute('aria-description', /: đã bàn lại$/);
    await page.keyboard.press('Shift+F2');
    await dialog.getByRole('button', { name: 'Xóa ghi chú' }).click();
    await expect(cell).not.toHaveClass(noted);
    await expect(cell).not.toHaveAttribute('aria-description');
    await page.keyboard.press('Control+z');
    await expect(cell).toHaveAttribute('aria-description', /: đã bàn lại$/);
    await page.keyboard.press('Control+z');
    await expect(cell).toHaveAttribute('aria-description', /: theo biên bản\nngày 03\/01$/);
  });

  await test.step('the history tells it', async () => {
    await goTo(page, 'Nhật ký');
    await expect(page.getByText('Xóa ghi chú: đã bàn lại').first()).toBeVisible();
    await expect(page.getByText('Ghi chú: theo biên bản ngày 03/01').first()).toBeVisible();
  });
});

test('the button opens the note of the active cell, and only where a figure can stand', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const button = page.getByRole('button', { name: 'Ghi chú', exact: true });
  await sheet.cell(totals.left, members).click();
  await expect(button).toBeDisabled();
  await page.keyboard.press('Shift+F2');
  await expect(page.getByRole('region', { name: 'Trạng thái' })).toContainText(
    'Ô này không ghi chú được',
  );

  await sheet.cell('muong-ang', members).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await button.click();
  const dialog = dialogOf(page, 'LĐLĐ huyện Mường Ảng');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('riêng ô này');
  await page.keyboard.press('Enter');
  await expect(sheet.cell('muong-ang', members)).toHaveClass(noted);
  await expect(sheet.grid.locator('.sheet-noted')).toHaveCount(1);

  await sheet.cell(totals.given, members).click();
  await button.click();
  await page.keyboard.type('nghị quyết giao');
  await page.keyboard.press('Enter');
  await expect(sheet.cell(totals.given, members)).toHaveClass(noted);
});

test('the column «Ghi chú» writes the notes of the target', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  await page.getByRole('radiogroup', { name: 'Cách xem' }).getByText('Từng chỉ tiêu').click();

  await sheet.type('muong-ang', column, 'theo đề nghị của huyện');
  await expect(sheet.cell('muong-ang', column)).toHaveText('theo đề nghị của huyện');
  await expect(sheet.cell('muong-ang', members)).toHaveClass(noted);
  await sheet.type('muong-cha', column, '2020');
  await expect(sheet.cell('muong-cha', column)).toHaveText('2020');

  await sheet.cell('muong-ang', column).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('region', { name: 'Trạng thái' })).toContainText(
    'Chưa xóa ghi chú nào',
  );
  await sheet.cell('muong-cha', column).click();
  await page.keyboard.press('Delete');
  await expect(sheet.cell('muong-cha', column)).toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(sheet.cell('muong-cha', column)).toHaveText('2020');

  await test.step('several lines are written in the window, whole', async () => {
    await sheet.cell('muong-cha', members).click();
    await page.keyboard.press('Shift+F2');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('hai dòng');
    await page.keyboard.press('Enter');
    await expect(sheet.cell('muong-cha', column)).toHaveText('2020 hai dòng');
    await sheet.cell('muong-cha', column).click();
    await page.keyboard.press('F2');
    const dialog = dialogOf(page, 'LĐLĐ huyện Mường Chà');
    await expect(dialog.getByRole('textbox')).toHaveValue('2020\nhai dòng');
    await page.keyboard.press('Escape');
    await expect(sheet.cell('muong-cha', column)).toBeFocused();
  });
});

test('locked and issued cells take notes, and an amendment begins with them', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const cell = sheet.cell('muong-ang', members);
  await sheet.type('muong-ang', members, '49');
  await cell.click();
  await page.getByRole('button', { name: 'Khóa', exact: true }).click();
  await page.getByRole('button', { name: 'Khóa 1 ô' }).click();
  await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeEnabled();
  await cell.click();
  await page.keyboard.press('Shift+F2');
  await page.keyboard.type('giữ theo biên bản');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAttribute('aria-description', /giữ theo biên bản\nĐã khóa: /);

  await page.getByRole('button', { name: 'Ban hành…' }).click();
  const issue = page.getByRole('dialog', { name: /Ban hành/ });
  await issue.getByRole('textbox', { name: /Số/ }).fill('12/QĐ-LĐLĐ');
  await issue.getByRole('button', { name: 'Ban hành' }).click();
  await expect(page.getByRole('button', { name: 'Điều chỉnh…' })).toBeVisible();
  await cell.click();
  await page.keyboard.press('Shift+F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('huyện xin giảm');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAttribute('aria-description', /huyện xin giảm/);

  await page.getByRole('button', { name: 'Điều chỉnh…' }).click();
  const amend = page.getByRole('dialog', { name: /Điều chỉnh/ });
  await amend.getByRole('textbox').first().fill('sáp nhập');
  await amend.getByRole('button', { name: /điều chỉnh/i }).click();
  await expect(page.getByRole('button', { name: 'Ban hành…' })).toBeVisible();
  await expect(cell).toHaveAttribute('aria-description', /huyện xin giảm/);
});
