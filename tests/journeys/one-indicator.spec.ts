import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { goTo, members, planSheet, totals } from './support/plan-sheet.ts';

const registered = 'registered:doan-vien-ket-nap';
const difference = 'difference:doan-vien-ket-nap';
const lastTarget = 'last-target:doan-vien-ket-nap';
const sectorSum = 'sector-sum:doan-vien-ket-nap';
const state = `${members}:hcsn`;
const stateOwned = `${members}:dnnn`;

async function choose(page: Page, way: 'Tất cả chỉ tiêu' | 'Từng chỉ tiêu'): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Cách xem' }).getByText(way, { exact: true }).click();
}

async function turnTo(page: Page, year: number): Promise<void> {
  await page.getByRole('button', { name: /^Năm 20/ }).click();
  await page.getByRole('menuitem', { name: `Năm ${year}` }).click();
}

function indicatorOf(page: Page) {
  return page
    .getByRole('region', { name: 'Chỉ tiêu đang xem' })
    .getByRole('combobox', { name: 'Chỉ tiêu' });
}

test('one indicator is opened from its column, and stays open while one looks elsewhere', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', 'target:cdcs-thanh-lap').click();
  await choose(page, 'Từng chỉ tiêu');
  await expect(indicatorOf(page)).toHaveValue('Thành lập công đoàn cơ sở');
  await expect(sheet.grid.getByRole('columnheader', { name: /Giao năm trước/ })).toBeVisible();

  await goTo(page, 'Nhật ký');
  await goTo(page, 'Phân bổ');
  await expect(indicatorOf(page)).toHaveValue('Thành lập công đoàn cơ sở');
  await choose(page, 'Tất cả chỉ tiêu');
  await expect(indicatorOf(page)).toHaveCount(0);
});

test('what units register and what sectors get is typed, summed, checked, locked and undone', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  await choose(page, 'Từng chỉ tiêu');

  await sheet.type('muong-ang', registered, '60');
  await sheet.type('muong-cha', registered, '40');
  await expect(sheet.cell(totals.shared, registered)).toHaveText('100');
  await expect(sheet.cell(totals.shared, members)).toHaveText('0');

  await page.getByRole('checkbox', { name: 'Theo khu vực' }).check();
  await sheet.type('muong-ang', members, '49');
  await sheet.type('muong-ang', state, '40');
  await sheet.type('muong-ang', stateOwned, '6');
  await expect(sheet.cell('muong-ang', sectorSum)).toHaveText('Lệch 3');
  await expect(sheet.cell(totals.shared, sectorSum)).toHaveText('1 đơn vị lệch');
  await sheet.type('muong-ang', stateOwned, '9');
  await expect(sheet.cell('muong-ang', sectorSum)).toHaveText('49');
  await expect(sheet.cell(totals.shared, stateOwned)).toHaveText('9');
  await expect(sheet.cell('group:local', state)).toHaveText('40');
  await sheet.type('group:local', state, '50');
  await expect(page.getByRole('region', { name: 'Trạng thái' })).toContainText(
    'phân bổ lại bằng «Phân bổ chỉ tiêu…»',
  );
  await expect(sheet.cell('group:local', state)).toHaveText('40');

  await sheet.cell('muong-ang', state).click();
  await page.getByRole('button', { name: 'Khóa', exact: true }).click();
  await page.getByRole('button', { name: 'Khóa 1 ô' }).click();
  await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeEnabled();
  await sheet.type('muong-ang', state, '41');
  await expect(page.getByRole('region', { name: 'Trạng thái' })).toContainText('Ô đã khóa');
  await expect(sheet.cell('muong-ang', state)).toHaveText('40');

  await sheet.cell('muong-ang', stateOwned).click();
  await page.keyboard.press('Control+z');
  await expect(sheet.cell('muong-ang', state)).not.toHaveClass(/sheet-locked/);
  await page.keyboard.press('Control+z');
  await expect(sheet.cell('muong-ang', stateOwned)).toHaveText('6');

  await choose(page, 'Tất cả chỉ tiêu');
  await expect(sheet.cell('muong-ang', members)).toHaveText('49');
  await expect(sheet.cell('muong-ang', state)).toHaveCount(0);
});

test('last year stands beside the target and is left to its own year', async ({ program }) => {
  const page = await program.open();
  await page.getByRole('button', { name: 'Liên đoàn Lao động tỉnh Điện Biên' }).click();
  await page.getByRole('menuitem', { name: 'Mở hồ sơ khác…' }).click();
  await page.getByRole('button', { name: /Trà Vinh/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Lưu hồ sơ vào tệp')
    .fill(join(program.folders.workspaces, 'trà vinh.chitieu'));
  await dialog.getByRole('button', { name: 'Tạo hồ sơ' }).click();
  const sheet = planSheet(page);
  await turnTo(page, 2024);
  await sheet.cell('cau-ke', members).click();
  await choose(page, 'Từng chỉ tiêu');
  await sheet.type('cau-ke', members, '49');

  await turnTo(page, 2025);
  await expect(sheet.cell('cau-ke', lastTarget)).toHaveText('49');
  await sheet.type('cau-ke', members, '52');
  await expect(sheet.cell('cau-ke', difference)).toHaveText('+3');
  await sheet.type('cau-ke', lastTarget, '1');
  await expect(page.getByRole('region', { name: 'Trạng thái' })).toContainText(
    'Số của năm 2024: chọn năm 2024 để sửa.',
  );
  await expect(sheet.cell('cau-ke', lastTarget)).toHaveText('49');
});

test('a block of sectors is pasted and cleared, each cell with its own sector', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.cell('muong-ang', members).click();
  await choose(page, 'Từng chỉ tiêu');
  await page.getByRole('checkbox', { name: 'Theo khu vực' }).check();
  await sheet.type('dien-bien-phu', state, '5');
  await sheet.type('dien-bien-phu', stateOwned, '7');
  await sheet.cell('dien-bien-phu', state).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  await sheet.cell('muong-lay', state).click();
  await page.keyboard.press('Control+v');
  await expect(sheet.cell(totals.shared, state)).toHaveText('10');
  await expect(sheet.cell(totals.shared, stateOwned)).toHaveText('14');
  await page.keyboard.press('Delete');
  await expect(sheet.cell('muong-lay', state)).toHaveText('');
});
