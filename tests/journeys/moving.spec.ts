import { expect, test } from './support/journey.ts';
import { grassroots, members, planSheet, totals } from './support/plan-sheet.ts';

const status = { name: 'Trạng thái' };

test('what is cut stays framed until it is pasted, and one undo takes the move back', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { keyboard } = page;
  const says = page.getByRole('region', status);
  await sheet.type('dien-bien-phu', members, '10');
  await sheet.type('muong-lay', members, '20');
  await sheet.cell('dien-bien-phu', members).click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+x');
  await expect(says).toContainText('Đang cắt 2 ô');
  await expect(sheet.cell('dien-bien-phu', members)).toHaveClass(/sheet-cut-top/);
  await expect(sheet.cell('muong-lay', members)).toHaveClass(/sheet-cut-bottom/);
  await expect(sheet.cell(totals.shared, members)).toHaveText('30');

  // Over itself: one row further down.
  await sheet.cell('muong-lay', members).click();
  await keyboard.press('Control+v');
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('');
  await expect(sheet.cell('muong-lay', members)).toHaveText('10');
  await expect(sheet.cell(totals.shared, members)).toHaveText('30');
  await expect(says).not.toContainText('Đang cắt');
  await expect(sheet.cell('muong-lay', members)).not.toHaveClass(/sheet-cut/);
  await keyboard.press('Control+z');
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('10');
  await expect(sheet.cell('muong-lay', members)).toHaveText('20');
});

test('Escape, another edit and a copy call a cut off', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { keyboard } = page;
  await sheet.type('dien-bien-phu', members, '10');
  const framed = sheet.grid.locator('.sheet-cut-top');
  const cut = async () => {
    await sheet.cell('dien-bien-phu', members).click();
    await keyboard.press('Control+x');
    await expect(framed).toHaveCount(1);
  };
  await cut();
  await keyboard.press('Escape');
  await expect(framed).toHaveCount(0);
  await sheet.cell('muong-ang', members).click();
  await keyboard.press('Control+v');
  await expect(sheet.cell('muong-ang', members)).toHaveText('10');
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('10');
  await cut();
  await sheet.type('muong-lay', members, '4');
  await expect(framed).toHaveCount(0);
  await cut();
  await keyboard.press('Control+c');
  await expect(framed).toHaveCount(0);
  await keyboard.press('Delete');
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('');
});

test('a move that meets a locked cell is shown first and moves nothing', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { keyboard } = page;
  await sheet.type('dien-bien-phu', members, '10');
  await sheet.type('muong-lay', members, '20');
  await sheet.cell('muong-ang', members).click();
  await page.getByRole('button', { name: 'Khóa', exact: true }).click();
  await page.getByRole('button', { name: 'Khóa 1 ô' }).click();
  await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeEnabled();
  await sheet.cell('dien-bien-phu', members).click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+x');
  await sheet.cell('muong-ang', members).click();
  await keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Có ô không ghi được' });
  await expect(dialog.getByRole('row').filter({ hasText: 'Mường' })).toContainText('khóa');
  await dialog.getByRole('button', { name: 'Hủy' }).click();
  await expect(page.getByRole('region', status)).toContainText('Chưa chuyển ô nào');
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('10');
  await expect(sheet.cell('muong-lay', members)).toHaveText('20');
});

test('a column chosen by its heading is cleared and filled at its units alone', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { keyboard } = page;
  const heading = sheet.grid
    .getByRole('columnheader')
    .and(page.locator(`[col-id="${grassroots}"]`));
  await sheet.type('dien-bien-phu', grassroots, '3');
  await sheet.cell('dien-bien-phu', grassroots).click();
  await keyboard.press('Control+c');
  const given = await sheet.cell(totals.given, grassroots).innerText();
  const units = await sheet.grid.locator(`.sheet-row-unit [col-id="${grassroots}"]`).count();
  await heading.click({ position: { x: 20, y: 10 } });
  await keyboard.press('Control+v');
  await expect(sheet.cell(totals.shared, grassroots)).toHaveText(String(3 * units));
  await expect(sheet.cell(totals.given, grassroots)).toHaveText(given);
  await keyboard.press('Delete');
  await expect(sheet.cell('dien-bien-phu', grassroots)).toHaveText('');
  await expect(sheet.cell(totals.given, grassroots)).toHaveText(given);
  await keyboard.press('Control+z');
  await expect(sheet.cell(totals.shared, grassroots)).toHaveText(String(3 * units));
});

test('Ctrl+Enter writes what is typed into every selected cell, in one step', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { keyboard } = page;
  await sheet.cell('dien-bien-phu', members).click();
  await keyboard.press('Shift+ArrowDown');
  await sheet.cell('muong-ang', members).click({ modifiers: ['Control'] });
  await keyboard.type('7');
  await keyboard.press('Control+Enter');
  await expect(sheet.cell(totals.shared, members)).toHaveText('21');
  await expect(sheet.cell('muong-ang', members)).toBeFocused();
  await keyboard.press('Control+z');
  await expect(sheet.cell(totals.shared, members)).not.toHaveText('21');
  await sheet.cell('muong-lay', members).click();
  await keyboard.type('5');
  await keyboard.press('Control+Enter');
  await expect(sheet.cell('muong-lay', members)).toHaveText('5');
  await expect(sheet.cell('muong-lay', members)).toBeFocused();
});
