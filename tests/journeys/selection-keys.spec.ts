import { expect, test } from './support/journey.ts';
import { agreements, grassroots, members, planSheet } from './support/plan-sheet.ts';
import { fill, first, selected, status } from './support/selection.ts';

test('Shift+Space takes the row, Ctrl+Space the column, Ctrl+A all', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-lay', members).click();
  await page.keyboard.press('Shift+Space');
  await expect(sheet.cell('muong-lay', agreements)).toHaveClass(selected);
  await expect(sheet.cell(first, members)).not.toHaveClass(selected);
  await page.keyboard.press('Shift+ArrowUp');
  await expect(sheet.cell(first, agreements)).toHaveClass(selected);
  await sheet.cell('muong-lay', members).click();
  await page.keyboard.press('Control+Space');
  await expect(sheet.cell('muong-ang', members)).toHaveClass(selected);
  await expect(sheet.cell('muong-ang', grassroots)).not.toHaveClass(selected);
  await page.keyboard.press('Control+a');
  await expect(sheet.cell('muong-ang', grassroots)).toHaveClass(selected);
  await expect(sheet.cell('muong-lay', members)).toBeFocused();
  await expect(sheet.cell('muong-lay', members)).toHaveText('');
});

test('Ctrl and an arrow go to the last filled cell, then to the next one, then to the edge', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await fill(page, sheet, members, ['10', '20', '30', '', '50']);
  await sheet.cell(first, members).click();
  await page.keyboard.press('Control+Shift+ArrowDown');
  await expect(status(page)).toContainText('Đang chọn 3 ô · Số ô có số 3 · Tổng 60');
  await page.keyboard.press('Control+Shift+ArrowDown');
  await expect(status(page)).toContainText('Đang chọn 5 ô · Số ô có số 4 · Tổng 110');
  await expect(sheet.cell(first, members)).toBeFocused();

  await page.keyboard.press('Control+ArrowDown');
  await expect(sheet.cell('huyen-dien-bien', members)).toBeFocused();
  await expect(status(page)).not.toContainText('Đang chọn');
  await page.keyboard.press('Control+ArrowUp');
  await expect(sheet.cell('huyen-dien-bien', members)).not.toBeFocused();
});

test('Home, End and the page keys move, and with Shift they select', async ({ program }) => {
  const page = await program.open();
  await page.setViewportSize({ width: 1366, height: 560 });
  const sheet = planSheet(page);
  await sheet.cell('muong-lay', members).click();
  await page.keyboard.press('End');
  await expect(sheet.cell('muong-lay', agreements)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(sheet.cell('muong-lay', 'baseline:lao-dong-chua-doan-vien')).toBeFocused();
  await page.keyboard.press('Shift+End');
  await expect(sheet.cell('muong-lay', agreements)).toHaveClass(/sheet-edge-right/);

  await sheet.cell(first, members).click();
  await page.keyboard.press('PageDown');
  await expect(sheet.cell(first, members)).not.toBeFocused();
  const below = page.locator(`[col-id="${members}"]:focus`);
  await expect(below).toBeInViewport();
  await page.keyboard.press('PageUp');
  await expect(sheet.cell(first, members)).toBeFocused();
  await page.keyboard.press('Shift+PageDown');
  await expect(status(page)).toContainText('Đang chọn');
  await expect(sheet.cell(first, members)).toBeFocused();
});
