import { join } from 'node:path';
import { chitieu } from './support/command-line.ts';
import { expect, test } from './support/journey.ts';
import { grassroots, members, planSheet, totals } from './support/plan-sheet.ts';
import { shareOut } from './support/share-out.ts';

test('the reason of a number opens to its arithmetic, and follows the keyboard', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await shareOut(page, sheet, members);
  await sheet.cell('huyen-dien-bien', members).click();
  await page.getByRole('button', { name: 'Cách tính', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Cách tính' });
  await expect(panel).toContainText('167 ÷ 1.260 × 594 = 78,73');
  await panel.getByRole('button', { name: 'Xem phép tính' }).click();
  const lines = panel.getByLabel('Phép tính');
  await expect(lines).toContainText('Phần nguyên');
  await expect(lines).toContainText('78');

  await sheet.cell('muong-ang', members).click();
  await expect(panel).toContainText('49 ÷ 1.260 × 594');
  await expect(lines).toBeVisible();
  await sheet.cell(totals.given, members).click();
  await expect(panel.getByRole('heading', { level: 3 }).first()).toContainText('Kết nạp đoàn viên');
  await expect(panel).toContainText('594');
  await expect(panel.getByRole('button', { name: 'Ẩn nguồn' })).toBeVisible();
  await expect(panel.getByLabel('Nguồn', { exact: true })).toBeVisible();
  await sheet.cell(totals.shared, grassroots).click();
  await expect(panel).toContainText('Chọn một ô chỉ tiêu');
});

test('a cell tells who locked it, when and why, between its changes', async ({ program }) => {
  const file = join(program.folders.workspaces, 'khoa.chitieu');
  await chitieu('new', file, '--programme', 'dien-bien-2020');
  const place = ['--period', '2020', '--indicator', 'doan-vien-ket-nap', '--unit', 'muong-ang'];
  await chitieu('set', file, ...place, '--value', '40', '--as', 'Lò Thị Hương');
  await chitieu('lock', file, ...place, '--why', 'đã có nghị quyết', '--as', 'Lò Thị Hương');
  await chitieu('unlock', file, ...place, '--as', 'Quàng Văn Bình');
  const page = await program.open(file);
  await planSheet(page).cell('muong-ang', members).click();
  await page.getByRole('button', { name: 'Cách tính', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Cách tính' });
  const changes = panel.getByRole('list').last().getByRole('listitem');
  await expect(changes).toHaveCount(3);
  await expect(changes.nth(0)).toContainText('Mở khóa');
  await expect(changes.nth(0)).toContainText('Quàng Văn Bình');
  await expect(changes.nth(1)).toContainText('Khóa ở 40');
  await expect(changes.nth(1)).toContainText('Lò Thị Hương');
  await expect(changes.nth(1)).toContainText('Lý do: đã có nghị quyết');
  await expect(changes.nth(2)).toContainText('trống → 40');
});

test('the paper of a column is seen and taken along', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await shareOut(page, sheet, members);
  await sheet.cell('muong-ang', members).click();
  await page.getByRole('button', { name: 'Cách tính', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Cách tính' });
  await panel.getByRole('button', { name: 'Cả cột…' }).click();
  const paper = page.getByRole('dialog', { name: 'Biểu thuyết minh cách tính' });
  await expect(paper.getByRole('table')).toContainText('Mức tính toán');
  await expect(paper.getByRole('table')).toContainText('LĐLĐ huyện Mường Ảng');
  const path = await program.save('thuyet-minh.xlsx', () =>
    paper.getByRole('button', { name: 'Xuất Excel' }).click(),
  );
  expect(path).toContain('thuyet-minh.xlsx');
  await page.keyboard.press('Escape');
  await expect(paper).toBeHidden();
  await expect(panel).toBeVisible();
});
