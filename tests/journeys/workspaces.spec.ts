import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isDesktop } from './support/door.ts';
import { expect, test } from './support/journey.ts';
import { goTo, planSheet } from './support/plan-sheet.ts';

test('a new workspace is made from a programme, and the one before is offered again', async ({
  program,
}) => {
  const page = await program.open();
  await toStart(page);
  await page.getByRole('button', { name: /Nghệ An/ }).click();
  const dialog = page.getByRole('dialog');
  const path = join(program.folders.workspaces, 'nghệ an 2021.chitieu');
  await dialog.getByLabel('Lưu hồ sơ vào tệp').fill(path);
  await dialog.getByRole('button', { name: 'Tạo hồ sơ' }).click();
  await expect(page.getByRole('banner').first()).toContainText('tỉnh Nghệ An');
  await expect(planSheet(page).grid).toContainText('LĐLĐ thị xã Cửa Lò');
  await goTo(page, 'Chương trình');
  await expect(page.getByRole('main')).toContainText('Bắc Vinh');

  await toStart(page, 'Liên đoàn Lao động tỉnh Nghệ An');
  await page.getByRole('button', { name: /^Điện Biên 2020/ }).click();
  await expect(page.getByRole('banner').first()).toContainText('tỉnh Điện Biên');
  await expect(page.getByRole('banner').first()).toContainText('Năm 2020');
});

test('a file that is damaged or already there is refused in words, and nothing is lost', async ({
  program,
}) => {
  program.expectRefusals();
  const page = await program.open();
  await toStart(page);
  const damaged = join(program.folders.workspaces, 'hỏng.chitieu');
  await writeFile(damaged, 'đây không phải là hồ sơ');

  const said = page.getByRole('alert');
  if (!isDesktop) {
    // The desktop asks for this path by the system's own dialog.
    await page.getByLabel('Đường dẫn tệp .chitieu').fill(damaged);
    await page.getByRole('button', { name: 'Mở', exact: true }).click();
    await expect(said.filter({ hasText: 'hỏng.chitieu' })).toBeVisible();
  }

  await page.getByRole('button', { name: /^Hồ sơ trống/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lưu hồ sơ vào tệp').fill(damaged);
  await dialog.getByRole('button', { name: 'Tạo hồ sơ' }).click();
  await expect(said.filter({ hasText: 'Đã có tệp' })).toBeVisible();
});

test('where a workspace opens no more, its backup becomes one', async ({ program }) => {
  const page = await program.open();
  await goTo(page, 'Nhật ký');
  await page.getByRole('tab', { name: 'Bản sao lưu' }).click();
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Đã sao lưu' })).toBeVisible();
  await toStart(page);
  await page.getByRole('button', { name: 'Mở từ bản sao lưu…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: /^Điện Biên 2020 · / }).first()).toBeChecked();
  await expect(dialog.getByLabel('Lưu hồ sơ vào tệp')).toHaveValue(
    /Điện Biên 2020 \(sao lưu .+\)\.chitieu$/,
  );
  const rescued = join(program.folders.workspaces, 'cứu.chitieu');
  await dialog.getByLabel('Lưu hồ sơ vào tệp').fill(rescued);
  await dialog.getByRole('button', { name: 'Mở bản này' }).click();
  await expect(planSheet(page).grid).toContainText('LĐLĐ huyện Mường Ảng');
  expect(existsSync(rescued)).toBe(true);
});

test('a blank workspace says the next step on every screen', async ({ program }) => {
  const page = await program.open();
  await toStart(page);
  await page.getByRole('button', { name: /^Hồ sơ trống/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Lưu hồ sơ vào tệp')
    .fill(join(program.folders.workspaces, 'trong.chitieu'));
  await dialog.getByRole('button', { name: 'Tạo hồ sơ' }).click();
  await expect(page.getByRole('main')).toContainText('Chưa có đơn vị nào');
  const main = page.getByRole('main');
  for (const [screen, step] of [
    ['Phân bổ', 'Sang «Danh mục»'],
    ['Tiếp nhận báo cáo', 'Sang «Danh mục»'],
    ['Kết quả thực hiện', 'Sang «Phân bổ»'],
    ['Biểu, văn bản', 'Sang «Phân bổ»'],
    ['Danh mục', 'Thêm…'],
    ['Chương trình', 'Sang «Danh mục»'],
  ] as const) {
    await goTo(page, screen);
    await expect(main.getByRole('button', { name: step, exact: true })).toBeEnabled();
  }
  await main.getByRole('button', { name: 'Sang «Danh mục»' }).click();
  await expect(main).toContainText('Bấm «Thêm…» để lập danh sách đơn vị');
});

async function toStart(page: Page, from = 'Liên đoàn Lao động tỉnh Điện Biên'): Promise<void> {
  await page.getByRole('button', { name: from }).click();
  await page.getByRole('menuitem', { name: 'Mở hồ sơ khác…' }).click();
  await expect(page.getByRole('heading', { name: 'Tạo hồ sơ mới từ chương trình' })).toBeVisible();
}
