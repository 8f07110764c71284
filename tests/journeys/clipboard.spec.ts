import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { root } from '../../tools/project.ts';
import { expect, test } from './support/journey.ts';
import {
  agreements,
  grassroots,
  members,
  type PlanSheet,
  planSheet,
  totals,
} from './support/plan-sheet.ts';

const status = { name: 'Trạng thái' };
const preview = { name: 'Có ô không ghi được' };

/** Pastes what another program put on the clipboard; only a page itself may write all its forms. */
async function pasteForeign(cell: Locator, forms: Readonly<Record<string, string>>): Promise<void> {
  await cell.click();
  await cell.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    element.dispatchEvent(event);
  }, forms);
}

async function lock(page: Page, sheet: PlanSheet, row: string, column: string): Promise<void> {
  await sheet.cell(row, column).click();
  await page.getByRole('button', { name: 'Khóa', exact: true }).click();
  await page.getByRole('button', { name: 'Khóa 1 ô' }).click();
  await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeEnabled();
}

for (const program of ['excel', 'libreoffice', 'google-sheets']) {
  test(`a block copied in ${program} keeps its numbers, and says what it cannot write`, async ({
    program: chitieu,
  }) => {
    const page = await chitieu.open();
    const sheet = planSheet(page);
    const html = await readFile(
      join(root, 'tests', 'fixtures', 'clipboard', `${program}.html`),
      'utf8',
    );
    await pasteForeign(sheet.cell('dien-bien-phu', members), { 'text/html': html });
    const dialog = page.getByRole('dialog', preview);
    await expect(dialog).toContainText('70,5%');
    await expect(dialog).toContainText('hai');
    await dialog.getByRole('button', { name: /^Dán phần được \(/ }).click();
    await expect(sheet.cell('dien-bien-phu', members)).toHaveText('7.500');
    await expect(sheet.cell('muong-lay', members)).toHaveText('1.250');
    await page.keyboard.press('Control+z');
    await expect(sheet.cell('dien-bien-phu', members)).toHaveText('');
    await expect(sheet.cell('muong-lay', members)).toHaveText('');
  });
}

test('plain text is pasted where there is no table, and nothing in a table is run', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await pasteForeign(sheet.cell('dien-bien-phu', members), {
    'text/html': '<b onclick="alert(1)">7</b><img src="x" onerror="document.title = \'run\'">',
    'text/plain': '7\t1\r\n"8"\t2\r\n',
  });
  await expect(sheet.cell('muong-lay', members)).toHaveText('8');
  await expect(sheet.cell('muong-lay', grassroots)).toHaveText('2');
  await expect(page).not.toHaveTitle('run');
});

test('one value fills a range, a block is repeated, and what is cut goes where it is pasted', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { keyboard } = page;
  await sheet.type('dien-bien-phu', members, '10');
  await sheet.type('muong-lay', members, '20');
  await sheet.cell('dien-bien-phu', members).click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+c');
  await sheet.cell('dien-bien-phu', grassroots).click();
  for (let step = 0; step < 3; step += 1) await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+v');
  await expect(sheet.cell(totals.shared, grassroots)).toHaveText('60');
  await sheet.cell('dien-bien-phu', members).click();
  await keyboard.press('Control+c');
  for (let step = 0; step < 3; step += 1) await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+v');
  await expect(sheet.cell(totals.shared, members)).toHaveText('40');
  await keyboard.press('Control+z');
  await expect(sheet.cell(totals.shared, members)).toHaveText('30');

  await sheet.cell('muong-lay', members).click();
  await keyboard.press('Control+x');
  await expect(sheet.cell('muong-lay', members)).toHaveText('20');
  await sheet.cell('muong-ang', members).click();
  await keyboard.press('Control+v');
  await expect(sheet.cell('muong-ang', members)).toHaveText('20');
  await expect(sheet.cell('muong-lay', members)).toHaveText('');
});

test('what is copied is a table with its numbers beside their texts', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('dien-bien-phu', members, '1.234');
  await sheet.cell('dien-bien-phu', members).click();
  await page.evaluate(() => {
    document.addEventListener('copy', ({ clipboardData }) => {
      const forms = ['text/plain', 'text/html'].map((type) => clipboardData?.getData(type) ?? '');
      document.documentElement.dataset.copied = JSON.stringify(forms);
    });
  });
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => document.documentElement.dataset.copied ?? '[]');
  const [plain, html] = JSON.parse(copied) as readonly string[];
  expect(plain).toBe('1.234');
  expect(html).toContain('x:num="1234"');
});

test('locked and unclear cells are shown before anything is pasted', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('muong-lay', members, '5');
  await lock(page, sheet, 'muong-lay', members);
  const paste = () =>
    pasteForeign(sheet.cell('dien-bien-phu', members), { 'text/plain': '4\n6\n=7.5*2\nhai' });
  const dialog = page.getByRole('dialog', preview);

  await paste();
  await expect(dialog.getByRole('row').filter({ hasText: 'Mường Lay' })).toContainText('khóa');
  await expect(dialog.getByRole('row').filter({ hasText: 'hai' })).toContainText(
    'Không phải là số',
  );
  await dialog.getByRole('button', { name: 'Hủy' }).click();
  await expect(page.getByRole('region', status)).toContainText('Chưa dán ô nào');
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('');
  await expect(sheet.cell('dien-bien-phu', members)).toBeFocused();

  await paste();
  await dialog.getByRole('radio', { name: '«=7.5*2» → 15.000' }).click();
  await dialog.getByRole('button', { name: 'Dán phần được (2 ô)' }).click();
  await expect(sheet.cell('dien-bien-phu', members)).toHaveText('4');
  await expect(sheet.cell('muong-lay', members)).toHaveText('5');
  await expect(sheet.cell(totals.shared, members)).toHaveText('15.009');
  await page.keyboard.press('Control+z');
  await expect(sheet.cell(totals.shared, members)).toHaveText('5');
});

test('a block that reaches beyond the sheet, and one copied from several ranges, say so', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('dien-bien-phu', members).click();
  await page.keyboard.press('Control+End');
  const last = sheet.grid.locator(':focus');
  await pasteForeign(last, { 'text/plain': '1\t2\n3\t4' });
  await expect(page.getByRole('region', status)).toContainText('vượt ra ngoài bảng');
  await sheet.cell('dien-bien-phu', members).click();
  await sheet.cell('muong-ang', members).click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+c');
  await expect(page.getByRole('region', status)).toContainText('vùng');
});

test('a block goes into the columns that are seen, and the status line names the hidden ones', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const heading = sheet.grid.locator(`[role="columnheader"][col-id="${grassroots}"]`);
  const title = await heading.locator('.sheet-header-title').innerText();
  await page.getByRole('button', { name: 'Cột', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: title }).click();
  await page.keyboard.press('Escape');
  await expect(heading).toHaveCount(0);
  await pasteForeign(sheet.cell('muong-lay', members), { 'text/plain': '8\t70' });
  await expect(sheet.cell('muong-lay', members)).toHaveText('8');
  await expect(sheet.cell('muong-lay', agreements)).toHaveText('70%');
  await expect(page.getByRole('region', status)).toContainText(`Bỏ qua 1 cột đang ẩn: ${title}`);
});

test('the block that was pasted or filled stays selected, with its sums', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const line = page.getByRole('region', { name: 'Trạng thái' });
  await pasteForeign(sheet.cell('dien-bien-phu', members), { 'text/plain': '4\t1\n6\t2' });
  await expect(sheet.cell('muong-lay', members)).toHaveText('6');
  await expect(line).toContainText('Đang chọn 4 ô');
  await expect(line).toContainText('Tổng 13');
  await expect(sheet.cell('dien-bien-phu', members)).toBeFocused();

  await sheet.cell('dien-bien-phu', members).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(line).toContainText('Tổng 12');
});
