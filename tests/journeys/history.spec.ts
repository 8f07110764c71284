import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../tools/project.ts';
import { chitieu } from './support/command-line.ts';
import { faults } from './support/faults.ts';
import { expect, test } from './support/journey.ts';
import { goTo, members, planSheet } from './support/plan-sheet.ts';

const MEMBERS = 'doan-vien-ket-nap';
const CELL = ['--period', '2020', '--indicator', MEMBERS, '--unit', 'muong-ang'];

async function expectNoFaults(page: Page): Promise<void> {
  expect(await faults(page)).toEqual([]);
}

test('a value of the past is found in the cell’s history and comes back', async ({ program }) => {
  const page = await program.open();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const sheet = planSheet(page);
  await sheet.type('muong-ang', members, '23');
  await sheet.type('muong-ang', members, '25');
  await sheet.cell('muong-ang', members).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Lịch sử ô…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Lịch sử ô: Kết nạp đoàn viên, .*Mường Ảng$/ });
  await expect(dialog.getByRole('row').nth(1)).toContainText('23 → 25');
  await expect(dialog.getByRole('row').nth(1)).toContainText('đang dùng');
  await expectNoFaults(page);
  await dialog.getByRole('button', { name: /^Khôi phục giá trị này: 23,/ }).press('Enter');
  await expect(page.getByText('Đã khôi phục: 23')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(sheet.cell('muong-ang', members)).toHaveText('23');
  await page.keyboard.press('Control+z');
  await expect(sheet.cell('muong-ang', members)).toHaveText('25');
});

test('the log of a unit is one press away from its cell, that of a day and the file of an import one more', async ({
  program,
}) => {
  const file = join(program.folders.workspaces, 'mot-don-vi.chitieu');
  await chitieu('new', file, '--programme', 'dien-bien-2020');
  await chitieu('set', file, ...CELL.slice(0, 4), '--unit', 'tua-chua', '--value', '9');
  const fixture = join(root, 'tests', 'fixtures', 'returns', 'muong-ang.xlsx');
  await chitieu('import', file, fixture, '--period', '2020-H1');
  const page = await program.open(file);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const sheet = planSheet(page);

  await page.getByRole('button', { name: 'Ban hành…' }).click();
  const issue = page.getByRole('dialog', { name: /^Ban hành/ });
  await expect(issue.getByRole('status')).toContainText(
    /Mã đối chiếu của số liệu sẽ ban hành: [0-9A-Z]{4}-[0-9A-Z]{4}/,
  );
  await page.keyboard.press('Escape');

  await sheet.cell('muong-ang', members).click({ button: 'right' });
  const item = page.getByRole('menuitem', { name: 'Nhật ký của đơn vị' });
  await expect(item).toBeInViewport({ ratio: 1 });
  await item.click();
  const rows = page.getByRole('main').getByRole('row');
  await expect(page.getByRole('combobox', { name: 'Đơn vị' })).toHaveValue(/Mường Ảng/);
  await expect(rows.filter({ hasText: 'Tủa Chùa' })).toHaveCount(0);

  const told = rows.filter({ hasText: 'muong-ang.xlsx' });
  await told.getByTitle(/^Chỉ xem ngày/).click();
  await expect(page.getByRole('textbox', { name: 'Từ ngày' })).not.toHaveValue('');
  await told.getByRole('button', { name: 'Tệp: muong-ang.xlsx' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tệp đã nhập: muong-ang.xlsx' });
  await expect(dialog.getByText('Kết nạp đoàn viên')).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Tải tệp gốc' }).click();
  expect((await download).suggestedFilename()).toBe('muong-ang.xlsx');
});

test('the log is filtered and counted, written out, and gone back in, under the person’s name', async ({
  program,
}) => {
  const file = join(program.folders.workspaces, 'nhat-ky.chitieu');
  await chitieu('new', file, '--programme', 'dien-bien-2020');
  for (const value of ['1', '2', '3']) {
    await chitieu('set', file, ...CELL, '--value', value, '--as', 'Lò Thị Hương');
  }
  await chitieu('set', file, ...CELL.slice(0, 4), '--unit', 'tua-chua', '--value', '9');
  const page = await program.open(file);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await goTo(page, 'Nhật ký');
  const rows = page.getByRole('main').getByRole('row');

  await test.step('each choice says how many steps it would leave', async () => {
    await page.getByRole('combobox', { name: 'Người làm' }).click();
    await page.getByRole('option', { name: 'Lò Thị Hương (3)' }).click();
    await expect(page.getByRole('status').filter({ hasText: '3 bước' })).toBeVisible();
    await expect(rows).toHaveCount(4);
    await expectNoFaults(page);
  });

  await test.step('what is filtered is written out', async () => {
    await page.getByRole('button', { name: 'Xuất nhật ký' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Excel (.xlsx)' }).click();
    expect((await download).suggestedFilename()).toBe('Nhật ký thay đổi.xlsx');
  });

  await test.step('going back says first what goes back, and is undone step by step', async () => {
    await rows
      .nth(3)
      .getByRole('button', { name: /^Hoàn tác về đây/ })
      .press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Hoàn tác về thời điểm này' });
    await expect(dialog.getByRole('region', { name: '3 bước sẽ được hoàn tác' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Hoàn tác 3 bước' }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await expect(rows.filter({ hasText: 'Hoàn tác: Sửa ô' })).toHaveCount(3);
    await page.getByRole('button', { name: /^Làm lại: / }).click();
    await expect(rows.filter({ hasText: 'Làm lại: Sửa ô' })).toHaveCount(1);
  });

  await test.step('from now on another name is recorded', async () => {
    await page.getByRole('button', { name: 'Đổi tên hiển thị…' }).click();
    await page.getByRole('textbox', { name: 'Tên hiển thị trong nhật ký' }).fill('Quàng Thị Bình');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Ghi tên: Quàng Thị Bình \(.+\)$/)).toBeVisible();
    await page.getByRole('button', { name: /^Làm lại: / }).click();
    await expect(rows.nth(1)).toContainText(/Quàng Thị Bình \(.+\)/);
  });
});

test('an issued version refuses to go back and is amended instead; its code tells it apart', async ({
  program,
}) => {
  const file = join(program.folders.workspaces, 'da-ban-hanh.chitieu');
  await chitieu('new', file, '--programme', 'dien-bien-2020');
  await chitieu('set', file, ...CELL, '--value', '23');
  const shown = JSON.parse(await chitieu('show', file, '--year', '2020')) as {
    readonly version: { readonly code: string };
  };
  await chitieu('issue', file, '--year', '2020', '--number', '433', '--date', '2019-01-24');
  const page = await program.open(file);

  await test.step('the walk back stops at the issue and says so', async () => {
    await goTo(page, 'Nhật ký');
    const rows = page.getByRole('main').getByRole('row');
    await rows
      .nth(2)
      .getByRole('button', { name: /^Hoàn tác về đây/ })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Hoàn tác về thời điểm này' });
    await expect(dialog.getByRole('alert')).toContainText('đã ban hành thì không hoàn tác được');
    await expect(dialog.getByRole('button', { name: 'Hoàn tác', exact: true })).toBeDisabled();
    await page.keyboard.press('Escape');
  });

  await test.step('its code is in the menu, and a code from paper names it', async () => {
    await page.getByRole('button', { name: /433/ }).first().click();
    await expect(page.getByText(`Mã đối chiếu: ${shown.version.code}`)).toBeVisible();
    await page.getByRole('menuitem', { name: 'Đối chiếu mã trên giấy…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đối chiếu mã trên giấy' });
    const field = dialog.getByRole('textbox', { name: 'Mã in trên biểu' });
    await field.fill(shown.version.code.toLowerCase().replace('-', ' '));
    await field.press('Enter');
    await expect(dialog.getByRole('status')).toContainText('khớp: Đã ban hành');
    await field.fill('0000-0000');
    await field.press('Enter');
    await expect(dialog.getByRole('status')).toContainText('không khớp phương án nào');
    await page.keyboard.press('Escape');
  });

  await test.step('an edit does nothing; the amendment takes it', async () => {
    await goTo(page, 'Phân bổ');
    const sheet = planSheet(page);
    await sheet.type('muong-ang', members, '40');
    await expect(sheet.cell('muong-ang', members)).toHaveText('23');
    await page.getByRole('button', { name: 'Điều chỉnh…' }).click();
    const dialog = page.getByRole('dialog', { name: /điều chỉnh/i });
    await dialog.getByRole('textbox').first().fill('bổ sung lao động');
    await dialog
      .getByRole('button', { name: /điều chỉnh/i })
      .last()
      .click();
    await expect(dialog).toBeHidden();
    await sheet.type('muong-ang', members, '40');
    await expect(sheet.cell('muong-ang', members)).toHaveText('40');
  });
});
