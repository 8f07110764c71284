import { join } from 'node:path';
import { allocationPanel, openAllocation, undoOnce } from './support/allocation-panel.ts';
import { chitieu } from './support/command-line.ts';
import { expect, type Program, test } from './support/journey.ts';
import { members, planSheet, totals } from './support/plan-sheet.ts';

test('a stage target over its years', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const panel = await openAllocation(page, sheet, members);
  await panel.choose('Cách phân bổ', 'Theo năm');
  await expect(panel.field('Năm đầu')).toHaveValue('2021');
  await expect(panel.field('Năm cuối')).toHaveValue('2025');
  await panel.field('Tổng').fill('15.000');
  await panel.field('Đã thực hiện năm 2021').fill('2.500');
  await expect(panel.root.getByText('4 năm thay đổi · tổng 15.000 = 15.000')).toBeVisible();
  await expect(panel.line('2022')).toContainText('3.125');
  await panel.root.getByRole('button', { name: '2022' }).click();
  await expect(panel.root.getByText(/^Năm 2022: /)).toContainText('Chỉ tiêu năm: 3.125.');
  await panel.apply();

  await chooseYear(program, 2022);
  await expect(sheet.cell(totals.given, members)).toHaveText('3.125');
  await undoOnce(page);
  await expect(page.getByRole('main')).not.toContainText('3.125');
  await chooseYear(program, 2020);
  await expect(sheet.cell(totals.given, members)).toHaveText('594');
});

test('the levels of the programme stay on the way when its years change', async ({ program }) => {
  const file = join(program.folders.workspaces, 'lo-trinh.chitieu');
  await chitieu('new', file, '--programme', 'nghe-an-2021');
  const result = ['--indicator', 'doan-vien-tong-so', '--unit', 'tinh', '--kind', 'result'];
  await chitieu('set', file, ...result, '--period', '2020', '--value', '160000');
  await chitieu('set', file, ...result, '--period', '2021', '--value', '164000');
  const page = await program.open(file);
  await page.getByRole('button', { name: 'Phân bổ chỉ tiêu…' }).click();
  const panel = allocationPanel(page);
  await panel.choose('Cách phân bổ', 'Theo năm');
  await panel.choose('Chỉ tiêu', 'Tổng số đoàn viên');
  await panel.field('Năm đầu').fill('2021');
  await expect(panel.field('Mức đầu kỳ')).toHaveValue('160.000');
  await expect(panel.field('Mức cuối kỳ')).toHaveValue('230.000');
  await expect(panel.field('Đã thực hiện năm 2021')).toHaveValue('164.000');
  await expect(panel.field('Mốc năm 2023')).toHaveValue('175.000');
  await expect(panel.field('Mốc năm 2025')).toHaveValue('190.000');

  await panel.field('Năm cuối').fill('2025');
  await expect(panel.field('Mức cuối kỳ')).toHaveValue('190.000');
  await expect(panel.field('Mốc năm 2023')).toHaveValue('175.000');
  await expect(panel.root.getByText('cuối năm 2025: 190.000')).toBeVisible();
  await panel.field('Năm cuối').fill('2031');
  await expect(panel.field('Mốc năm 2030')).toHaveValue('230.000');
  await expect(panel.field('Mức cuối kỳ')).toHaveValue('');
  await panel.field('Năm đầu').fill('2024');
  await expect(panel.field('Mức đầu kỳ')).toHaveValue('175.000');

  await panel.field('Năm đầu').fill('2021');
  await panel.field('Năm cuối').fill('2025');
  const lost = panel.root.getByText('Mốc 175.000 năm 2023 của chương trình sẽ không giữ.');
  await expect(lost).toBeHidden();
  await panel.field('Mốc năm 2023').fill('');
  await expect(lost).toBeVisible();
  await expect(panel.line('2023')).toContainText('177.000');
});

async function chooseYear({ page }: Program, year: number): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Năm 20/ })
    .click();
  await page.getByRole('menuitem', { name: `Năm ${year}` }).click();
}
