import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { grassroots, members, planSheet, totals } from './support/plan-sheet.ts';

async function dragCorner(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('The cells are not on screen.');
  await page.mouse.move(start.x + start.width - 4, start.y + start.height - 4);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
  await page.mouse.up();
}

const rows = ['dien-bien-phu', 'muong-lay', 'huyen-dien-bien', 'muong-ang'] as const;

test('the corner of a selection goes on with a series, and copies one number', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('dien-bien-phu', members, '10');
  await sheet.type('muong-lay', members, '20');
  await sheet.cell('dien-bien-phu', members).click();
  await page.keyboard.press('Shift+ArrowDown');
  await dragCorner(page, sheet.cell('muong-lay', members), sheet.cell('muong-ang', members));
  await expect(sheet.cell('huyen-dien-bien', members)).toHaveText('30');
  await expect(sheet.cell('muong-ang', members)).not.toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(sheet.cell('huyen-dien-bien', members)).toHaveText('');
  await expect(sheet.cell(totals.shared, members)).toHaveText('30');

  await sheet.cell('muong-lay', members).click();
  await dragCorner(page, sheet.cell('muong-lay', members), sheet.cell('huyen-dien-bien', members));
  await expect(sheet.cell('huyen-dien-bien', members)).toHaveText('20');
  await sheet.cell('dien-bien-phu', members).click();
  await page.keyboard.down('Control');
  await dragCorner(page, sheet.cell('dien-bien-phu', members), sheet.cell('muong-lay', members));
  await page.keyboard.up('Control');
  await expect(sheet.cell('muong-lay', members)).toHaveText('11');
});

test('Ctrl+D fills from above and Ctrl+R from the left', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('dien-bien-phu', members, '7');
  await sheet.cell('dien-bien-phu', members).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(sheet.cell(totals.shared, members)).toHaveText('21');
  await sheet.cell('dien-bien-phu', grassroots).click();
  await page.keyboard.press('Control+r');
  await expect(sheet.cell('dien-bien-phu', grassroots)).toHaveText('7');
  await sheet.cell('muong-lay', grassroots).click();
  await page.keyboard.press('Control+d');
  await expect(sheet.cell('muong-lay', grassroots)).toHaveText('7');
});

test('the corner is dragged beyond the lower edge, and given up when the window is left', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await page.setViewportSize({ width: 1366, height: 500 });
  await sheet.type('dien-bien-phu', members, '2');
  const cell = sheet.cell('dien-bien-phu', members);
  await cell.click();
  const box = await cell.boundingBox();
  if (box === null) throw new Error('The cell is not on screen.');
  const drag = async () => {
    await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4);
    await page.mouse.down();
    await page.mouse.move(box.x + 20, 400, { steps: 4 });
  };
  await drag();
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await page.mouse.up();
  await expect(sheet.cell(totals.shared, members)).toHaveText('2');

  await drag();
  await page.mouse.move(box.x + 20, 496, { steps: 4 });
  await expect(sheet.cell('cd-xay-dung', members)).toHaveClass(/sheet-selected/);
  await page.mouse.up();
  await expect(sheet.cell(totals.shared, members)).toHaveText('26');
});

test('sums between units take no part in filling, whichever way it goes', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('tuan-giao', members, '6');
  await sheet.type('cd-vien-chuc', members, '8');
  await sheet.cell('tuan-giao', members).click();
  await sheet.cell('cd-vien-chuc', grassroots).click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+r');
  await expect(sheet.cell('tuan-giao', grassroots)).toHaveText('6');
  await expect(sheet.cell('cd-vien-chuc', grassroots)).toHaveText('8');
  await page.keyboard.press('Control+z');
  await expect(sheet.cell('cd-vien-chuc', grassroots)).toHaveText('');
});

test('a locked cell on the way is shown before anything is filled', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('dien-bien-phu', members, '7');
  await sheet.type('muong-lay', members, '5');
  await sheet.cell('muong-lay', members).click();
  await page.getByRole('button', { name: 'Khóa', exact: true }).click();
  await page.getByRole('button', { name: 'Khóa 1 ô' }).click();
  await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeEnabled();
  await sheet.cell('dien-bien-phu', members).click();
  await dragCorner(page, sheet.cell(rows[0], members), sheet.cell(rows[2], members));
  const dialog = page.getByRole('dialog', { name: 'Có ô không ghi được' });
  await dialog.getByRole('button', { name: 'Điền phần được (1 ô)' }).click();
  await expect(sheet.cell('huyen-dien-bien', members)).toHaveText('7');
  await expect(sheet.cell('muong-lay', members)).toHaveText('5');
});

test('what cannot be filled is refused in words of its own', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const status = page.getByRole('region', { name: 'Trạng thái' });
  await sheet.type('dien-bien-phu', members, '7');
  await sheet.cell('dien-bien-phu', members).click();
  await sheet.cell('muong-ang', grassroots).click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+d');
  await expect(status).toContainText('Đang chọn nhiều vùng nên chưa điền được');

  await page.getByRole('button', { name: 'Giữ nguyên tổng' }).click();
  await sheet.cell('dien-bien-phu', members).click();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(status).toContainText('Chưa điền ô nào: đang giữ nguyên tổng');
});

test('a double click on the corner fills down to where the column beside it ends', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  for (const row of rows.slice(0, 3)) await sheet.type(row, members, '10');
  await sheet.type('dien-bien-phu', grassroots, '2');
  const first = sheet.cell('dien-bien-phu', grassroots);
  await first.click();
  const box = await first.boundingBox();
  if (box === null) throw new Error('The cell is not on screen.');
  await page.mouse.dblclick(box.x + box.width - 4, box.y + box.height - 4);
  await expect(sheet.cell(totals.shared, grassroots)).toHaveText('6');
  await expect(sheet.cell('huyen-dien-bien', grassroots)).toHaveText('2');
  await expect(sheet.cell('muong-ang', grassroots)).toHaveText('');
  await expect(sheet.grid.getByRole('textbox')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(sheet.cell(totals.shared, grassroots)).toHaveText('2');
});
