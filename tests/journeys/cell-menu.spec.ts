import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { grassroots, members, type PlanSheet, planSheet, totals } from './support/plan-sheet.ts';

const status = (page: Page) => page.getByRole('region', { name: 'Trạng thái' });
const menu = (page: Page) => page.getByRole('menu', { name: 'Ô đang chọn' });

async function choose(page: Page, item: string): Promise<void> {
  await menu(page)
    .getByRole('menuitem', { name: new RegExp(`^${item}`) })
    .click();
  await expect(menu(page)).toBeHidden();
}

async function ask(sheet: PlanSheet, row: string, column: string): Promise<void> {
  await sheet.cell(row, column).click({ button: 'right' });
}

test('the right button opens the menu of the range, or first selects another cell', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('dien-bien-phu', members, '7');
  await sheet.cell('dien-bien-phu', members).click();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await ask(sheet, 'muong-lay', members);
  await expect(status(page)).toContainText('Đang chọn 3 ô');
  await choose(page, 'Điền xuống');
  await expect(sheet.cell(totals.shared, members)).toHaveText('21');
  await expect(sheet.cell('dien-bien-phu', members)).toBeFocused();

  await ask(sheet, 'muong-lay', grassroots);
  await expect(sheet.cell('muong-lay', grassroots)).toHaveClass(/sheet-active/);
  await expect(sheet.cell('muong-lay', members)).not.toHaveClass(/sheet-selected/);
  await choose(page, 'Điền sang phải');
  await expect(sheet.cell('muong-lay', grassroots)).toHaveText('7');
  await ask(sheet, 'muong-lay', members);
  await choose(page, 'Xóa nội dung');
  await expect(sheet.cell('muong-lay', members)).toHaveText('');
});

test('what the menu cuts or copies, it pastes where the browser lets it', async ({ program }) => {
  const page = await program.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const sheet = planSheet(page);
  await sheet.type('dien-bien-phu', members, '1.234');
  await ask(sheet, 'dien-bien-phu', members);
  await choose(page, 'Cắt');
  await expect(status(page)).toContainText('Đang cắt 1 ô');
  await ask(sheet, 'muong-lay', members);
  await choose(page, 'Dán');
  await expect(sheet.cell('muong-lay', members)).toHaveText('1.234');
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('');
  await ask(sheet, 'muong-lay', members);
  await choose(page, 'Sao chép');
  await sheet.cell('muong-ang', members).click();
  await page.keyboard.press('Control+v');
  await expect(sheet.cell('muong-ang', members)).toHaveText('1.234');
});

test('the menu pastes what Ctrl+V would: the numbers of a table, not only its text', async ({
  program,
}) => {
  const page = await program.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const sheet = planSheet(page);
  await sheet.cell('muong-lay', members).click();
  await page.evaluate(() => {
    const write = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
      event.clipboardData?.setData('text/plain', '1,250');
      const cell = '<td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:1250}">1,250</td>';
      event.clipboardData?.setData('text/html', `<table><tr>${cell}</tr></table>`);
    };
    window.addEventListener('beforecopy', (event) => event.preventDefault(), { once: true });
    window.addEventListener('copy', write, { capture: true, once: true });
    document.execCommand('copy');
  });
  await ask(sheet, 'muong-lay', members);
  await choose(page, 'Dán');
  await expect(sheet.cell('muong-lay', members)).toHaveText('1.250');
});

test('where the browser keeps the clipboard to itself, the menu names the key', async ({
  program,
}) => {
  const page = await program.open();
  await page.context().clearPermissions();
  await page.evaluate(() => {
    navigator.clipboard.read = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  const sheet = planSheet(page);
  await ask(sheet, 'muong-lay', members);
  await choose(page, 'Dán');
  await expect(status(page)).toContainText('Nhấn Ctrl+V');
  await expect(sheet.cell('muong-lay', members)).toBeFocused();
});

test('cells are locked, noted and explained from their menu, by the keyboard alone', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { keyboard } = page;
  await sheet.type('dien-bien-phu', members, '7');
  await sheet.cell('dien-bien-phu', members).click();
  await keyboard.press('Shift+F10');
  await expect(menu(page).getByRole('menuitem', { name: /^Cắt/ })).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(menu(page).getByRole('menuitem', { name: 'Nhật ký của đơn vị' })).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(menu(page).getByRole('menuitem', { name: /^Lịch sử/ })).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(menu(page).getByRole('menuitem', { name: 'Cách tính' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Cách tính' })).toBeVisible();

  await sheet.cell('dien-bien-phu', members).click();
  await keyboard.press('ContextMenu');
  await expect(menu(page).getByRole('menuitem', { name: /^Cắt/ })).toBeFocused();
  await keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(sheet.cell('dien-bien-phu', members)).toBeFocused();

  await keyboard.press('Shift+F10');
  await expect(menu(page).getByRole('menuitem', { name: 'Mở khóa' })).toBeDisabled();
  await menu(page).getByRole('menuitem', { name: 'Khóa…', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Khóa 1 ô' }).click();
  await expect(sheet.cell('dien-bien-phu', members)).toHaveClass(/sheet-locked/);
  await ask(sheet, 'dien-bien-phu', members);
  await choose(page, 'Mở khóa');
  await expect(sheet.cell('dien-bien-phu', members)).not.toHaveClass(/sheet-locked/);
  await ask(sheet, 'dien-bien-phu', members);
  await choose(page, 'Ghi chú');
  await expect(page.getByRole('dialog')).toBeVisible();
});
