import { join } from 'node:path';
import { root } from '../../tools/project.ts';
import { chitieu } from './support/command-line.ts';
import { expect, test } from './support/journey.ts';
import { goTo } from './support/plan-sheet.ts';

const fixture = (name: string) => join(root, 'tests', 'fixtures', 'returns', name);

test('an import that is no longer the last is taken back, and what was typed over it stays', async ({
  program,
}) => {
  const file = join(program.folders.workspaces, 'hoan-tac.chitieu');
  await chitieu('new', file, '--programme', 'dien-bien-2020');
  await chitieu('import', file, fixture('muong-ang.xlsx'), '--period', '2020-H1');
  const cell = ['--period', '2020-H1', '--indicator', 'doan-vien-ket-nap', '--unit', 'muong-ang'];
  await chitieu('set', file, '--kind', 'result', ...cell, '--value', '15');
  const page = await program.open(file);
  await goTo(page, 'Nhật ký');
  const row = page.getByRole('row').filter({ hasText: 'Ghi báo cáo' });
  const dialog = page.getByRole('dialog', { name: 'Hoàn tác lần nhập này' });

  await test.step('the dialog says what goes back and what stays, and Escape changes nothing', async () => {
    await row.getByRole('button', { name: 'Hoàn tác lần nhập này…' }).click();
    await expect(dialog.getByRole('region', { name: /^Trả lại 8 / })).toContainText(
      'Thành lập công đoàn cơ sở · 6 tháng đầu năm 2020 · Kết quả thực hiện: 0 → trống',
    );
    await expect(dialog.getByRole('region', { name: 'Giữ nguyên 1 chỗ' })).toContainText(
      'Kết nạp đoàn viên · 6 tháng đầu năm 2020 · Kết quả thực hiện: hiện là 15 (đã thay đổi sau đó)',
    );
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(row.getByRole('button', { name: 'Hoàn tác lần nhập này…' })).toBeFocused();
  });

  await test.step('by the keyboard it is done, as a step of its own', async () => {
    await page.keyboard.press('Enter');
    const run = dialog.getByRole('button', { name: 'Hoàn tác', exact: true });
    // A press does not wait for what cannot be pressed yet.
    await expect(run).toBeEnabled();
    await run.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/^Đã hoàn tác riêng: .* Giữ nguyên 1 chỗ\.$/)).toBeVisible();
    const undoing = page.getByRole('row').filter({ hasText: 'Hoàn tác riêng: Ghi báo cáo' });
    await expect(undoing).toHaveCount(1);
    await expect(undoing.getByRole('button', { name: /^Hoàn tác lần/ })).toHaveCount(0);
  });

  await test.step('a second time nothing is left', async () => {
    const again = page.getByRole('row').filter({ hasNotText: 'Hoàn tác riêng' });
    await again.getByRole('button', { name: 'Hoàn tác lần nhập này…' }).click();
    await expect(dialog).toContainText('Không còn gì để hoàn tác');
    await expect(dialog.getByRole('button', { name: 'Hoàn tác', exact: true })).toBeDisabled();
    await page.keyboard.press('Escape');
  });

  await test.step('«Hoàn tác» of the bar brings the import back', async () => {
    await goTo(page, 'Kết quả thực hiện');
    const name = page.getByRole('rowheader', { name: 'LĐLĐ huyện Mường Ảng' });
    const unit = page.getByRole('row').filter({ has: name });
    await expect(unit).toContainText('15');
    await page.keyboard.press('Control+z');
    await goTo(page, 'Nhật ký');
    await expect(page.getByRole('row').nth(1)).toContainText(/^.*Hoàn tác: Hoàn tác riêng/);
  });
});
