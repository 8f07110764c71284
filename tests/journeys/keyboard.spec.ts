import { expect, test } from './support/journey.ts';
import { agreements, goTo, grassroots, members, planSheet, totals } from './support/plan-sheet.ts';

const districts = 'group:local';
const status = { name: 'Trạng thái' };

test('a column is filled, copied, pasted and cleared by the keyboard alone', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('dien-bien-phu', members).click();
  for (const value of ['10', '20', '30']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
  await expect(sheet.cell('huyen-dien-bien', members)).toHaveText('30');
  await expect(sheet.cell(totals.shared, members)).toHaveText('60');

  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('region', status)).toContainText(
    'Đang chọn 3 ô · Số ô có số 3 · Tổng 60 · Trung bình 20 · Nhỏ nhất 10 · Lớn nhất 30',
  );
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await expect(sheet.cell(totals.shared, grassroots)).toHaveText('60');

  await page.keyboard.press('Control+z');
  await expect(sheet.cell(totals.shared, grassroots)).toHaveText('0');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await expect(sheet.cell(totals.shared, members)).not.toHaveText('60');
  await page.keyboard.press('Control+z');
  await expect(sheet.cell(totals.shared, members)).toHaveText('60');
});

test('F2 opens what stands in a cell, and Escape leaves it as it was', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('muong-ang', members, '1.234');
  await sheet.cell('muong-ang', members).click();
  await page.keyboard.press('F2');
  await expect(sheet.cell('muong-ang', members).getByRole('textbox')).toHaveValue(/^1\.?234$/);
  await page.keyboard.type('5');
  await page.keyboard.press('Escape');
  await expect(sheet.cell('muong-ang', members)).toHaveText('1.234');
});

test('a block that would touch a locked cell is not pasted before someone says so', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('dien-bien-phu', grassroots, '4');
  await sheet.type('muong-lay', grassroots, '5');
  await sheet.cell('muong-lay', members).click();
  await page.getByRole('button', { name: 'Khóa', exact: true }).click();
  await page.getByRole('button', { name: 'Khóa 1 ô' }).click();
  await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeEnabled();

  await sheet.cell('dien-bien-phu', grassroots).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await sheet.cell('dien-bien-phu', members).click();
  await page.keyboard.press('Control+v');
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();
  await expect(page.getByRole('region', status)).toContainText('Chưa dán ô nào');
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('');
});

test('a unit is found without its marks', async ({ program }) => {
  const page = await program.open();
  await page.getByRole('textbox', { name: 'Tìm đơn vị…' }).fill('muong nhe');
  await expect(page.getByText('1 đơn vị', { exact: true })).toBeVisible();
  await expect(planSheet(page).grid.locator('.sheet-row-found').first()).toContainText('Mường Nhé');
  await page.getByRole('textbox', { name: 'Tìm đơn vị…' }).fill('khong co don vi nay');
  await expect(page.getByText('không thấy')).toBeVisible();
});

test('the search goes from row to row, and Escape hands the keyboard back to the sheet', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  const find = page.getByRole('textbox', { name: 'Tìm đơn vị…' });
  await find.fill('muong');
  await page.keyboard.press('Enter');
  await expect(sheet.cell('muong-lay', members)).toHaveClass(/sheet-selected/);
  await page.keyboard.press('Enter');
  await expect(sheet.cell('muong-ang', members)).toHaveClass(/sheet-selected/);
  await page.keyboard.press('Escape');
  await expect(find).toHaveValue('');
  await expect(sheet.cell('muong-ang', members)).toBeFocused();
});

test('Ctrl+Home and Ctrl+End go to the first and the last cell', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  await page.keyboard.press('Control+End');
  await expect(sheet.cell('cd-xay-dung', agreements)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(sheet.cell(districts, 'baseline:lao-dong-chua-doan-vien')).toBeFocused();
  await page.keyboard.press('Control+Shift+End');
  await expect(sheet.cell('cd-xay-dung', agreements)).toHaveClass(/sheet-selected/);
});

test('an edit that is made in another part of the program is seen in the plan', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('muong-ang', members, '23');
  await goTo(page, 'Nhật ký');
  await expect(page.getByRole('main')).toContainText('23');
  await page.getByRole('button', { name: /^Hoàn tác: / }).click();
  await goTo(page, 'Phân bổ');
  await expect(sheet.cell('muong-ang', members)).toHaveText('');
});

test('Tab and Enter go round within a range, and what is typed goes to the active cell', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { keyboard } = page;
  await sheet.cell('dien-bien-phu', members).click();
  await sheet.cell('muong-lay', grassroots).click({ modifiers: ['Shift'] });
  for (const value of ['1', '2', '3', '4']) {
    await keyboard.type(value);
    await keyboard.press('Tab');
  }
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('1');
  await expect(sheet.cell('dien-bien-phu', grassroots)).toHaveText('2');
  await expect(sheet.cell('muong-lay', members)).toHaveText('3');
  await expect(sheet.cell('muong-lay', grassroots)).toHaveText('4');
  await expect(sheet.cell('dien-bien-phu', members)).toBeFocused();
  await expect(page.getByRole('region', status)).toContainText('Đang chọn 4 ô');

  await keyboard.press('Shift+Tab');
  await expect(sheet.cell('muong-lay', grassroots)).toBeFocused();
  await keyboard.press('Shift+Enter');
  await expect(sheet.cell('dien-bien-phu', grassroots)).toBeFocused();
  await keyboard.type('22');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(sheet.cell('dien-bien-phu', grassroots)).toHaveText('22');
  await expect(sheet.cell('dien-bien-phu', members)).toBeFocused();
  await expect(sheet.cell('muong-lay', grassroots)).toHaveClass(/sheet-selected/);

  // Another range is part of the round; an arrow ends it.
  await sheet.cell('muong-ang', members).click({ modifiers: ['Control'] });
  await keyboard.press('Tab');
  await expect(sheet.cell('dien-bien-phu', members)).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(sheet.cell('muong-ang', members)).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(page.getByRole('region', status)).not.toContainText('Đang chọn');
});

test('a range over units and sums is gone round from unit to unit', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('tuan-giao', members).click();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(sheet.cell('cd-vien-chuc', members)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet.cell('tuan-giao', members)).toBeFocused();
});

test('behind a row of Tabs Enter goes back to the column where they began', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { keyboard } = page;
  await sheet.cell('dien-bien-phu', 'baseline:lao-dong-chua-doan-vien').click();
  await keyboard.press('Tab');
  await keyboard.type('5');
  await keyboard.press('Tab');
  await keyboard.type('6');
  await keyboard.press('Enter');
  await expect(sheet.cell('muong-lay', 'baseline:lao-dong-chua-doan-vien')).toBeFocused();
  await expect(sheet.cell('dien-bien-phu', grassroots)).toHaveText('6');
  await keyboard.press('Tab');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(sheet.cell('huyen-dien-bien', grassroots)).toBeFocused();
});

test('the menu of a column is opened, gone through and chosen from by the keyboard', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { keyboard } = page;
  await sheet.type('dien-bien-phu', members, '10');
  await sheet.type('muong-lay', members, '30');
  await sheet.cell('dien-bien-phu', members).click();
  await keyboard.press('Alt+ArrowDown');
  const menu = page.getByRole('menu', { name: 'Cột «Kết nạp đoàn viên»' });
  const smallFirst = menu.getByRole('menuitemcheckbox', { name: 'Sắp xếp từ nhỏ đến lớn' });
  const largeFirst = menu.getByRole('menuitemcheckbox', { name: 'Sắp xếp từ lớn đến nhỏ' });
  await expect(smallFirst).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(largeFirst).toBeFocused();
  await keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(page.getByRole('region', status)).toContainText('từ lớn đến nhỏ');
  await expect(sheet.cell('dien-bien-phu', members)).toBeFocused();

  for (const leave of ['Escape', 'Tab']) {
    await keyboard.press('Alt+ArrowDown');
    await expect(smallFirst).toBeFocused();
    await keyboard.press(leave);
    await expect(menu).toBeHidden();
    await expect(sheet.cell('dien-bien-phu', members)).toBeFocused();
  }
});

test('Escape from «Khóa» and «Cột» gives the keyboard back to the range', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const cell = sheet.cell('muong-ang', members);
  await cell.click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Khóa', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Khóa 2 ô' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Khóa 2 ô' })).toBeHidden();
  await expect(cell).toBeFocused();
  await page.getByRole('button', { name: 'Cột', exact: true }).click();
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(cell).toBeFocused();
  await expect(page.getByRole('region', { name: 'Trạng thái' })).toContainText('Đang chọn 2 ô');
});

test('on opening the first cell that takes a number has the keyboard', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const first = sheet.grid.locator('[role="gridcell"].sheet-active');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(first).toHaveText('7');
});
